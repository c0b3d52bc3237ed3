package telltale.detector.deep;

import java.util.SplittableRandom;
import telltale.detector.network.layer.Architecture;
import telltale.detector.network.learn.TrainingSet;

/// Puts windows together for a [NetworkGraph], some of their steps hidden where the network hides
/// some.
final class GraphBatches {
    private final Architecture network;
    private final TrainingSet lessons;

    GraphBatches(Architecture network, TrainingSet lessons) {
        this.network = network;
        this.lessons = lessons;
    }

    /// Windows to learn from: of each a stretch of steps is hidden, where any are.
    NetworkGraph.Batch learning(int[] windows, SplittableRandom random) {
        int steps = network.steps();
        int length = Math.max(1, steps / network.masks());
        int[] first = new int[windows.length];
        for (int i = 0; i < first.length; i++) {
            first[i] = random.nextInt(steps - length + 1);
        }
        return batch(windows, (i, step) -> step >= first[i] && step < first[i] + length);
    }

    /// Windows to judge by: what is hidden depends on their place alone.
    NetworkGraph.Batch judging(int[] windows) {
        return batch(windows, (i, step) -> network.hides(windows[i] % network.masks(), step));
    }

    private interface Hiding {
        boolean hides(int place, int step);
    }

    private NetworkGraph.Batch batch(int[] windows, Hiding hiding) {
        int steps = network.steps();
        int features = network.features();
        int in = network.inputs();
        boolean hides = network.masks() > 1;
        float[] inputs = new float[windows.length * steps * in];
        float[] targets = new float[windows.length * steps * features];
        float[] compared = new float[windows.length * steps];
        float[] window = new float[steps * features];
        for (int i = 0; i < windows.length; i++) {
            lessons.copy(windows[i], window);
            System.arraycopy(window, 0, targets, i * window.length, window.length);
            for (int step = 0; step < steps; step++) {
                int at = (i * steps + step) * in;
                boolean hidden = hides && hiding.hides(i, step);
                compared[i * steps + step] = hidden || !hides ? 1 : 0;
                if (hidden) {
                    inputs[at + features] = 1;
                } else {
                    System.arraycopy(window, step * features, inputs, at, features);
                }
            }
        }
        return new NetworkGraph.Batch(inputs, targets, compared);
    }
}
