package telltale.bench.jmh;

import java.io.IOException;
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
import telltale.bench.PeerData;
import telltale.detector.Detector;
import telltale.detector.Scores;
import telltale.detector.statistical.ModifiedZScore;
import telltale.detector.statistical.MovingAverage;
import telltale.detector.statistical.ZScore;
import telltale.job.Progress;
import telltale.series.Series;

/// Fit and score together of a million rows, calibration apart.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {
            "--add-modules",
            "jdk.incubator.vector",
            "-Xms2g",
            "-Xmx2g",
            "-XX:+AlwaysPreTouch"
        })
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StatisticalBench {
    @Param("1000000")
    public int rows;

    private Series series = Series.ofValues(0);

    @Setup
    public void make() throws IOException {
        series = Series.ofValues(PeerData.values(rows));
    }

    private Scores run(Detector detector) throws InterruptedException {
        return detector.fit(series, Progress.NONE).score(series, Progress.NONE);
    }

    @Benchmark
    public Scores zScore() throws InterruptedException {
        return run(new ZScore());
    }

    @Benchmark
    public Scores modifiedZScore() throws InterruptedException {
        return run(new ModifiedZScore());
    }

    @Benchmark
    public Scores rollingZScore() throws InterruptedException {
        return run(new ZScore(1_440));
    }

    @Benchmark
    public Scores movingAverage() throws InterruptedException {
        return run(new MovingAverage(1_440));
    }

    @Benchmark
    public Scores movingAverageFromTheData() throws InterruptedException {
        return run(new MovingAverage());
    }

    @Benchmark
    public Scores rollingModifiedZScore() throws InterruptedException {
        return run(new ModifiedZScore(1_440));
    }
}
