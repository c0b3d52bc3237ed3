package telltale.app.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import telltale.app.chart.content.RowSpan;
import telltale.app.chart.paint.Palette;
import telltale.app.chart.state.ChartModel;
import telltale.app.chart.state.Composition;
import telltale.app.chart.view.Box;
import telltale.math.Pyramid;

/// The cursor: a line through all lanes at one row, a ring on each trace, and the card that reads
/// it.
final class CursorLayer {
    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");
    private static final double BESIDE = 14;

    private final ChartModel model;
    private final Group group = new Group();
    private final Line line = new Line();
    private final List<Circle> rings = new ArrayList<>();
    private final Readout readout;
    private int used;

    CursorLayer(ChartModel model) {
        this.model = model;
        readout = new Readout(model);
        group.setManaged(false);
        group.setMouseTransparent(true);
        group.setVisible(false);
        line.getStyleClass().add("cursor-line");
        line.setManaged(false);
        group.getChildren().addAll(line, readout);
    }

    Group node() {
        return group;
    }

    /// Gives the sentence that says what the cursor shows, empty where it shows nothing.
    String show(Composition shown, Palette palette) {
        var row = model.cursorProperty().get();
        var content = model.contentProperty().get();
        var visible =
                row >= 0
                        && row < content.timeline().length()
                        && model.viewProperty().get().time().contains(content.timeline().at(row));
        group.setVisible(visible);
        if (!visible) {
            return "";
        }
        var x = shown.x(row);
        var plot = shown.lanes().plot();
        line.pseudoClassStateChanged(PINNED, model.pinnedProperty().get());
        line.setStartX(Math.floor(x) + 0.5);
        line.setEndX(Math.floor(x) + 0.5);
        line.setStartY(plot.top());
        line.setEndY(plot.bottom());
        rings(shown, row, x, palette);
        var rows = model.pinnedProperty().get() ? new RowSpan(row, row + 1) : shown.rowsAt(x);
        var sentence = readout.show(row, rows, palette);
        readout.applyCss();
        readout.autosize();
        var right = x + BESIDE + readout.getWidth();
        var left = right > plot.right() ? x - BESIDE - readout.getWidth() : x + BESIDE;
        readout.relocate(Math.rint(Math.max(0, left)), plot.top() + 20.0);
        return sentence;
    }

    private void rings(Composition shown, int row, double x, Palette palette) {
        used = 0;
        var content = model.contentProperty().get();
        for (var lane = 0; lane < model.lanes().size(); lane++) {
            for (var channel : model.lanes().get(lane)) {
                var rows = content.traces().get(channel).rows();
                var box = shown.lanes().values().get(lane);
                ring(shown, lane, box, rows, row, x, palette.channel(channel), palette);
            }
        }
        var axis = shown.scales().size() - 1;
        shown.lanes()
                .score()
                .ifPresent(box ->
                        content.score()
                                .ifPresent(score ->
                                        ring(
                                                shown,
                                                axis,
                                                box,
                                                score.rows(),
                                                row,
                                                x,
                                                palette.score(),
                                                palette)));
        for (var i = used; i < rings.size(); i++) {
            rings.get(i).setVisible(false);
        }
    }

    private void ring(
            Composition shown,
            int axis,
            Box box,
            Pyramid rows,
            int row,
            double x,
            int colour,
            Palette palette) {
        var share = shown.scales().get(axis).share(rows.valueAt(row));
        if (!(share >= 0 && share <= 1)) {
            return;
        }
        if (used == rings.size()) {
            rings.add(new Circle(4));
            rings.getLast().setManaged(false);
            rings.getLast().setStrokeWidth(2);
            group.getChildren().add(1, rings.getLast());
        }
        var ring = rings.get(used++);
        ring.setVisible(true);
        ring.setCenterX(x);
        ring.setCenterY(box.top() + (1 - share) * box.height());
        ring.setStroke(Readout.colour(palette.background()));
        ring.setFill(Readout.colour(colour));
    }
}
