package telltale.bench.jmh;

import java.util.List;
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
import telltale.bench.EvaluationComparisons;
import telltale.evaluation.AffiliationScore;
import telltale.evaluation.BestOverCutoffs;
import telltale.evaluation.Labels;
import telltale.evaluation.NabCurve;
import telltale.evaluation.NabScore;
import telltale.evaluation.RankingScore;
import telltale.evaluation.VolumeUnderSurface;
import telltale.series.RowRange;

/// Figures of a million rows.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EvaluationBench {
    /// How many rows in a thousand are detected by the figures with a cutoff.
    private static final double DETECTED = 0.999;

    @Param({"10", "5000"})
    public int events;

    private Labels labels = Labels.of(0, List.of());
    private double[] scores = {};
    private List<RowRange> detected = List.of();

    @Setup
    public void fill() {
        labels = EvaluationComparisons.labels(events);
        scores = EvaluationComparisons.scores();
        detected = Labels.above(scores, DETECTED);
    }

    @Benchmark
    public VolumeUnderSurface vus() {
        return VolumeUnderSurface.of(labels, scores, EvaluationComparisons.WINDOW);
    }

    @Benchmark
    public RankingScore ranking() {
        return RankingScore.of(labels, scores);
    }

    @Benchmark
    public BestOverCutoffs bestOverCutoffs() {
        return BestOverCutoffs.of(labels, scores);
    }

    @Benchmark
    public AffiliationScore affiliation() {
        return AffiliationScore.of(labels, detected);
    }

    @Benchmark
    public NabCurve nab() {
        return NabScore.curve(labels, scores, new RowRange(0, scores.length), 1_000);
    }
}
