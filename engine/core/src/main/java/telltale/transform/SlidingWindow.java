package telltale.transform;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Sliding window over the newest rows of a stream: what [WindowMatrix] makes of the rows of a
/// series, row by row.
public final class SlidingWindow {
    private final WindowSpec framing;
    private final int rows;

    /// `[channel][row]`, the newest row at `(seen - 1) % rows`.
    private final double[][] filled;

    private final boolean[] empty;
    private long seen;

    public SlidingWindow(WindowSpec framing) {
        this.framing = framing;
        rows = framing.length();
        filled = new double[framing.channels()][rows];
        empty = new boolean[rows];
    }

    /// Takes the next row, one value per channel; not kept.
    public void push(double[] row) {
        int at = (int) (seen % rows);
        int before = (at + rows - 1) % rows;
        boolean any = false;
        for (int channel = 0; channel < filled.length; channel++) {
            double value = framing.scaled(channel, row[channel]);
            boolean missing = Double.isNaN(value);
            filled[channel][at] = missing ? filled[channel][before] : value;
            any |= !missing;
        }
        empty[at] = !any;
        seen++;
    }

    /// Whether a whole window has been seen, at most half of its rows without any value.
    public boolean usable() {
        int without = 0;
        for (boolean row : empty) {
            without += row ? 1 : 0;
        }
        return seen >= rows && 2 * without <= rows;
    }

    /// Whether the row so many before the newest has a value in any channel.
    public boolean present(int back) {
        return seen > back && !empty[(int) ((seen - 1 - back) % rows)];
    }

    /// [WindowMatrix#deviation] of the row so many before the newest, fewer than a window has.
    public double deviation(int channel, int back) {
        return filled[channel][(int) ((seen - 1 - back) % rows)];
    }

    /// Copies the window as [WindowMatrix#copy] does.
    public void copy(double[] into) {
        int oldest = (int) (seen % rows);
        for (int channel = 0; channel < filled.length; channel++) {
            int at = channel * rows;
            System.arraycopy(filled[channel], oldest, into, at, rows - oldest);
            System.arraycopy(filled[channel], 0, into, at + rows - oldest, oldest);
        }
        framing.scaleWindow(into, 0);
    }

    public int stateBytes() {
        return Long.BYTES + rows * (filled.length * Double.BYTES + 1);
    }

    public void save(ByteBuffer out) {
        out.putLong(seen);
        for (double[] channel : filled) {
            Arrays.stream(channel).forEach(out::putDouble);
        }
        for (boolean row : empty) {
            out.put((byte) (row ? 1 : 0));
        }
    }

    /// @throws IllegalArgumentException where it is no stream's state
    public void restore(ByteBuffer in) {
        seen = in.getLong();
        if (seen < 0) {
            throw new IllegalArgumentException(
                    "expected a stream's state, found a count of rows of " + seen);
        }
        for (double[] channel : filled) {
            Arrays.setAll(channel, _ -> in.getDouble());
        }
        for (int row = 0; row < rows; row++) {
            empty[row] = in.get() != 0;
        }
    }
}
