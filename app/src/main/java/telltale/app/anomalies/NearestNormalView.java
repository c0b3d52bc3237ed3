package telltale.app.anomalies;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;
import telltale.app.fx.Texts;

/// The rows around an anomaly drawn over the stretch that is most like them and normal.
final class NearestNormalView extends Pane {
    private static final double HEIGHT = 56;
    private static final double INSET = 4;

    private final Polyline here = new Polyline();
    private final Polyline there = new Polyline();
    private Optional<NearestNormal> shown = Optional.empty();

    NearestNormalView() {
        getStyleClass().add("likeness");
        here.getStyleClass().add("likeness-here");
        there.getStyleClass().add("likeness-there");
        here.setManaged(false);
        there.setManaged(false);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        getChildren().addAll(there, here);
        setAccessibleText(Texts.of("anomalies.anomaly-over-the-nearest-normal"));
    }

    void show(Optional<NearestNormal> likeness) {
        shown = likeness;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        here.getPoints().clear();
        there.getPoints().clear();
        shown.ifPresent(likeness -> {
            double least = Math.min(least(likeness.here()), least(likeness.there()));
            double most = Math.max(most(likeness.here()), most(likeness.there()));
            double span = most > least ? most - least : 1;
            draw(likeness.here(), here, least, span);
            draw(likeness.there(), there, least, span);
        });
    }

    private void draw(List<Double> values, Polyline line, double least, double span) {
        double step = (getWidth() - 2 * INSET) / (values.size() - 1);
        double height = getHeight() - 2 * INSET;
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            if (!Double.isNaN(value)) {
                line.getPoints().add(INSET + i * step);
                line.getPoints().add(INSET + (1 - (value - least) / span) * height);
            }
        }
    }

    private static double least(List<Double> values) {
        return values.stream().filter(v -> !v.isNaN()).mapToDouble(v -> v).min().orElse(0);
    }

    private static double most(List<Double> values) {
        return values.stream().filter(v -> !v.isNaN()).mapToDouble(v -> v).max().orElse(0);
    }
}
