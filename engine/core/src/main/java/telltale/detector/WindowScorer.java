package telltale.detector;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import telltale.job.Progress;
import telltale.series.Series;

/// Streams a [Model.WholeSeries] by rescoring the newest rows at every row.
final class WindowScorer implements Scorer {
    private final Model.WholeSeries model;
    private long[] times = new long[0];
    private double[][] rows = new double[0][];
    private int kept;

    WindowScorer(Model.WholeSeries model) {
        this.model = model;
    }

    static WindowScorer resume(Model.WholeSeries model, byte[] state) {
        var scorer = new WindowScorer(model);
        ByteBuffer in = ByteBuffer.wrap(state);
        if (state.length < 2 * Integer.BYTES) {
            throw new IllegalArgumentException("expected a stream's state, found too few bytes");
        }
        int kept = in.getInt();
        int width = in.getInt();
        long expected = (long) kept * (1 + width) * Long.BYTES;
        if (kept < 0 || width < 1 || kept > model.windowRows() || in.remaining() != expected) {
            throw new IllegalArgumentException("expected a stream's state of this model");
        }
        for (int row = 0; row < kept; row++) {
            long time = in.getLong();
            double[] values = IntStream.range(0, width).mapToDouble(_ -> in.getDouble()).toArray();
            scorer.keep(time, values);
        }
        return scorer;
    }

    private void keep(long time, double[] row) {
        int window = model.windowRows();
        if (rows.length == 0) {
            times = new long[window];
            rows = new double[window][];
        }
        if (kept == window) {
            System.arraycopy(times, 1, times, 0, window - 1);
            System.arraycopy(rows, 1, rows, 0, window - 1);
            kept--;
        }
        times[kept] = time;
        rows[kept] = row;
        kept++;
    }

    @Override
    public double next(long time, double[] row) {
        keep(time, row.clone());
        double[][] columns = new double[row.length][kept];
        for (int i = 0; i < kept; i++) {
            for (int channel = 0; channel < row.length; channel++) {
                columns[channel][i] = rows[i][channel];
            }
        }
        List<Series.Channel> channels =
                IntStream.range(0, row.length)
                        .mapToObj(i -> new Series.Channel("channel " + (i + 1)))
                        .toList();
        Series window =
                Series.of(
                        "live",
                        Series.Timing.INSTANT,
                        channels,
                        Arrays.copyOf(times, kept),
                        columns);
        try {
            int scored = kept - 1 - model.delay();
            return scored < 0 ? Double.NaN : model.score(window, Progress.NONE).at(scored);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Double.NaN;
        }
    }

    @Override
    public byte[] state() {
        int width = kept == 0 ? 1 : rows[0].length;
        ByteBuffer out = ByteBuffer.allocate(2 * Integer.BYTES + kept * (1 + width) * Long.BYTES);
        out.putInt(kept).putInt(width);
        for (int row = 0; row < kept; row++) {
            out.putLong(times[row]);
            for (double value : rows[row]) {
                out.putDouble(value);
            }
        }
        return out.array();
    }
}
