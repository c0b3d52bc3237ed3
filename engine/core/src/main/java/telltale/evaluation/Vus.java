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

        /// The first cutoff that touches each span, as far as it has been widened.
        private final short[] first;

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
            this.first = firsts();
            this.buffer = new Buffer(labels, window / 2, rank);
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
                double[] extra = width >= 2 ? buffer.weights(width) : new double[CUTOFFS];
                if (width % 2 == 0) {
                    touched = touched(width / 2);
                }
                Vus slice = slice(extra, touched);
                pr += slice.pr;
                roc += slice.roc;
            }
            return new Vus(pr / (window + 1), roc / (window + 1));
        }

        /// The share of widened spans that each cutoff touches. Widths are asked for in rising
        /// order, so that a span's first cutoff follows from the one before and two more rows.
        private double[] touched(int half) {
            double[] touched = new double[CUTOFFS];
            List<Span> spans = labels.spans();
            int count = 0;
            int lowest = CUTOFFS - 1;
            for (int i = 0; i < spans.size(); i++) {
                Span span = spans.get(i);
                first[i] = (short) Math.min(first[i], rankAt(span.from() - half));
                first[i] = (short) Math.min(first[i], rankAt(span.to() - 1 + half));
                lowest = Math.min(lowest, first[i]);
                boolean merges =
                        i < spans.size() - 1
                                && span.to() - 1 + half >= spans.get(i + 1).from() - half;
                if (!merges) {
                    touched[lowest]++;
                    count++;
                    lowest = CUTOFFS - 1;
                }
            }
            accumulate(touched);
            for (int i = 0; i < CUTOFFS; i++) {
                touched[i] /= count;
            }
            return touched;
        }

        private int rankAt(int row) {
            return row < 0 || row >= length ? CUTOFFS - 1 : rank[row];
        }

        private short[] firsts() {
            short[] firsts = new short[labels.spans().size()];
            for (int i = 0; i < firsts.length; i++) {
                Span span = labels.spans().get(i);
                firsts[i] = CUTOFFS - 1;
                for (int row = span.from(); row < span.to(); row++) {
                    firsts[i] = (short) Math.min(firsts[i], rank[row]);
                }
            }
            return firsts;
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

    /// The unlabelled rows around the labels, with their distance to each span that reaches them. A
    /// row that one span reaches counts by its distance alone, so such rows are counted together;
    /// rows that several reach are looked at one by one.
    private static final class Buffer {
        private final int half;

        /// How many rows each cutoff takes in that one span reaches, by distance.
        private final int[][] alone;

        // The rows that several spans reach, by their second distance, and where their distances
        // begin and end.
        private final short[] ranks;
        private final int[] starts;
        private final int[] ends;
        private final int[] distances;
        private int several;

        Buffer(Labels labels, int half, short[] rank) {
            this.half = half;
            this.alone = new int[CUTOFFS][half + 1];
            long[] pairs = pairs(labels, half);
            distances = new int[pairs.length];
            // Packed to sort: second distance, where the distances begin, how many there are.
            long[] crowded = new long[pairs.length / 2 + 1];
            short[] crowdedRanks = new short[pairs.length / 2 + 1];
            int count = 0;
            for (int from = 0; from < pairs.length; ) {
                int row = (int) (pairs[from] >>> 32);
                int to = from;
                for (; to < pairs.length && (int) (pairs[to] >>> 32) == row; to++) {
                    distances[to] = (int) pairs[to];
                }
                alone[rank[row]][distances[from]]++;
                if (to - from > 1) {
                    crowdedRanks[count] = rank[row];
                    crowded[count] = (long) distances[from + 1] << 32 | count;
                    pairs[count++] = (long) from << 32 | to;
                }
                from = to;
            }
            Arrays.sort(crowded, 0, count);
            ranks = new short[count];
            starts = new int[count];
            ends = new int[count];
            for (int i = 0; i < count; i++) {
                int at = (int) crowded[i];
                ranks[i] = crowdedRanks[at];
                starts[i] = (int) (pairs[at] >>> 32);
                ends[i] = (int) pairs[at];
            }
        }

        /// Row and distance, packed, in ascending order.
        private static long[] pairs(Labels labels, int half) {
            int length = labels.length();
            long[] pairs = new long[Math.toIntExact(2L * half * labels.spans().size())];
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
            long[] sorted = Arrays.copyOf(pairs, count);
            Arrays.sort(sorted);
            return sorted;
        }

        /// The weight of the rows in a buffer `width` wide that each cutoff takes in. Widths are
        /// asked for in rising order.
        double[] weights(int width) {
            int reach = Math.min(half, width / 2);
            double[] roots = new double[reach + 1];
            Arrays.setAll(roots, distance -> Math.sqrt(1 - (double) distance / width));
            // From here on a second span reaches these too.
            for (; several < ranks.length && distances[starts[several] + 1] <= reach; several++) {
                alone[ranks[several]][distances[starts[several]]]--;
            }
            double[] weights = new double[CUTOFFS];
            for (int cutoff = 0; cutoff < CUTOFFS; cutoff++) {
                int[] counts = alone[cutoff];
                double sum = 0;
                for (int distance = 1; distance <= reach; distance++) {
                    sum += counts[distance] * roots[distance];
                }
                weights[cutoff] = sum;
            }
            for (int i = 0; i < several; i++) {
                double weight = 0;
                // Distances of a row are in ascending order.
                for (int at = starts[i]; at < ends[i] && distances[at] <= reach; at++) {
                    weight += roots[distances[at]];
                }
                weights[ranks[i]] += Math.min(1, weight);
            }
            accumulate(weights);
            return weights;
        }
    }
}
