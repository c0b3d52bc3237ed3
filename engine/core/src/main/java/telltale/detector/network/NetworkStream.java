package telltale.detector.network;

import java.nio.ByteBuffer;
import telltale.detector.Scorer;
import telltale.transform.SlidingWindow;

/// Live stream of a network: reconstructs a window every few rows; scores the row that the newest
/// whole window began with, or that lies between two such.
final class NetworkStream implements Scorer {
    private final TrainedNetwork trained;
    private final SlidingWindow recent;
    private final WindowReconstruction block;
    private final RowSums sums;
    private long rows;

    NetworkStream(TrainedNetwork trained) {
        this.trained = trained;
        recent = new SlidingWindow(trained.framing());
        block = trained.open(1);
        sums = new RowSums(trained, trained.length());
    }

    static NetworkStream resume(TrainedNetwork trained, byte[] state) {
        var stream = new NetworkStream(trained);
        int expected = stream.stateBytes();
        if (state.length != expected) {
            throw new IllegalArgumentException(
                    "expected a stream's state of %,d bytes, found %,d"
                            .formatted(expected, state.length));
        }
        ByteBuffer in = ByteBuffer.wrap(state);
        stream.recent.restore(in);
        stream.rows = in.getLong();
        stream.sums.restore(in);
        return stream;
    }

    private int stateBytes() {
        return recent.stateBytes() + Long.BYTES + sums.stateBytes();
    }

    @Override
    public double next(long time, double[] row) {
        recent.push(row);
        sums.clear(rows);
        rows++;
        long first = scored();
        if (first >= 0 && first % trained.stride() == 0 && recent.usable()) {
            recent.copy(block.window(0));
            block.run(1);
            sums.add(block, 0, first, 0);
        }
        boolean known = first >= 0 && recent.present(trained.length() - 1);
        return known ? sums.score(first) : Double.NaN;
    }

    /// The row scored last.
    private long scored() {
        return rows - trained.length();
    }

    @Override
    public boolean expects() {
        return true;
    }

    @Override
    public double expected(int channel) {
        return scored() < 0 ? Double.NaN : sums.expected(channel, scored());
    }

    @Override
    public double scale(int channel) {
        return trained.usual(channel);
    }

    @Override
    public byte[] state() {
        ByteBuffer out = ByteBuffer.allocate(stateBytes());
        recent.save(out);
        out.putLong(rows);
        sums.save(out);
        return out.array();
    }
}
