package telltale.detector.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import telltale.detector.Explanation;
import telltale.detector.Scores;
import telltale.series.Series;
import telltale.transform.Framing;
import telltale.transform.Windows;

/// Some windows of the training, kept to tell of any window what it should have looked like:
/// whatever the method, the nearest normal one explains best.
final class Normal {
    private static final int KEPT = 1_000;

    private final Framing framing;
    private final double[] lines;
    private final long[] times;

    private Normal(Framing framing, double[] lines, long[] times) {
        this.framing = framing;
        this.lines = lines;
        this.times = times;
    }

    static Normal of(Windows training) {
        int[] picked = training.pick(1, KEPT);
        return new Normal(training.framing(), training.copy(picked), training.times(picked));
    }

    Explanation explain(Series series, Scores scores, int row, int window) {
        Windows windows = framing.windows(series.rows(window, window + framing.length()));
        double[] line = new double[framing.width()];
        windows.copy(0, line, 0);
        int nearest = nearest(line, windows.time(0));
        if (nearest < 0) {
            return Explanation.of(series, scores, row);
        }
        double[] parts = parts(line, nearest);
        int channel = 0;
        double total = 0;
        for (int c = 0; c < parts.length; c++) {
            total += parts[c];
            channel = parts[c] > parts[channel] ? c : channel;
        }
        List<Double> contributions = new ArrayList<>();
        for (double part : parts) {
            contributions.add(total > 0 ? part / total : 1.0 / parts.length);
        }
        int at = Math.clamp((long) row - window, 0, framing.length() - 1);
        double actual = series.valueAt(channel, row);
        double expected = windows.expected(0, channel, at, lines, nearest * framing.width());
        double deviation = actual - expected;
        double usual = Math.sqrt(parts[channel] / framing.length());
        return new Explanation(
                row,
                scores.at(row),
                channel,
                actual,
                expected,
                deviation,
                framing.deviations(channel, deviation),
                Optional.of(new Explanation.Window(window, window + framing.length())),
                contributions,
                sentence(series.channels().get(channel), actual, expected, usual));
    }

    /// The kept window least far from the line that shares no row with it; -1 where there is none.
    private int nearest(double[] line, long time) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < times.length; i++) {
            if (Math.abs(times[i] - time) < framing.duration()) {
                continue;
            }
            double sum = 0;
            for (int k = 0; k < line.length && sum < least; k++) {
                double distance = line[k] - lines[i * line.length + k];
                sum += distance * distance;
            }
            if (sum < least) {
                least = sum;
                best = i;
            }
        }
        return best;
    }

    /// The squared distance in each channel.
    private double[] parts(double[] line, int nearest) {
        double[] parts = new double[framing.channels()];
        for (int k = 0; k < line.length; k++) {
            double distance = line[k] - lines[nearest * line.length + k];
            parts[k / framing.length()] += distance * distance;
        }
        return parts;
    }

    private String sentence(Series.Channel channel, double actual, double expected, double usual) {
        String unit = channel.unit().isEmpty() ? "" : " " + channel.unit();
        String unlike =
                framing.length() == 1
                        ? "'%s' is unlike the training".formatted(channel.name())
                        : "The %,d rows of '%s' around here are unlike the training"
                                .formatted(framing.length(), channel.name());
        String here =
                Double.isNaN(actual)
                        ? "there is no value here"
                        : String.format(
                                Locale.ROOT,
                                "here it is %.6g%s where the nearest normal window has %.6g%s",
                                actual,
                                unit,
                                expected,
                                unit);
        return String.format(Locale.ROOT, "%s, by %.2g deviations a row: %s.", unlike, usual, here);
    }
}
