package telltale.evaluation;

import java.util.List;
import telltale.series.RowRange;

/// Detected and labelled events: an event is found where any of its rows is, and a detection is
/// right where it touches an event.
///
/// @param found labelled events that some detection touches
/// @param labelled how many events there are
/// @param right detections that touch an event
/// @param detected how many detections there are
public record EventScore(int found, int labelled, int right, int detected) {

    /// @param tolerance how many rows a detection may lie before or after an event and still count
    public static EventScore of(Labels labels, List<RowRange> detected, int tolerance) {
        List<RowRange> wide =
                detected.stream()
                        .map(s ->
                                new RowRange(Math.max(0, s.from() - tolerance), s.to() + tolerance))
                        .toList();
        return new EventScore(
                touching(labels.spans(), wide),
                labels.spans().size(),
                touching(wide, labels.spans()),
                detected.size());
    }

    private static int touching(List<RowRange> spans, List<RowRange> others) {
        int touching = 0;
        for (RowRange span : spans) {
            boolean touches = false;
            for (int i = firstEndingAfter(others, span.from()); i < others.size(); i++) {
                touches |= others.get(i).from() < span.to();
                break;
            }
            touching += touches ? 1 : 0;
        }
        return touching;
    }

    private static int firstEndingAfter(List<RowRange> spans, int row) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).to() <= row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The share of detections that are right; 0 where there is none.
    public double precision() {
        return RowScore.ratio(right, detected);
    }

    /// The share of events found; 0 where there is none.
    public double recall() {
        return RowScore.ratio(found, labelled);
    }

    public double f1() {
        return RowScore.f1(precision(), recall());
    }
}
