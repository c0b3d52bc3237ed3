package telltale.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import telltale.app.ExampleSeries;
import telltale.app.SpikeDetector;
import telltale.app.Ui;
import telltale.app.anomalies.AnomalyRow;
import telltale.app.open.DataFiles;
import telltale.app.settings.PreferencesFile;
import telltale.app.threshold.ThresholdKind;
import telltale.input.SourceSettings;
import telltale.job.JobRunner;
import telltale.series.Series;

final class WorkbenchViewModelTest {
    @TempDir private Path folder;
    private final Ui ui = new Ui();
    private final JobRunner runner = new JobRunner("test", 2);
    private final ViewModels parts =
            ViewModels.of(
                    runner,
                    ui,
                    new DataFiles(SourceSettings.FOUND),
                    SpikeDetector.catalogue(),
                    "spike",
                    PreferencesFile.none(),
                    Path.of("no such folder"));
    private final WorkbenchViewModel model =
            new WorkbenchViewModel(parts, ui, Duration.ofMillis(1));

    @AfterEach
    void close() {
        model.close();
        runner.close();
    }

    private void open(Series series) {
        parts.open().open(List.of(ExampleSeries.csv(folder, "noise.csv", series)));
        ui.until(() ->
                !parts.tasks().tasks().isEmpty() || parts.series().chosen().get().isPresent());
        ui.until(model::settled);
    }

    private int anomalies() {
        return parts.anomalies().rows().size();
    }

    @Test
    void findsDrawsListsAndExplainsWhatIsOpened() {
        open(ExampleSeries.noise(2_000, 500, 1_500));
        assertThat(anomalies()).isEqualTo(2);
        assertThat(model.status().title().get()).isEqualTo("noise.csv");
        assertThat(model.status().facts().get())
                .isEqualTo("2,000 rows · every 1 min · 2023-11-14 22:14 to 2023-11-16 07:33");
        assertThat(model.content().get().orElseThrow().marks()).hasSize(2);
        assertThat(model.cutoff().get()).isGreaterThan(3);
        assertThat(model.status().message().get())
                .isEqualTo("noise.csv · Spike · 2 anomalies · 2 rows");
        assertThat(parts.anomalies().chosen().get().map(row -> row.anomaly().peak()))
                .contains(1_500);
        var why = parts.anomalies().why().get().orElseThrow();
        assertThat(why.title()).isEqualTo("Anomaly 2 of 2");
        assertThat(why.facts()).extracting(f -> f.name()).contains("Actual", "Expected", "Lasts");
        assertThat(parts.methods().notes()).containsExactly("The mean is 20.1.");
    }

    @Test
    void judgesAgainWithoutScoringWhenTheThresholdMoves() {
        open(ExampleSeries.noise(2_000, 500, 1_500));
        var scores = model.result().orElseThrow().scores();
        parts.threshold().kind().set(ThresholdKind.TOP_K);
        parts.threshold().text().set("5");
        ui.until(() -> anomalies() == 5);
        ui.until(model::settled);
        assertThat(model.result().orElseThrow().scores()).isSameAs(scores);
        assertThat(parts.anomalies().chosen().get().map(row -> row.anomaly().peak()))
                .contains(1_500);
        model.dragged(1_000);
        ui.until(() -> anomalies() == 0);
        ui.until(model::settled);
        assertThat(model.status().none().get()).startsWith("No anomalies under this threshold");
        assertThat(parts.anomalies().rows()).isEmpty();
        assertThat(parts.anomalies().candidates())
                .as("never an empty page")
                .isNotEmpty()
                .allMatch(row -> row.candidate());
    }

    @Test
    void scoresAgainOnceSettingsStandStill() {
        open(ExampleSeries.noise(2_000, 500, 1_500));
        var before = model.result().orElseThrow();
        parts.methods().fields().get(1).text().set("2");
        ui.until(() -> model.result().filter(r -> r.scores() != before.scores()).isPresent());
        ui.until(model::settled);
        assertThat(model.result().orElseThrow().analysis().detector())
                .isEqualTo(
                        new SpikeDetector(0, 2, false, SpikeDetector.Side.BOTH_SIDES, List.of()));
        assertThat(anomalies()).isEqualTo(2);
    }

    @Test
    void goesBackToScoresOfLateWithoutRunningAgain() {
        open(ExampleSeries.noise(2_000, 500));
        var first = model.result().orElseThrow().scores();
        parts.methods().fields().get(1).text().set("2");
        ui.until(() -> model.result().filter(r -> r.scores() != first).isPresent());
        parts.methods().reset();
        ui.until(() -> model.result().filter(r -> r.scores() == first).isPresent());
        assertThat(parts.tasks().tasks()).isEmpty();
    }

    @Test
    void stopsAnEndlessRunWhenCancelled() {
        open(ExampleSeries.noise(2_000, 500));
        parts.methods().chosen().set(parts.methods().methods().get(1));
        ui.until(() -> parts.detection().running().get());
        ui.until(() -> parts.tasks().tasks().getFirst().step().get().equals("learning"));
        long asked = System.nanoTime();
        parts.tasks().cancelAll();
        ui.until(() -> parts.tasks().tasks().isEmpty());
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
        assertThat(parts.detection().running().get()).isFalse();
    }

    @Test
    void saysInOneSentenceWhyThereIsNoResult() {
        open(ExampleSeries.noise(5));
        assertThat(model.failure().orElseThrow().sentence())
                .isEqualTo(
                        "Detection failed in noise.csv: spike needs at least 10"
                                + " rows with a value, found 5");
        assertThat(model.content().get().orElseThrow().marks()).isEmpty();
        assertThat(anomalies()).isZero();
    }

    @Test
    void stepsThroughTheAnomaliesInTheOrderOfTime() {
        open(ExampleSeries.noise(2_000, 300, 900, 1_500));
        parts.anomalies().chosen().set(java.util.Optional.of(parts.anomalies().rows().getFirst()));
        parts.anomalies().next();
        assertThat(parts.anomalies().chosen().get()).map(AnomalyRow::number).contains(2);
        parts.anomalies().previous();
        parts.anomalies().previous();
        assertThat(parts.anomalies().chosen().get()).map(AnomalyRow::number).contains(3);
    }

    @Test
    void writesTheTableAsCsv() {
        open(ExampleSeries.noise(2_000, 500));
        assertThat(parts.anomalies().csv().lines())
                .hasSize(2)
                .first()
                .isEqualTo("start,end,peak,rows,score,confidence,deviation");
        assertThat(parts.anomalies().csv())
                .contains("2023-11-15T06:34:00Z,2023-11-15T06:34:00Z,2023-11-15T06:34:00Z,1,");
    }

    @Test
    void isEmptyAgainWhenTheLastFileIsClosed() {
        open(ExampleSeries.noise(2_000, 500));
        model.closeFile();
        ui.until(model::settled);
        assertThat(model.content().get()).isEmpty();
        assertThat(model.status().title().get()).isEmpty();
        assertThat(anomalies()).isZero();
        assertThat(model.status().message().get()).isEqualTo("Nothing is open");
    }
}
