package telltale.consensus;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// First-in, first-out delay of numbers by a fixed number of steps; NaN before that.
final class DelayLine {
    private final double[] kept;
    private int at;

    /// @param steps how many later, 0 for at once
    DelayLine(int steps) {
        kept = new double[steps];
        Arrays.fill(kept, Double.NaN);
    }

    int steps() {
        return kept.length;
    }

    double pass(double value) {
        if (kept.length == 0) {
            return value;
        }
        double old = kept[at];
        kept[at] = value;
        at = (at + 1) % kept.length;
        return old;
    }

    int stateBytes() {
        return Integer.BYTES + kept.length * Double.BYTES;
    }

    void save(ByteBuffer out) {
        out.putInt(at);
        Arrays.stream(kept).forEach(out::putDouble);
    }

    void restore(ByteBuffer in) {
        at = in.getInt();
        if (at < 0 || at >= Math.max(1, kept.length)) {
            throw new IllegalArgumentException(
                    "expected a stream's state, found a place of %d".formatted(at));
        }
        Arrays.setAll(kept, _ -> in.getDouble());
    }
}
