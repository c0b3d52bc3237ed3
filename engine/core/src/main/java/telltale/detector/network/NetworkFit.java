package telltale.detector.network;

import java.util.ArrayList;
import java.util.List;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.network.layer.Architecture;
import telltale.detector.network.learn.TrainingOptions;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowMatrix;
import telltale.transform.WindowScaling;
import telltale.transform.WindowSpec;

/// Fits a network to a training.
final class NetworkFit {
    /// The fewest windows to learn from.
    private static final int FEWEST = 16;

    /// The windows of an epoch are a quarter of those there are, within these bounds.
    private static final int SHARE = 4;

    /// Windows per epoch at least; origin not recorded.
    private static final int LEAST = 256;

    /// Most windows per epoch: a training takes less than a minute on two cores.
    private static final int MOST = 8_192;

    /// About the multiplications of all windows of a training, forward.
    private static final double WORK = 1e11;

    /// Epochs without a lower validation loss before training stops (early stopping); origin not
    /// recorded.
    private static final int PATIENCE = 5;

    private NetworkFit() {}

    /// The settings of a training that all networks have.
    record Course(int window, int epochs, int batch, double rate, long seed, EngineChoice engine) {}

    /// @param name what the method is called in a message
    static Model fit(
            String name, NetworkShape shape, Course course, Series training, Progress progress)
            throws InterruptedException {
        progress.advance(0, 1, "looking for seasons");
        List<String> notes = new ArrayList<>();
        WindowSpec learnt = WindowSpec.learn(training, course.window(), WindowScaling.NONE, notes);
        int patch = (learnt.length() + shape.steps() - 1) / shape.steps();
        int length = (learnt.length() + patch - 1) / patch * patch;
        WindowSpec framing = learnt.withLength(length);
        if (length != learnt.length()) {
            notes.add(
                    "Windows of %,d rows rather than %,d: the network takes %,d rows at a time."
                            .formatted(length, learnt.length(), patch));
        }
        WindowMatrix windows = framing.windows(training);
        int[] usable = length < 2 ? new int[0] : windows.pick(1, Integer.MAX_VALUE);
        if (usable.length < FEWEST) {
            throw NotEnoughData.rows(name, (long) Math.max(8, length) + FEWEST, training.length());
        }
        PatchLayout patching = new PatchLayout(framing.channels(), length, patch, shape.scaling());
        Architecture network = shape.network(patching);
        boolean[] flat = flat(windows);
        float[] weights =
                weights(
                        network,
                        course,
                        new WindowTrainingSet(windows, patching, usable),
                        flat,
                        progress);
        TrainedNetwork trained =
                TrainedNetwork.of(windows, usable, patching, network, weights, flat, progress);
        return NetworkModel.of(trained, training, notes, progress);
    }

    private static float[] weights(
            Architecture network,
            Course course,
            WindowTrainingSet lessons,
            boolean[] flat,
            Progress progress)
            throws InterruptedException {
        var engine = course.engine().open();
        boolean nothing = true;
        for (boolean channel : flat) {
            nothing &= channel;
        }
        if (nothing) {
            return network.layout().start(course.seed());
        }
        double affordable = WORK / ((double) network.cost() * network.masks() * course.epochs());
        int wanted = Math.clamp(lessons.training() / SHARE, LEAST, MOST);
        int count = Math.max(course.batch(), (int) Math.min(wanted, affordable));
        var schedule =
                new TrainingOptions(
                        course.epochs(),
                        count,
                        Math.min(course.batch(), count),
                        course.rate(),
                        PATIENCE,
                        course.seed());
        return engine.train(network, lessons, schedule, progress);
    }

    /// The channels that never move.
    private static boolean[] flat(WindowMatrix training) {
        boolean[] flat = new boolean[training.framing().channels()];
        for (int channel = 0; channel < flat.length; channel++) {
            double first = training.deviation(channel, training.rows() - 1);
            flat[channel] = true;
            for (int row = 0; row < training.rows() && flat[channel]; row++) {
                double value = training.deviation(channel, row);
                flat[channel] = value == first || value == 0 || !training.present(row);
            }
            flat[channel] &= first == 0;
        }
        return flat;
    }
}
