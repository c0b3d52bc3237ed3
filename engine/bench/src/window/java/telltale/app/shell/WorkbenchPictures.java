package telltale.app.shell;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import telltale.app.label.LabelledEvent;
import telltale.app.open.DataFiles;
import telltale.app.open.SampleFiles;
import telltale.app.settings.Look;
import telltale.app.settings.PreferencesFile;
import telltale.detector.Catalogue;
import telltale.input.SourceSettings;

/// Draws every page of the window in both themes and two sizes, to be looked at: `main FOLDER FILE
/// METHOD…`.
public final class WorkbenchPictures {
    /// Pages with nothing to see until something is trained.
    private static final List<String> TRAINED = List.of(Panels.TRAINING, Panels.MODELS);

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
            happen(workbench, folder);
            for (Look look : List.of(Look.LIGHT, Look.DARK)) {
                pages(workbench, look, folder, size[0]);
            }
            if (size[0] == 1280) {
                train(file, folder, size);
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
                        new DataFiles(SourceSettings.FOUND),
                        Catalogue.load(),
                        "z_score",
                        SampleFiles.find(Optional.empty(), Path.of("")),
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

    /// Something for labels and log to show.
    private static void happen(Workbench workbench, Path folder) throws Exception {
        Path bad = Files.writeString(folder.resolve("door.csv"), "");
        on(() -> {
            workbench.open(List.of(bad));
            var labels = workbench.model().parts().labels();
            var event = labels.book().get().events().getFirst();
            labels.replace(
                    event,
                    new LabelledEvent(event.from(), event.to(), 3, "Shut down for the new belt"));
            workbench.model().parts().comparison().change("Z-score", m -> m.pinned(true));
            return true;
        });
        until(() -> !workbench.model().parts().notices().log().isEmpty());
        on(() -> {
            workbench.model().parts().notices().clear();
            return true;
        });
        until(() -> workbench.model().settled());
        Files.delete(bad);
        on(() -> {
            workbench.view().toasts().clear();
            return true;
        });
    }

    /// Two models are trained and kept; the one that learns in epochs is used.
    private static void train(Path file, Path folder, int[] size) throws Exception {
        Workbench workbench = on(() -> workbench(folder, size));
        on(() -> {
            workbench.open(List.of(file));
            return true;
        });
        until(() ->
                !workbench.model().status().title().get().isEmpty() && workbench.model().settled());
        train(workbench, "isolation_forest", "bearing quick");
        train(workbench, "gru_autoencoder", "bearing careful");
        for (Look look : List.of(Look.LIGHT, Look.DARK)) {
            for (String page : TRAINED) {
                String name = "%s-%s-1280.png".formatted(page, look.id());
                draw(workbench, look, page, folder.resolve(name));
            }
        }
        on(() -> {
            workbench.close();
            return true;
        });
    }

    /// The compared method of the first line, in tiles.
    private static void tiles(Workbench workbench, Look look, Path to) throws Exception {
        on(() -> {
            workbench.turnTo("comparison");
            Parent page = (Parent) workbench.scene().getRoot().lookup(".comparison");
            ((TableView<?>) page.lookup(".table-view")).getSelectionModel().select(1);
            page.lookupAll(".toggle-button").stream()
                    .map(ToggleButton.class::cast)
                    .filter(button -> button.getText().equals("Method"))
                    .forEach(button -> button.setSelected(true));
            return true;
        });
        var _ = new CountDownLatch(1).await(1, TimeUnit.SECONDS);
        draw(workbench, look, Panels.COMPARISON, to);
        on(() -> {
            workbench.scene().getRoot().lookupAll(".comparison .toggle-button").stream()
                    .map(ToggleButton.class::cast)
                    .filter(button -> button.getText().equals("Agreement"))
                    .forEach(button -> button.setSelected(true));
            return true;
        });
    }

    private static void train(Workbench workbench, String method, String name) throws Exception {
        var parts = on(() -> workbench.model().parts());
        on(() -> {
            parts.methods().chosen().set(parts.methods().catalogue().method(method));
            return true;
        });
        var _ = new CountDownLatch(1).await(2, TimeUnit.SECONDS);
        until(() -> workbench.model().settled());
        on(() -> {
            parts.trainer().name().set(name);
            parts.trainer().start();
            return true;
        });
        until(() -> !parts.trainer().standing().get().state().busy());
        until(() -> workbench.model().settled());
        on(() -> {
            workbench.view().toasts().clear();
            return true;
        });
    }

    private static void pages(Workbench workbench, Look look, Path folder, int width)
            throws Exception {
        String end = "-%s-%d.png".formatted(look.id(), width);
        for (Panel panel : workbench.model().panels()) {
            if (!TRAINED.contains(panel.id())) {
                draw(workbench, look, panel.id(), folder.resolve(panel.id() + end));
            }
        }
        on(() -> {
            workbench.model().parts().workspace().unsaved().leave(() -> {});
            return true;
        });
        draw(workbench, look, Panels.ANOMALIES, folder.resolve("unsaved" + end));
        on(() -> workbench.view().putAway());
        tiles(workbench, look, folder.resolve("method" + end));
        on(() -> {
            workbench.view().palette().show();
            workbench.view().palette().query().set("co");
            return true;
        });
        draw(workbench, look, Panels.ANOMALIES, folder.resolve("palette" + end));
        on(() -> {
            workbench.view().putAway();
            workbench.view().preferences().show();
            return true;
        });
        draw(workbench, look, Panels.ANOMALIES, folder.resolve("preferences" + end));
        on(() -> workbench.view().putAway());
        Workbench empty = on(() -> workbench(folder, new int[] {width, width * 5 / 8}));
        draw(empty, look, Panels.ANOMALIES, folder.resolve("empty" + end));
        on(() -> {
            empty.close();
            return true;
        });
    }

    private static void draw(Workbench workbench, Look look, String page, Path to)
            throws Exception {
        WritableImage image =
                on(() -> {
                    workbench.wear(look);
                    workbench.turnTo(page);
                    return workbench.draw();
                });
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, coarse(image.getPixelReader().getArgb(x, y)));
            }
        }
        ImageIO.write(picture, "png", to.toFile());
    }

    /// Six bits a colour: no eye sees it, and the file is smaller by a third.
    private static int coarse(int colour) {
        return (colour & 0xfcfcfc) | ((colour >> 6) & 0x030303);
    }
}
