package telltale.math;

/// Running count, mean and standard deviation of the finite values it is given, in one pass; others
/// (NaN, infinities) are passed over. Each block is taken about its own mean and blocks are merged
/// after Chan, Golub and LeVeque (1983, doi:10.1080/00031305.1983.10483115), so that a large common
/// offset costs no digits.
///
/// The order of additions is fixed: the same values added in the same pieces give the same bits on
/// every machine. Not safe for use by several threads.
public final class RunningMoments {
    /// Values per block; fixed, so that sums do not depend on how they arrive.
    private static final int BLOCK = 4096;

    /// 2^-520: squares of the largest doubles stay finite.
    private static final double SHRINK = 0x1p-520;

    private long count;
    private double unit = 1;
    private double origin = Double.NaN;
    private double mean;
    private double squares;

    /// Of a whole array.
    public static RunningMoments of(double[] values) {
        return of(values, 0, values.length);
    }

    /// Of the values from `from` (inclusive) to `to` (exclusive).
    public static RunningMoments of(double[] values, int from, int to) {
        var moments = new RunningMoments();
        moments.add(values, from, to);
        return moments;
    }

    /// Takes in the values from `from` (inclusive) to `to` (exclusive).
    public void add(double[] values, int from, int to) {
        for (int at = from; at < to; at += BLOCK) {
            addBlock(values, at, Math.min(to, at + BLOCK));
        }
    }

    /// How many finite values there were.
    public long count() {
        return count;
    }

    /// Their mean; NaN where there were none.
    public double mean() {
        return count == 0 ? Double.NaN : (origin + mean) / unit;
    }

    /// Their standard deviation about the mean, with `n` as divisor; NaN where there were none.
    public double std() {
        return count == 0 ? Double.NaN : Math.sqrt(squares / count) / unit;
    }

    private void addBlock(double[] values, int from, int to) {
        if (count == 0) {
            origin = firstFinite(values, from, to) * unit;
        }
        double sum = sum(values, from, to);
        int added = to - from;
        if (!Double.isFinite(sum)) {
            added = countFinite(values, from, to);
            if (added == 0) {
                return;
            }
            sum = sumFinite(values, from, to);
        }
        double blockMean = sum / added;
        double blockSquares =
                added == to - from
                        ? squares(values, from, to, blockMean)
                        : squaresFinite(values, from, to, blockMean);
        if (!Double.isFinite(blockSquares) && unit == 1) {
            unit = SHRINK;
            origin *= SHRINK;
            mean *= SHRINK;
            squares *= SHRINK * SHRINK;
            addBlock(values, from, to);
            return;
        }
        double delta = blockMean - mean;
        long total = count + added;
        mean += delta * ((double) added / total);
        squares += blockSquares + delta * delta * ((double) count * added / total);
        count = total;
    }

    private static double firstFinite(double[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Double.isFinite(values[i])) {
                return values[i];
            }
        }
        return 0;
    }

    private static int countFinite(double[] values, int from, int to) {
        int finite = 0;
        for (int i = from; i < to; i++) {
            finite += Double.isFinite(values[i]) ? 1 : 0;
        }
        return finite;
    }

    // The distances are exact before the mean is taken off, where values are close together.
    // Four lanes: enough to hide the latency of an addition, and an order that never changes.

    private double sum(double[] values, int from, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i < to - 3; i += 4) {
            a += values[i] * unit - origin;
            b += values[i + 1] * unit - origin;
            c += values[i + 2] * unit - origin;
            d += values[i + 3] * unit - origin;
        }
        for (; i < to; i++) {
            a += values[i] * unit - origin;
        }
        return (a + c) + (b + d);
    }

    private double squares(double[] values, int from, int to, double blockMean) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i < to - 3; i += 4) {
            double p = values[i] * unit - origin - blockMean;
            double q = values[i + 1] * unit - origin - blockMean;
            double r = values[i + 2] * unit - origin - blockMean;
            double s = values[i + 3] * unit - origin - blockMean;
            a += p * p;
            b += q * q;
            c += r * r;
            d += s * s;
        }
        for (; i < to; i++) {
            double p = values[i] * unit - origin - blockMean;
            a += p * p;
        }
        return (a + c) + (b + d);
    }

    private double sumFinite(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += Double.isFinite(values[i]) ? values[i] * unit - origin : 0;
        }
        return sum;
    }

    private double squaresFinite(double[] values, int from, int to, double blockMean) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            double p = Double.isFinite(values[i]) ? values[i] * unit - origin - blockMean : 0;
            sum += p * p;
        }
        return sum;
    }
}
