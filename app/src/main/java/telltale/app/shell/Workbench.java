package telltale.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import telltale.analysis.recipe.ShellLine;
import telltale.app.anomalies.AnomaliesViewModel;
import telltale.app.chart.SeriesChart;
import telltale.app.label.LabelSaving;
import telltale.app.notice.Notice;
import telltale.app.open.FileReader;
import telltale.app.open.Samples;
import telltale.app.settings.Look;
import telltale.app.settings.PreferencesFile;
import telltale.detector.Catalogue;
import telltale.job.JobRunner;

/// The composition root: makes every part of a window and connects them. On the window's thread.
public final class Workbench implements AutoCloseable {
    private static final int ROUNDS = 4;
    private static final Duration PAUSE = Duration.ofMillis(400);

    /// What a window is made of that comes from outside.
    ///
    /// @param reader reads files
    /// @param catalogue the methods there are
    /// @param method the id of the method to begin with
    /// @param samples the samples there are
    /// @param preferences where they are kept
    /// @param models the folder in which models are kept
    public record Setup(
            FileReader reader,
            Catalogue catalogue,
            String method,
            Samples samples,
            PreferencesFile preferences,
            Path models) {}

    private final JobRunner runner = new JobRunner("telltale-job", 2);
    private final WorkbenchViewModel model;
    private final ShellView view;
    private final Scene scene;
    private final Themes themes;

    /// Makes the window's content, to be shown on a stage or drawn without one.
    public Workbench(Setup setup, double width, double height) {
        Executor ui = Platform::runLater;
        Parts parts =
                Parts.of(
                        runner,
                        ui,
                        setup.reader(),
                        setup.catalogue(),
                        setup.method(),
                        setup.preferences(),
                        setup.models());
        model = new WorkbenchViewModel(parts, ui, PAUSE);
        Commands commands = new Acts();
        view = new ShellView(model, setup.samples(), commands);
        scene = new Scene(view, width, height);
        view.divide(width);
        themes = new Themes(scene, parts.open().preferences().get().look());
        new Keys(scene, model, commands, view.keys());
        parts.workspace().chart(view.chart().chart().model());
    }

    public WorkbenchViewModel model() {
        return model;
    }

    public Scene scene() {
        return scene;
    }

    /// A picture of the content, without a stage.
    public WritableImage draw() {
        // What a layout adds (cells of a table, texts of an axis) is styled and laid out after it.
        for (int round = 0; round < ROUNDS; round++) {
            view.applyCss();
            view.layout();
        }
        return scene.snapshot(null);
    }

    /// Shows the page of this name below the chart.
    public void turnTo(String page) {
        view.below().select(page);
    }

    /// Opens files in the background.
    public void open(List<Path> files) {
        model.parts().workspace().open(files);
    }

    /// Changes the look for now, without remembering it.
    public void wear(Look look) {
        themes.wear(look);
    }

    /// Puts the content on a stage and shows it.
    public void show(Stage stage) {
        stage.setScene(scene);
        stage.setTitle("Telltale");
        model.title()
                .addListener((_, _, now) ->
                        stage.setTitle(now.isEmpty() ? "Telltale" : now + " – Telltale"));
        stage.setMinWidth(880);
        stage.setMinHeight(560);
        stage.setOnHidden(_ -> close());
        stage.show();
    }

    @Override
    public void close() {
        model.close();
        runner.close();
    }

    /// Writes something to a file.
    private interface Written {
        void to(Path file) throws IOException;
    }

    private final class Acts implements Commands {
        @Override
        public void choose() {
            FileChooser chooser = new FileChooser();
            chooser.setTitle("Open data, recipes or workspaces");
            chooser.getExtensionFilters()
                    .setAll(
                            new FileChooser.ExtensionFilter(
                                    "Data, recipes and workspaces",
                                    "*.csv",
                                    "*.tsv",
                                    "*.txt",
                                    "*.gz",
                                    "*.yaml",
                                    "*.yml"),
                            new FileChooser.ExtensionFilter("All files", "*"));
            List<java.io.File> files = chooser.showOpenMultipleDialog(window());
            if (files != null) {
                open(files.stream().map(java.io.File::toPath).toList());
            }
        }

        @Override
        public void export() {
            AnomaliesViewModel anomalies = model.parts().anomalies();
            save(
                    "Export anomalies",
                    "anomalies.csv",
                    file -> Files.writeString(file, anomalies.csv()));
        }

        @Override
        public void saveWorkspace() {
            model.parts()
                    .workspace()
                    .file()
                    .get()
                    .ifPresentOrElse(model.parts().workspace()::save, this::saveWorkspaceAs);
        }

        @Override
        public void saveWorkspaceAs() {
            save("Save the workspace", "workspace.yaml", model.parts().workspace()::save);
        }

        @Override
        public void undo() {
            if (!model.parts().workspace().history().undo()) {
                view.chart().chart().model().undo();
            }
        }

        @Override
        public void redo() {
            if (!model.parts().workspace().history().redo()) {
                view.chart().chart().model().redo();
            }
        }

        @Override
        public void copyRecipe() {
            model.recipe()
                    .ifPresent(recipe ->
                            copy(recipe.text(Path.of(""), model.parts().methods().catalogue())));
        }

        @Override
        public void copyCommand() {
            model.recipe()
                    .ifPresent(recipe ->
                            copy(ShellLine.of(recipe, model.parts().methods().catalogue())));
        }

        private void copy(String text) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }

        @Override
        public void saveLabelColumn() {
            var labels = model.parts().labels();
            labels.entry()
                    .ifPresent(entry ->
                            save(
                                    "Save the data with a label column",
                                    "labelled.csv",
                                    file -> LabelSaving.column(entry, labels.book().get(), file)));
        }

        @Override
        public void saveLabelEvents() {
            var labels = model.parts().labels();
            labels.entry()
                    .ifPresent(entry ->
                            save(
                                    "Save the list of events",
                                    "events.csv",
                                    file -> LabelSaving.events(entry, labels.book().get(), file)));
        }

        private void save(String title, String name, Written written) {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(title);
            chooser.setInitialFileName(name);
            java.io.File file = chooser.showSaveDialog(window());
            if (file != null) {
                try {
                    written.to(file.toPath());
                } catch (IOException e) {
                    model.parts().notices().show(Notice.of(name + " could not be saved", e));
                }
            }
        }

        private Window window() {
            return scene.getWindow();
        }

        @Override
        public void wear(Look look) {
            var open = model.parts().open();
            open.remember(open.preferences().get().with(look));
            themes.wear(look);
        }

        @Override
        public void showKeys() {
            view.keys().show();
        }

        @Override
        public void quit() {
            window().hide();
        }

        @Override
        public void showAll() {
            view.chart().chart().model().gaze().showAll();
        }

        @Override
        public void fitWithoutSpikes() {
            view.chart().chart().model().gaze().fitWithoutSpikes();
        }

        @Override
        public void zoomBack() {
            view.chart().chart().model().gaze().back();
        }

        @Override
        public void zoomForward() {
            view.chart().chart().model().gaze().forward();
        }

        @Override
        public void jump() {
            view.chart().jump();
        }

        @Override
        public void keepScores() {
            view.chart().keepScores();
        }

        @Override
        public void forgetScores() {
            view.chart().forgetScores();
        }

        @Override
        public SeriesChart chart() {
            return view.chart().chart();
        }
    }
}
