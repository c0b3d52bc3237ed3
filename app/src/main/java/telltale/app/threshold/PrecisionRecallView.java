package telltale.app.threshold;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import telltale.analysis.comparison.PrecisionRecallCurve;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// Precision over recall with the working point; a click goes to the nearest cutoff.
final class PrecisionRecallView extends Pane {
    /// Pixels.
    private static final double HEIGHT = 112;

    private final TradeOffViewModel model;
    private final Polyline curve = new Polyline();
    private final Circle point = new Circle(4);
    private final Label axes = FormControls.muted(Texts.of("threshold.precision-recall"));

    PrecisionRecallView(TradeOffViewModel model, DoubleConsumer drag) {
        this.model = model;
        getStyleClass().add("curve");
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        curve.getStyleClass().add("curve-line");
        point.getStyleClass().add("curve-point");
        curve.setManaged(false);
        point.setManaged(false);
        axes.setWrapText(false);
        axes.setManaged(false);
        getChildren().addAll(axes, curve, point);
        setOnMousePressed(event -> move(event.getX(), drag));
        setOnMouseDragged(event -> move(event.getX(), drag));
        model.sweep().addListener(_ -> requestLayout());
        model.cutoff().addListener(_ -> requestLayout());
    }

    private void move(double x, DoubleConsumer drag) {
        double wanted = Math.clamp(x / getWidth(), 0.0, 1.0);
        model.sweep().get().reaching(wanted).ifPresent(step -> drag.accept(step.cutoff()));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        List<PrecisionRecallCurve.Step> steps = model.sweep().get().steps();
        double width = getWidth();
        double height = getHeight();
        curve.getPoints().clear();
        for (PrecisionRecallCurve.Step step : steps) {
            curve.getPoints().add(step.recall() * width);
            curve.getPoints().add((1 - step.precision()) * (height - 8) + 4);
        }
        var now = model.working();
        point.setVisible(now.isPresent());
        now.ifPresent(step -> {
            point.setCenterX(step.recall() * width);
            point.setCenterY((1 - step.precision()) * (height - 8) + 4);
        });
        axes.autosize();
        axes.relocate(4, height - axes.getHeight() - 2);
        setAccessibleText(
                Texts.of(
                        "threshold.precision-over-recall",
                        now.map(s ->
                                        Texts.of("threshold.now-over")
                                                .formatted(s.precision(), s.recall()))
                                .orElse("")));
    }
}
