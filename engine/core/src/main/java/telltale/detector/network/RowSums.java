package telltale.detector.network;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Reconstruction errors of the windows that hold a row, summed up; a ring of as many rows as are
/// open at a time.
final class RowSums {
    /// How much a row's own errors count beside those of its windows.
    private static final double OWN = 0.5;

    private final TrainedNetwork trained;
    private final int size;
    private final int channels;
    private final double[] own;
    private final double[] shared;
    private final int[] counts;

    /// `[channel · size + row]`
    private final double[] expected;

    private final double[] squares;

    RowSums(TrainedNetwork trained, int size) {
        this.trained = trained;
        this.size = size;
        channels = trained.framing().channels();
        own = new double[size];
        shared = new double[size];
        counts = new int[size];
        expected = new double[channels * size];
        squares = new double[trained.length()];
    }

    /// Opens a row: no window has been added yet.
    void clear(long row) {
        int at = (int) (row % size);
        own[at] = 0;
        shared[at] = 0;
        counts[at] = 0;
        for (int channel = 0; channel < channels; channel++) {
            expected[channel * size + at] = 0;
        }
    }

    /// Adds a window.
    ///
    /// @param first the row it begins with
    /// @param from the first of its rows to add to
    void add(WindowReconstruction block, int window, long first, int from) {
        int length = trained.length();
        double mean = 0;
        for (int row = 0; row < length; row++) {
            double sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                double off = trained.off(block, window, channel * length + row);
                sum += off * off;
            }
            squares[row] = sum / channels;
            mean += squares[row];
        }
        mean /= length;
        for (int row = from; row < length; row++) {
            int at = (int) ((first + row) % size);
            own[at] += squares[row];
            shared[at] += mean;
            counts[at]++;
            for (int channel = 0; channel < channels; channel++) {
                expected[channel * size + at] +=
                        trained.expected(block, window, channel * length + row);
            }
        }
    }

    /// The score of a row; NaN where no window holds it.
    double score(long row) {
        int at = (int) (row % size);
        return counts[at] == 0
                ? Double.NaN
                : Math.sqrt((OWN * own[at] + (1 - OWN) * shared[at]) / counts[at]);
    }

    /// The value expected of a row, in the unit of the channel.
    double expected(int channel, long row) {
        int at = (int) (row % size);
        return counts[at] == 0
                ? Double.NaN
                : trained.framing().unscaled(channel, expected[channel * size + at] / counts[at]);
    }

    int stateBytes() {
        return size * (2 * Double.BYTES + Integer.BYTES + channels * Double.BYTES);
    }

    void save(ByteBuffer out) {
        for (int at = 0; at < size; at++) {
            out.putDouble(own[at]).putDouble(shared[at]).putInt(counts[at]);
        }
        Arrays.stream(expected).forEach(out::putDouble);
    }

    void restore(ByteBuffer in) {
        for (int at = 0; at < size; at++) {
            own[at] = in.getDouble();
            shared[at] = in.getDouble();
            counts[at] = in.getInt();
        }
        Arrays.setAll(expected, _ -> in.getDouble());
    }
}
