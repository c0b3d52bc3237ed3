package telltale.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import telltale.detector.About;
import telltale.detector.Catalogue;
import telltale.detector.Model;
import telltale.detector.Scorer;
import telltale.detector.Setting;
import telltale.detector.statistical.StatisticalDetectors;
import telltale.detector.tensor.Tensor;
import telltale.detector.tensor.TensorDetector;
import telltale.detector.tensor.TensorModel;
import telltale.detector.tensor.Tensors;
import telltale.job.Progress;
import telltale.series.Series;

/// The plainest method whose models are kept as numbers: the distance from a mean that it takes
/// several epochs to find.
@About(id = "mean", title = "Mean", finds = "Values far from the mean.", paper = "none")
public record Mean(
        @Setting(help = "How often to look at the rows.", min = 1, max = 100) int epochs,
        @Setting(help = "Where to begin.", min = 0) long seed,
        @Setting(help = "How much to carry along.", min = 0) int bulk)
        implements TensorDetector {

    public Mean() {
        this(5, 7);
    }

    Mean(int epochs, long seed) {
        this(epochs, seed, 0);
    }

    /// The statistical methods and this one.
    public static Catalogue catalogue() {
        return Catalogue.of(new StatisticalDetectors(), () -> List.of(Mean.class));
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        float mean = seed;
        for (int epoch = 1; epoch <= epochs; epoch++) {
            progress.advance(epoch, epochs, "learning");
            double error = 0;
            for (int row = 0; row < training.length(); row++) {
                double off = training.valueAt(0, row) - mean;
                mean += (float) (off / training.length());
                error += off * off;
            }
            progress.plot(LossCurve.TRAINING_LOSS, epoch, error / training.length());
            progress.plot(LossCurve.VALIDATION_LOSS, epoch, Math.abs(epoch - 3) + 1);
        }
        return new Found(mean, 1 / 3.0, seed, bulk);
    }

    @Override
    public Model restore(Tensors tensors) {
        double[] carried = tensors.get("bulk", bulk).doubles();
        for (double number : carried) {
            if (number != seed) {
                throw new IllegalArgumentException("tensor 'bulk': torn");
            }
        }
        return new Found(
                tensors.get("mean", 1, 1).floats()[0],
                tensors.get("scale", 1).doubles()[0],
                seed,
                bulk);
    }

    private record Found(float mean, double scale, double carried, int bulk)
            implements Model.Causal, TensorModel {
        @Override
        public Tensors tensors() {
            Map<String, Tensor> byName = new LinkedHashMap<>();
            double[] much = new double[bulk];
            Arrays.fill(much, carried);
            byName.put("bulk", Tensor.of(much, bulk));
            byName.put("mean", Tensor.of(new float[] {mean}, 1, 1));
            byName.put("scale", Tensor.of(new double[] {scale}, 1));
            return Tensors.of(byName);
        }

        @Override
        public Scorer open() {
            return new Scorer() {
                @Override
                public double next(long time, double[] row) {
                    return Math.abs(row[0] - mean) * scale;
                }

                @Override
                public byte[] state() {
                    return new byte[0];
                }
            };
        }

        @Override
        public Scorer resume(byte[] state) {
            return open();
        }
    }
}
