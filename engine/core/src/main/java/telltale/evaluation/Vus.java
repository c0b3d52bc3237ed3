package telltale.evaluation;

import java.util.Arrays;
import java.util.List;

/// Volume under the surface: the area under the precision-recall and the ROC curve, averaged over
/// buffers of 0 to `window` rows around the labels, so that a detection a little early or late is
/// neither a hit nor a miss but something between.
///
/// Paparrizos et al. 2022, "Volume Under the Surface", doi:10.14778/3551793.3551830, in the form
/// that TSB-AD computes (2024): 250 cutoffs evenly spaced in rank; recall is multiplied by the
/// share of labelled spans hit.
///
/// Cost: `O(n log n + window · rows in buffers)`.
///
/// @param pr volume under the precision-recall surface
/// @param roc volume under the ROC surface
public record Vus(double pr, double roc) {
    private static final int CUTOFFS = 250;

    /// @param window the widest buffer, in rows; usually the period (see [VusWindow])
    public static Vus of(Labels labels, double[] scores, int window) {
        return new Surface(labels, Ranking.filled(labels, scores), window).volume();
    }

    /// The surface, one buffer after the other.
    private static final class Surface {
        private final Labels labels;
        private final int window;
        private final int length;

        /// The first cutoff that takes the row in, of [#CUTOFFS].
        private final short[] rank;

        /// How many rows each cutoff takes in, and how many labelled ones.
        private final double[] taken;

        private final double[] hits;
        private final Buffer buffer;

        Surface(Labels labels, double[] scores, int window) {
            this.labels = labels;
            this.window = window;
            this.length = scores.length;
            this.rank = ranks(scores);
            this.taken = new double[CUTOFFS];
            this.hits = new double[CUTOFFS];
            for (int row = 0; row < length; row++) {
                taken[rank[row]]++;
                if (labels.at(row)) {
                    hits[rank[row]]++;
                }
            }
            accumulate(taken);
            accumulate(hits);
            this.buffer = new Buffer(labels, window / 2);
        }

        private static short[] ranks(double[] scores) {
            int length = scores.length;
            double[] sorted = scores.clone();
            Arrays.sort(sorted);
            double[] cutoffs = new double[CUTOFFS];
            for (int i = 0; i < CUTOFFS; i++) {
                double step = (length - 1) / (double) (CUTOFFS - 1);
                int descending = i == CUTOFFS - 1 ? length - 1 : (int) (i * step);
                cutoffs[CUTOFFS - 1 - i] = sorted[length - 1 - descending];
            }
            short[] rank = new short[length];
            for (int row = 0; row < length; row++) {
                // The highest cutoff at or below the score, counted from the top; of equal ones the
                // first taken is the last in ascending order.
                int low = 0;
                int high = CUTOFFS;
                while (high - low > 1) {
                    int middle = (low + high) >>> 1;
                    if (cutoffs[middle] <= scores[row]) {
                        low = middle;
                    } else {
                        high = middle;
                    }
                }
                rank[row] = (short) (CUTOFFS - 1 - low);
            }
            return rank;
        }

        Vus volume() {
            double pr = 0;
            double roc = 0;
            double[] touched = new double[CUTOFFS];
            for (int width = 0; width <= window; width++) {
                double[] extra = width >= 2 ? buffer.weights(width, rank) : new double[CUTOFFS];
                if (width % 2 == 0) {
                    touched = touched(width / 2);
                }
                Vus slice = slice(extra, touched);
                pr += slice.pr;
                roc += slice.roc;
            }
            return new Vus(pr / (window + 1), roc / (window + 1));
        }

        /// The share of widened spans that each cutoff touches.
        private double[] touched(int half) {
            double[] touched = new double[CUTOFFS];
            List<Span> spans = labels.spans();
            int count = 0;
            int from = Math.max(0, spans.getFirst().from() - half);
            for (int i = 0; i < spans.size(); i++) {
                int to = spans.get(i).to() + half;
                boolean last = i == spans.size() - 1;
                if (!last && to - 1 >= spans.get(i + 1).from() - half) {
                    continue;
                }
                touched[lowest(from, Math.min(to, length))]++;
                count++;
                from = last ? 0 : spans.get(i + 1).from() - half;
            }
            accumulate(touched);
            for (int i = 0; i < CUTOFFS; i++) {
                touched[i] /= count;
            }
            return touched;
        }

        private int lowest(int from, int to) {
            int lowest = CUTOFFS - 1;
            for (int row = from; row < to; row++) {
                lowest = Math.min(lowest, rank[row]);
            }
            return lowest;
        }

        private Vus slice(double[] extra, double[] touched) {
            double positives = labels.positives();
            double pr = 0;
            double roc = 0;
            double recallBefore = 0;
            double fallBefore = 0;
            for (int i = 0; i < CUTOFFS; i++) {
                double truePositives = hits[i] + extra[i];
                double widened = (positives + positives + extra[i]) / 2;
                double recall = Math.min(truePositives / widened, 1) * touched[i];
                double fall = (taken[i] - truePositives) / (length - widened);
                pr += (recall - recallBefore) * (truePositives / taken[i]);
                roc += (fall - fallBefore) * (recall + recallBefore) / 2;
                recallBefore = recall;
                fallBefore = fall;
            }
            roc += (1 - fallBefore) * (1 + recallBefore) / 2;
            return new Vus(pr, roc);
        }
    }

    private static void accumulate(double[] counts) {
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
    }

    /// The unlabelled rows around the labels, with their distance to each span that reaches them.
    private static final class Buffer {
        private final int[] rows;
        private final int[] starts;
        private final int[] distances;

        Buffer(Labels labels, int half) {
            int length = labels.length();
            long[] pairs = new long[2 * half * labels.spans().size()];
            int count = 0;
            for (Span span : labels.spans()) {
                for (int distance = 1; distance <= half; distance++) {
                    int before = span.from() - distance;
                    int after = span.to() - 1 + distance;
                    if (before >= 0 && !labels.at(before)) {
                        pairs[count++] = (long) before << 32 | distance;
                    }
                    if (after < length && !labels.at(after)) {
                        pairs[count++] = (long) after << 32 | distance;
                    }
                }
            }
            Arrays.sort(pairs, 0, count);
            rows = new int[count];
            starts = new int[count + 1];
            distances = new int[count];
            int distinct = 0;
            for (int i = 0; i < count; i++) {
                int row = (int) (pairs[i] >>> 32);
                if (i == 0 || rows[distinct - 1] != row) {
                    rows[distinct] = row;
                    starts[distinct++] = i;
                }
                distances[i] = (int) pairs[i];
            }
            Arrays.fill(starts, distinct, count + 1, count);
        }

        /// The weight of the rows in a buffer `width` wide that each cutoff takes in.
        double[] weights(int width, short[] rank) {
            double[] roots = new double[width / 2 + 1];
            Arrays.setAll(roots, distance -> Math.sqrt(1 - (double) distance / width));
            double[] weights = new double[CUTOFFS];
            for (int i = 0; i < rows.length && starts[i] < distances.length; i++) {
                double weight = 0;
                // Distances of a row are in ascending order.
                for (int at = starts[i]; at < starts[i + 1]; at++) {
                    if (distances[at] >= roots.length) {
                        break;
                    }
                    weight += roots[distances[at]];
                }
                weights[rank[rows[i]]] += Math.min(1, weight);
            }
            accumulate(weights);
            return weights;
        }
    }
}
