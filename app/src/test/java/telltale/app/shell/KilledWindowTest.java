package telltale.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import telltale.app.label.LabelledEvent;

/// A window that is killed, and the one that comes after it.
final class KilledWindowTest extends WorkspaceCase {
    /// The promise is a second; the rest is for a machine with other things to do.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private Process window() throws Exception {
        Process window =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--add-modules",
                                "jdk.incubator.vector",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledWindow.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var out =
                new BufferedReader(
                        new InputStreamReader(window.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).isEqualTo(KilledWindow.LABELLED);
        return window;
    }

    private boolean isCopied() {
        try (var files = Files.newDirectoryStream(kept(), "unsaved-*.yaml")) {
            for (Path file : files) {
                if (Files.readString(file).contains("labels:")) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void labelDrawnJustBeforeAKillComesBack() throws Exception {
        Process killed = window();
        try {
            long labelled = System.nanoTime();
            ui.until(this::isCopied);
            assertThat(Duration.ofNanos(System.nanoTime() - labelled)).isLessThan(PATIENCE);
        } finally {
            killed.destroyForcibly().waitFor();
        }
        var offered = workspace().leftBehind().orElseThrow();
        workspace().restore(offered);
        ui.until(() -> shows("noise.csv"));
        settle();
        assertThat(parts.labels().book().get().events())
                .containsExactly(new LabelledEvent(100, 120, 1, ""));
        assertThat(workspace().leftBehind()).isEmpty();
    }
}
