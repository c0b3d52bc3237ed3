package telltale.evaluation;

import java.util.Arrays;
import java.util.List;
import telltale.series.RowRange;

/// The best a score can reach over 100 cutoffs evenly spaced between its lowest and highest value,
/// rows above the cutoff being detected: figures that choose the cutoff by the labels, as TSB-AD
/// (2024) defines them. `O(100 · n)` at worst; a cutoff that parts no rows costs nothing.
///
/// @param eventF1 of precision by rows and recall by events (an event is found by any of its rows)
/// @param rangeF1 of [RangeScore]
/// @param pointAdjustedF1 of rows after every row of a touched event has been called found. It
///   flatters: a random score comes near 1. To be shown in grey, never ranked by. Kim et al. 2022,
///   doi:10.1609/aaai.v36i7.20680
public record BestOverCutoffs(double eventF1, double rangeF1, double pointAdjustedF1) {
    private static final int CUTOFFS = 100;

    public static BestOverCutoffs of(Labels labels, double[] scores) {
        return new Sweep(labels, RankingScore.filled(labels, scores)).best();
    }

    /// One pass over all rows for each cutoff that parts them anew.
    private static final class Sweep {
        private final int length;
        private final int positives;
        private final int events;

        /// How many cutoffs lie below the row's score.
        private final byte[] level;

        /// The number of the event the row belongs to, counted from 1; 0 for none.
        private final int[] event;

        private final int[] eventLength;
        private final boolean[] used = new boolean[CUTOFFS];

        // What the pass has counted.
        private int detectedRows;
        private int hitRows;
        private int spans;
        private double precision;
        private final int[] eventPieces;
        private final int[] eventRows;

        Sweep(Labels labels, double[] scores) {
            List<RowRange> all = labels.spans();
            length = scores.length;
            positives = labels.positives();
            events = all.size();
            level = levels(scores);
            event = new int[length];
            eventLength = new int[events + 1];
            eventPieces = new int[events + 1];
            eventRows = new int[events + 1];
            for (int i = 0; i < events; i++) {
                RowRange span = all.get(i);
                Arrays.fill(event, span.from(), span.to(), i + 1);
                eventLength[i + 1] = span.length();
            }
            for (byte one : level) {
                used[one] = true;
            }
        }

        private static byte[] levels(double[] scores) {
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            for (double score : scores) {
                lowest = Math.min(lowest, score);
                highest = Math.max(highest, score);
            }
            double step = (highest - lowest) / (CUTOFFS - 1);
            byte[] level = new byte[scores.length];
            for (int row = 0; row < scores.length; row++) {
                double score = scores[row];
                int below = (int) Math.clamp((score - lowest) / step, 0, CUTOFFS - 1.0);
                while (below < CUTOFFS - 1 && score > below * step + lowest) {
                    below++;
                }
                while (below > 0 && !(score > (below - 1) * step + lowest)) {
                    below--;
                }
                level[row] = (byte) below;
            }
            return level;
        }

        BestOverCutoffs best() {
            double eventF1 = 0;
            double rangeF1 = 0;
            double adjustedF1 = 0;
            for (int cutoff = 0; cutoff < CUTOFFS - 1; cutoff++) {
                // No row lies between the cutoff before and this one: the same rows are detected.
                if (cutoff > 0 && !used[cutoff]) {
                    continue;
                }
                pass(cutoff);
                if (detectedRows == 0) {
                    break;
                }
                int found = 0;
                int foundRows = 0;
                double recall = 0;
                for (int i = 1; i <= events; i++) {
                    if (eventPieces[i] > 0) {
                        found++;
                        foundRows += eventLength[i];
                        recall += RangeScore.recall(eventPieces[i], eventRows[i], eventLength[i]);
                    }
                }
                double rows = (double) hitRows / detectedRows;
                eventF1 = Math.max(eventF1, RowScore.f1(rows, (double) found / events));
                rangeF1 = Math.max(rangeF1, RowScore.f1(precision / spans, recall / events));
                double wrong = detectedRows - hitRows;
                adjustedF1 =
                        Math.max(adjustedF1, 2.0 * foundRows / (foundRows + wrong + positives));
            }
            return new BestOverCutoffs(eventF1, rangeF1, adjustedF1);
        }

        /// Counts what rows above a cutoff detect.
        private void pass(int cutoff) {
            detectedRows = 0;
            hitRows = 0;
            spans = 0;
            precision = 0;
            Arrays.fill(eventPieces, 0);
            Arrays.fill(eventRows, 0);
            for (int row = 0; row < length; row++) {
                if (level[row] > cutoff) {
                    row = span(row, cutoff);
                }
            }
        }

        /// Counts the span that begins at a row, and returns the row behind it.
        private int span(int from, int cutoff) {
            int hits = 0;
            int pieces = 0;
            int last = 0;
            int row = from;
            for (; row < length && level[row] > cutoff; row++) {
                int here = event[row];
                if (here != 0) {
                    hits++;
                    eventRows[here]++;
                    if (here != last) {
                        pieces++;
                        eventPieces[here]++;
                        last = here;
                    }
                }
            }
            int rows = row - from;
            spans++;
            detectedRows += rows;
            hitRows += hits;
            precision += pieces == 0 ? 0 : (double) hits / rows / pieces;
            return row;
        }
    }
}
