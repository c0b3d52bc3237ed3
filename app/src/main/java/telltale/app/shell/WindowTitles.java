package telltale.app.shell;

import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.Texts;
import telltale.app.fx.TimeFormatter;
import telltale.app.series.SeriesEntry;
import telltale.detector.Scores;
import telltale.series.Series;

/// What is said about what is shown.
final class WindowTitles {
    /// The range of scores that there are.
    record Range(double least, double most) {}

    private WindowTitles() {}

    /// "pump.csv", "pump.csv › vibration".
    static String of(SeriesEntry entry) {
        String file = entry.file().name();
        String series =
                entry.file().data().series().size() > 1
                        ? file + " › " + entry.series().name()
                        : file;
        return entry.channels().isEmpty()
                ? series
                : series + " › " + String.join(", ", entry.channels());
    }

    /// "4,032 rows · every 5 min · 2025-03-03 00:00 to 2025-03-16 23:55".
    static String facts(Series series, TimeFormatter.Style times) {
        String rows =
                DisplayNumbers.count(
                        series.length(), Texts.of("count.row"), Texts.of("count.rows"));
        if (series.length() < 2 || series.timing() == Series.Timing.INDEX) {
            return rows;
        }
        TimeFormatter clock = TimeFormatter.of(series, times);
        long first = series.timeAt(0);
        long last = series.timeAt(series.length() - 1);
        return Texts.of(
                "status.facts",
                rows,
                clock.duration(step(series)),
                clock.text(first),
                clock.text(last));
    }

    /// The middle one of up to a hundred steps between neighbouring rows.
    private static long step(Series series) {
        int seen = Math.min(101, series.length() - 1);
        long[] steps = new long[seen];
        for (int i = 0; i < seen; i++) {
            int row = 1 + (int) ((long) i * (series.length() - 1) / seen);
            steps[i] = series.timeAt(row) - series.timeAt(row - 1);
        }
        java.util.Arrays.sort(steps);
        return steps[seen / 2];
    }

    static Range range(Scores scores) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < scores.length(); row++) {
            double score = scores.at(row);
            least = score < least ? score : least;
            most = score > most ? score : most;
        }
        return least <= most ? new Range(least, most) : new Range(0, 1);
    }
}
