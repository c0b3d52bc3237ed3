package telltale.app.threshold;

import telltale.analysis.Result;
import telltale.app.fx.Figures;
import telltale.series.Series;

/// What a cutoff means, in words.
final class Meaning {
    private static final double WEEK = 7 * 86_400e9;

    private Meaning() {}

    /// How often a normal series would show a row above the cutoff.
    static String of(Result result) {
        double alarms = result.fitted().calibration().falseAlarmsPerRow(result.cutoff());
        Series series = result.series();
        if (Double.isNaN(alarms) || series.length() < 2) {
            return "";
        }
        double rows = 1 / alarms;
        double span = (double) series.timeAt(series.length() - 1) - series.timeAt(0);
        double step = span / (series.length() - 1);
        if (rows < 2) {
            return "Most rows of a normal series lie above it";
        }
        double nanos = rows * step;
        if (nanos > 3.2e18) {
            return "Fewer than one false alarm in 100 years";
        }
        if (series.timing() == Series.Timing.INDEX) {
            return rows > 1e9
                    ? "Fewer than one false alarm in a billion rows"
                    : "About one false alarm in " + Figures.count(rounded(rows)) + " rows";
        }
        return "About one false alarm in " + roughly(nanos) + rate(WEEK / nanos);
    }

    /// How many a day, or a week where a day sees few.
    private static String rate(double aWeek) {
        return aWeek >= 7
                ? ", %s a day".formatted(Figures.value(digits(aWeek / 7)))
                : ", %s a week".formatted(Figures.value(digits(aWeek)));
    }

    private static double digits(double value) {
        return new java.math.BigDecimal(value).round(new java.math.MathContext(2)).doubleValue();
    }

    private static long rounded(double rows) {
        double scale = Math.pow(10, Math.max(0, Math.floor(Math.log10(rows)) - 1));
        return (long) (Math.rint(rows / scale) * scale);
    }

    /// One unit, at most two digits: an estimate does not have more.
    private static String roughly(double nanos) {
        double seconds = nanos / 1e9;
        if (seconds < 1) {
            return Figures.count(rounded(nanos / 1e6)) + " ms";
        }
        if (seconds < 120) {
            return Math.round(seconds) + " seconds";
        }
        double minutes = seconds / 60;
        if (minutes < 120) {
            return Math.round(minutes) + " minutes";
        }
        double hours = minutes / 60;
        if (hours < 48) {
            return Math.round(hours) + " hours";
        }
        double days = hours / 24;
        if (days < 100) {
            return Math.round(days) + " days";
        }
        return days < 730
                ? Math.round(days / 30.44) + " months"
                : Math.round(days / 365.25) + " years";
    }

    static String found(Result result) {
        int anomalies = result.anomalies().size();
        long rows = result.anomalies().stream().mapToLong(a -> (long) a.to() - a.from()).sum();
        if (anomalies == 0) {
            return "No anomalies";
        }
        return Figures.count(anomalies, "anomaly", "anomalies")
                + " · "
                + Figures.count(rows, "row", "rows");
    }
}
