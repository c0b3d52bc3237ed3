package telltale.app.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
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
import telltale.app.notice.NoticesViewModel;
import telltale.app.open.OpenedFile;
import telltale.app.task.TasksViewModel;
import telltale.job.JobRunner;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.threshold.Grouping;
import telltale.threshold.Threshold;
import telltale.training.KeptModel;
import telltale.training.ModelStore;
import telltale.training.ModelTrainer;

@Timeout(60)
final class ModelsViewModelTest {
    @TempDir private Path folder;
    private final Ui ui = new Ui();
    private final JobRunner runner = new JobRunner("test", 1);
    private final TasksViewModel tasks = new TasksViewModel(runner, ui);
    private final NoticesViewModel notices = new NoticesViewModel();
    private final List<KeptModel> used = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // set by open
    private ModelStore store;

    @SuppressWarnings("NullAway.Init") // set by open
    private ModelsViewModel model;

    @BeforeEach
    void open() throws Exception {
        store = ModelStore.at(folder, SpikeDetector.catalogue(), InstantSource.system());
        store.put(trained("boiler"));
        store.put(trained("pump"));
        model = new ModelsViewModel(store, tasks, notices, ui);
        model.whenUsed(used::add);
        model.refresh();
        ui.until(() -> model.models().size() == 2);
    }

    @AfterEach
    void close() {
        model.close();
        runner.close();
    }

    private static KeptModel trained(String name) throws InterruptedException {
        Series series = ExampleSeries.noise(200, 100);
        OpenedFile file = ExampleSeries.opened("noise.csv", series);
        var analysis =
                new Analysis(
                        file.source(),
                        List.of(),
                        new SpikeDetector(),
                        new Training.All(),
                        new Threshold.Confidence(0.95),
                        Grouping.PLAIN);
        var trainer = new ModelTrainer(InstantSource.system());
        return trainer.train(name, analysis, series, Progress.NONE).model();
    }

    private void choose(int at) {
        model.chosen().set(Optional.of(model.models().get(at)));
    }

    private void settle() {
        ui.until(() -> tasks.tasks().isEmpty());
    }

    @Test
    void theChosenModelIsReadAndHandedOn() {
        model.use();
        settle();
        assertThat(used).isEmpty();
        choose(1);
        model.use();
        settle();
        assertThat(used).extracting(KeptModel::name).containsExactly("pump");
    }

    @Test
    void theChosenModelIsDeleted() throws Exception {
        choose(0);
        model.delete();
        ui.until(() -> model.models().size() == 1);
        assertThat(model.chosen().get()).isEmpty();
        assertThat(store.has("boiler")).isFalse();
    }

    @Test
    void theChosenModelIsExported() {
        choose(0);
        Path copy = folder.resolve("copy");
        model.export(copy);
        settle();
        assertThat(copy).hasSameBinaryContentAs(store.file("boiler"));
        model.export(folder.resolve("no/where"));
        settle();
        assertThat(notices.notices().getFirst().sentence())
                .startsWith("boiler could not be exported");
    }

    @Test
    void theChosenOneStaysChosenWhenOthersCome() throws Exception {
        choose(1);
        store.put(trained("fan"));
        model.refresh();
        ui.until(() -> model.models().size() == 3);
        assertThat(model.chosen().get().map(ModelStore.Listed::name)).contains("pump");
    }

    @Test
    void aDamagedModelIsListedAndNotUsed() throws Exception {
        byte[] bytes = Files.readAllBytes(store.file("pump"));
        bytes[bytes.length - 50] ^= 1;
        Files.write(store.file("pump"), bytes);
        choose(1);
        model.use();
        settle();
        assertThat(used).isEmpty();
        assertThat(notices.notices().getFirst().sentence())
                .isEqualTo(
                        "pump could not be read: 'pump.model': the file is damaged: its checksum is"
                                + " not that of its contents");
        Files.writeString(store.file("boiler"), "x");
        model.refresh();
        ui.until(() -> !model.models().getFirst().problem().isEmpty());
        choose(0);
        model.use();
        assertThat(tasks.tasks()).isEmpty();
    }
}
