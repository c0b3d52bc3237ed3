package telltale.evaluation;

import java.util.List;
import telltale.series.RowRange;

/// Precision and recall of ranges rather than rows: a labelled range counts once however long, and
/// covering more of it in fewer pieces counts more.
///
/// Tatbul et al. 2018, "Precision and Recall for Time Series", arXiv:1803.03639; with flat
/// positional bias, cardinality factor 1/x, and existence weight α of 0.2 in recall.
///
/// @param precision mean over detected spans
/// @param recall mean over labelled spans
/// @param f1 the harmonic mean of the two
public record RangeScore(double precision, double recall, double f1) {
    private static final double EXISTENCE = 0.2;

    /// @param detected spans of detected rows, in order, apart from each other
    public static RangeScore of(Labels labels, List<RowRange> detected) {
        List<RowRange> real = labels.spans();
        double recall = 0;
        for (RangeOverlaps.Overlap overlap : RangeOverlaps.of(real, detected)) {
            recall += recall(overlap.pieces(), overlap.rows(), overlap.length());
        }
        double precision = 0;
        for (RangeOverlaps.Overlap overlap : RangeOverlaps.of(detected, real)) {
            precision += overlap.share();
        }
        double p = RowScore.ratio(precision, detected.size());
        double r = RowScore.ratio(recall, real.size());
        return new RangeScore(p, r, RowScore.f1(p, r));
    }

    /// What a labelled span with so many rows earns, of which detections in pieces cover some.
    static double recall(int pieces, int rows, int length) {
        double share = new RangeOverlaps.Overlap(pieces, rows, length).share();
        return pieces == 0 ? 0 : EXISTENCE + (1 - EXISTENCE) * share;
    }
}
