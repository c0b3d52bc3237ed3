package telltale.detector.network.learn;

import java.util.SplittableRandom;
import telltale.detector.network.kernel.AdamState;
import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.layer.Architecture;
import telltale.detector.network.layer.ParameterLayout;
import telltale.job.ParallelRows;
import telltale.job.Progress;

/// Trains networks with our own kernels, on all cores. A batch is always cut into as many parts,
/// whose gradients are added in order: the weights do not depend on the number of cores.
public final class VectorEngine implements NetworkEngine {
    static final String ID = "vector";

    /// Shards of a batch; fixed, so that sums do not depend on the number of threads.
    private static final int PARTS = 4;

    /// The windows of a part, at most: a large network can stop after each part.
    private static final int LARGEST_PART = 64;

    /// Gradients are shortened to this length.
    private static final double LONGEST = 1;

    /// The rate at the end, as a share of that at the start.
    private static final double SLOWEST = 0.1;

    /// Validation windows per epoch.
    private static final int MOST_VALIDATION = 1_024;

    private final Kernels kernels;

    public VectorEngine() {
        this(Kernels.best());
    }

    /// With other kernels than the best.
    VectorEngine(Kernels kernels) {
        this.kernels = kernels;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public float[] train(
            Architecture network, TrainingSet lessons, TrainingOptions schedule, Progress progress)
            throws InterruptedException {
        return new Run(network, lessons, schedule, progress).train();
    }

    /// One training.
    private final class Run {
        private final TrainingSet lessons;
        private final TrainingOptions schedule;
        private final Progress progress;
        private final ParameterLayout layout;
        private final float[] weights;
        private final float[] before;
        private final BatchShard[] parts;
        private final AdamState moments;
        private final EpochShuffle draw;
        private final BatchShard judge;
        private int done;

        Run(
                Architecture network,
                TrainingSet lessons,
                TrainingOptions schedule,
                Progress progress) {
            this.lessons = lessons;
            this.schedule = schedule;
            this.progress = progress;
            layout = network.layout();
            weights = layout.start(schedule.seed());
            before = new float[weights.length];
            moments = new AdamState(weights.length);
            int most = Math.max(PARTS, schedule.batch() / LARGEST_PART);
            parts = new BatchShard[Math.min(most, schedule.batch())];
            int each = (schedule.batch() + parts.length - 1) / parts.length;
            for (int i = 0; i < parts.length; i++) {
                parts[i] = new BatchShard(network, kernels, weights, each);
            }
            judge = parts[0];
            draw = new EpochShuffle(lessons.training(), new SplittableRandom(schedule.seed() + 1));
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

        /// An epoch; its mean loss.
        private double learn(int epoch) throws InterruptedException {
            int steps = schedule.steps();
            long all = (long) schedule.epochs() * steps;
            double sum = 0;
            for (int step = 0; step < steps; step++) {
                String named = "training, epoch %,d".formatted(epoch + 1);
                progress.advance(done, all, named);
                int batch = done;
                for (BatchShard part : parts) {
                    part.draw(draw);
                }
                ParallelRows.run(
                        parts.length,
                        1,
                        progress.within(done, all, named),
                        named,
                        (from, _) ->
                                parts[from].learn(lessons, schedule.seed() + 31L * batch + from));
                double loss = 0;
                for (BatchShard part : parts) {
                    loss += part.loss();
                }
                sum += loss / parts.length;
                step(all);
                done++;
            }
            return sum / steps;
        }

        private void step(long all) {
            float[] gradients = parts[0].gradients();
            for (int i = 1; i < parts.length; i++) {
                kernels.add(parts[i].gradients(), gradients, gradients.length);
            }
            double squares = 0;
            for (float gradient : gradients) {
                squares += (double) gradient * gradient;
            }
            double length = Math.sqrt(squares) / parts.length;
            double factor = Math.min(1, LONGEST / Math.max(LONGEST, length)) / parts.length;
            double slowing = 1 - (1 - SLOWEST) * done / all;
            float rate = (float) (schedule.rate() * slowing);
            if (Double.isFinite(length)) {
                System.arraycopy(weights, 0, before, 0, before.length);
                kernels.adam(moments, gradients, (float) factor, rate, weights);
                layout.hasten(before, weights);
            }
        }

        /// The mean loss of the validation windows.
        private double validation() throws InterruptedException {
            int count = Math.min(lessons.validation(), MOST_VALIDATION);
            double sum = 0;
            for (int at = 0; at < count; at += judge.windows()) {
                int[] picked = new int[Math.min(judge.windows(), count - at)];
                for (int i = 0; i < picked.length; i++) {
                    long place = (long) (at + i) * lessons.validation() / count;
                    picked[i] = lessons.training() + (int) place;
                }
                sum += judge.judge(lessons, picked) * picked.length;
                progress.advance(done, (long) schedule.epochs() * schedule.steps(), "validating");
            }
            return sum / count;
        }
    }
}
