package telltale.detector.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.layer.Architecture;
import telltale.detector.tensor.Tensor;
import telltale.detector.tensor.Tensors;
import telltale.job.Progress;
import telltale.math.OrderStatistics;
import telltale.transform.WindowMatrix;
import telltale.transform.WindowSpec;

/// Trained network: weights, window layout and the scale of its usual reconstruction error.
/// Immutable, shared freely between threads.
final class TrainedNetwork {
    /// Errors are never taken for less than this, in deviations of the channel.
    private static final double LEAST_ERROR = 0.02;

    /// What a channel that never moved in the training may be off, in its unit.
    private static final double FLAT_ERROR = 0.2;

    /// The windows that tell how far off a network usually is.
    private static final int JUDGED = 1_000;

    /// Windows of a series start so many rows apart that a row is in so many of them.
    private static final int WINDOWS_OF_ROW = 8;

    /// Windows per batch when scoring; changes no score.
    private static final int BLOCK = 64;

    private final WindowSpec framing;
    private final PatchLayout patching;
    private final Architecture network;
    private final float[] weights;

    /// `[channel · length + row]`: the usual error at each place of a window; 0 in a channel that
    /// never moved, which the network does not look after.
    private final double[] errors;

    private TrainedNetwork(
            WindowSpec framing,
            PatchLayout patching,
            Architecture network,
            float[] weights,
            double[] errors) {
        this.framing = framing;
        this.patching = patching;
        this.network = network;
        this.weights = weights;
        this.errors = errors;
    }

    /// Learns how far off the network is.
    ///
    /// @param flat the channels that never moved
    static TrainedNetwork of(
            WindowMatrix training,
            int[] usable,
            PatchLayout patching,
            Architecture network,
            float[] weights,
            boolean[] flat,
            Progress progress)
            throws InterruptedException {
        double[] none = new double[patching.channels() * patching.length()];
        var trained = new TrainedNetwork(training.framing(), patching, network, weights, none);
        return new TrainedNetwork(
                training.framing(),
                patching,
                network,
                weights,
                trained.usual(training, usable, flat, progress));
    }

    private double[] usual(WindowMatrix training, int[] usable, boolean[] flat, Progress progress)
            throws InterruptedException {
        int count = Math.min(usable.length, JUDGED);
        int width = training.width();
        float[][] found = new float[width][count];
        WindowReconstruction block = open(BLOCK);
        for (int at = 0; at < count; at += BLOCK) {
            int size = Math.min(BLOCK, count - at);
            progress.advance(at, count, "judging the network");
            for (int i = 0; i < size; i++) {
                int place = (int) ((long) (at + i) * usable.length / count);
                training.copy(usable[place], block.window(i), 0);
            }
            block.run(size);
            for (int i = 0; i < size; i++) {
                for (int k = 0; k < width; k++) {
                    found[k][at + i] = (float) Math.abs(block.window(i)[k] - block.expected(i)[k]);
                }
            }
        }
        int length = patching.length();
        double[] usual = new double[width];
        for (int channel = 0; channel < flat.length; channel++) {
            if (flat[channel]) {
                continue;
            }
            double sum = 0;
            for (int k = channel * length; k < (channel + 1) * length; k++) {
                usual[k] = typical(found[k]);
                sum += usual[k];
            }
            double mean = Math.max(LEAST_ERROR, sum / length);
            for (int k = channel * length; k < (channel + 1) * length; k++) {
                usual[k] = Math.max(mean / 2, usual[k]);
            }
        }
        return usual;
    }

    /// A deviation that some wild ones do not widen; a robust one of a few would be too small where
    /// most errors are next to nothing.
    private static double typical(float[] errors) {
        double[] sorted = new double[errors.length];
        for (int i = 0; i < errors.length; i++) {
            sorted[i] = errors[i];
        }
        Arrays.sort(sorted);
        double middle = 1.4826 * OrderStatistics.quantile(sorted, 0.5);
        double most = OrderStatistics.quantile(sorted, 0.95) / 1.96;
        return (middle + most) / 2;
    }

    WindowSpec framing() {
        return framing;
    }

    int length() {
        return patching.length();
    }

    /// How many rows lie between the starts of two windows that are looked at.
    int stride() {
        return Math.max(1, patching.length() * network.masks() / WINDOWS_OF_ROW);
    }

    boolean vectorised() {
        return Kernels.best().vectorised();
    }

    WindowReconstruction open(int windows) {
        return new WindowReconstruction(network, patching, Kernels.best(), weights, windows);
    }

    /// How far off a number of a window is, in what is usual there.
    double off(WindowReconstruction block, int window, int place) {
        double actual = block.window(window)[place];
        return errors[place] == 0
                ? block.whole(window, place / patching.length(), actual) / FLAT_ERROR
                : (actual - block.expected(window)[place]) / errors[place];
    }

    /// What a number of a window should be, in deviations of its channel.
    double expected(WindowReconstruction block, int window, int place) {
        int channel = place / patching.length();
        return errors[place] == 0 ? 0 : block.whole(window, channel, block.expected(window)[place]);
    }

    /// The usual error of a channel, in its unit.
    double usual(int channel) {
        int length = patching.length();
        double sum = 0;
        for (int k = channel * length; k < (channel + 1) * length; k++) {
            sum += errors[k];
        }
        return framing.scale(channel) * (sum == 0 ? FLAT_ERROR : sum / length);
    }

    Tensors tensors() {
        int channels = patching.channels();
        double[] levels = new double[channels];
        double[] scales = new double[channels];
        Arrays.setAll(levels, framing::level);
        Arrays.setAll(scales, framing::scale);
        Map<String, Tensor> all = new LinkedHashMap<>();
        double[] frame = {patching.length(), patching.patch(), framing.step()};
        all.put("frame", Tensor.of(frame, frame.length));
        all.put("levels", Tensor.of(levels, channels));
        all.put("scales", Tensor.of(scales, channels));
        all.put("errors", Tensor.of(errors, channels, patching.length()));
        all.putAll(network.layout().tensors(weights).under("network.").byName());
        return Tensors.of(all);
    }

    /// What [#tensors] gave.
    ///
    /// @throws IllegalArgumentException where it did not
    static TrainedNetwork restore(NetworkShape shape, Tensors tensors) {
        double[] frame = tensors.get("frame", 3).doubles();
        int length = whole("frame", frame[0], 2, NetworkShape.LONGEST);
        int patch = whole("frame", frame[1], 1, length);
        if (length % patch != 0 || !(frame[2] >= 1 && frame[2] < 0x1p63)) {
            throw new IllegalArgumentException(
                    "tensor 'frame': expected a length, a part of it and a time, found %s"
                            .formatted(Arrays.toString(frame)));
        }
        int channels = tensors.get("levels").size();
        double[] levels = tensors.get("levels", channels).doubles();
        double[] scales = tensors.get("scales", channels).doubles();
        WindowSpec framing = WindowSpec.of(length, (long) frame[2], levels, scales);
        double[] errors = tensors.get("errors", channels, length).doubles();
        for (double error : errors) {
            if (!(error >= 0 && error < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "tensor 'errors': expected numbers from 0 on, found " + error);
            }
        }
        PatchLayout patching = new PatchLayout(channels, length, patch, shape.scaling());
        Architecture network = shape.network(patching);
        float[] weights = network.layout().weights(tensors.within("network."));
        return new TrainedNetwork(framing, patching, network, weights, errors);
    }

    private static int whole(String name, double number, int least, int most) {
        if (!(number >= least && number <= most && number == Math.rint(number))) {
            throw new IllegalArgumentException(
                    "tensor '%s': expected a whole number from %,d to %,d, found %s"
                            .formatted(name, least, most, number));
        }
        return (int) number;
    }
}
