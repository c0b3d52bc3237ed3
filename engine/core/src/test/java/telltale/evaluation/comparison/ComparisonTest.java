package telltale.evaluation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import telltale.evaluation.Span;
import telltale.evaluation.measure.Figure;
import telltale.input.UnusableData;
import telltale.input.csv.CsvSource;
import telltale.job.Progress;

class ComparisonTest {
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

    private List<Benchmark> benchmarks() throws IOException {
        return Benchmark.open(folder, CsvSource::of, Optional.empty());
    }

    private List<Trial> run(Optional<TrialLog> log) throws IOException, InterruptedException {
        List<Contender> contenders = List.of(bad, good, new Fakes.Broken());
        return new Comparison(benchmarks(), contenders, Rules.standard())
                .run(2, log, Progress.NONE);
    }

    @Test
    void aFolderOfFoldersIsOneBenchmarkEach() throws IOException {
        List<Benchmark> benchmarks = benchmarks();
        assertThat(benchmarks.stream().map(Benchmark::name)).containsExactly("noise", "short");
        assertThat(benchmarks.getFirst().items().stream().map(Benchmark.Item::name))
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
        assertThat(split.training()).isEqualTo(new Span(0, 200));
        assertThat(split.scored()).isEqualTo(new Span(200, 600));
        assertThat(split.scoresTraining()).isFalse();
        Trial whole = trials.get(4);
        assertThat(whole.scored()).isEqualTo(new Span(0, 900));
        assertThat(whole.scoresTraining()).isTrue();
    }

    @Test
    void aMethodThatFailsSaysWhyAndTheOthersGoOn() throws Exception {
        List<Trial> trials = run(Optional.empty());
        assertThat(trials.get(2).failure()).contains("out of luck");
        assertThat(trials.get(7).failure()).contains("100").contains("95");
        assertThat(trials.get(1).failed()).isFalse();
        assertThat(trials.get(1).measured().figures().at(Figure.AUC_ROC)).isEqualTo(1);
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
        Standings standings = Standings.of("noise", trials, Figure.AUC_PR);
        assertThat(standings.series()).isEqualTo(2);
        assertThat(standings.rows().stream().map(Standings.Standing::method))
                .containsExactly("good", "bad", "broken");
        assertThat(standings.rows().stream().map(Standings.Standing::meanRank))
                .containsExactly(1.0, 2.0, 3.0);
        var broken = standings.rows().getLast();
        assertThat(broken.failures()).isEqualTo(2);
        assertThat(broken.means().get(Figure.AUC_PR))
                .isCloseTo(standings.random().get(Figure.AUC_PR), within(1e-12));
        assertThat(broken.means().get(Figure.NAB)).isZero();
    }

    @Test
    void aFigureThatFlattersNeverRanks() {
        assertThatThrownBy(() -> Standings.of("x", List.of(), Figure.POINT_ADJUSTED_F1))
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
