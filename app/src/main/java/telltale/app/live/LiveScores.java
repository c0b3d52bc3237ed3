package telltale.app.live;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import telltale.analysis.Result;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.LiveRows;
import telltale.detector.Model;
import telltale.detector.Scorer;
import telltale.series.Series;

/// The scores of rows that come in, by a model fitted before. Rows that were scored then keep those
/// scores; the stream warms up on the last of them. One thread's.
final class LiveScores {
    /// More rows hardly change what a stream has learnt.
    private static final int WARM_UP = 20_000;

    private static final int LOOK_EVERY = 16;

    private final LiveRows rows;
    private final Model model;
    private final double[] values;
    private final double[] expected;
    private final double[] scale;
    private Result result;
    private Scorer scorer;
    private LiveMarks marks;
    private long cursor;

    /// @param history the rows of the file when following began
    LiveScores(Result result, LiveRows rows, Series history) {
        this.result = result;
        this.rows = rows;
        model = result.fitted().model();
        scorer = model.open();
        int width = result.series().width();
        values = new double[width];
        expected = new double[width];
        scale = new double[width];
        marks = marks(result);
        boolean expects = scorer.expects() && result.scores().expectation().isPresent();
        rows.beginScores(expects);
        takeKnown(history);
        cursor = Math.max(rows.first(), rows.unscored() - WARM_UP);
    }

    private static LiveMarks marks(Result of) {
        return new LiveMarks(of.analysis().grouping(), of.cutoff(), of.fitted().calibration());
    }

    /// Takes over the scores of rows that have some already.
    private void takeKnown(Series history) {
        int known = result.series().length();
        boolean same =
                known > 0
                        && history.length() >= known
                        && history.timeAt(known - 1) == result.series().timeAt(known - 1);
        long end = same ? Math.min(known, rows.next()) : 0;
        for (long row = rows.first(); row < end; row++) {
            int at = (int) row;
            result.scores()
                    .expectation()
                    .ifPresent(expectation -> {
                        for (int channel = 0; channel < expected.length; channel++) {
                            expected[channel] = expectation.valueAt(channel, at);
                            scale[channel] = expectation.scaleAt(channel, at);
                        }
                    });
            write(result.scores().at(at));
        }
    }

    /// Scores rows until none is left or it is time to stop.
    void advance(BooleanSupplier inTime) {
        for (int count = 1; cursor < rows.next(); count++) {
            if (count % LOOK_EVERY == 0 && !inTime.getAsBoolean()) {
                return;
            }
            // Rows that have gone before their turn came are passed over.
            cursor = Math.max(cursor, rows.first());
            rows.copyRow(cursor, values);
            double score = scorer.next(rows.timeAt(cursor), values);
            take(cursor - model.delay(), score);
            cursor++;
        }
    }

    private void take(long row, double score) {
        if (row < rows.unscored()) {
            return;
        }
        Arrays.fill(expected, Double.NaN);
        Arrays.fill(scale, Double.NaN);
        while (rows.unscored() < row) {
            write(Double.NaN);
        }
        for (int channel = 0; channel < expected.length; channel++) {
            expected[channel] = scorer.expected(channel);
            scale[channel] = scorer.scale(channel);
        }
        write(score);
    }

    private void write(double score) {
        long row = rows.unscored();
        rows.score(score, expected, scale);
        rows.copyRow(row, values);
        marks.next(row, score, wanted());
    }

    private boolean wanted() {
        return result.analysis().grouping().wants(values, expected, scale);
    }

    /// How many rows wait to be scored.
    long waiting() {
        return rows.next() - cursor;
    }

    /// Whether the result comes from the same run as this one.
    boolean isOf(Result other) {
        return other.scores() == result.scores();
    }

    /// Judges all rows held by another threshold.
    void judge(Result other) {
        result = other;
        marks = marks(other);
        for (long row = rows.first(); row < rows.unscored(); row++) {
            rows.copyRow(row, values);
            rows.copyExpected(row, expected, scale);
            marks.next(row, rows.scoreAt(row), wanted());
        }
    }

    /// Rows begin anew.
    void startOver() {
        scorer = model.open();
        marks = marks(result);
        cursor = rows.first();
    }

    List<AnomalyMark> marks() {
        return marks.since(rows.first());
    }
}
