package telltale.app.training;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;
import telltale.training.LossCurve;

/// The losses over the epochs, with the best epoch marked. Colours come from the style sheet.
final class LossChart extends Pane {
    private static final double LEFT = 56;
    private static final double RIGHT = 16;
    private static final double TOP = 28;
    private static final double BOTTOM = 24;
    private static final double DOT = 4;
    private static final double LEAST = 24;

    private final Pane drawing = new Pane();
    private final HBox legend = new HBox(16);
    private final Label empty = FormControls.muted("");
    private List<LossCurve> curves = List.of();
    private Drawn drawn = new Drawn(List.of(), 0, 0);

    /// What is drawn: anew only where one of it changes, as new shapes have no style at first.
    private record Drawn(List<LossCurve> curves, double width, double height) {}

    LossChart() {
        getStyleClass().add("loss-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        FormControls.named(this, Texts.of("training.loss-over-the-epochs"));
        setMinSize(0, 0);
        getChildren().addAll(drawing, legend, empty);
    }

    /// @param none what is said where there is nothing to draw
    void show(List<LossCurve> now, String none) {
        empty.setText(none);
        if (!now.equals(curves)) {
            curves = now;
            legend.getChildren().setAll(now.stream().map(LossChart::entry).toList());
        }
        requestLayout();
    }

    private static Node entry(LossCurve curve) {
        Rectangle swatch = new Rectangle(12, 3);
        swatch.getStyleClass().addAll("loss-swatch", style(curve.name()));
        Label label = new Label(curve.name(), swatch);
        label.getStyleClass().add("muted");
        return label;
    }

    private static String style(String curve) {
        return curve.equals(LossCurve.VALIDATION_LOSS) ? "validation" : "training";
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - LEFT - RIGHT;
        double height = getHeight() - TOP - BOTTOM;
        boolean room = width > LEAST && height > LEAST;
        empty.setVisible(curves.isEmpty());
        legend.setVisible(room && !curves.isEmpty());
        empty.resizeRelocate(
                Math.max(0, (getWidth() - empty.prefWidth(-1)) / 2),
                Math.max(0, (getHeight() - empty.prefHeight(-1)) / 2),
                Math.min(empty.prefWidth(-1), getWidth()),
                empty.prefHeight(-1));
        legend.resizeRelocate(LEFT, 4, Math.max(0, width), 20);
        drawing.resizeRelocate(0, 0, getWidth(), getHeight());
        Drawn wanted = new Drawn(room ? curves : List.of(), width, height);
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            drawing.getChildren().clear();
            if (room && !curves.isEmpty()) {
                draw(LossPlot.of(curves, width, height), width, height);
            }
        }
    }

    private void draw(LossPlot plot, double width, double height) {
        for (LossPlot.Tick tick : plot.ticks()) {
            double y = Math.round(TOP + tick.y()) + 0.5;
            Line grid = new Line(LEFT, y, LEFT + width, y);
            grid.getStyleClass().add("loss-grid");
            drawing.getChildren().add(grid);
            Text text = text(tick.text());
            text.setX(LEFT - 8 - text.getLayoutBounds().getWidth());
            text.setY(y);
            text.setTextOrigin(VPos.CENTER);
        }
        for (LossPlot.Line line : plot.lines()) {
            Polyline drawn = new Polyline();
            for (int i = 0; i < line.corners().size(); i += 2) {
                drawn.getPoints().add(LEFT + line.corners().get(i));
                drawn.getPoints().add(TOP + line.corners().get(i + 1));
            }
            drawn.getStyleClass().addAll("loss-line", style(line.name()));
            drawing.getChildren().add(drawn);
        }
        Text first = text(Texts.of("training.epoch", plot.first()));
        first.setX(LEFT);
        Text last = text(Integer.toString(plot.last()));
        last.setX(LEFT + width - last.getLayoutBounds().getWidth());
        for (Text end : List.of(first, last)) {
            end.setY(TOP + height + 16);
        }
        plot.best().ifPresent(best -> mark(best, width, height));
    }

    private void mark(LossPlot.Place best, double width, double height) {
        double x = Math.round(LEFT + best.x()) + 0.5;
        Line line = new Line(x, TOP, x, TOP + height);
        line.getStyleClass().add("loss-best");
        Circle dot = new Circle(x, TOP + best.y(), DOT);
        dot.getStyleClass().add("loss-dot");
        Text text = text(Texts.of("training.best", best.epoch()));
        double half = text.getLayoutBounds().getWidth() / 2;
        // Between the two ends of the axis, where there is room.
        boolean between = best.x() > 64 + half && best.x() < width - 32 - half;
        text.setX(x - half);
        text.setY(TOP + height + 16);
        text.setVisible(between);
        drawing.getChildren().addAll(line, dot);
    }

    /// In the letters of the window, which have a size once the sheet has been applied.
    private Text text(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("loss-text");
        drawing.getChildren().add(text);
        text.applyCss();
        return text;
    }
}
