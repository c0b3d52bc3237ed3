package telltale.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import telltale.analysis.Training;
import telltale.app.ExampleSeries;
import telltale.app.SpikeDetector;
import telltale.app.Ui;
import telltale.app.compare.lineup.ComparedMethod;
import telltale.app.compare.lineup.ComparisonRow;
import telltale.app.compare.lineup.ComparisonText;
import telltale.app.compare.lineup.FigureTile;
import telltale.app.compare.lineup.Lineup;
import telltale.app.compare.lineup.MethodStanding;
import telltale.app.notice.NoticesViewModel;
import telltale.app.series.SeriesEntry;
import telltale.app.task.TasksViewModel;
import telltale.detector.Catalogue;
import telltale.evaluation.Labels;
import telltale.job.JobRunner;
import telltale.series.RowRange;
import telltale.series.Series;
import telltale.threshold.Grouping;
import telltale.threshold.Threshold;

final class ComparisonViewModelTest {
    private final Ui ui = new Ui();
    private final JobRunner runner = new JobRunner("test", 2);
    private final Catalogue catalogue = SpikeDetector.catalogue();
    private final TasksViewModel tasks = new TasksViewModel(runner, ui);
    private final NoticesViewModel notices = new NoticesViewModel();
    private final ComparisonViewModel model =
            new ComparisonViewModel(catalogue, tasks, notices, ui);
    private final Series series = ExampleSeries.noise(2_000, 500, 1_500);

    @BeforeEach
    void look() {
        model.look(
                Optional.of(
                        new SeriesEntry(ExampleSeries.opened("a.csv", series), series, List.of())),
                new Training.All());
        model.judgeBy(new Threshold.TopK(2), Grouping.PLAIN);
    }

    @AfterEach
    void close() {
        model.close();
        runner.close();
    }

    private void addTwo() {
        model.add(catalogue.method("spike"));
        model.add(new SpikeDetector(0, 2, false, SpikeDetector.Side.BOTH_SIDES, List.of()));
        ui.until(() -> model.lineup().get().judgement().findings().size() == 2);
    }

    private MethodStanding standing(int at) {
        return model.lineup().get().standings().get(at);
    }

    @Test
    void methodsRunAndAreJudgedTogether() {
        addTwo();
        assertThat(model.plan().get().members())
                .extracting(ComparedMethod::name)
                .containsExactly("Spike", "Spike 2");
        assertThat(standing(0).anomalies()).isEqualTo(2);
        assertThat(standing(1).agreement()).isEqualTo(1);
        assertThat(model.lineup().get().consensus())
                .containsExactly(new RowRange(500, 501), new RowRange(1_500, 1_501));
        ui.until(() -> !model.running().get());
    }

    @Test
    void thresholdOfItsOwnIsJudgedAtOnceAndAnotherRunIsNotNeeded() {
        addTwo();
        var scores = standing(0).finding().orElseThrow().candidate().scored();
        model.change("Spike", m -> m.judgedBy(Optional.of(new Threshold.TopK(1))));
        ui.until(() -> standing(0).anomalies() == 1);
        assertThat(standing(1).anomalies()).isEqualTo(2);
        assertThat(standing(0).finding().orElseThrow().candidate().scored()).isEqualTo(scores);
        assertThat(model.lineup().get().judgement().without(1, 0)).hasSize(1);
        model.plan().set(model.plan().get().votes(1));
        ui.until(() -> model.lineup().get().consensus().size() == 2);
    }

    @Test
    void draggedCutoffBecomesAThresholdOfTheMethod() {
        addTwo();
        model.dragged("Spike 2", 1e9);
        ui.until(() -> standing(1).anomalies() == 0);
        assertThat(standing(1).member().own()).contains(new Threshold.Fixed(1e9));
        assertThat(standing(0).anomalies()).isEqualTo(2);
    }

    @Test
    void hiddenMethodsAreNeitherCountedNorJudged() {
        addTwo();
        model.change("Spike 2", m -> m.hidden(true));
        ui.until(() -> model.lineup().get().judgement().findings().size() == 1);
        assertThat(standing(1).state()).isEqualTo("hidden");
    }

    @Test
    void figuresFollowTheLabelsBesideARandomDetector() {
        addTwo();
        model.labels(Labels.of(2_000, List.of(new RowRange(500, 501), new RowRange(900, 901))));
        ui.until(() -> !notices.notices().isEmpty() || !Double.isNaN(standing(0).merits().vusPr()));
        assertThat(notices.notices()).isEmpty();
        assertThat(standing(0).merits().precision()).isEqualTo(0.5);
        assertThat(model.lineup().get().random().f1()).isLessThan(0.1);
        model.labels(Labels.of(2_000, List.of(new RowRange(500, 501), new RowRange(1_500, 1_501))));
        ui.until(() -> standing(0).merits().precision() == 1);
        double before = standing(0).merits().vusPr();
        ui.until(() -> standing(0).merits().vusPr() != before);
        model.labels(Labels.of(2_000, List.of()));
        ui.until(() -> !model.lineup().get().labelled());
    }

    @Test
    void tilesSumUpAMethodAndSetItBesideARandomDetectorOnceThereAreLabels() {
        addTwo();
        ComparisonRow first = ComparisonRow.of(model.lineup().get(), 2).getFirst();
        assertThat(FigureTile.of(first, model.lineup().get()))
                .extracting(FigureTile::name)
                .containsExactly("Anomalies", "Agreement", "Time", "Rows/s");
        model.labels(Labels.of(2_000, List.of(new RowRange(500, 501), new RowRange(900, 901))));
        ui.until(() -> !Double.isNaN(standing(0).merits().vusPr()));
        Lineup lineup = model.lineup().get();
        List<FigureTile> tiles = FigureTile.of(ComparisonRow.of(lineup, 2).getFirst(), lineup);
        assertThat(tiles).hasSize(6);
        assertThat(tiles.getFirst()).isEqualTo(new FigureTile("Anomalies", "2", "2 rows"));
        assertThat(tiles.get(4))
                .isEqualTo(
                        new FigureTile(
                                "F1",
                                "0.500",
                                "random " + ComparisonRow.share(lineup.random().f1())));
        assertThat(tiles.get(2).figure()).matches("[\\d.]+ (ms|s)");
        assertThat(tiles.get(3).figure()).hasSizeLessThan(8);
        assertThat(tiles.getLast().beside())
                .isEqualTo("random " + ComparisonRow.share(lineup.random().vusPr()));
    }

    @Test
    void cancelledRunsSaySoAndRunAgain() {
        model.add(catalogue.method("endless"));
        ui.until(() -> !model.lineup().get().standings().isEmpty());
        ui.until(() -> standing(0).state().equals("running…"));
        model.cancel();
        ui.until(() -> tasks.tasks().isEmpty() && standing(0).state().equals("not run"));
        assertThat(model.running().get()).isFalse();
        model.run();
        ui.until(() -> standing(0).state().equals("running…"));
    }

    @Test
    void tableIsCopiedWithEveryLine() {
        addTwo();
        List<ComparisonRow> lines = ComparisonRow.of(model.lineup().get(), 2);
        assertThat(ComparisonText.csv(lines).lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("Spike 2,common,2,2,1,"))
                .anyMatch(line -> line.startsWith("\"Consensus, 2 of 2\","));
        assertThat(ComparisonText.markdown(lines).lines())
                .hasSize(5)
                .allMatch(l -> l.startsWith("|"));
    }
}
