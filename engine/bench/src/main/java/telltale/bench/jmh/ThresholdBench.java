package telltale.bench.jmh;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import telltale.detector.Scores;
import telltale.series.Series;
import telltale.threshold.Anomaly;
import telltale.threshold.Calibration;
import telltale.threshold.Grouping;
import telltale.threshold.Threshold;

/// From a million scores to anomalies. `calibrate` comes on top of every fit and may take 20 ms;
/// `judge` is what a dragged slider calls and may take 5 ms.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"--add-modules", "jdk.incubator.vector"})
public class ThresholdBench {
    private static final int ROWS = 1_000_000;

    /// What share of the rows are spikes, in percent.
    @Param({"0", "1", "10"})
    public int spikes;

    private double[] values = {};
    private Scores scores = Scores.of();
    private Series series = Series.ofValues();
    private Calibration calibration = Calibration.of(new double[0]);

    @Setup
    public void fill() {
        var random = new SplittableRandom(1);
        values = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            double spike = random.nextInt(100) < spikes ? 8 + 12 * random.nextDouble() : 0;
            values[row] = Math.abs(random.nextGaussian() + spike);
        }
        scores = Scores.of(values.clone());
        series = Series.ofValues(values.clone());
        calibration = Calibration.of(values);
    }

    @Benchmark
    public Calibration calibrate() {
        return Calibration.of(values);
    }

    @Benchmark
    public double[] confidences() {
        return calibration.confidences(values);
    }

    @Benchmark
    public List<Anomaly> judge() {
        double cutoff = new Threshold.Confidence(0.95).cutoff(scores, calibration);
        return Grouping.PLAIN.find(scores, series, cutoff, calibration);
    }

    @Benchmark
    public double share() {
        return new Threshold.Share(0.01).cutoff(scores, calibration);
    }

    @Benchmark
    public double topK() {
        return new Threshold.TopK(20).cutoff(scores, calibration);
    }
}
