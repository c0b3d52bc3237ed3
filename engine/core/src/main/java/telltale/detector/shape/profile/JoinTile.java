package telltale.detector.shape.profile;

import java.util.Arrays;
import telltale.detector.shape.profile.DotProductKernel.Step;

/// A strip of a reference met by the consecutive rows of a tile. The product of row `i` and window
/// `j` follows from that of row `i - 1` and window `j - 1`; those of the first row, and those with
/// the first window of a stretch, are worked out anew. Products keep their place along a diagonal.
final class JoinTile {
    /// The rows after which products are worked out anew, lest errors add up.
    static final int TILE = 1_024;

    private final DotProductKernel cells;
    private final long apart;
    private final double[] products;
    private final double[] lasts = new double[TILE];
    private final double[] centred;

    /// @param apart windows whose times are closer together are passed over
    JoinTile(DotProductKernel cells, int window, int windows, long apart) {
        this.cells = cells;
        this.apart = apart;
        products = new double[windows + TILE];
        centred = new double[window];
    }

    /// The product of each row with the last window, for the strip to the right.
    double[] lasts() {
        return lasts;
    }

    /// Takes the next row, 0 to [#TILE] - 1.
    ///
    /// @param rows the windows of the tile
    /// @param left the [#lasts] of the strip to the left; of no use where this one begins a stretch
    void take(
            ReferenceBlock strip,
            Subsequences rows,
            int row,
            long time,
            double[] left,
            NearestWindow nearest) {
        int base = TILE - 1 - row;
        int count = strip.count();
        boolean fresh = row == 0;
        if (fresh) {
            rows.centred(row, centred);
            start(strip.windows, base, count);
        } else if (strip.begins) {
            rows.centred(row, centred);
            products[base] = product(strip.windows.values);
        }
        boolean moved = fresh || strip.begins;
        double turn = fresh ? 0 : rows.turns[row];
        double tilt = fresh ? 0 : rows.tilts[row];
        if (!moved) {
            products[base] = left[row - 1];
        }
        var step = new Step(turn, tilt, rows.inverses[row]);
        var still = new Step(0, 0, rows.inverses[row]);
        boolean near = near(strip, time);
        int low = near ? strip.after(time - apart) : count;
        int high = near ? strip.after(time + apart - 1) : count;
        for (int from = 0; from < count; from += strip.block) {
            int to = Math.min(count, from + strip.block);
            double best = Double.NEGATIVE_INFINITY;
            int at = from;
            if (from == 0 && moved) {
                double first = cells.advance(products, base, 0, 1, strip.windows, still);
                best = low > 0 ? first : best;
                at = 1;
            }
            int before = Math.clamp(low, at, to);
            int after = Math.clamp(high, before, to);
            best = Math.max(best, cells.advance(products, base, at, before, strip.windows, step));
            cells.advance(products, base, before, after, strip.windows, step);
            best = Math.max(best, cells.advance(products, base, after, to, strip.windows, step));
            nearest.offer(row, strip.first + from / strip.block, best);
        }
        lasts[row] = products[base + count - 1];
    }

    private boolean near(ReferenceBlock strip, long time) {
        return time > strip.times[0] - apart && time < strip.times[strip.count() - 1] + apart;
    }

    private void start(Subsequences windows, int base, int count) {
        Arrays.fill(products, base, base + count, 0);
        for (int k = 0; k < centred.length; k++) {
            double value = centred[k];
            for (int j = 0; j < count; j++) {
                products[base + j] = Math.fma(value, windows.values[j + k], products[base + j]);
            }
        }
    }

    private double product(double[] values) {
        double sum = 0;
        for (int k = 0; k < centred.length; k++) {
            sum = Math.fma(centred[k], values[k], sum);
        }
        return sum;
    }
}
