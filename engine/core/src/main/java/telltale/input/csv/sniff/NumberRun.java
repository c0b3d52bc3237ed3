package telltale.input.csv.sniff;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import telltale.input.csv.time.EpochUnit;

/// How the numbers of a column follow each other.
final class NumberRun {
    int count;
    boolean whole = true;
    int falls;
    int rises;
    int ones;
    private final Map<EpochUnit, Integer> inUnit = new EnumMap<>(EpochUnit.class);
    private double last = Double.NaN;
    private double first = Double.NaN;

    void add(double value) {
        if (count++ == 0) {
            first = value;
        }
        whole &= value == Math.rint(value);
        falls += value < last ? 1 : 0;
        rises += value > last ? 1 : 0;
        ones += value == last + 1 ? 1 : 0;
        last = value;
        for (var unit : EpochUnit.values()) {
            if (unit.holds(value)) {
                inUnit.merge(unit, 1, Integer::sum);
            }
        }
    }

    /// Whether the numbers mostly rise, or there is but one.
    boolean rises() {
        return count == 1 || (rises > 0 && falls * 3 <= rises);
    }

    /// Whether the numbers count rows, from 0 or 1.
    boolean counts() {
        return count > 1 && whole && (first == 0 || first == 1) && ones == count - 1;
    }

    /// The unit by which most numbers are times since 1973; null where there is none.
    @Nullable EpochUnit epochUnit() {
        for (var unit : EpochUnit.values()) {
            if (inUnit.getOrDefault(unit, 0) > count * 0.5) {
                return unit;
            }
        }
        return null;
    }
}
