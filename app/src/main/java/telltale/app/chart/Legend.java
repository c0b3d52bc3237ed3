package telltale.app.chart;

import java.util.ArrayList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.paint.Palette;
import telltale.app.chart.state.ChartModel;
import telltale.app.chart.state.Composition;

/// Names what is drawn. A click on a channel hides it or shows it again. Units of other channels
/// than the first stand over their lanes.
final class Legend extends HBox {
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");
    private static final int HEIGHT = 24;
    private static final int MOST_CHANNELS = 12;

    private final ChartModel model;

    Legend(ChartModel model) {
        this.model = model;
        setManaged(false);
        setPickOnBounds(false);
        getStyleClass().add("legend");
    }

    void place(Composition shown) {
        var left = shown.lanes().marks().left();
        resizeRelocate(left, 2, shown.lanes().width() - left, HEIGHT);
    }

    void rebuild(Palette palette) {
        var content = model.contentProperty().get();
        var entries = new ArrayList<Node>();
        for (var i = 0; i < Math.min(MOST_CHANNELS, content.traces().size()); i++) {
            entries.add(channel(content, i, palette));
        }
        if (content.score().isPresent()) {
            var count = content.marks().size();
            entries.add(
                    new Label(
                            count == 1 ? "1 anomaly" : count + " anomalies",
                            pointer(palette.anomaly())));
        }
        if (!content.labels().isEmpty()) {
            entries.add(new Label("labelled", patch(palette.label())));
        }
        if (!content.expected().isEmpty()) {
            entries.add(new Label("expected", band(palette)));
        }
        if (content.training().isPresent()) {
            entries.add(new Label("training", hatching(palette)));
        }
        getChildren().setAll(entries);
    }

    /// What does not fit is left out whole, from the end.
    @Override
    protected void layoutChildren() {
        var left = getWidth();
        for (var entry : getChildren()) {
            left -= Math.ceil(entry.prefWidth(-1));
            entry.setVisible(left >= 0);
            entry.setManaged(left >= 0);
            left -= getSpacing();
        }
        super.layoutChildren();
    }

    private Label channel(ChartContent content, int channel, Palette palette) {
        var trace = content.traces().get(channel);
        var label =
                new Label(
                        channel == 0 ? AxisTexts.named(trace.name(), trace.unit()) : trace.name(),
                        stroke(palette.channel(channel), 2.4));
        label.pseudoClassStateChanged(HIDDEN, model.hiddenProperty().get().contains(channel));
        if (content.traces().size() > 1) {
            label.setOnMouseClicked(event -> {
                model.toggle(channel);
                event.consume();
            });
        }
        return label;
    }

    private static Node stroke(int colour, double width) {
        var line = new Line(0, 0, 14, 0);
        line.setStroke(Readout.colour(colour));
        line.setStrokeWidth(width);
        return line;
    }

    private static Node band(Palette palette) {
        return new StackPane(patch(palette.band()), stroke(palette.expected(), 1.2));
    }

    private static Node patch(int colour) {
        var patch = new Rectangle(14, 8);
        patch.setFill(Readout.colour(colour));
        return patch;
    }

    private static Node pointer(int colour) {
        var pointer = new Polygon(0, 0, 9, 0, 4.5, 8);
        pointer.setFill(Readout.colour(colour));
        return pointer;
    }

    private static Node hatching(Palette palette) {
        var patch = new Rectangle(14, 9);
        patch.setFill(
                new LinearGradient(
                        0,
                        0,
                        3,
                        3,
                        false,
                        CycleMethod.REPEAT,
                        new Stop(0, Readout.colour(palette.muted())),
                        new Stop(0.3, Readout.colour(palette.muted())),
                        new Stop(0.3, Color.TRANSPARENT),
                        new Stop(1, Color.TRANSPARENT)));
        return patch;
    }
}
