package telltale.detector.window;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import telltale.detector.Scorer;
import telltale.transform.Framing;
import telltale.transform.Recent;

/// Judges the window that ends at the newest row.
final class WindowStream implements Scorer {
    private final Framing framing;
    private final WindowJudge judge;
    private final @Nullable Reach reach;
    private final Recent recent;
    private final double[] window;
    private final long[] times = new long[1];
    private final double[] score = new double[1];

    WindowStream(Framing framing, WindowJudge judge, @Nullable Reach reach) {
        this.framing = framing;
        this.judge = judge;
        this.reach = reach;
        recent = new Recent(framing);
        window = new double[framing.width()];
    }

    static WindowStream resume(
            Framing framing, WindowJudge judge, @Nullable Reach reach, byte[] state) {
        var stream = new WindowStream(framing, judge, reach);
        int expected = stream.recent.stateBytes();
        if (state.length != expected) {
            throw new IllegalArgumentException(
                    "expected a stream's state of %,d bytes, found %,d"
                            .formatted(expected, state.length));
        }
        stream.recent.restore(ByteBuffer.wrap(state));
        return stream;
    }

    @Override
    public double next(long time, double[] row) {
        recent.push(row);
        if (!recent.usable() || !recent.present(WindowModel.delay(framing))) {
            return Double.NaN;
        }
        recent.copy(window);
        times[0] = time;
        judge.score(window, times, 1, score);
        return raised(score[0]);
    }

    private double raised(double score) {
        if (reach == null) {
            return score;
        }
        int back = WindowModel.delay(framing);
        double beyond = 0;
        for (int channel = 0; channel < framing.channels(); channel++) {
            beyond = Math.max(beyond, reach.beyond(channel, recent.deviation(channel, back)));
        }
        return reach.raise(score, beyond);
    }

    @Override
    public byte[] state() {
        ByteBuffer out = ByteBuffer.allocate(recent.stateBytes());
        recent.save(out);
        return out.array();
    }
}
