package telltale.detector;

import java.util.List;
import java.util.Optional;
import telltale.math.SignificantDigits;
import telltale.series.Series;

/// Explanation of a row's score; the same for every method, and shown alike everywhere.
///
/// @param row the row explained
/// @param score its score
/// @param channel the channel that decided
/// @param actual that channel's value, NaN where missing
/// @param expected the value expected, NaN where the method has none
/// @param deviation `actual - expected`, in the channel's unit
/// @param sigmas the deviation in units of what is usual; NaN where the method has none
/// @param window the rows that decided, where more than one did
/// @param contributions what share of the score each channel has, adding up to 1; one per channel
/// @param sentence all of it in one sentence
public record Explanation(
        int row,
        double score,
        int channel,
        double actual,
        double expected,
        double deviation,
        double sigmas,
        Optional<Window> window,
        List<Double> contributions,
        String sentence) {

    /// Rows `from` (inclusive) to `to` (exclusive).
    public record Window(int from, int to) {}

    /// What can be said from the scores alone: the channel furthest from its expected value
    /// decides.
    public static Explanation of(Series series, Scores scores, int row) {
        double[] parts = new double[series.width()];
        double total = 0;
        int channel = 0;
        var expectation = scores.expectation();
        for (int c = 0; c < parts.length && expectation.isPresent(); c++) {
            double distance = series.valueAt(c, row) - expectation.get().valueAt(c, row);
            double sigmas = Math.abs(distance / expectation.get().scaleAt(c, row));
            parts[c] = Double.isNaN(sigmas) ? 0 : sigmas;
            total += parts[c];
            channel = parts[c] > parts[channel] ? c : channel;
        }
        double sum = total;
        List<Double> contributions =
                java.util.Arrays.stream(parts)
                        .mapToObj(part -> sum > 0 ? part / sum : 1.0 / parts.length)
                        .toList();
        double actual = series.valueAt(channel, row);
        int decided = channel;
        double expected = expectation.map(e -> e.valueAt(decided, row)).orElse(Double.NaN);
        double scale = expectation.map(e -> e.scaleAt(decided, row)).orElse(Double.NaN);
        double deviation = actual - expected;
        return new Explanation(
                row,
                scores.at(row),
                channel,
                actual,
                expected,
                deviation,
                deviation / scale,
                Optional.empty(),
                contributions,
                sentence(series.channels().get(channel), actual, expected, deviation / scale));
    }

    private static String sentence(
            Series.Channel channel, double actual, double expected, double sigmas) {
        String unit = channel.unit().isEmpty() ? "" : " " + channel.unit();
        if (Double.isNaN(actual)) {
            return "'%s' has no value here.".formatted(channel.name());
        }
        String found =
                "'%s' is %s%s".formatted(channel.name(), SignificantDigits.of(actual, 6), unit);
        if (Double.isNaN(expected)) {
            return found + ".";
        }
        String usual =
                Double.isNaN(sigmas)
                        ? "."
                        : ", %s times the usual deviation."
                                .formatted(SignificantDigits.of(Math.abs(sigmas), 3));
        return "%s where %s%s was expected: %s%s %s%s"
                .formatted(
                        found,
                        SignificantDigits.of(expected, 6),
                        unit,
                        SignificantDigits.of(Math.abs(actual - expected), 3),
                        unit,
                        actual >= expected ? "above" : "below",
                        usual);
    }
}
