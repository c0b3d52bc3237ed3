package telltale.app.chart.paint;

import java.util.Arrays;
import java.util.List;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.content.AnomalyMark;

/// The anomalies of a window by column, worked out once a frame, so that a low cutoff with a
/// hundred thousand of them costs hardly more to draw than one with a hundred.
final class MarkColumns {
    private final List<AnomalyMark> visible;
    private final double[] confidence;
    private final boolean[] rows;

    /// @param least width of an anomaly, at least
    MarkColumns(List<AnomalyMark> marks, PixelPlacement placement, int least) {
        var columns = placement.columns();
        visible = marks.stream().filter(mark -> placement.sees(mark.rows())).toList();
        confidence = new double[columns.width()];
        rows = new boolean[columns.width()];
        Arrays.fill(confidence, -1);
        var lane = new PixelBox(0, 0, columns.width(), 1);
        var last = -1;
        var box = lane;
        for (var mark : visible) {
            // Many in one column are the rule where there are many at all: no search for those.
            var same =
                    last >= 0
                            && mark.from() >= columns.start(last)
                            && mark.to() <= columns.start(last + 1);
            if (!same) {
                box = placement.over(mark.rows(), lane, least);
                var first = Math.max(0, columns.column(mark.from()));
                var end = Math.min(columns.column(mark.to() - 1), columns.width() - 1);
                Arrays.fill(rows, first, end + 1, true);
                last = first == end ? first : -1;
            }
            for (var x = box.left(); x < box.right(); x++) {
                confidence[x] = Math.max(confidence[x], mark.confidence());
            }
        }
    }

    /// Those with rows in the window, by row.
    List<AnomalyMark> visible() {
        return visible;
    }

    int width() {
        return confidence.length;
    }

    /// The greatest confidence of the anomalies over a column, -1 where there is none.
    double confidence(int column) {
        return confidence[column];
    }

    /// Whether the column holds an anomalous row.
    boolean holds(int column) {
        return rows[column];
    }
}
