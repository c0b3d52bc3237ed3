package telltale.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import telltale.app.fx.Picture;
import telltale.app.open.CsvFiles;
import telltale.app.open.Samples;
import telltale.app.settings.Look;
import telltale.app.settings.PreferencesFile;
import telltale.detector.Catalogue;
import telltale.input.csv.format.CsvOptions;

/// Draws every page of the window in both themes and two sizes, to be looked at: `main FOLDER FILE
/// METHOD…`.
public final class WorkbenchPictures {
    private WorkbenchPictures() {}

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

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path file = Path.of(arguments[1]);
        CountDownLatch begun = new CountDownLatch(1);
        Platform.startup(begun::countDown);
        begun.await();
        for (int[] size : new int[][] {{1280, 800}, {1920, 1080}}) {
            Workbench workbench = on(() -> workbench(folder, size));
            on(() -> {
                workbench.open(List.of(file));
                return true;
            });
            until(() ->
                    !workbench.model().status().title().get().isEmpty()
                            && workbench.model().settled());
            compare(workbench, List.of(arguments).subList(2, arguments.length));
            for (Look look : List.of(Look.LIGHT, Look.DARK)) {
                for (String page : List.of("Anomalies", "Comparison", "Labels", "Tasks")) {
                    Path to = folder.resolve("%s-%s-%d.png".formatted(page, look.id(), size[0]));
                    draw(workbench, look, page, to);
                }
            }
            on(() -> {
                workbench.close();
                return true;
            });
        }
        Platform.exit();
    }

    private static Workbench workbench(Path folder, int[] size) {
        return new Workbench(
                new Workbench.Setup(
                        new CsvFiles(CsvOptions.FOUND),
                        Catalogue.load(),
                        "z_score",
                        new Samples(List.of()),
                        PreferencesFile.none(),
                        folder.resolve("models")),
                size[0],
                size[1]);
    }

    private static void compare(Workbench workbench, List<String> methods) throws Exception {
        on(() -> {
            var comparison = workbench.model().parts().comparison();
            for (String id : methods) {
                comparison.add(comparison.catalogue().method(id));
            }
            return true;
        });
        until(() -> {
            var now = workbench.model().parts().comparison();
            return !now.running().get()
                    && now.lineup().get().judgement().findings().size()
                            == now.plan().get().members().size();
        });
        until(() -> workbench.model().settled());
        var _ = new CountDownLatch(1).await(3, TimeUnit.SECONDS);
    }

    private static void draw(Workbench workbench, Look look, String page, Path to)
            throws Exception {
        Picture picture =
                on(() -> {
                    workbench.wear(look);
                    workbench.turnTo(page);
                    return Picture.of(workbench.draw());
                });
        picture.write(to);
    }
}
