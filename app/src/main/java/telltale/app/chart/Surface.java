package telltale.app.chart;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import telltale.app.chart.content.Trace;
import telltale.app.chart.drag.Outline;
import telltale.app.chart.paint.Palette;
import telltale.app.chart.state.ChartModel;
import telltale.app.chart.state.Composition;

/// Picture, texts and what lies on top of them. Unmanaged, so that a frame lays out nothing but
/// this: whatever changes asks for a layout, and the next pulse paints once.
final class Surface extends Region {
    private final ChartModel model;
    private final Picture picture = new Picture();
    private final AxisTexts texts = new AxisTexts();
    private final Legend legend;
    private final CutoffLine cutoffLine;
    private final CursorLayer cursor;
    private final ZoomBox zoomBox = new ZoomBox();
    private Palette palette = Palette.light();
    private boolean repaint = true;
    private final Consumer<String> speak;
    private Optional<Trace> kneeOf = Optional.empty();
    private double knee;
    private double pixels = 1;
    private Optional<Composition> shown = Optional.empty();

    /// @param speak told what the cursor reads, in a sentence; empty where there is no cursor
    Surface(ChartModel model, Consumer<String> speak) {
        this.model = model;
        this.speak = speak;
        setManaged(false);
        legend = new Legend(model);
        cutoffLine = new CutoffLine(model, this::shown);
        cursor = new CursorLayer(model);
        getChildren()
                .addAll(
                        picture.view(),
                        texts.node(),
                        legend,
                        cutoffLine,
                        zoomBox.node(),
                        cursor.node());
        model.contentProperty().subscribe(this::renew);
        model.hiddenProperty().subscribe(this::renew);
        model.viewProperty().subscribe(this::repaint);
        model.cutoffProperty().subscribe(this::repaint);
        model.selectedProperty().subscribe(this::repaint);
        model.zoneProperty().subscribe(this::repaint);
        model.cursorProperty().subscribe(this::requestLayout);
        model.pinnedProperty().subscribe(this::requestLayout);
    }

    private void renew() {
        legend.rebuild(palette);
        repaint();
    }

    private void repaint() {
        repaint = true;
        requestLayout();
    }

    Outline zoomBox() {
        return zoomBox;
    }

    void usePalette(Palette colours) {
        if (!colours.equals(palette)) {
            palette = colours;
            renew();
        }
    }

    /// What was painted last.
    Optional<Composition> shown() {
        return shown;
    }

    /// Paints what has changed: a moved cursor costs no frame.
    @Override
    protected void layoutChildren() {
        var width = (int) getWidth();
        var height = (int) getHeight();
        if (width < 2 || height < 2) {
            return;
        }
        var same =
                shown.map(Composition::lanes)
                        .filter(l -> l.width() == width && l.height() == height);
        if (repaint || same.isEmpty() || pixels != pixelsPerUnit()) {
            repaint = false;
            pixels = pixelsPerUnit();
            shown = Optional.of(paint(width, height));
        }
        speak.accept(shown.map(composition -> cursor.show(composition, palette)).orElse(""));
    }

    private Composition paint(int width, int height) {
        var score = model.contentProperty().get().score();
        if (!score.equals(kneeOf)) {
            kneeOf = score;
            knee = Composition.knee(model);
        }
        var composition = Composition.of(model, width, height, knee, texts::width);
        picture.show(composition.frame(pixels, palette));
        texts.show(composition);
        legend.place(composition);
        cutoffLine.place(composition);
        return composition;
    }

    private double pixelsPerUnit() {
        var scene = getScene();
        return scene == null || scene.getWindow() == null
                ? 1
                : Math.max(1, scene.getWindow().getRenderScaleX());
    }
}
