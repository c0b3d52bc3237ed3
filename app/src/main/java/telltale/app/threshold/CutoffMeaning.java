package telltale.app.threshold;

import telltale.analysis.Result;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.Texts;
import telltale.series.Series;

/// What a cutoff means, in words.
final class CutoffMeaning {
    /// Nanoseconds in a week.
    private static final double WEEK = 7 * 86_400e9;

    private CutoffMeaning() {}

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
            return Texts.of("threshold.most-rows-of-a-normal");
        }
        double nanos = rows * step;
        if (nanos > 3.2e18) {
            return Texts.of("threshold.fewer-in-time");
        }
        if (series.timing() == Series.Timing.INDEX) {
            return rows > 1e9
                    ? Texts.of("threshold.fewer-in-rows")
                    : Texts.of(
                            "threshold.about-one-false-alarm-in-rows",
                            DisplayNumbers.count(rounded(rows)));
        }
        return Texts.of(
                "threshold.about-one-false-alarm-in-time", roughly(nanos), rate(WEEK / nanos));
    }

    /// How many a day, or a week where a day sees few.
    private static String rate(double aWeek) {
        return aWeek >= 7
                ? Texts.of("threshold.a-day", DisplayNumbers.value(digits(aWeek / 7)))
                : Texts.of("threshold.a-week", DisplayNumbers.value(digits(aWeek)));
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
            return Texts.of("threshold.ms", DisplayNumbers.count(rounded(nanos / 1e6)));
        }
        if (seconds < 120) {
            return Texts.of("threshold.seconds", Math.round(seconds));
        }
        double minutes = seconds / 60;
        if (minutes < 120) {
            return Texts.of("threshold.minutes", Math.round(minutes));
        }
        double hours = minutes / 60;
        if (hours < 48) {
            return Texts.of("threshold.hours", Math.round(hours));
        }
        double days = hours / 24;
        if (days < 100) {
            return Texts.of("threshold.days", Math.round(days));
        }
        return days < 730
                ? Texts.of("threshold.months", Math.round(days / 30.44))
                : Texts.of("threshold.years", Math.round(days / 365.25));
    }

    static String found(Result result) {
        int anomalies = result.anomalies().size();
        long rows = result.anomalies().stream().mapToLong(a -> (long) a.to() - a.from()).sum();
        if (anomalies == 0) {
            return Texts.of("threshold.no-anomalies");
        }
        return DisplayNumbers.count(
                        anomalies, Texts.of("count.anomaly"), Texts.of("count.anomalies"))
                + " · "
                + DisplayNumbers.count(rows, Texts.of("count.row"), Texts.of("count.rows"));
    }
}
