package telltale.app.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
import telltale.app.settings.Look;
import telltale.app.task.TasksViewModel;
import telltale.file.AtomicFile;

/// What the window does when asked by menu, keys, buttons or palette.
final class CommandHandlers implements WindowCommands {
    private final Workbench window;

    CommandHandlers(Workbench window) {
        this.window = window;
    }

    private WorkbenchViewModel model() {
        return window.model();
    }

    /// Writes something to a file.
    private interface Written {
        void to(Path file) throws IOException;
    }

    private interface Writing {
        void write() throws IOException;
    }

    @Override
    public void choose() {
        List<Path> files = window.chooser().open();
        if (!files.isEmpty()) {
            window.open(files);
        }
    }

    @Override
    public void export() {
        AnomaliesViewModel anomalies = model().parts().anomalies();
        if (model().result().isEmpty()) {
            return;
        }
        String stem = stem(model().status().title().get());
        window.chooser()
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

    @Override
    public void saveWorkspace() {
        model().parts()
                .workspace()
                .file()
                .get()
                .ifPresentOrElse(model().parts().workspace()::save, this::saveWorkspaceAs);
    }

    @Override
    public void saveWorkspaceAs() {
        window.chooser()
                .save(Texts.of("act.save-the-workspace"), "workspace.yaml")
                .ifPresent(model().parts().workspace()::save);
    }

    @Override
    public void undo() {
        if (!model().parts().workspace().history().undo()) {
            window.view().chart().chart().model().undo();
        }
    }

    @Override
    public void redo() {
        if (!model().parts().workspace().history().redo()) {
            window.view().chart().chart().model().redo();
        }
    }

    @Override
    public void copyRecipe() {
        model().recipe()
                .ifPresent(recipe ->
                        copy(recipe.text(Path.of(""), model().parts().methods().catalogue())));
    }

    @Override
    public void copyCommand() {
        model().recipe()
                .ifPresent(recipe ->
                        copy(ShellLine.of(recipe, model().parts().methods().catalogue())));
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void saveLabelColumn() {
        var labels = model().parts().labels();
        labels.entry()
                .ifPresent(entry ->
                        save(
                                Texts.of("act.save-the-data"),
                                "labelled.csv",
                                file -> LabelSaving.column(entry, labels.book().get(), file)));
    }

    @Override
    public void saveLabelEvents() {
        var labels = model().parts().labels();
        labels.entry()
                .ifPresent(entry ->
                        save(
                                Texts.of("act.save-the-list-of-events"),
                                "events.csv",
                                file -> LabelSaving.events(entry, labels.book().get(), file)));
    }

    private void save(String title, String name, Written written) {
        window.chooser()
                .save(title, name)
                .ifPresent(
                        file -> write(String.valueOf(file.getFileName()), () -> written.to(file)));
    }

    /// Writes in the background; somebody waits for it.
    private void write(String what, Writing writing) {
        model().parts()
                .tasks()
                .startAwaited(
                        Texts.of("act.saving", what),
                        _ -> {
                            writing.write();
                            return what;
                        },
                        new TasksViewModel.Ending<>(
                                saved ->
                                        window.view()
                                                .toasts()
                                                .show(Toast.of(Texts.of("act.saved", saved))),
                                error ->
                                        model().parts()
                                                .notices()
                                                .show(
                                                        Notice.of(
                                                                Texts.of(
                                                                        "act.could-not-be-saved",
                                                                        what),
                                                                error)),
                                () -> {}));
    }

    @Override
    public void wear(Look look) {
        var open = model().parts().open();
        open.remember(open.preferences().get().with(look));
        // Also where it was remembered already, but another one is worn for now.
        window.wear(look);
    }

    @Override
    public void showPalette() {
        window.view().palette().show();
    }

    @Override
    public void showPreferences() {
        window.view().preferences().show();
    }

    @Override
    public void showTasks() {
        window.turnTo(Texts.of("page.tasks"));
    }

    @Override
    public boolean putAway() {
        return window.view().putAway();
    }

    @Override
    public void showKeys() {
        window.view().keys().show();
    }

    @Override
    public void quit() {
        window.scene().getWindow().hide();
    }

    @Override
    public void showAll() {
        window.view().chart().chart().model().viewport().showAll();
    }

    @Override
    public void fitWithoutSpikes() {
        window.view().chart().chart().model().viewport().fitWithoutSpikes();
    }

    @Override
    public void zoomBack() {
        window.view().chart().chart().model().viewport().back();
    }

    @Override
    public void zoomForward() {
        window.view().chart().chart().model().viewport().forward();
    }

    @Override
    public void jump() {
        window.view().chart().jump();
    }

    @Override
    public void keepScores() {
        window.view().chart().keepScores();
    }

    @Override
    public void forgetScores() {
        window.view().chart().forgetScores();
    }

    @Override
    public SeriesChart chart() {
        return window.view().chart().chart();
    }
}
