package telltale.detector.window;

import java.nio.ByteBuffer;
import telltale.detector.Scorer;
import telltale.transform.Framing;
import telltale.transform.Recent;

/// Judges the window that ends at the newest row.
final class WindowStream implements Scorer {
    private final Framing framing;
    private final WindowJudge judge;
    private final Recent recent;
    private final double[] window;
    private final long[] times = new long[1];
    private final double[] score = new double[1];

    WindowStream(Framing framing, WindowJudge judge) {
        this.framing = framing;
        this.judge = judge;
        recent = new Recent(framing);
        window = new double[framing.width()];
    }

    static WindowStream resume(Framing framing, WindowJudge judge, byte[] state) {
        var stream = new WindowStream(framing, judge);
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
        return score[0];
    }

    @Override
    public byte[] state() {
        ByteBuffer out = ByteBuffer.allocate(recent.stateBytes());
        recent.save(out);
        return out.array();
    }
}
