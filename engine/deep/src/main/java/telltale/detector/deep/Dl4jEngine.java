package telltale.detector.deep;

import java.util.SplittableRandom;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;
import telltale.detector.network.layer.Architecture;
import telltale.detector.network.learn.NetworkEngine;
import telltale.detector.network.learn.TrainingOptions;
import telltale.detector.network.learn.TrainingSet;
import telltale.job.Progress;

/// Learns with Deeplearning4j's SameDiff and its Adam: the same networks, losses and rules of
/// stopping as our own engine, other random numbers.
public final class Dl4jEngine implements NetworkEngine {
    /// Gradients are shortened to this length.
    private static final double LONGEST = 1;

    /// The rate at the end, as a share of that at the start.
    private static final double SLOWEST = 0.1;

    /// Validation windows per epoch.
    private static final int MOST_VALIDATION = 1_024;

    @Override
    public String id() {
        return "dl4j";
    }

    @Override
    public float[] train(
            Architecture network, TrainingSet lessons, TrainingOptions schedule, Progress progress)
            throws InterruptedException {
        NativeLibraries.load();
        return new Run(network, lessons, schedule, progress).train();
    }

    /// One training.
    private static final class Run {
        private final Architecture network;
        private final TrainingSet lessons;
        private final TrainingOptions schedule;
        private final Progress progress;
        private final GraphBatches batches;
        private final NetworkGraph graph;
        private final float[] weights;
        private final GradientUpdater<?> adam;
        private final SplittableRandom random;
        private int done;

        Run(
                Architecture network,
                TrainingSet lessons,
                TrainingOptions schedule,
                Progress progress) {
            this.network = network;
            this.lessons = lessons;
            this.schedule = schedule;
            this.progress = progress;
            batches = new GraphBatches(network, lessons);
            weights = network.layout().start(schedule.seed());
            graph = new NetworkGraph(network, network.layout().tensors(weights), schedule.batch());
            Adam rule = new Adam(schedule.rate());
            INDArray state = Nd4j.zeros(DataType.FLOAT, 1, rule.stateSize(weights.length));
            adam = rule.instantiate(state, true);
            random = new SplittableRandom(schedule.seed());
        }

        float[] train() throws InterruptedException {
            float[] best = weights.clone();
            double least = Double.POSITIVE_INFINITY;
            int since = 0;
            for (int epoch = 0; epoch < schedule.epochs() && since < schedule.patience(); epoch++) {
                double loss = learn(epoch);
                double judged = lessons.validation() == 0 ? loss : validation();
                progress.plot("training loss", epoch + 1.0, loss);
                progress.plot("validation loss", epoch + 1.0, judged);
                since++;
                if (judged < least) {
                    least = judged;
                    System.arraycopy(weights, 0, best, 0, best.length);
                    since = 0;
                }
            }
            return best;
        }

        private int steps() {
            return Math.max(1, schedule.windows() / schedule.batch());
        }

        /// An epoch; its mean loss.
        private double learn(int epoch) throws InterruptedException {
            double sum = 0;
            for (int step = 0; step < steps(); step++, done++) {
                long all = (long) schedule.epochs() * steps();
                progress.advance(done, all, "training, epoch %,d".formatted(epoch + 1));
                int[] windows = new int[schedule.batch()];
                for (int i = 0; i < windows.length; i++) {
                    windows[i] = random.nextInt(lessons.training());
                }
                NetworkGraph.Batch batch = batches.learning(windows, random);
                sum += graph.loss(batch);
                step(network.layout().weights(graph.gradients(batch)), (double) done / all);
            }
            return sum / steps();
        }

        private void step(float[] gradients, double share) {
            double squares = 0;
            for (float gradient : gradients) {
                squares += (double) gradient * gradient;
            }
            double length = Math.sqrt(squares);
            INDArray update = Nd4j.createFromArray(gradients).reshape(1, gradients.length);
            update.muli(LONGEST / Math.max(LONGEST, length));
            adam.applyUpdater(update, done, 0);
            update.muli(1 - (1 - SLOWEST) * share);
            float[] steps = update.data().asFloat();
            float[] before = weights.clone();
            for (int i = 0; i < steps.length; i++) {
                weights[i] -= steps[i];
            }
            network.layout().hasten(before, weights);
            graph.take(network.layout().tensors(weights));
        }

        /// The mean loss of the validation windows, a batch at a time; the last are looked at twice
        /// where they fill none.
        private double validation() throws InterruptedException {
            int count = Math.min(lessons.validation(), MOST_VALIDATION);
            int size = schedule.batch();
            double sum = 0;
            int judged = 0;
            for (int at = 0; at < count; at += size, judged++) {
                progress.advance(done, (long) schedule.epochs() * steps(), "validating");
                int[] windows = new int[size];
                for (int i = 0; i < size; i++) {
                    long place = (long) ((at + i) % count) * lessons.validation() / count;
                    windows[i] = lessons.training() + (int) place;
                }
                sum += graph.loss(batches.judging(windows));
            }
            return sum / judged;
        }
    }
}
