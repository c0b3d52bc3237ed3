package telltale.input.csv.sniff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Units in the names of columns: `temp [°C]`, `pressure (bar)`.
record HeaderUnits(List<String> names, List<String> units) {
    private static final Pattern WITH_UNIT =
            Pattern.compile("(.+?)\\s*(?:\\[([^\\[\\]]{1,12})]|\\(([^()]{1,12})\\))");

    /// Words in brackets that tell channels apart and measure nothing.
    private static final Set<String> NO_UNITS =
            Set.of(
                    "avg", "mean", "max", "min", "sum", "std", "raw", "median", "count", "utc",
                    "local");

    static String nameOf(String name) {
        var matcher = matched(name);
        return matcher == null ? name : matcher.group(1);
    }

    /// Parts names from units, unless two columns would then have one name.
    static HeaderUnits of(List<String> full) {
        var names = new ArrayList<String>();
        var units = new ArrayList<String>();
        for (var name : full) {
            var matcher = matched(name);
            names.add(matcher == null ? name : matcher.group(1));
            units.add(matcher == null ? "" : unitOf(matcher));
        }
        boolean distinct = new HashSet<>(names).size() == names.size();
        return distinct
                ? new HeaderUnits(names, units)
                : new HeaderUnits(full, full.stream().map(_ -> "").toList());
    }

    private static String unitOf(Matcher matcher) {
        var unit = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        return unit == null ? "" : unit.strip();
    }

    private static @Nullable Matcher matched(String name) {
        var matcher = WITH_UNIT.matcher(name);
        if (!matcher.matches()) {
            return null;
        }
        var unit = unitOf(matcher);
        boolean number = !unit.isEmpty() && unit.chars().allMatch(Character::isDigit);
        return number || NO_UNITS.contains(unit.toLowerCase(Locale.ROOT)) ? null : matcher;
    }
}
