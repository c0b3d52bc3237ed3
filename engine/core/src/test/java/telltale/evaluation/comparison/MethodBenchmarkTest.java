package telltale.evaluation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import telltale.evaluation.Metric;
import telltale.evaluation.MetricValues;
import telltale.input.UnusableData;
import telltale.input.csv.CsvSource;
import telltale.job.Progress;
import telltale.series.RowRange;

class MethodBenchmarkTest {
    @TempDir Path folder;

    private final Fakes.Distance good = new Fakes.Distance("good", 1);
    private final Fakes.Distance bad = new Fakes.Distance("bad", -1);

    @BeforeEach
    void write() throws IOException {
        Fakes.write(folder.resolve("noise"), "a", 600, 1);
        Fakes.write(folder.resolve("noise"), "b", 900, 2);
        Fakes.write(folder.resolve("short"), "c", 95, 3);
        Files.writeString(
                folder.resolve("noise/meta.json"),
                "{\"source\": \"here\", \"series\": {\"a\": {\"train_len\": 200}, \"b\": {}}}");
    }

    private List<BenchmarkSet> benchmarks() throws IOException {
        return BenchmarkSet.open(folder, CsvSource::of, Optional.empty());
    }

    private List<Trial> run(Optional<TrialLog> log) throws IOException, InterruptedException {
        List<Candidate> candidates = List.of(bad, good, new Fakes.Broken());
        return run(log, candidates, EvaluationProtocol.TIMEOUT).trials();
    }

    private MethodBenchmark.Outcome run(
            Optional<TrialLog> log, List<Candidate> candidates, Duration timeout)
            throws IOException, InterruptedException {
        var rules = new EvaluationProtocol(TrainTestSplit.OF_BENCHMARK, false, 0, 1, timeout);
        return new MethodBenchmark(benchmarks(), candidates, rules).run(2, log, Progress.NONE);
    }

    @Test
    void aFolderOfFoldersIsOneBenchmarkEach() throws IOException {
        List<BenchmarkSet> benchmarks = benchmarks();
        assertThat(benchmarks.stream().map(BenchmarkSet::name)).containsExactly("noise", "short");
        assertThat(benchmarks.getFirst().items().stream().map(BenchmarkSet.Item::name))
                .containsExactly("a", "b");
        assertThat(benchmarks.getFirst().items().getFirst().trainRows()).hasValue(200);
        assertThat(benchmarks.getFirst().items().getLast().trainRows()).isEmpty();
    }

    @Test
    void everyMethodMeetsEverySeriesInOrder() throws Exception {
        List<Trial> trials = run(Optional.empty());
        assertThat(trials.stream().map(t -> t.series() + " " + t.method()))
                .containsExactly(
                        "a bad",
                        "a good",
                        "a broken",
                        "b bad",
                        "b good",
                        "b broken",
                        "c bad",
                        "c good",
                        "c broken");
    }

    @Test
    void trainingRowsAreScoredOnlyWhereThereIsNoSplit() throws Exception {
        List<Trial> trials = run(Optional.empty());
        Trial split = trials.get(1);
        assertThat(split.training()).isEqualTo(new RowRange(0, 200));
        assertThat(split.scored()).isEqualTo(new RowRange(200, 600));
        assertThat(split.scoresTraining()).isFalse();
        Trial whole = trials.get(4);
        assertThat(whole.scored()).isEqualTo(new RowRange(0, 900));
        assertThat(whole.scoresTraining()).isTrue();
    }

    @Test
    void aMethodThatFailsSaysWhyAndTheOthersGoOn() throws Exception {
        List<Trial> trials = run(Optional.empty());
        assertThat(trials.get(2).failure()).contains("out of luck");
        assertThat(trials.get(7).failure()).contains("100").contains("95");
        assertThat(trials.get(1).failed()).isFalse();
        assertThat(trials.get(1).measured().figures().at(Metric.AUC_ROC)).isEqualTo(1);
    }

    @Test
    void aSeriesThatCannotBeUsedIsLeftOutWithItsReason() throws Exception {
        Files.writeString(folder.resolve("noise/bare.csv"), "timestamp,value\n1,2\n2,3\n");
        Files.write(folder.resolve("short/binary.csv"), new byte[] {0, 1, 2, 0, 4});
        MethodBenchmark.Outcome outcome =
                run(Optional.empty(), List.of(good, bad), EvaluationProtocol.TIMEOUT);
        assertThat(outcome.trials()).hasSize(6);
        assertThat(outcome.omissions()).hasSize(2);
        assertThat(outcome.omissions().getFirst().toString())
                .contains("noise/bare", "expected a column of labels");
        assertThat(outcome.omissions().getLast().toString()).startsWith("short/binary left out: ");
    }

    @Test
    void whereNothingCanBeUsedTheReasonIsGiven() throws IOException {
        Path bare = Files.createDirectory(folder.resolve("bare"));
        Files.writeString(bare.resolve("a.csv"), "timestamp,value\n1,2\n2,3\n");
        Files.writeString(bare.resolve("b.csv"), "timestamp,value\n1,2\n2,3\n");
        List<BenchmarkSet> benchmarks = BenchmarkSet.open(bare, CsvSource::of, Optional.empty());
        var comparison =
                new MethodBenchmark(benchmarks, List.of(good), EvaluationProtocol.standard());
        assertThatThrownBy(() -> comparison.run(1, Optional.empty(), Progress.NONE))
                .isInstanceOf(UnusableData.class)
                .hasMessageContaining("bare/a")
                .hasMessageContaining("and 1 more");
    }

    @Test
    @Timeout(20)
    void aMethodThatTakesTooLongHasFailedAndTheOthersGoOn() throws Exception {
        List<Candidate> candidates = List.of(good, new Fakes.Endless());
        List<Trial> trials = run(Optional.empty(), candidates, Duration.ofMillis(300)).trials();
        assertThat(trials).hasSize(6);
        assertThat(trials.get(0).failed()).isFalse();
        assertThat(trials.get(1).failure()).isEqualTo("took longer than 0.3 s (--timeout)");
        Leaderboard standings = Leaderboard.of("noise", trials.subList(0, 4), Metric.AUC_PR);
        assertThat(standings.rows().getLast().method()).isEqualTo("endless");
        assertThat(standings.rows().getLast().failures()).isEqualTo(2);
    }

    @Test
    void memoryIsThatOfAllThreadsAMethodUses() throws Exception {
        List<BenchmarkSet> benchmarks =
                BenchmarkSet.open(folder.resolve("short"), CsvSource::of, Optional.empty());
        List<Trial> trials =
                new MethodBenchmark(
                                benchmarks,
                                List.of(new Fakes.Helped()),
                                EvaluationProtocol.standard())
                        .run(1, Optional.empty(), Progress.NONE)
                        .trials();
        long own = Fakes.Helped.BYTES;
        assertThat(trials.getFirst().bytes()).isBetween(own, own + (8 << 20));
    }

    @Test
    void whatComesLateIsJudgedWhereItIsKnown() throws Exception {
        Candidate late = new Fakes.Late(good, 7);
        List<Trial> trials =
                run(Optional.empty(), List.of(good, late), EvaluationProtocol.TIMEOUT)
                        .trials()
                        .subList(2, 4);
        MetricValues prompt = trials.get(0).measured().figures();
        MetricValues delayed = trials.get(1).measured().figures();
        assertThat(delayed.at(Metric.AUC_PR)).isEqualTo(prompt.at(Metric.AUC_PR)).isEqualTo(1);
        assertThat(delayed.at(Metric.EVENT_F1)).isEqualTo(prompt.at(Metric.EVENT_F1));
        assertThat(prompt.at(Metric.DELAY_ROWS)).isZero();
        assertThat(delayed.at(Metric.DELAY_ROWS)).isEqualTo(7);
        // Each event is one row long: an alarm behind it is a miss and a false one.
        assertThat(prompt.at(Metric.NAB)).isGreaterThan(90);
        assertThat(prompt.at(Metric.NAB_BEST)).isCloseTo(prompt.at(Metric.NAB), within(1e-9));
        assertThat(delayed.at(Metric.NAB)).isNegative();
        assertThat(delayed.at(Metric.NAB_BEST)).isLessThan(20);
    }

    @Test
    void theBestNabHasOneCutoffForAllSeries() throws Exception {
        List<Trial> trials =
                run(Optional.empty(), List.of(good), EvaluationProtocol.TIMEOUT).trials();
        Leaderboard standings = Leaderboard.of("all", trials, Metric.AUC_PR);
        var first = standings.rows().getFirst();
        double product = first.means().getOrDefault(Metric.NAB, Double.NaN);
        assertThat(product).isGreaterThan(80);
        assertThat(first.means().get(Metric.NAB_BEST)).isBetween(product, 100.0);
        assertThat(first.cutoffs().get(Metric.NAB_BEST)).isBetween(4.0, 9.0);
        assertThat(first.medians()).doesNotContainKey(Metric.NAB_BEST);
        assertThat(standings.random().get(Metric.NAB_BEST)).isBetween(0.0, 50.0);
    }

    @Test
    void whatIsKnownIsNotRunAgainAndATornLineIsForgotten() throws Exception {
        Path file = folder.resolve("trials.jsonl");
        List<Trial> first;
        try (TrialLog log = TrialLog.open(file)) {
            first = run(Optional.of(log));
        }
        assertThat(good.runs).hasValue(3);
        Files.writeString(file, "{\"key\":\"12", StandardOpenOption.APPEND);
        try (TrialLog log = TrialLog.open(file)) {
            assertThat(run(Optional.of(log)).subList(0, 2)).isEqualTo(first.subList(0, 2));
        }
        // The failed one is tried again.
        assertThat(good.runs).hasValue(4);
        assertThat(Files.readString(file)).doesNotContain("{\"key\":\"12\n").endsWith("}\n");
    }

    @Test
    void otherDataAreOtherTrials() throws Exception {
        Path file = folder.resolve("trials.jsonl");
        try (TrialLog log = TrialLog.open(file)) {
            run(Optional.of(log));
        }
        Fakes.write(folder.resolve("noise"), "a", 600, 9);
        try (TrialLog log = TrialLog.open(file)) {
            run(Optional.of(log));
        }
        assertThat(good.runs).hasValue(5);
    }

    @Test
    void aLogOfSomethingElseIsLeftAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "buy milk\n");
        assertThatThrownBy(() -> TrialLog.open(file)).isInstanceOf(UnusableData.class);
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo("buy milk\n");
    }

    @Test
    void twoCannotWriteOneLog() throws IOException {
        Path file = folder.resolve("trials.jsonl");
        try (TrialLog _ = TrialLog.open(file)) {
            assertThatThrownBy(() -> TrialLog.open(file))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another evaluation");
        }
    }

    @Test
    void theBetterMethodStandsFirstAndAFailedOneCountsAsChance() throws Exception {
        List<Trial> trials = run(Optional.empty()).subList(0, 6);
        Leaderboard standings = Leaderboard.of("noise", trials, Metric.AUC_PR);
        assertThat(standings.series()).isEqualTo(2);
        assertThat(standings.rows().stream().map(Leaderboard.Standing::method))
                .containsExactly("good", "bad", "broken");
        assertThat(standings.rows().stream().map(Leaderboard.Standing::meanRank))
                .containsExactly(1.0, 2.0, 3.0);
        var broken = standings.rows().getLast();
        assertThat(broken.failures()).isEqualTo(2);
        assertThat(broken.means().get(Metric.AUC_PR))
                .isCloseTo(standings.random().get(Metric.AUC_PR), within(1e-12));
        assertThat(broken.means().get(Metric.NAB)).isZero();
    }

    @Test
    void aFigureThatFlattersNeverRanks() {
        assertThatThrownBy(() -> Leaderboard.of("x", List.of(), Metric.POINT_ADJUSTED_F1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never ranks");
    }

    @Test
    void criticalValuesAreThoseOfThePublishedTable() {
        double[] published = {1.960, 2.343, 2.569, 2.728, 2.850, 2.949, 3.031, 3.102, 3.164};
        for (int methods = 2; methods <= 10; methods++) {
            assertThat(CriticalDifference.criticalValue(methods))
                    .isCloseTo(published[methods - 2], within(1.5e-3));
        }
        assertThat(CriticalDifference.of(4, 14)).isCloseTo(1.25, within(0.01));
        assertThat(CriticalDifference.of(1, 14)).isNaN();
    }

    @Test
    void aTrialReadsBackAsItself() throws Exception {
        for (Trial trial : run(Optional.empty())) {
            assertThat(TrialJson.read(TrialJson.line(trial), "line")).isEqualTo(trial);
        }
    }
}
