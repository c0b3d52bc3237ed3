package telltale.detector.shape.profile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// A stream of values that meets a reference, row by row, in tiles that begin at every
/// [JoinTile#TILE]-th window: the same bits as tile by tile.
final class StreamingJoin {
    private final AbJoin join;
    private final int window;
    private final Subsequences tile;
    private final List<JoinTile> crossings = new ArrayList<>();
    private final NearestWindow nearest;
    private long seen;

    StreamingJoin(AbJoin join) {
        this.join = join;
        window = join.metric().window();
        tile = new Subsequences(join.metric(), JoinTile.TILE);
        nearest = join.nearest(JoinTile.TILE);
        for (ReferenceBlock strip : join.strips()) {
            crossings.add(join.crossing(strip.count()));
        }
    }

    /// The squared distance of the window that ends here; NaN where there is none.
    double next(long time, double value) {
        long index = seen - (window - 1);
        seen++;
        if (index < 0) {
            tile.values[(int) seen - 1] = value;
            return Double.NaN;
        }
        int row = (int) (index % JoinTile.TILE);
        if (row == 0 && index > 0) {
            System.arraycopy(tile.values, JoinTile.TILE, tile.values, 0, window - 1);
        }
        tile.values[row + window - 1] = value;
        if (row == 0) {
            nearest.clear();
        }
        take(row, time);
        return join.squared(tile, row, time, nearest);
    }

    private void take(int row, long time) {
        tile.measure(row, row + 1);
        double[] left = new double[0];
        for (int i = 0; i < crossings.size(); i++) {
            JoinTile crossing = crossings.get(i);
            crossing.take(join.strips().get(i), tile, row, time, left, nearest);
            left = crossing.lasts();
        }
    }

    int stateBytes() {
        return Long.BYTES + tile.values.length * Double.BYTES;
    }

    void save(ByteBuffer out) {
        out.putLong(seen);
        for (double value : tile.values) {
            out.putDouble(value);
        }
    }

    /// Goes through the rows of the tile again.
    void restore(ByteBuffer in) {
        seen = in.getLong();
        if (seen < 0) {
            throw new IllegalArgumentException(
                    "expected a stream's state, found a count of rows of " + seen);
        }
        for (int i = 0; i < tile.values.length; i++) {
            tile.values[i] = in.getDouble();
        }
        long index = seen - window;
        nearest.clear();
        for (int row = 0; index >= 0 && row <= index % JoinTile.TILE; row++) {
            take(row, 0);
        }
    }
}
