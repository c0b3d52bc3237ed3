package telltale.app.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import telltale.analysis.recipe.ShellLine;
import telltale.app.anomalies.AnomaliesViewModel;
import telltale.app.chart.SeriesChart;
import telltale.app.fx.PngPicture;
import telltale.app.fx.Texts;
import telltale.app.label.LabelSaving;
import telltale.app.notice.Notice;
import telltale.app.notice.Toast;
import telltale.app.open.FileChooserPrompt;
import telltale.app.settings.Look;
import telltale.app.task.TasksViewModel;
import telltale.file.AtomicFile;

/// Commands of the window as a whole, as menu, keys, buttons and palette give them.
final class WindowCommands {
    /// What the commands act on beside the view model.
    ///
    /// @param view the nodes, which are made after the commands that their menus give
    /// @param chooser asks for files
    /// @param wear changes the look
    /// @param close closes the window
    record Target(
            Supplier<ShellView> view,
            Supplier<FileChooserPrompt> chooser,
            Consumer<Look> wear,
            Runnable close) {}

    private final WorkbenchViewModel model;
    private final Target target;

    WindowCommands(WorkbenchViewModel model, Target target) {
        this.model = model;
        this.target = target;
        model.parts().workspace().unsaved().savedBy(this::save);
    }

    private ViewModels parts() {
        return model.parts();
    }

    private ShellView view() {
        return target.view().get();
    }

    private FileChooserPrompt chooser() {
        return target.chooser().get();
    }

    /// Writes something to a file.
    private interface Written {
        void to(Path file) throws IOException;
    }

    private interface Writing {
        void write() throws IOException;
    }

    /// Asks for files and opens them.
    void choose() {
        List<Path> files = chooser().open();
        if (!files.isEmpty()) {
            parts().workspace().open(files);
        }
    }

    /// Asks for a file and writes the table of anomalies to it, and beside it the chart as a
    /// picture.
    void export() {
        AnomaliesViewModel anomalies = parts().anomalies();
        if (model.result().isEmpty()) {
            return;
        }
        String stem = stem(model.status().title().get());
        chooser()
                .save(Texts.of("act.export-anomalies-and-chart"), stem + "-anomalies.csv")
                .ifPresent(file -> {
                    String table = anomalies.csv();
                    PngPicture chart = PngPicture.of(chart().saving().image("", 2));
                    Path picture = beside(file);
                    write(
                            Texts.of("act.both-files", file.getFileName(), picture.getFileName()),
                            () -> {
                                byte[] text = table.getBytes(StandardCharsets.UTF_8);
                                AtomicFile.write(file, out -> out.write(text));
                                chart.write(picture);
                            });
                });
    }

    /// "pump.csv › vibration" becomes "pump-vibration".
    private static String stem(String title) {
        String plain = title.replaceFirst("\\.(csv|tsv|txt)(\\.gz)?", "");
        String words = plain.replaceAll("[^\\p{Alnum}]+", "-").replaceAll("^-|-$", "");
        return words.isEmpty() ? Texts.of("act.series") : words;
    }

    private static Path beside(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".png");
    }

    /// Saves the workspace to its file; asks for one where there is none.
    void saveWorkspace() {
        save(() -> {});
    }

    /// Saves the workspace, asking for a file where it has none, and does something once it is
    /// saved.
    void save(Runnable then) {
        var workspace = parts().workspace();
        workspace
                .file()
                .get()
                .ifPresentOrElse(file -> workspace.save(file, then), () -> saveAs(then));
    }

    /// Asks for a file and saves the workspace to it.
    void saveWorkspaceAs() {
        saveAs(() -> {});
    }

    private void saveAs(Runnable then) {
        String name = stem(model.status().title().get()) + ".yaml";
        chooser()
                .save(Texts.of("act.save-the-workspace"), name)
                .ifPresent(file -> parts().workspace().save(file, then));
    }

    /// Takes the last step back.
    void undo() {
        parts().workspace().history().undo();
    }

    /// Does again what was taken back.
    void redo() {
        parts().workspace().history().redo();
    }

    /// Copies the recipe of what is shown, as YAML.
    void copyRecipe() {
        model.recipe()
                .ifPresent(recipe -> copy(recipe.text(Path.of(""), parts().methods().catalogue())));
    }

    /// Copies the command that finds what is shown.
    void copyCommand() {
        model.recipe()
                .ifPresent(recipe -> copy(ShellLine.of(recipe, parts().methods().catalogue())));
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Asks for a file and writes the data with a label column to it.
    void saveLabelColumn() {
        var labels = parts().labels();
        labels.entry()
                .ifPresent(entry ->
                        save(
                                Texts.of("act.save-the-data"),
                                "labelled.csv",
                                file -> LabelSaving.column(entry, labels.book().get(), file)));
    }

    /// Asks for a file and writes the list of labelled events to it.
    void saveLabelEvents() {
        var labels = parts().labels();
        labels.entry()
                .ifPresent(entry ->
                        save(
                                Texts.of("act.save-the-list-of-events"),
                                "events.csv",
                                file -> LabelSaving.events(entry, labels.book().get(), file)));
    }

    private void save(String title, String name, Written written) {
        chooser()
                .save(title, name)
                .ifPresent(
                        file -> write(String.valueOf(file.getFileName()), () -> written.to(file)));
    }

    /// Writes in the background; somebody waits for it.
    private void write(String what, Writing writing) {
        parts().tasks()
                .startAwaited(
                        Texts.of("act.saving", what),
                        _ -> {
                            writing.write();
                            return what;
                        },
                        new TasksViewModel.Ending<>(
                                saved ->
                                        view().toasts()
                                                .show(Toast.of(Texts.of("act.saved", saved))),
                                error ->
                                        parts().notices()
                                                .show(
                                                        Notice.of(
                                                                Texts.of(
                                                                        "act.could-not-be-saved",
                                                                        what),
                                                                error)),
                                () -> {}));
    }

    void wear(Look look) {
        var open = parts().open();
        open.remember(open.preferences().get().with(look));
        // Also where it was remembered already, but another one is worn for now.
        target.wear().accept(look);
    }

    /// Offers everything that can be done.
    void showPalette() {
        view().palette().show();
    }

    void showPreferences() {
        view().preferences().show();
    }

    /// Shows what runs and what was noticed.
    void showTasks() {
        view().below().select(Panels.TASKS);
    }

    /// Leaves what is innermost: what lies over the window, then what is under way in the chart.
    /// Gives whether there was something. Never ends work in the background.
    ///
    /// @param writing whether a text is being written, which is further in than the chart
    boolean leave(boolean writing) {
        return view().putAway() || (!writing && view().chart().leave());
    }

    /// Whether a question stands that must be answered first.
    boolean isAsking() {
        return parts().workspace().unsaved().asked().get().isPresent();
    }

    void showKeys() {
        view().keys().show();
    }

    /// Closes the window; asks first where work is not saved.
    void quit() {
        parts().workspace().unsaved().leave(target.close());
    }

    /// Looks at all rows.
    void showAll() {
        chart().model().viewport().showAll();
    }

    /// Fits the value axes to the usual values.
    void fitWithoutSpikes() {
        chart().model().viewport().fitWithoutSpikes();
    }

    void zoomBack() {
        chart().model().viewport().back();
    }

    void zoomForward() {
        chart().model().viewport().forward();
    }

    /// Looks at the chosen anomaly closely.
    void jump() {
        view().chart().jump();
    }

    /// Keeps the scores of now beside those of other methods.
    void keepScores() {
        view().chart().keepScores();
    }

    void forgetScores() {
        view().chart().forgetScores();
    }

    /// What the chart itself can do.
    SeriesChart chart() {
        return view().chart().chart();
    }
}
