package telltale.detector.network;

import java.util.Arrays;
import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.layer.Activations;
import telltale.detector.network.layer.Architecture;

/// Reconstructions of a batch of windows. One thread's.
final class WindowReconstruction {
    private final Architecture network;
    private final PatchLayout patching;
    private final Activations pass;
    private final float[] steps;

    /// `[window]`, each channel after channel: as they are, and as the network gives them back; in
    /// deviations of the channel, scaled as [PatchLayout] says.
    private final double[][] actual;

    private final double[][] expected;

    /// `[window][channel]`: what was taken off, and divided by.
    private final double[][] means;

    private final double[][] deviations;

    WindowReconstruction(
            Architecture network,
            PatchLayout patching,
            Kernels kernels,
            float[] weights,
            int windows) {
        this.network = network;
        this.patching = patching;
        pass = network.open(kernels, weights, windows, false);
        steps = new float[network.steps() * network.features()];
        int width = patching.channels() * patching.length();
        actual = new double[windows][width];
        expected = new double[windows][width];
        means = new double[windows][patching.channels()];
        deviations = new double[windows][patching.channels()];
    }

    /// The windows at a time.
    int windows() {
        return actual.length;
    }

    /// Where to put the numbers of a window in deviations of the channel, before [#run].
    double[] window(int window) {
        return actual[window];
    }

    double[] expected(int window) {
        return expected[window];
    }

    /// A number in deviations of the channel, with what was taken off put back.
    double whole(int window, int channel, double value) {
        return value * deviations[window][channel] + means[window][channel];
    }

    /// Gives back the first so many windows.
    void run(int count) {
        for (int window = 0; window < count; window++) {
            for (int channel = 0; channel < patching.channels(); channel++) {
                int from = channel * patching.length();
                var applied = patching.scaling().apply(actual[window], from, patching.length());
                means[window][channel] = applied.mean();
                deviations[window][channel] = applied.deviation();
            }
        }
        for (int hiding = 0; hiding < network.masks(); hiding++) {
            fill(count, hiding);
            pass.forward();
            read(count, hiding);
        }
    }

    private void fill(int count, int hiding) {
        int features = network.features();
        float[] inputs = pass.inputs();
        for (int window = 0; window < count; window++) {
            patching.write(actual[window], steps);
            for (int step = 0; step < network.steps(); step++) {
                int at = pass.inputAt(window, step);
                boolean hidden = network.hides(hiding, step);
                if (hidden) {
                    Arrays.fill(inputs, at, at + features, 0);
                } else {
                    System.arraycopy(steps, step * features, inputs, at, features);
                }
                if (network.inputs() > features) {
                    inputs[at + features] = hidden ? 1 : 0;
                }
            }
        }
    }

    private void read(int count, int hiding) {
        boolean hides = network.masks() > 1;
        int length = patching.length();
        for (int window = 0; window < count; window++) {
            for (int row = 0; row < length; row++) {
                int step = row / patching.patch();
                if (hides && !network.hides(hiding, step)) {
                    continue;
                }
                int at = pass.outputAt(window, step);
                for (int channel = 0; channel < patching.channels(); channel++) {
                    expected[window][channel * length + row] =
                            pass.outputs()[at + patching.feature(channel, row)];
                }
            }
        }
    }
}
