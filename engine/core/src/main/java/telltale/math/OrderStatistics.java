package telltale.math;

import java.util.Arrays;

/// Order statistics by selection, without sorting: quantiles, medians and median deviations in
/// `O(n)`. NaN is passed over; the arrays given are left as they are.
///
/// For a long array the wanted rank is first bracketed between two order statistics of a small
/// evenly spread part; one pass keeps what lies between, and only that is searched: the sampling of
/// Floyd and Rivest (1975, doi:10.1145/360680.360691) without moving the rest. A bracket that
/// misses costs a second pass, never the exact result.
public final class OrderStatistics {
    /// Values up to which all are selected from; changes only speed.
    private static final int SHORT = 4096;

    /// Values that bracket the wanted one; changes only speed.
    private static final int PROBES = 2048;

    /// Values looked at between two checks; changes only speed.
    private static final int PIECE = 1024;

    private OrderStatistics() {}

    /// The quantile of order `q` in [0, 1], interpolated linearly between neighbours (type 7 of
    /// Hyndman and Fan, as numpy does); NaN where there is no value.
    public static double quantile(double[] values, double q) {
        return quantile(values, 0, values.length, q);
    }

    /// The same of the values from `from` (inclusive) to `to` (exclusive).
    public static double quantile(double[] values, int from, int to, double q) {
        if (!(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException("expected a quantile in [0, 1], found '" + q + "'");
        }
        int count = count(values, from, to);
        if (count == 0) {
            return Double.NaN;
        }
        double place = q * (count - 1);
        int rank = (int) place;
        double weight = place - rank;
        var query = new Query(values, from, to, Double.NaN, count);
        double[] pair = query.pair(rank);
        return weight == 0 ? pair[0] : pair[0] + weight * (pair[1] - pair[0]);
    }

    /// The median; NaN where there is no value.
    public static double median(double[] values) {
        return median(values, 0, values.length);
    }

    /// The median of the values from `from` (inclusive) to `to` (exclusive).
    public static double median(double[] values, int from, int to) {
        return medianOf(values, from, to, Double.NaN);
    }

    /// The median of the distances from a centre: the MAD, where the centre is the median.
    public static double medianDeviation(double[] values, int from, int to, double centre) {
        return Double.isNaN(centre) ? Double.NaN : medianOf(values, from, to, centre);
    }

    private static double medianOf(double[] values, int from, int to, double centre) {
        int count = count(values, from, to);
        if (count == 0) {
            return Double.NaN;
        }
        double[] pair = new Query(values, from, to, centre, count).pair((count - 1) / 2);
        return (count & 1) == 1 ? pair[0] : midpoint(pair[0], pair[1]);
    }

    /// Half way between two values, also where their sum overflows.
    static double midpoint(double a, double b) {
        double sum = a + b;
        return Double.isInfinite(sum) ? a / 2 + b / 2 : sum / 2;
    }

    private static int count(double[] values, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += Double.isNaN(values[i]) ? 0 : 1;
        }
        return count;
    }

    /// Moves the value of the given rank among those from `from` to `to` to its place in sorted
    /// order, smaller ones before and larger ones behind it, and returns it. Expects no NaN.
    static double select(double[] owned, int from, int to, int rank) {
        int low = from;
        int high = to;
        int place = from + rank;
        int tries = 64;
        while (high - low > 16) {
            if (--tries == 0) {
                break;
            }
            int pivotAt = pivot(owned, low, high);
            double pivot = owned[pivotAt];
            owned[pivotAt] = owned[high - 1];
            owned[high - 1] = pivot;
            // Branch-free: every value is swapped, the border moves or not.
            int border = low;
            for (int i = low; i < high - 1; i++) {
                double value = owned[i];
                owned[i] = owned[border];
                owned[border] = value;
                border += value < pivot ? 1 : 0;
            }
            owned[high - 1] = owned[border];
            owned[border] = pivot;
            if (place < border) {
                high = border;
            } else if (place == border) {
                return pivot;
            } else if (border - low > (high - low) >> 3) {
                low = border + 1;
            } else {
                low = gatherTies(owned, border, high, pivot);
                if (place < low) {
                    return pivot;
                }
            }
        }
        Arrays.sort(owned, low, high);
        return owned[place];
    }

    /// Brings the values equal to the pivot to the front; the border behind them.
    private static int gatherTies(double[] owned, int from, int to, double pivot) {
        int border = from;
        for (int i = from; i < to; i++) {
            double value = owned[i];
            owned[i] = owned[border];
            owned[border] = value;
            border += value <= pivot ? 1 : 0;
        }
        return border;
    }

    private static int pivot(double[] a, int low, int high) {
        int step = (high - low) / 8;
        int middle = low + (high - low) / 2;
        if (step < 16) {
            return middle(a, low, middle, high - 1);
        }
        return middle(
                a,
                middle(a, low, low + step, low + 2 * step),
                middle(a, middle - step, middle, middle + step),
                middle(a, high - 1 - 2 * step, high - 1 - step, high - 1));
    }

    private static int middle(double[] a, int i, int j, int k) {
        if (a[i] < a[j]) {
            return a[j] < a[k] ? j : a[i] < a[k] ? k : i;
        }
        return a[i] < a[k] ? i : a[j] < a[k] ? k : j;
    }

    /// The values in question, or their distances from a centre where that is not NaN.
    private static final class Query {
        private final double[] values;
        private final int from;
        private final int to;
        private final double centre;
        private final int count;

        Query(double[] values, int from, int to, double centre, int count) {
            this.values = values;
            this.from = from;
            this.to = to;
            this.centre = centre;
            this.count = count;
        }

        /// The value of this rank and of the next (the same at the end).
        double[] pair(int rank) {
            double low = Double.NEGATIVE_INFINITY;
            double high = Double.POSITIVE_INFINITY;
            if (count > SHORT) {
                double[] probes = probes();
                double middle = (double) rank / count * probes.length;
                double slack = 2 + 4 * Math.sqrt(middle * (1 - (double) rank / count));
                int lower = (int) Math.floor(middle - slack);
                int upper = (int) Math.ceil(middle + slack);
                low = lower < 0 ? low : probes[lower];
                high = upper >= probes.length ? high : probes[upper];
            }
            double[] kept = new double[Math.min(count, count / 8 + 2 * SHORT) + PIECE];
            int n = 0;
            int below = 0;
            for (int at = from; at < to; at += PIECE) {
                int end = Math.min(to, at + PIECE);
                kept = kept.length < n + PIECE ? Arrays.copyOf(kept, 2 * n + PIECE) : kept;
                n = keep(at, end, low, high, kept, n);
                below += countBelow(at, end, low);
            }
            boolean both = rank + 1 < below + n || below + n == count;
            if (rank < below || !both) {
                return missed(rank);
            }
            return found(kept, n, rank - below);
        }

        private double[] missed(int rank) {
            double[] all = new double[count + 1];
            int n = keep(from, to, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, all, 0);
            return found(all, n, rank);
        }

        private static double[] found(double[] owned, int n, int rank) {
            double value = select(owned, 0, n, rank);
            double next = rank + 1 < n ? owned[rank + 1] : value;
            for (int i = rank + 2; i < n; i++) {
                next = Math.min(next, owned[i]);
            }
            return new double[] {value, next};
        }

        private double[] probes() {
            double[] probes = new double[PROBES];
            int n = 0;
            double step = (double) (to - from) / PROBES;
            for (int i = 0; i < PROBES; i++) {
                // Not a regular comb, which could fall in step with a season.
                double jitter = ((i * 0x9E3779B97F4A7C15L) >>> 11) * 0x1p-53;
                double value = values[from + (int) ((i + jitter) * step)];
                if (!Double.isNaN(value)) {
                    probes[n++] = Double.isNaN(centre) ? value : Math.abs(value - centre);
                }
            }
            probes = Arrays.copyOf(probes, n);
            Arrays.sort(probes);
            return probes;
        }

        /// Appends what lies in [low, high], branch-free; needs one free place behind.
        private int keep(int start, int end, double low, double high, double[] into, int size) {
            int n = size;
            if (Double.isNaN(centre)) {
                for (int i = start; i < end; i++) {
                    double value = values[i] + 0.0;
                    into[n] = value;
                    n += (value >= low ? 1 : 0) & (value <= high ? 1 : 0);
                }
            } else {
                for (int i = start; i < end; i++) {
                    double value = Math.abs(values[i] - centre);
                    into[n] = value;
                    n += (value >= low ? 1 : 0) & (value <= high ? 1 : 0);
                }
            }
            return n;
        }

        private int countBelow(int start, int end, double low) {
            int below = 0;
            if (Double.isNaN(centre)) {
                for (int i = start; i < end; i++) {
                    below += values[i] < low ? 1 : 0;
                }
            } else {
                for (int i = start; i < end; i++) {
                    below += Math.abs(values[i] - centre) < low ? 1 : 0;
                }
            }
            return below;
        }
    }
}
