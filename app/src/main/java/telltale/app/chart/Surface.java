package telltale.app.chart;

import java.util.Optional;
import javafx.scene.layout.Region;
import telltale.app.chart.content.Trace;
import telltale.app.chart.paint.Palette;

/// Picture, texts and what lies on top of them. Unmanaged, so that a frame lays out nothing but
/// this: whatever changes asks for a layout, and the next pulse paints once.
final class Surface extends Region {
    private final ChartModel model;
    private final Picture picture = new Picture();
    private final AxisTexts texts = new AxisTexts();
    private Palette palette = Palette.light();
    private Optional<Trace> kneeOf = Optional.empty();
    private double knee;
    private Optional<Composition> shown = Optional.empty();

    Surface(ChartModel model) {
        this.model = model;
        setManaged(false);
        getChildren().addAll(picture.view(), texts.node());
        model.contentProperty().subscribe(this::requestLayout);
        model.viewProperty().subscribe(this::requestLayout);
        model.cutoffProperty().subscribe(this::requestLayout);
        model.selectedProperty().subscribe(this::requestLayout);
        model.hiddenProperty().subscribe(this::requestLayout);
        model.zoneProperty().subscribe(this::requestLayout);
    }

    void usePalette(Palette colours) {
        if (!colours.equals(palette)) {
            palette = colours;
            requestLayout();
        }
    }

    /// What was painted last.
    Optional<Composition> shown() {
        return shown;
    }

    @Override
    protected void layoutChildren() {
        var width = (int) getWidth();
        var height = (int) getHeight();
        if (width < 2 || height < 2) {
            return;
        }
        var score = model.contentProperty().get().score();
        if (!score.equals(kneeOf)) {
            kneeOf = score;
            knee = Composition.knee(model);
        }
        var composition = Composition.of(model, width, height, knee, texts::width);
        shown = Optional.of(composition);
        picture.show(composition.frame(pixelsPerUnit(), palette));
        texts.show(composition);
    }

    private double pixelsPerUnit() {
        var scene = getScene();
        return scene == null || scene.getWindow() == null
                ? 1
                : Math.max(1, scene.getWindow().getRenderScaleX());
    }
}
