package telltale.detector.window;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import telltale.detector.Scorer;
import telltale.transform.SlidingWindow;
import telltale.transform.WindowSpec;

/// Judges the window that ends at the newest row; scores the row it begins with.
final class WindowStream implements Scorer {
    private final WindowSpec framing;
    private final WindowScoring judge;
    private final @Nullable NormalRange reach;
    private final SlidingWindow recent;
    private final double[] window;
    private final long[] times = new long[1];
    private final double[] score = new double[1];
    private final WindowRowMean mean;

    /// The scores of the newest windows, the oldest first; missing before the first.
    private final double[] judged;

    private long rows;

    WindowStream(WindowSpec framing, WindowScoring judge, @Nullable NormalRange reach) {
        this.framing = framing;
        this.judge = judge;
        this.reach = reach;
        recent = new SlidingWindow(framing);
        window = new double[framing.width()];
        mean = new WindowRowMean(framing.length());
        judged = new double[framing.length()];
        Arrays.fill(judged, Double.NaN);
    }

    static WindowStream resume(
            WindowSpec framing, WindowScoring judge, @Nullable NormalRange reach, byte[] state) {
        var stream = new WindowStream(framing, judge, reach);
        int expected = stream.stateBytes();
        if (state.length != expected) {
            throw new IllegalArgumentException(
                    "expected a stream's state of %,d bytes, found %,d"
                            .formatted(expected, state.length));
        }
        ByteBuffer in = ByteBuffer.wrap(state);
        stream.recent.restore(in);
        stream.rows = in.getLong();
        Arrays.setAll(stream.judged, _ -> in.getDouble());
        return stream;
    }

    private int stateBytes() {
        return recent.stateBytes() + Long.BYTES + judged.length * Double.BYTES;
    }

    @Override
    public double next(long time, double[] row) {
        recent.push(row);
        rows++;
        System.arraycopy(judged, 1, judged, 0, judged.length - 1);
        judged[judged.length - 1] = recent.usable() ? judge(time) : Double.NaN;
        boolean known = recent.present(delay()) && windows() >= mean.least();
        return known ? raised(mean.of(judged)) : Double.NaN;
    }

    private int delay() {
        return WindowModel.delay(framing);
    }

    /// How many of the last windows there are.
    private long windows() {
        return rows - delay();
    }

    private double judge(long time) {
        recent.copy(window);
        times[0] = time;
        judge.score(window, times, 1, score);
        return score[0];
    }

    private double raised(double score) {
        if (reach == null) {
            return score;
        }
        double beyond = 0;
        for (int channel = 0; channel < framing.channels(); channel++) {
            beyond = Math.max(beyond, reach.beyond(channel, recent.deviation(channel, delay())));
        }
        return reach.raise(score, beyond);
    }

    @Override
    public byte[] state() {
        ByteBuffer out = ByteBuffer.allocate(stateBytes());
        recent.save(out);
        out.putLong(rows);
        Arrays.stream(judged).forEach(out::putDouble);
        return out.array();
    }
}
