package telltale.app.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import telltale.app.ExampleSeries;
import telltale.app.Ui;
import telltale.app.notice.Notice;
import telltale.app.notice.NoticesViewModel;
import telltale.app.settings.PreferencesFile;
import telltale.app.task.TasksViewModel;
import telltale.input.SourceSettings;
import telltale.job.JobRunner;

final class OpenViewModelTest {
    @TempDir private Path folder;
    private final Ui ui = new Ui();
    private final JobRunner runner = new JobRunner("test", 2);
    private final TasksViewModel tasks = new TasksViewModel(runner, ui);
    private final NoticesViewModel notices = new NoticesViewModel();
    private final List<String> opened = new ArrayList<>();

    @AfterEach
    void close() {
        runner.close();
    }

    private OpenViewModel model(PreferencesFile preferences) {
        var model =
                new OpenViewModel(new DataFiles(SourceSettings.FOUND), tasks, notices, preferences);
        model.whenOpened((file, first) -> opened.add(file.name() + (first ? " first" : "")));
        return model;
    }

    @Test
    void opensSeveralFilesInOrderAndPassesOverABadOne() {
        Path bad = ExampleSeries.file(folder, "bad.csv", "");
        Path one = ExampleSeries.csv(folder, "one.csv", ExampleSeries.noise(50));
        Path two = ExampleSeries.csv(folder, "two.csv", ExampleSeries.noise(60));
        var model = model(PreferencesFile.none());
        model.open(List.of(bad, folder.resolve("none.csv"), one, two));
        ui.until(() -> opened.size() == 2 && tasks.tasks().isEmpty());
        assertThat(opened).containsExactly("one.csv first", "two.csv");
        assertThat(notices.notices())
                .extracting(Notice::sentence)
                .containsExactly(
                        "none.csv could not be opened: no such file",
                        "bad.csv could not be opened: expected rows, found an empty file");
    }

    @Test
    void openingAFileAgainTakesThePlaceOfTheFirst() {
        Path one = ExampleSeries.csv(folder, "one.csv", ExampleSeries.noise(50));
        var model = model(PreferencesFile.none());
        model.open(List.of(one, one));
        ui.until(() -> opened.size() == 2 && tasks.tasks().isEmpty());
        assertThat(model.files()).hasSize(1);
    }

    @Test
    void remembersWhatWasOpenedAndForgetsWhatCannotBe() throws IOException {
        Path one = ExampleSeries.csv(folder, "one.csv", ExampleSeries.noise(50));
        PreferencesFile kept = PreferencesFile.at(folder.resolve("window.properties"));
        kept.save(kept.load().opened(folder.resolve("gone.csv")));
        var model = model(kept);
        model.open(List.of(folder.resolve("gone.csv"), one));
        ui.until(() -> !opened.isEmpty() && tasks.tasks().isEmpty());
        assertThat(kept.load().recent()).containsExactly(one);
    }

    @Test
    void saysWhatWasNoticedWhileReading() {
        Path messy =
                ExampleSeries.file(
                        folder,
                        "messy.csv",
                        """
                        time,value
                        2024-01-01 00:00,1
                        2024-01-01 00:01,2
                        nonsense,3
                        2024-01-01 00:03,4
                        2024-01-01 00:04,5
                        """);
        var model = model(PreferencesFile.none());
        model.open(List.of(messy));
        ui.until(() -> !opened.isEmpty());
        assertThat(notices.notices())
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.kind()).isEqualTo(Notice.Kind.WARNING);
                    assertThat(notice.sentence()).isEqualTo("messy.csv was read with 1 remark");
                    assertThat(notice.details().getFirst()).contains("line 4", "nonsense");
                });
        assertThat(model.files().getFirst().format())
                .contains("Local times in 'time'", "Comma-separated, decimal point, UTF-8");
    }

    @Test
    void findsSamplesBesideTheProgramOrAboveTheWorkingDirectory() throws IOException {
        Path samples = java.nio.file.Files.createDirectories(folder.resolve("sample-data"));
        ExampleSeries.file(samples, "web-traffic.csv", "1\n2\n");
        ExampleSeries.file(samples, "README.md", "no sample");
        SampleFiles found = SampleFiles.find(java.util.Optional.empty(), folder.resolve("a/b"));
        assertThat(found.files()).containsExactly(samples.resolve("web-traffic.csv"));
        assertThat(SampleFiles.title(found.files().getFirst())).isEqualTo("Web traffic");
        assertThat(
                        SampleFiles.find(
                                java.util.Optional.of(folder.resolve("lib/x.jar")), Path.of("/")))
                .isEqualTo(found);
    }
}
