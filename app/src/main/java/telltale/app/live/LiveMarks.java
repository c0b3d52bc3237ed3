package telltale.app.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import telltale.app.chart.content.AnomalyMark;
import telltale.threshold.Calibration;
import telltale.threshold.Grouping;

/// The anomalies among scores that come one by one: those that [Grouping] finds in all of them, the
/// last one as far as it has got. Rows are known by their number in the stream.
final class LiveMarks {
    private final Grouping grouping;
    private final double cutoff;
    private final Calibration calibration;
    private final Deque<Found> ended = new ArrayDeque<>();
    private long from = -1;
    private long to;
    private long peak;
    private double highest;

    private record Found(long from, long to, long peak, double confidence) {
        AnomalyMark since(long first) {
            return new AnomalyMark(
                    (int) Math.max(0, from - first),
                    (int) (to - first),
                    (int) Math.max(0, peak - first),
                    confidence);
        }
    }

    LiveMarks(Grouping grouping, double cutoff, Calibration calibration) {
        this.grouping = grouping;
        this.cutoff = cutoff;
        this.calibration = calibration;
    }

    /// Takes the score of the next row.
    ///
    /// @param wanted whether the row deviates as is asked for
    void next(long row, double score, boolean wanted) {
        if (!(score >= cutoff) || !wanted) {
            return;
        }
        if (from >= 0 && row - to > grouping.bridge()) {
            end();
        }
        if (from < 0) {
            from = row;
            highest = Double.NEGATIVE_INFINITY;
        }
        if (score > highest) {
            highest = score;
            peak = row;
        }
        to = row + 1;
    }

    private void end() {
        if (to - from >= grouping.minLength()) {
            ended.addLast(new Found(from, to, peak, calibration.confidence(highest)));
        }
        from = -1;
    }

    /// The anomalies in the rows from `first` on, as seen from there.
    List<AnomalyMark> since(long first) {
        while (!ended.isEmpty() && ended.getFirst().to <= first) {
            ended.removeFirst();
        }
        List<AnomalyMark> marks = new ArrayList<>(ended.size() + 1);
        ended.forEach(found -> marks.add(found.since(first)));
        if (from >= 0 && to - from >= grouping.minLength() && to > first) {
            Found open = new Found(from, to, peak, calibration.confidence(highest));
            marks.add(open.since(first));
        }
        return marks;
    }
}
