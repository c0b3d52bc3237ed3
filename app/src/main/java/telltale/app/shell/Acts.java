package telltale.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import telltale.analysis.recipe.ShellLine;
import telltale.app.anomalies.AnomaliesViewModel;
import telltale.app.chart.SeriesChart;
import telltale.app.label.LabelSaving;
import telltale.app.notice.Notice;
import telltale.app.settings.Look;

/// What the window does when asked by menu, keys, buttons or palette.
final class Acts implements Commands {
    private final Workbench window;

    Acts(Workbench window) {
        this.window = window;
    }

    private WorkbenchViewModel model() {
        return window.model();
    }

    /// Writes something to a file.
    private interface Written {
        void to(Path file) throws IOException;
    }

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
            window.open(files.stream().map(java.io.File::toPath).toList());
        }
    }

    @Override
    public void export() {
        AnomaliesViewModel anomalies = model().parts().anomalies();
        save("Export anomalies", "anomalies.csv", file -> Files.writeString(file, anomalies.csv()));
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
        save("Save the workspace", "workspace.yaml", model().parts().workspace()::save);
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
                                "Save the data with a label column",
                                "labelled.csv",
                                file -> LabelSaving.column(entry, labels.book().get(), file)));
    }

    @Override
    public void saveLabelEvents() {
        var labels = model().parts().labels();
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
                model().parts().notices().show(Notice.of(name + " could not be saved", e));
            }
        }
    }

    private Window window() {
        return window.scene().getWindow();
    }

    @Override
    public void wear(Look look) {
        var open = model().parts().open();
        open.remember(open.preferences().get().with(look));
        window.themes().wear(look);
    }

    @Override
    public void showKeys() {
        window.view().keys().show();
    }

    @Override
    public void quit() {
        window().hide();
    }

    @Override
    public void showAll() {
        window.view().chart().chart().model().gaze().showAll();
    }

    @Override
    public void fitWithoutSpikes() {
        window.view().chart().chart().model().gaze().fitWithoutSpikes();
    }

    @Override
    public void zoomBack() {
        window.view().chart().chart().model().gaze().back();
    }

    @Override
    public void zoomForward() {
        window.view().chart().chart().model().gaze().forward();
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
