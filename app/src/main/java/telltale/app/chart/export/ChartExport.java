package telltale.app.chart.export;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import javafx.stage.FileChooser;
import telltale.app.chart.content.PaneStack;
import telltale.app.chart.model.ChartModel;
import telltale.app.fx.PngPicture;
import telltale.app.fx.Texts;
import telltale.file.AtomicFile;

/// Writes the chart, a pane of it or the rows in sight to a file or to the clipboard.
public final class ChartExport {
    /// Pixels a unit of a saved picture: sharp on paper and on fine screens.
    private static final double FINE = 2;

    private static final int ROUNDS = 3;

    private final ExportedChart chart;
    private final ChartModel model;
    private BiConsumer<String, Exception> failed = (what, why) -> {};

    public ChartExport(ExportedChart chart, ChartModel model) {
        this.chart = chart;
        this.model = model;
    }

    /// Told what could not be done, in a sentence, and why.
    public void onFailure(BiConsumer<String, Exception> listener) {
        failed = listener;
    }

    private PaneStack stack(String pane) {
        return model.panes().stack().pane(pane).isPresent()
                ? model.panes().stack().maximised(pane)
                : model.visibleStack();
    }

    private VectorExport sheet(String pane) {
        var stack = stack(pane);
        var only = new PaneStack(stack.visible(), "", stack.linked(), false);
        return new VectorExport(model, only, chart.palette());
    }

    private boolean isEmpty() {
        return model.shown().timeline().length() == 0;
    }

    private int width() {
        return (int) Math.max(320, chart.node().getWidth());
    }

    private int height() {
        return (int) Math.max(240, chart.node().getHeight());
    }

    /// The picture of a pane, or of all for the empty id, at any number of pixels a unit.
    public WritableImage image(String pane, double scale) {
        var copy = chart.copy(stack(pane), scale);
        var sheet = sheet(pane);
        var title = new Label(sheet.title());
        title.getStyleClass().add("picture-title");
        var span = new Label(sheet.span());
        span.getStyleClass().add("picture-span");
        var page = new VBox(title, span, copy);
        page.getStyleClass().add("chart-picture");
        page.getStylesheets().add(copy.getUserAgentStylesheet());
        VBox.setVgrow(copy, Priority.ALWAYS);
        var scene = new Scene(page, width(), height() + 56.0);
        var shown = chart.node().getScene();
        if (shown != null) {
            scene.setUserAgentStylesheet(shown.getUserAgentStylesheet());
            scene.getStylesheets().setAll(shown.getStylesheets());
        }
        for (var round = 0; round < ROUNDS; round++) {
            page.applyCss();
            page.layout();
        }
        var how = new SnapshotParameters();
        how.setTransform(Transform.scale(scale, scale));
        how.setFill(chart.ground());
        return page.snapshot(how, null);
    }

    /// The file's bytes, by the end of its name: `svg`, `pdf`, else PNG.
    public byte[] bytes(String name, String pane) throws IOException {
        var end = name.toLowerCase(Locale.ROOT);
        if (end.endsWith(".svg")) {
            return sheet(pane).svg(width(), height());
        }
        return end.endsWith(".pdf")
                ? sheet(pane).pdf(width(), height())
                : PngPicture.of(image(pane, FINE)).png();
    }

    /// Writes a picture; the end of the file's name says which kind.
    public void save(Path file, String pane) throws IOException {
        var bytes = bytes(file.getFileName().toString(), pane);
        AtomicFile.write(file, out -> out.write(bytes));
    }

    /// Writes a pane, or all of them for the empty id, to a file that the user chooses.
    public void savePicture(String pane) {
        if (isEmpty()) {
            return;
        }
        var chooser = new FileChooser();
        chooser.setTitle(Texts.of("chart.save-as-picture"));
        chooser.setInitialFileName("chart.png");
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(Texts.of("chart.png-picture"), "*.png"),
                        new FileChooser.ExtensionFilter(Texts.of("chart.svg-drawing"), "*.svg"),
                        new FileChooser.ExtensionFilter(Texts.of("chart.pdf-document"), "*.pdf"));
        var file = chooser.showSaveDialog(chart.node().getScene().getWindow());
        if (file != null) {
            attempt(
                    Texts.of("chart.picture-could-not-be-saved"),
                    () -> save(ended(file, chooser), pane));
        }
    }

    /// Where somebody gave no end to the name, that of the chosen kind.
    private static Path ended(File file, FileChooser chooser) {
        var kind = chooser.getSelectedExtensionFilter();
        var name = file.getName();
        return name.indexOf('.') >= 0 || kind == null
                ? file.toPath()
                : file.toPath().resolveSibling(name + kind.getExtensions().getFirst().substring(1));
    }

    public void copyPicture() {
        var content = new ClipboardContent();
        content.putImage(image("", FINE));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Writes the visible rows to a file that the user chooses.
    public void saveRows() {
        if (isEmpty()) {
            return;
        }
        var chooser = new FileChooser();
        chooser.setTitle(Texts.of("chart.save-visible-rows"));
        chooser.setInitialFileName("rows.csv");
        chooser.getExtensionFilters()
                .setAll(new FileChooser.ExtensionFilter(Texts.of("chart.csv-file"), "*.csv"));
        var file = chooser.showSaveDialog(chart.node().getScene().getWindow());
        if (file != null) {
            attempt(
                    Texts.of("chart.rows-could-not-be-saved"),
                    () -> {
                        var bytes = new VisibleRows(model).csv().getBytes(StandardCharsets.UTF_8);
                        AtomicFile.write(ended(file, chooser), out -> out.write(bytes));
                    });
        }
    }

    public void copyRows() {
        copy(new VisibleRows(model).csv());
    }

    /// Puts what the cursor reads on the clipboard.
    public void copyReading() {
        if (!chart.reading().isEmpty()) {
            copy(chart.reading());
        }
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private interface Work {
        void run() throws IOException;
    }

    private void attempt(String what, Work work) {
        try {
            work.run();
        } catch (IOException e) {
            failed.accept(what, e);
        }
    }
}
