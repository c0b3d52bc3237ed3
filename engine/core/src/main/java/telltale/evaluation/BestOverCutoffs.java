package telltale.evaluation;

import java.util.List;

/// The best a score can reach over 100 cutoffs evenly spaced between its lowest and highest value,
/// rows above the cutoff being detected: figures that choose the cutoff by the labels, as TSB-AD
/// (2024) defines them. `O(100 · n)`.
///
/// @param eventF1 of precision by rows and recall by events (an event is found by any of its rows)
/// @param rangeF1 of [RangeScore]
/// @param pointAdjustedF1 of rows after every row of a touched event has been called found. It
///     flatters: a random score comes near 1. To be shown in grey, never ranked by. Kim et al. 2022,
///     doi:10.1609/aaai.v36i7.20680
public record BestOverCutoffs(double eventF1, double rangeF1, double pointAdjustedF1) {
    private static final int CUTOFFS = 100;

    public static BestOverCutoffs of(Labels labels, double[] scores) {
        double[] filled = Ranking.filled(labels, scores);
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : filled) {
            lowest = Math.min(lowest, score);
            highest = Math.max(highest, score);
        }
        double step = (highest - lowest) / (CUTOFFS - 1);
        double event = 0;
        double range = 0;
        double adjusted = 0;
        for (int i = 0; i < CUTOFFS - 1; i++) {
            List<Span> detected = Labels.above(filled, i * step + lowest);
            if (detected.isEmpty()) {
                continue;
            }
            RowScore rows = RowScore.of(labels, detected);
            int found = 0;
            int foundRows = 0;
            for (Overlaps.Overlap overlap : Overlaps.of(labels.spans(), detected)) {
                if (overlap.pieces() > 0) {
                    found++;
                    foundRows += overlap.length();
                }
            }
            double recall = (double) found / labels.spans().size();
            event = Math.max(event, RowScore.f1(rows.precision(), recall));
            range = Math.max(range, RangeScore.of(labels, detected).f1());
            int rowsDetected = detected.stream().mapToInt(Span::length).sum();
            double wrong = rowsDetected * (1 - rows.precision());
            double denominator = foundRows + wrong + labels.positives();
            adjusted = Math.max(adjusted, RowScore.ratio(2.0 * foundRows, denominator));
        }
        return new BestOverCutoffs(event, range, adjusted);
    }
}
