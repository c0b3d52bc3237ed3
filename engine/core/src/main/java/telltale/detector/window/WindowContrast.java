package telltale.detector.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import telltale.detector.Explanation;
import telltale.detector.Scores;
import telltale.math.SignificantDigits;
import telltale.series.Series;
import telltale.transform.WindowMatrix;
import telltale.transform.WindowSpec;

/// A window beside the normal one it is most like: how a row is explained by what its surroundings
/// should have looked like.
public final class WindowContrast {
    private final WindowSpec framing;
    private final double[] normal;

    /// @param normal the numbers of the normal window, scaled as [WindowMatrix#copy] does; taken
    ///   over
    public WindowContrast(WindowSpec framing, double[] normal) {
        this.framing = framing;
        this.normal = normal;
    }

    /// @param window the window that decided on the row
    public Explanation explain(Series series, Scores scores, int row, int window) {
        WindowMatrix windows = framing.windows(series.rows(window, window + framing.length()));
        double[] parts = parts(windows);
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
        double expected = windows.expected(0, channel, at, normal, 0);
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

    /// The squared distance in each channel.
    private double[] parts(WindowMatrix windows) {
        double[] line = new double[framing.width()];
        windows.copy(0, line, 0);
        double[] parts = new double[framing.channels()];
        for (int k = 0; k < line.length; k++) {
            double distance = line[k] - normal[k];
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
                        : "here it is %s%s where the nearest normal window has %s%s"
                                .formatted(
                                        SignificantDigits.of(actual, 6),
                                        unit,
                                        SignificantDigits.of(expected, 6),
                                        unit);
        return "%s, by %s deviations a row: %s."
                .formatted(unlike, SignificantDigits.of(usual, 2), here);
    }
}
