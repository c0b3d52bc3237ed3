package telltale.evaluation;

import java.util.Arrays;
import java.util.List;
import telltale.series.RowRange;

/// Volume under the surface: the area under the precision-recall and the ROC curve, averaged over
/// buffers of 0 to `window` rows around the labels, so that a detection a little early or late is
/// neither a hit nor a miss but something between.
///
/// Paparrizos et al. 2022, "Volume Under the Surface", doi:10.14778/3551793.3551830, in the form
/// that TSB-AD computes (2024): 250 cutoffs evenly spaced in rank; recall is multiplied by the
/// share of labelled spans hit.
///
/// Cost: `O(n log n + window · (cutoffs · window + spans))`.
///
/// @param pr volume under the precision-recall surface
/// @param roc volume under the ROC surface
public record VolumeUnderSurface(double pr, double roc) {
    private static final int CUTOFFS = 250;

    /// @param window the widest buffer, in rows; usually the period (see [VusWindow])
    public static VolumeUnderSurface of(Labels labels, double[] scores, int window) {
        return new Surface(labels, RankingScore.filled(labels, scores), window).volume();
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

        VolumeUnderSurface volume() {
            double pr = 0;
            double roc = 0;
            double[] touched = new double[CUTOFFS];
            for (int width = 0; width <= window; width++) {
                double[] extra = width >= 2 ? buffer.weights(width) : new double[CUTOFFS];
                if (width % 2 == 0) {
                    touched = touched(width / 2);
                }
                VolumeUnderSurface slice = slice(extra, touched);
                pr += slice.pr;
                roc += slice.roc;
            }
            return new VolumeUnderSurface(pr / (window + 1), roc / (window + 1));
        }

        /// The share of widened spans that each cutoff touches. Widths are asked for in rising
        /// order, so that a span's first cutoff follows from the one before and two more rows.
        private double[] touched(int half) {
            double[] touched = new double[CUTOFFS];
            List<RowRange> spans = labels.spans();
            int count = 0;
            int lowest = CUTOFFS - 1;
            for (int i = 0; i < spans.size(); i++) {
                RowRange span = spans.get(i);
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
                RowRange span = labels.spans().get(i);
                firsts[i] = CUTOFFS - 1;
                for (int row = span.from(); row < span.to(); row++) {
                    firsts[i] = (short) Math.min(firsts[i], rank[row]);
                }
            }
            return firsts;
        }

        private VolumeUnderSurface slice(double[] extra, double[] touched) {
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
            return new VolumeUnderSurface(pr, roc);
        }
    }

    private static void accumulate(double[] counts) {
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
    }

    /// The unlabelled rows around the labels. One that a single span reaches counts by its
    /// distance, so such rows are counted together. One that two spans reach counts whole: no
    /// distance is more than half the width, so each weighs at least √½, and the sum is cut off at
    /// 1.
    private static final class Buffer {
        private final int half;

        /// How many rows each cutoff takes in that one span reaches, by distance.
        private final int[][] alone;

        /// How many rows each cutoff takes in that several spans reach.
        private final int[] shared = new int[CUTOFFS];

        /// The rows that a second span may reach, by its distance: that distance, the nearest
        /// span's and the first cutoff, packed.
        private final long[] crowded;

        /// How many of them a second span has reached.
        private int reached;

        Buffer(Labels labels, int half, short[] rank) {
            this.half = half;
            this.alone = new int[CUTOFFS][half + 1];
            long[] found = new long[rank.length];
            int count = 0;
            List<RowRange> spans = labels.spans();
            for (int gap = 0; gap <= spans.size(); gap++) {
                int from = end(spans, gap - 1, 0);
                int to = begin(spans, gap, rank.length);
                int earlier = end(spans, gap - 2, -half);
                int later = begin(spans, gap + 1, rank.length + half);
                for (int row = from; row < to; row++) {
                    int before = gap == 0 ? Integer.MAX_VALUE : row - from + 1;
                    int after = gap == spans.size() ? Integer.MAX_VALUE : to - row;
                    int near = Math.min(before, after);
                    if (near > half) {
                        // Onwards to the rows that the next span reaches.
                        row = Math.max(row, to - half - 1);
                        continue;
                    }
                    alone[rank[row]][near]++;
                    int other = Math.max(before, after);
                    int second = Math.min(other, Math.min(row - earlier + 1, later - row));
                    if (second <= half) {
                        found[count++] = (long) second << 40 | (long) near << 8 | rank[row];
                    }
                }
            }
            crowded = Arrays.copyOf(found, count);
            Arrays.sort(crowded);
        }

        private static int end(List<RowRange> spans, int i, int none) {
            return i < 0 ? none : spans.get(i).to();
        }

        private static int begin(List<RowRange> spans, int i, int none) {
            return i < spans.size() ? spans.get(i).from() : none;
        }

        /// The weight of the rows in a buffer `width` wide that each cutoff takes in. Widths are
        /// asked for in rising order.
        double[] weights(int width) {
            int reach = Math.min(half, width / 2);
            double[] roots = new double[reach + 1];
            Arrays.setAll(roots, distance -> Math.sqrt(1 - (double) distance / width));
            for (; reached < crowded.length && crowded[reached] >>> 40 <= reach; reached++) {
                int cutoff = (int) (crowded[reached] & 0xff);
                alone[cutoff][(int) (crowded[reached] >>> 8)]--;
                shared[cutoff]++;
            }
            double[] weights = new double[CUTOFFS];
            for (int cutoff = 0; cutoff < CUTOFFS; cutoff++) {
                int[] counts = alone[cutoff];
                double sum = shared[cutoff];
                for (int distance = 1; distance <= reach; distance++) {
                    sum += counts[distance] * roots[distance];
                }
                weights[cutoff] = sum;
            }
            accumulate(weights);
            return weights;
        }
    }
}
