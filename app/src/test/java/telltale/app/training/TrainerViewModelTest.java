package telltale.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import telltale.analysis.Analysis;
import telltale.analysis.Training;
import telltale.app.ExampleSeries;
import telltale.app.SpikeDetector;
import telltale.app.Ui;
import telltale.app.open.OpenedFile;
import telltale.app.series.SeriesEntry;
import telltale.app.training.ModelStanding.State;
import telltale.detector.Detector;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.threshold.Grouping;
import telltale.threshold.Threshold;
import telltale.training.KeptModel;
import telltale.training.LossCurve;
import telltale.training.ModelStore;

@Timeout(60)
final class TrainerViewModelTest {
    @TempDir private Path folder;
    private final Ui ui = new Ui();

    @SuppressWarnings("NullAway.Init") // set by open
    private ModelStore store;

    @SuppressWarnings("NullAway.Init") // set by open
    private TrainerViewModel model;

    private int told;

    @BeforeEach
    void open() {
        store = ModelStore.at(folder, SpikeDetector.catalogue(), InstantSource.system());
        model = new TrainerViewModel(store, InstantSource.system(), ui);
        model.whenKept(() -> told++);
    }

    @AfterEach
    void close() {
        model.close();
    }

    private static TrainingRequest lesson(Detector detector, Series series) {
        OpenedFile file = ExampleSeries.opened("pump.csv", series);
        var analysis =
                new Analysis(
                        file.source(),
                        List.of(),
                        detector,
                        new Training.All(),
                        new Threshold.Confidence(0.95),
                        Grouping.PLAIN);
        return new TrainingRequest(
                new SeriesEntry(file, series, List.of()), analysis, "Spike & Co");
    }

    private void learn(Detector detector) {
        model.learn(() -> Optional.of(lesson(detector, ExampleSeries.noise(500, 100))));
    }

    private ModelStanding now() {
        return model.standing().get();
    }

    private void until(State state) {
        ui.until(() -> now().state() == state);
    }

    @Test
    void nothingCanBeginBeforeThereIsSomethingToLearn() {
        assertThat(model.ready().get()).isFalse();
        assertThat(now().state()).isEqualTo(State.IDLE);
        model.start();
        assertThat(now().state()).isEqualTo(State.IDLE);
    }

    @Test
    void aNameIsSuggestedUntilSomebodyWritesOne() {
        learn(new SpikeDetector());
        assertThat(model.name().get()).isEqualTo("pump Spike Co");
        assertThat(model.ready().get()).isTrue();
        model.name().set("mine");
        model.refresh();
        assertThat(model.name().get()).isEqualTo("mine");
        model.name().set("../mine");
        assertThat(model.ready().get()).isFalse();
        assertThat(model.hint().get()).startsWith("Expected letters and digits");
    }

    @Test
    void whatIsTrainedIsKeptAndGivesTheSameAnomalies() throws Exception {
        learn(new SpikeDetector());
        model.start();
        assertThat(now().state()).isEqualTo(State.RUNNING);
        assertThat(now().what()).isEqualTo("Spike & Co on pump.csv");
        assertThat(model.ready().get()).isFalse();
        until(State.KEPT);
        assertThat(now().step()).startsWith("Kept as pump Spike Co, trained in ");
        assertThat(now().curves()).isEmpty();
        assertThat(told).isEqualTo(1);
        assertThat(model.replaces().get()).isTrue();
        KeptModel kept = store.get("pump Spike Co", Progress.NONE);
        TrainingRequest lesson = lesson(new SpikeDetector(), ExampleSeries.noise(500, 100));
        var result = lesson.analysis().run(kept.fitted(), lesson.entry().series(), Progress.NONE);
        assertThat(result.anomalies()).hasSize(1);
    }

    @Test
    void theLossOfEachEpochArrivesWhileItLearns() {
        learn(new SpikeDetector.Epochs(200, true));
        model.start();
        ui.until(() -> now().epochs() > 3);
        assertThat(now().state()).isEqualTo(State.RUNNING);
        assertThat(now().curves())
                .extracting(LossCurve::name)
                .containsExactly(LossCurve.TRAINING_LOSS, LossCurve.VALIDATION_LOSS);
        assertThat(now().rowsPerSecond()).isPositive();
        ui.until(() -> now().left().isPresent());
        assertThat(now().left().orElseThrow()).isLessThan(Duration.ofMinutes(1));
        int before = now().epochs();
        ui.until(() -> now().epochs() > before);
        assertThat(now().fraction()).isBetween(0.0, 1.0);
        assertThat(now().best()).isPresent();
    }

    @Test
    void aTrainingIsHeldUpAndGoesOnAndIsKept() {
        learn(new SpikeDetector.Epochs(60, true));
        model.start();
        ui.until(() -> now().epochs() > 1);
        model.pause(true);
        assertThat(now().state()).isEqualTo(State.PAUSING);
        long begin = System.nanoTime();
        until(State.PAUSED);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        int stood = now().epochs();
        model.pause(false);
        ui.until(() -> now().epochs() > stood);
        assertThat(now().state()).isEqualTo(State.RUNNING);
        until(State.KEPT);
        assertThat(now().epochs()).isEqualTo(60);
        assertThat(now().best().orElseThrow().x()).isBetween(30.0, 50.0);
    }

    @Test
    void aPausedTrainingCanBeCancelledAndKeepsNothing() throws Exception {
        learn(new SpikeDetector.Endless());
        model.start();
        model.pause(true);
        until(State.PAUSED);
        model.cancel();
        assertThat(now().state()).isEqualTo(State.CANCELLING);
        long begin = System.nanoTime();
        until(State.CANCELLED);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        assertThat(now().step()).isEqualTo("Cancelled; nothing is kept");
        assertThat(store.list()).isEmpty();
        assertThat(model.ready().get()).isTrue();
        assertThat(told).isZero();
    }

    @Test
    void whatGoesWrongIsSaidAndTheNextTrainingWorks() {
        model.learn(() -> Optional.of(lesson(new SpikeDetector(), ExampleSeries.noise(5, 1))));
        model.start();
        until(State.FAILED);
        assertThat(now().step())
                .isEqualTo("Nothing is kept: spike needs at least 10 rows with a value, found 5");
        learn(new SpikeDetector());
        model.start();
        until(State.KEPT);
    }

    @Test
    void tooLittleMemoryFailsTheTrainingAlone() throws Exception {
        learn((_, _) -> {
            throw new OutOfMemoryError("Java heap space");
        });
        model.start();
        until(State.FAILED);
        assertThat(now().step()).isEqualTo("Nothing is kept: it needs more memory than there is");
        assertThat(store.list()).isEmpty();
        learn(new SpikeDetector());
        model.start();
        until(State.KEPT);
    }
}
