package telltale.detector.statistical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import telltale.math.season.PeriodFinder;

/// The setting that names the seasons of a method: `auto`, `none`, or their lengths in rows, such
/// as `24` or `24, 168`.
///
/// @param automatic whether they are to be found in the training
/// @param given the lengths given, rising
record SeasonLengths(boolean automatic, List<Integer> given) {
    static final String AUTO = "auto";
    private static final String NONE = "none";
    private static final Pattern LENGTHS = Pattern.compile("\\d{1,7}(\\s*,\\s*\\d{1,7})*");

    /// @throws IllegalArgumentException where it is none of these
    static SeasonLengths of(String setting) {
        String written = setting.strip().toLowerCase(Locale.ROOT);
        if (written.equals(AUTO)) {
            return new SeasonLengths(true, List.of());
        }
        if (written.equals(NONE)) {
            return new SeasonLengths(false, List.of());
        }
        var lengths = new TreeSet<Integer>();
        if (LENGTHS.matcher(written).matches()) {
            Arrays.stream(written.split(","))
                    .map(s -> Integer.valueOf(s.strip()))
                    .forEach(lengths::add);
        }
        if (lengths.isEmpty() || lengths.first() < 2) {
            throw new IllegalArgumentException(
                    "setting 'periods': expected auto, none, or lengths from 2 rows such as '24, 168', found '%s'"
                            .formatted(setting));
        }
        return new SeasonLengths(false, List.copyOf(lengths));
    }

    /// The seasons of these values: those given that fit in twice, or those found. Says so in the
    /// notes.
    List<Integer> in(double[] values, List<String> notes) throws InterruptedException {
        if (automatic) {
            List<Integer> found = PeriodFinder.find(values);
            notes.add(
                    found.isEmpty()
                            ? "No season was found in the training: the level alone is followed."
                            : "Found in the training: a season of %s.".formatted(rows(found)));
            return found;
        }
        List<Integer> fitting = new ArrayList<>();
        for (int period : given) {
            if (values.length >= 2L * period) {
                fitting.add(period);
            } else {
                notes.add(
                        "The season of %,d rows is left out: the training has %,d rows, fewer than two of it."
                                .formatted(period, values.length));
            }
        }
        return List.copyOf(fitting);
    }

    private static String rows(List<Integer> periods) {
        return periods.stream()
                .map(period -> "%,d rows".formatted(period))
                .collect(Collectors.joining(" and one of "));
    }
}
