package telltale.input.csv.sniff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import telltale.input.csv.cell.CellKind;
import telltale.input.csv.cell.DecimalMark;
import telltale.input.csv.cell.NumberText;
import telltale.input.csv.time.DateOrder;
import telltale.input.csv.time.Timestamps;

/// What the cells of one column of the sample could be.
final class ColumnProfile {
    private static final Set<String> LABELS =
            Set.of("0", "1", "0.0", "1.0", "true", "false", "yes", "no", "", "0.", "1.");
    private static final int MOST_DISTINCT = 1_000;

    final String name;

    /// Cells with something in them.
    int filled;

    /// Numbers, whatever the mark.
    int numbers;

    /// Numbers only by one mark.
    int onlyPoint;

    int onlyComma;

    /// Numbers by both marks, of different size, in which a comma or a point stands.
    int openComma;

    int openPoint;

    int yesNo;
    int zeroOne;
    int labels;
    int clocks;
    int times;
    int zoned;
    int withClock;

    /// Times that say `am` or `pm`, as lands do that write the month first.
    int halfDays;

    int orderOpen;
    int dayShown;
    int monthShown;

    /// Dates of digits alone, such as 20240213, which are numbers too.
    int plainDates;

    /// What stands behind most numbers; empty for nothing.
    String suffix = "";

    final Set<String> distinct = new HashSet<>();
    final NumberRun run = new NumberRun();
    final DateRun dates = new DateRun();

    private final NumberText point;
    private final NumberText comma;
    private final Timestamps dayFirst = new Timestamps(DateOrder.DAY_FIRST);
    private final Timestamps monthFirst = new Timestamps(DateOrder.MONTH_FIRST);

    private ColumnProfile(String name, String suffix) {
        this.name = name;
        this.suffix = suffix;
        point = new NumberText(DecimalMark.POINT, suffix);
        comma = new NumberText(DecimalMark.COMMA, suffix);
    }

    static ColumnProfile of(String name, List<String> cells) {
        var profile = new ColumnProfile(name, commonSuffix(cells));
        cells.forEach(profile::add);
        return profile;
    }

    /// What stands behind most cells' numbers.
    private static String commonSuffix(List<String> cells) {
        Map<String, Integer> counts = new HashMap<>();
        int filled = 0;
        var plain = new NumberText(DecimalMark.POINT);
        var other = new NumberText(DecimalMark.COMMA);
        for (var cell : cells) {
            char[] text = cell.toCharArray();
            filled += cell.isEmpty() ? 0 : 1;
            var numbers = plain.read(text, 0, text.length) == CellKind.TEXT ? plain : null;
            if (numbers != null && other.read(text, 0, text.length) == CellKind.TEXT) {
                var found = plain.unexpectedSuffix(text);
                found = found.isEmpty() ? other.unexpectedSuffix(text) : found;
                counts.merge(found, 1, Integer::sum);
            }
        }
        counts.remove("");
        int all = filled;
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > all * 0.6)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private void add(String cell) {
        char[] text = cell.toCharArray();
        labels += LABELS.contains(cell.toLowerCase(Locale.ROOT)) ? 1 : 0;
        var kind = point.read(text, 0, text.length);
        if (kind == CellKind.MISSING) {
            return;
        }
        filled++;
        if (distinct.size() < MOST_DISTINCT) {
            distinct.add(cell);
        }
        if (kind == CellKind.TRUE || kind == CellKind.FALSE) {
            yesNo++;
            return;
        }
        addNumber(text, kind);
        addTime(text);
    }

    private void addNumber(char[] text, CellKind byPoint) {
        var byComma = comma.read(text, 0, text.length);
        boolean isPoint = byPoint == CellKind.NUMBER;
        boolean isComma = byComma == CellKind.NUMBER;
        if (!isPoint && !isComma) {
            return;
        }
        numbers++;
        if (isPoint && isComma) {
            if (point.value() != comma.value()) {
                boolean withComma = new String(text).indexOf(',') >= 0;
                openComma += withComma ? 1 : 0;
                openPoint += withComma ? 0 : 1;
            }
        } else {
            onlyPoint += isPoint ? 1 : 0;
            onlyComma += isComma ? 1 : 0;
        }
        double value = isPoint ? point.value() : comma.value();
        zeroOne += value == 0 || value == 1 ? 1 : 0;
        run.add(value);
    }

    private void addTime(char[] text) {
        boolean day = dayFirst.read(text, 0, text.length);
        boolean month = monthFirst.read(text, 0, text.length);
        if (!day && !month) {
            clocks += dayFirst.readClock(text, 0, text.length) ? 1 : 0;
            return;
        }
        times++;
        zoned += (day ? dayFirst : monthFirst).zoned() ? 1 : 0;
        withClock += (day ? dayFirst : monthFirst).withClock() ? 1 : 0;
        char end = Character.toLowerCase(text[text.length - 1]);
        halfDays += end == 'm' || end == '.' ? 1 : 0;
        orderOpen += day && month && dayFirst.orderOpen() ? 1 : 0;
        dayShown += day && dayFirst.orderShown() ? 1 : 0;
        monthShown += month && monthFirst.orderShown() ? 1 : 0;
        if (day && month) {
            dates.add(dayFirst.nanos(), monthFirst.nanos(), dayFirst.dateMark());
        }
        boolean digits = true;
        for (char c : text) {
            digits &= c >= '0' && c <= '9';
        }
        boolean thisAge = dayFirst.nanos() > 0 && dayFirst.nanos() < 4_102_444_800_000_000_000L;
        plainDates += digits && thisAge ? 1 : 0;
    }

    boolean mostly(int count) {
        return filled > 0 && count >= filled * 0.6;
    }

    boolean isNumeric() {
        return filled > 0 && numbers >= filled * 0.5;
    }

    boolean isYesNo() {
        return yesNo > 0 && yesNo + zeroOne >= filled * 0.9;
    }

    boolean isData() {
        return isNumeric() || isYesNo();
    }

    /// Dates that are no plain numbers.
    boolean isCalendar() {
        return mostly(times) && numbers < times;
    }

    boolean isClock() {
        return mostly(clocks) && numbers == 0;
    }

    boolean isPlainDate() {
        return filled > 1 && plainDates >= filled * 0.9 && run.rises();
    }
}
