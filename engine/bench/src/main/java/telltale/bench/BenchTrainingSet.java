package telltale.bench;

import java.util.Arrays;
import telltale.detector.network.layer.Activations;
import telltale.detector.network.learn.TrainingSet;
import telltale.job.Progress;

/// The windows that networks learn from here and that PyTorch reads from `ml10000.f64`: 8,000 to
/// learn from, and those none of whose rows is among them to judge by.
///
/// @param values of the series, in its deviations
/// @param steps the rows of a window
/// @param validation how many windows there are to judge by
@SuppressWarnings("ArrayRecordComponent") // never compared
public record BenchTrainingSet(double[] values, int steps, int validation) implements TrainingSet {
    private static final int LEARNT = 8_000;
    private static final double REACH = 8;

    /// @param values of the series, in its deviations
    /// @param windows how many windows there are in all
    public static BenchTrainingSet of(double[] values, int windows, int steps) {
        return new BenchTrainingSet(values, steps, windows - LEARNT - steps + 1);
    }

    /// The same with nothing to judge by.
    public BenchTrainingSet unjudged() {
        return new BenchTrainingSet(values, steps, 0);
    }

    @Override
    public int training() {
        return LEARNT;
    }

    @Override
    public void copy(int window, float[] into) {
        int from = window < LEARNT ? window : window + steps - 1;
        for (int step = 0; step < steps; step++) {
            into[step] = (float) Math.clamp(values[from + step], -REACH, REACH);
        }
    }

    /// Fills a pass with windows.
    public void fill(Activations pass, int first) {
        for (int window = 0; window < pass.windows(); window++) {
            for (int step = 0; step < steps; step++) {
                pass.inputs()[pass.inputAt(window, step)] = (float) values[first + window + step];
            }
        }
    }

    /// Keeps the least validation loss it is told of.
    public static final class Losses implements Progress {
        private double[] found = new double[0];

        @Override
        public void report(long done, long total, String step) {}

        @Override
        public void plot(String curve, double x, double y) {
            if (curve.equals("validation loss")) {
                found = Arrays.copyOf(found, found.length + 1);
                found[found.length - 1] = y;
            }
        }

        public double least() {
            return Arrays.stream(found).min().orElse(Double.NaN);
        }
    }
}
