package telltale.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import telltale.app.Indexed;
import telltale.app.open.DataFiles;
import telltale.app.open.SampleFiles;
import telltale.app.settings.Look;
import telltale.app.settings.PreferencesFile;
import telltale.detector.Catalogue;
import telltale.input.SourceSettings;

/// Draws the window while it follows a file, in both themes and two sizes, to be looked at: `main
/// FOLDER FILE METHOD`. The last rows of the file are written while it is followed.
public final class FollowingPictures {
    private static final int LATER = 400;

    private FollowingPictures() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<String> lines = Files.readAllLines(Path.of(arguments[1]));
        Path file = Files.createTempDirectory("telltale").resolve("sensors.csv");
        CountDownLatch begun = new CountDownLatch(1);
        Platform.startup(begun::countDown);
        begun.await();
        for (int[] size : new int[][] {{1280, 800}, {1920, 1080}}) {
            write(file, lines.subList(0, lines.size() - LATER), StandardOpenOption.CREATE);
            Workbench workbench = on(() -> workbench(arguments[2], folder, size));
            on(() -> {
                workbench.model().followNext();
                workbench.open(List.of(file));
                return true;
            });
            until(() -> workbench.model().following().on() && workbench.model().settled());
            for (int at = lines.size() - LATER; at < lines.size(); at += 4) {
                write(file, lines.subList(at, at + 4), StandardOpenOption.APPEND);
                var _ = new CountDownLatch(1).await(25, TimeUnit.MILLISECONDS);
            }
            for (Look look : List.of(Look.LIGHT, Look.DARK)) {
                Path to =
                        folder.resolve("live-%s-%dx%d.png".formatted(look.id(), size[0], size[1]));
                on(() -> {
                    workbench.wear(look);
                    Indexed.write(workbench.draw(), to);
                    return true;
                });
            }
            on(() -> {
                workbench.close();
                return true;
            });
            Files.delete(file);
        }
        Platform.exit();
    }

    private static void write(Path file, List<String> lines, StandardOpenOption how)
            throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n", how, StandardOpenOption.WRITE);
    }

    private static Workbench workbench(String method, Path folder, int[] size) {
        return new Workbench(
                new Workbench.Setup(
                        new DataFiles(SourceSettings.FOUND),
                        Catalogue.load(),
                        method,
                        new SampleFiles(List.of()),
                        PreferencesFile.none(),
                        folder.resolve("models")),
                size[0],
                size[1]);
    }

    private static <T> T on(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        while (!on(holds)) {
            var _ = new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
        }
    }
}
