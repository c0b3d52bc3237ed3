package telltale.app.threshold;

import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// Bars of the scores with the cutoff among them, which follows the mouse.
final class ScoreHistogramView extends Pane {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    /// Pixels.
    private static final double HEIGHT = 64;

    private final TradeOffViewModel model;
    private final Region[] bars = new Region[ScoreHistogram.BINS];
    private final Region line = new Region();

    ScoreHistogramView(TradeOffViewModel model, DoubleConsumer drag) {
        this.model = model;
        getStyleClass().add("histogram");
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        for (int bin = 0; bin < bars.length; bin++) {
            bars[bin] = new Region();
            bars[bin].getStyleClass().add("bar");
            bars[bin].setManaged(false);
            getChildren().add(bars[bin]);
        }
        line.getStyleClass().add("cutoff");
        line.setManaged(false);
        getChildren().add(line);
        setOnMousePressed(event -> move(event.getX(), drag));
        setOnMouseDragged(event -> move(event.getX(), drag));
        model.histogram().addListener(_ -> requestLayout());
        model.cutoff().addListener(_ -> requestLayout());
        var tip = FormControls.tooltip(Texts.of("threshold.histogram-explained"));
        javafx.scene.control.Tooltip.install(this, tip);
    }

    private void move(double x, DoubleConsumer drag) {
        model.histogram()
                .get()
                .ifPresent(shown -> drag.accept(shown.score(Math.clamp(x / getWidth(), 0.0, 1.0))));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        var shown = model.histogram().get();
        if (shown.isEmpty()) {
            return;
        }
        double cutoff = model.cutoff().get();
        double width = getWidth() / bars.length;
        for (int bin = 0; bin < bars.length; bin++) {
            double height = Math.ceil(shown.get().height(bin) * (getHeight() - 4));
            double left = Math.round(bin * width);
            double right = Math.round((bin + 1) * width) - 1.0;
            bars[bin].resizeRelocate(left, getHeight() - height, Math.max(1, right - left), height);
            bars[bin].pseudoClassStateChanged(OVER, shown.get().from(bin + 1) > cutoff);
        }
        double place = shown.get().place(cutoff);
        line.setVisible(place >= 0 && place <= 1);
        line.resizeRelocate(Math.round(place * getWidth()) - 1.0, 0, 2, getHeight());
        setAccessibleText(
                Texts.of("threshold.histogram-of-the-scores-cutoff", DisplayNumbers.value(cutoff)));
    }
}
