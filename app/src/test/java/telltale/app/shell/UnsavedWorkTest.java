package telltale.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import telltale.app.ExampleSeries;
import telltale.app.label.LabelledEvent;
import telltale.app.threshold.ThresholdKind;
import telltale.app.workspace.LeftBehind;

/// That no work is lost: what is asked before it is left, and what a crash leaves behind.
final class UnsavedWorkTest extends WorkspaceCase {
    private final AtomicInteger left = new AtomicInteger();

    private List<Path> copies() {
        if (!Files.isDirectory(kept())) {
            return List.of();
        }
        try (var files = Files.list(kept())) {
            return files.filter(f -> f.getFileName().toString().matches("unsaved-.*\\.yaml"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private boolean copySays(String text) {
        return copies().stream()
                .anyMatch(file -> {
                    try {
                        return Files.readString(file).contains(text);
                    } catch (IOException e) {
                        return false;
                    }
                });
    }

    private void label(int from, int to, String comment) {
        parts.labels().add(from, to);
        var event = parts.labels().book().get().at(from).orElseThrow();
        parts.labels().replace(event, new LabelledEvent(from, to, 1, comment));
    }

    private boolean isAsked() {
        return workspace().unsaved().asked().get().isPresent();
    }

    private void quit() {
        workspace().unsaved().leave(left::incrementAndGet);
    }

    @Test
    void leavingUnsavedLabelsAsksOnceAndSaves() throws IOException {
        open();
        label(100, 120, "pump off");
        Path file = folder.resolve("work.yaml");
        workspace().unsaved().savedBy(then -> workspace().save(file, then));
        quit();
        assertThat(workspace().unsaved().asked().get()).contains("1 label on noise.csv");
        quit();
        assertThat(left).as("still asked").hasValue(0);
        workspace().unsaved().save();
        ui.until(() -> left.get() == 1);
        assertThat(Files.readString(file)).contains("pump off");
        assertThat(copies()).as("saved, so no copy is needed").isEmpty();
        quit();
        assertThat(left).as("not asked again").hasValue(2);
    }

    @Test
    void workThatIsGivenUpLosesItsCopyAndWorkThatIsKeptOnKeepsIt() {
        open();
        label(100, 120, "pump off");
        ui.until(() -> copySays("pump off"));
        quit();
        workspace().unsaved().cancel();
        assertThat(left).hasValue(0);
        assertThat(copySays("pump off")).isTrue();
        quit();
        workspace().unsaved().giveUp();
        assertThat(left).hasValue(1);
        assertThat(copies()).isEmpty();
    }

    @Test
    void lookingAtDataIsNoWork() {
        open();
        chart.viewport().showRows(new telltale.series.RowRange(100, 200));
        chart.settle();
        open("other.csv");
        choose("noise.csv");
        quit();
        assertThat(left).hasValue(1);
        assertThat(isAsked()).isFalse();
    }

    @Test
    void openingAWorkspaceAsksBeforeItDropsWhatIsThere() {
        open();
        label(100, 120, "pump off");
        Path other =
                ExampleSeries.file(
                        folder,
                        "other.yaml",
                        "telltale_workspace: 1\nfiles: [noise.csv]\nrecipe: {method: spike}\n");
        workspace().open(List.of(other));
        assertThat(isAsked()).isTrue();
        assertThat(parts.labels().book().get().events()).hasSize(1);
        workspace().unsaved().giveUp();
        assertThat(workspace().file().get()).contains(other);
        ui.until(() -> shows("noise.csv"));
        assertThat(parts.labels().book().get().events()).isEmpty();
    }

    @Test
    void windowThatEndsWithoutBeingAskedLeavesItsLastEditBehind() {
        open();
        label(100, 120, "the last edit");
        // As a session ends with the computer: at once, nobody answers.
        model.close();
        assertThat(copySays("the last edit")).isTrue();
    }

    @Test
    void copyIsWrittenAlsoWhileASettingIsWrong() {
        open();
        parts.threshold().kind().set(ThresholdKind.TOP_K);
        parts.threshold().text().set("many");
        label(100, 120, "pump off");
        ui.until(() -> copySays("pump off"));
        assertThat(copySays("pump off")).isTrue();
    }

    @Test
    void offerSaysWhatWouldBeRestoredAndItStaysUnsaved() throws IOException {
        open();
        label(100, 120, "pump off");
        write(5, "look");
        ui.until(() -> copySays("look") && copySays("pump off"));
        Path copy = copies().getFirst();
        // The number of this process, but started at another time: as if it had been given again.
        long pid = ProcessHandle.current().pid();
        Path crashed = kept().resolve("unsaved-" + pid + "-1.yaml");
        Files.move(copy, crashed);
        model.close();
        Files.deleteIfExists(copy);
        begin();
        LeftBehind offered = workspace().leftBehind().orElseThrow();
        assertThat(offered.file()).isEqualTo(crashed);
        assertThat(offered.workspace().labels().getFirst().events()).hasSize(1);
        workspace().restore(offered);
        assertThat(crashed).doesNotExist();
        assertThat(copySays("pump off")).as("killed right now, it would come again").isTrue();
        ui.until(() -> shows("noise.csv"));
        ui.until(() -> notes().equals(List.of("look")));
        assertThat(parts.labels().book().get().events())
                .containsExactly(new LabelledEvent(100, 120, 1, "pump off"));
        assertThat(workspace().leftBehind()).as("offered once").isEmpty();
        quit();
        assertThat(isAsked()).isTrue();
    }

    @Test
    void copyOfAnEarlierVersionIsOffered() throws IOException {
        Files.createDirectories(kept());
        Path old = kept().resolve("unsaved-999999999999.yaml");
        Files.writeString(
                old, "telltale_workspace: 1\nfiles: [noise.csv]\nrecipe: {method: spike}\n");
        assertThat(workspace().leftBehind().map(LeftBehind::file)).contains(old);
    }

    @Test
    void copyThatIsCutOffIsReplacedByTheOneBefore() throws IOException {
        Files.createDirectories(kept());
        Path torn = kept().resolve("unsaved-999999999999.yaml");
        Files.writeString(torn, "telltale_workspace: 1\nfiles: [noi");
        Files.writeString(
                kept().resolve("unsaved-999999999999.yaml.bak"),
                "telltale_workspace: 1\nfiles: [noise.csv]\nrecipe: {method: spike}\n");
        assertThat(workspace().leftBehind().orElseThrow().workspace().files())
                .containsExactly(kept().resolve("noise.csv").toAbsolutePath());
    }

    @Test
    void labelsOfAClosedFileAreSavedAndComeBackWithIt() throws IOException {
        open();
        label(100, 120, "pump off");
        model.closeFile();
        Path file = folder.resolve("work.yaml");
        workspace().save(file);
        ui.until(() -> workspace().file().get().isPresent());
        assertThat(Files.readString(file)).contains("pump off");
    }

    @Test
    void fileThatCannotBeReadTodayStaysInTheWorkspace() throws IOException {
        Path file =
                ExampleSeries.file(
                        folder,
                        "work.yaml",
                        """
                        telltale_workspace: 1
                        files: [gone.csv]
                        recipe: {method: spike}
                        labels:
                        - file: gone.csv
                          series: gone
                          events:
                          - {from: 2024-01-01T00:00:00Z, to: 2024-01-01T01:00:00Z, kind: outage, comment: old}
                        """);
        workspace().open(List.of(file));
        ui.until(() -> !parts.notices().notices().isEmpty());
        assertThat(workspace().file().get()).as("opened").contains(file);
        workspace().save(file);
        ui.until(() -> Files.exists(folder.resolve("work.yaml.bak")));
        assertThat(Files.readString(file)).contains("gone.csv", "outage", "old");
    }
}
