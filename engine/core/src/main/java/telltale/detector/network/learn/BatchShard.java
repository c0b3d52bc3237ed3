package telltale.detector.network.learn;

import java.util.Arrays;
import java.util.SplittableRandom;
import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.layer.Activations;
import telltale.detector.network.layer.Architecture;

/// Shard of a batch, computed by one thread: its windows on their way forward and back. One
/// thread's at a time.
final class BatchShard {
    private final Architecture network;
    private final Activations pass;
    private final int[] drawn;
    private final float[] gradients;
    private final float[] outputGradients;
    private final float[] window;

    /// `[window][step]`: whether the step is hidden, where any is.
    private final boolean[] hidden;

    private double loss;

    BatchShard(Architecture network, Kernels kernels, float[] weights, int windows) {
        this.network = network;
        pass = network.open(kernels, weights, windows, true);
        drawn = new int[windows];
        gradients = new float[weights.length];
        outputGradients = new float[pass.outputs().length];
        window = new float[network.steps() * network.features()];
        hidden = new boolean[windows * network.steps()];
    }

    int windows() {
        return drawn.length;
    }

    float[] gradients() {
        return gradients;
    }

    /// The mean loss of what was learnt from last.
    double loss() {
        return loss;
    }

    void draw(EpochShuffle draw) {
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = draw.next();
        }
    }

    /// Sets the gradients of the mean loss of the windows drawn.
    void learn(TrainingSet lessons, long seed) {
        if (network.masks() > 1) {
            hide(new SplittableRandom(seed));
        }
        fill(lessons, drawn);
        pass.forward();
        loss = compare(lessons, drawn);
        Arrays.fill(gradients, 0);
        pass.backward(outputGradients, gradients);
    }

    /// The mean loss of windows, in which what is hidden depends on their place alone.
    double judge(TrainingSet lessons, int[] windows) {
        for (int i = 0; i < windows.length; i++) {
            for (int step = 0; step < network.steps(); step++) {
                hidden[i * network.steps() + step] =
                        network.hides(windows[i] % network.masks(), step);
            }
        }
        fill(lessons, windows);
        pass.forward();
        return compare(lessons, windows);
    }

    /// A stretch of steps in each window, as long as those hidden when windows are scored.
    private void hide(SplittableRandom random) {
        int steps = network.steps();
        int length = Math.max(1, steps / network.masks());
        for (int i = 0; i < drawn.length; i++) {
            int first = random.nextInt(steps - length + 1);
            for (int step = 0; step < steps; step++) {
                hidden[i * steps + step] = step >= first && step < first + length;
            }
        }
    }

    private void fill(TrainingSet lessons, int[] windows) {
        int features = network.features();
        boolean hides = network.masks() > 1;
        for (int i = 0; i < windows.length; i++) {
            lessons.copy(windows[i], window);
            for (int step = 0; step < network.steps(); step++) {
                int at = pass.inputAt(i, step);
                if (hides && hidden[i * network.steps() + step]) {
                    Arrays.fill(pass.inputs(), at, at + features, 0);
                    pass.inputs()[at + features] = 1;
                } else {
                    System.arraycopy(window, step * features, pass.inputs(), at, features);
                    if (hides) {
                        pass.inputs()[at + features] = 0;
                    }
                }
            }
        }
    }

    /// The mean squared difference, and its gradients.
    private double compare(TrainingSet lessons, int[] windows) {
        int features = network.features();
        boolean hides = network.masks() > 1;
        Arrays.fill(outputGradients, 0);
        double sum = 0;
        long count = 0;
        for (int i = 0; i < windows.length; i++) {
            lessons.copy(windows[i], window);
            for (int step = 0; step < network.steps(); step++) {
                if (hides && !hidden[i * network.steps() + step]) {
                    continue;
                }
                int at = pass.outputAt(i, step);
                for (int f = 0; f < features; f++) {
                    float off = pass.outputs()[at + f] - window[step * features + f];
                    outputGradients[at + f] = 2 * off;
                    sum += (double) off * off;
                }
                count += features;
            }
        }
        for (int i = 0; i < outputGradients.length; i++) {
            outputGradients[i] /= count;
        }
        return sum / Math.max(1, count);
    }
}
