package telltale.app.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import telltale.app.chart.SeriesChart;
import telltale.app.fx.Texts;
import telltale.app.open.DataFileReader;
import telltale.app.open.FileChooserPrompt;
import telltale.app.open.SampleFiles;
import telltale.app.open.SystemChooser;
import telltale.app.settings.Habits;
import telltale.app.settings.Look;
import telltale.app.settings.Preferences;
import telltale.app.settings.PreferencesFile;
import telltale.app.settings.Themes;
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
            DataFileReader reader,
            Catalogue catalogue,
            String method,
            SampleFiles samples,
            PreferencesFile preferences,
            Path models) {}

    private final JobRunner runner = new JobRunner("telltale-job", 2);
    private final WorkbenchViewModel model;
    private final ShellView view;
    private final Scene scene;
    private final Themes themes;
    private final WindowCommands commands;
    private FileChooserPrompt chooser;

    /// Makes the window's content, to be shown on a stage or drawn without one.
    public Workbench(Setup setup, double width, double height) {
        Executor ui = Platform::runLater;
        ViewModels parts =
                ViewModels.of(
                        runner,
                        ui,
                        setup.reader(),
                        setup.catalogue(),
                        setup.method(),
                        setup.preferences(),
                        setup.models());
        model = new WorkbenchViewModel(parts, ui, PAUSE);
        commands =
                new WindowCommands(
                        model,
                        new WindowCommands.Target(
                                this::view, this::chooser, this::wear, this::hide));
        view = new ShellView(model, setup.samples(), commands);
        scene = new Scene(view, width, height);
        view.divide(width);
        themes = new Themes(scene, parts.open().preferences().get().look());
        new WindowKeys(scene, model, commands);
        chooser = new SystemChooser(scene::getWindow);
        var preferences = parts.open().preferences();
        preferences.addListener((_, before, now) -> prefer(before, now));
        habits(preferences.get().habits());
        parts.workspace().chart(view.chart().chart().model());
    }

    public WorkbenchViewModel model() {
        return model;
    }

    ShellView view() {
        return view;
    }

    private FileChooserPrompt chooser() {
        return chooser;
    }

    private void hide() {
        scene.getWindow().hide();
    }

    /// Asks for files from now on.
    void chooser(FileChooserPrompt other) {
        chooser = other;
    }

    /// What is chosen in the preferences counts at once.
    private void prefer(Preferences before, Preferences now) {
        if (before.look() != now.look()) {
            themes.wear(now.look());
        }
        if (!before.habits().equals(now.habits())) {
            habits(now.habits());
        }
    }

    private void habits(Habits habits) {
        themes.contrast(habits.contrast());
        // Only what people read is written by it: files are written in one way for all.
        Locale.setDefault(Locale.Category.FORMAT, habits.numbers().locale());
        SeriesChart chart = view.chart().chart();
        chart.tint(palette -> palette.withChannels(habits.colours().channels(palette.isDark())));
        chart.model().zoneProperty().set(habits.zoneId());
        model.habits(habits);
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

    /// Shows the page of this id below the chart.
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
        model.status()
                .title()
                .addListener((_, _, now) ->
                        stage.setTitle(now.isEmpty() ? "Telltale" : Texts.of("window.title", now)));
        stage.setMinWidth(880);
        stage.setMinHeight(560);
        stage.setOnCloseRequest(event -> {
            event.consume();
            commands.quit();
        });
        stage.setOnHidden(_ -> close());
        stage.show();
    }

    @Override
    public void close() {
        model.close();
        runner.close();
    }
}
