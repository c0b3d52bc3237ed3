package telltale.cli.print;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import telltale.analysis.Result;
import telltale.series.Series;

/// How often normal data would reach a cutoff.
final class FalseAlarms {
    private FalseAlarms() {}

    /// After how many normal rows one is to be expected above the cutoff; NaN where it cannot be
    /// said.
    static double rows(Result result) {
        double rate = result.fitted().calibration().falseAlarmsPerRow(result.cutoff());
        return rate > 0 ? 1 / rate : Double.NaN;
    }

    /// The same in words: `about one false alarm in 12,000 rows (8.3 days)`.
    static String sentence(Result result) {
        double rows = rows(result);
        if (!Double.isFinite(rows)) {
            return "";
        }
        Series series = result.series();
        String count =
                rows < 1e9
                        ? String.format(Locale.ROOT, "%,d", Math.max(1, Math.round(rows)))
                        : String.format(Locale.ROOT, "%.0e", rows);
        String sentence = "about one false alarm in " + count + (rows < 1.5 ? " row" : " rows");
        if (series.timing() == Series.Timing.INDEX || series.length() < 2) {
            return sentence;
        }
        double seconds = rows * spacing(series) / 1e9;
        return seconds < 1e12 ? sentence + " (" + span(seconds) + ")" : sentence;
    }

    /// The median distance of neighbouring rows, in ns.
    static long spacing(Series series) {
        int stride = Math.max(1, series.length() / 10_000);
        long[] steps = new long[(series.length() - 1) / stride];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = series.timeAt(i * stride + 1) - series.timeAt(i * stride);
        }
        Arrays.sort(steps);
        return steps[steps.length / 2];
    }

    /// A length of time with at most three digits: `8.3 days`.
    static String span(double seconds) {
        double day = Duration.ofDays(1).toSeconds();
        if (seconds < 1) {
            return digits(1e3 * seconds) + " ms";
        }
        if (seconds < 60) {
            return digits(seconds) + " s";
        }
        if (seconds < 3_600) {
            return digits(seconds / 60) + " min";
        }
        if (seconds < day) {
            return digits(seconds / 3_600) + " h";
        }
        if (seconds < 730 * day) {
            String days = digits(seconds / day);
            return days.equals("1") ? "1 day" : days + " days";
        }
        return String.format(Locale.ROOT, "%,.0f years", seconds / day / 365.25);
    }

    private static String digits(double value) {
        return new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
    }
}
