package telltale.app.chart.overlay;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import telltale.app.chart.axis.ValueScale;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.layout.ChartColours;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.layout.CursorReading;
import telltale.app.chart.layout.PanePlan;
import telltale.app.chart.model.ChartModel;
import telltale.math.MinMaxPyramid;
import telltale.series.RowRange;

/// The cursor: a line through all panes at one row, a ring on each trace, and the card that reads
/// it; beside it the line of the row that it is compared with.
public final class CursorLayer {
    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");
    private static final double BESIDE = 14;

    private final ChartModel model;
    private final Group group = new Group();
    private final Group back = new Group();
    private final List<Line> lines = new ArrayList<>();
    private final List<Line> references = new ArrayList<>();
    private final List<Circle> rings = new ArrayList<>();
    private final ReadingCard card = new ReadingCard();
    private int used;

    public CursorLayer(ChartModel model) {
        this.model = model;
        group.setManaged(false);
        group.setMouseTransparent(true);
        back.setManaged(false);
        card.setMouseTransparent(true);
        group.getChildren().addAll(back, card);
    }

    public Group node() {
        return group;
    }

    /// Gives the sentence that says what the cursor shows, empty where it shows nothing.
    public String show(ChartComposition shown, ChartColours palette) {
        rules(shown, model.referenceProperty().get(), references, "reference-line");
        var row = model.cursorProperty().get();
        var seen = rules(shown, row, lines, "cursor-line");
        lines.forEach(line -> line.pseudoClassStateChanged(PINNED, model.pinnedProperty().get()));
        used = 0;
        if (seen) {
            shown.panes().forEach(plan -> rings(shown, plan, row, palette));
        }
        for (var i = used; i < rings.size(); i++) {
            rings.get(i).setVisible(false);
        }
        card.setVisible(seen);
        return seen ? read(shown, row, palette) : "";
    }

    private String read(ChartComposition shown, int row, ChartColours palette) {
        var x = lines.stream().filter(Line::isVisible).findFirst().map(Line::getStartX).orElse(0.0);
        var y = shown.panes().isEmpty() ? 0 : shown.panes().getFirst().plot().top() + 1;
        var rows = model.pinnedProperty().get() ? new RowRange(row, row + 1) : shown.rowsAt(x, y);
        if (!rows.contains(row)) {
            rows = new RowRange(row, row + 1);
        }
        var reading = CursorReading.of(model, row, rows, palette);
        card.show(reading);
        card.applyCss();
        card.autosize();
        var plot = shown.places().plot();
        var right = x + BESIDE + card.getWidth();
        var left = right > plot.right() ? x - BESIDE - card.getWidth() : x + BESIDE;
        card.relocate(Math.rint(Math.max(0, left)), plot.top() + 20.0);
        return reading.sentence();
    }

    /// One line through all panes, or one through each where they do not look at the same time.
    private boolean rules(ChartComposition shown, int row, List<Line> into, String style) {
        var count = 0;
        var end = 0.0;
        if (row >= 0 && row < model.shown().timeline().length()) {
            var at = model.shown().timeline().at(row);
            for (var plan : shown.panes()) {
                var x = Math.floor(shown.xIn(plan, at)) + 0.5;
                var box = plan.plot();
                if (x < box.left() || x > box.right()) {
                    end = box.bottom();
                    continue;
                }
                var line = rule(into, count++, style);
                line.setStartX(x);
                line.setEndX(x);
                line.setStartY(end == 0 ? shown.places().marks().top() : end);
                line.setEndY(box.bottom());
                end = box.bottom();
            }
        }
        for (var i = count; i < into.size(); i++) {
            into.get(i).setVisible(false);
        }
        return count > 0;
    }

    private Line rule(List<Line> into, int number, String style) {
        if (number == into.size()) {
            var line = new Line();
            line.getStyleClass().add(style);
            line.setManaged(false);
            into.add(line);
            back.getChildren().add(line);
        }
        into.get(number).setVisible(true);
        return into.get(number);
    }

    private void rings(ChartComposition shown, PanePlan plan, int row, ChartColours palette) {
        var x = shown.xIn(plan, model.shown().timeline().at(row));
        if (x < plan.plot().left() || x > plan.plot().right()) {
            return;
        }
        var content = model.shown();
        switch (plan.shown()) {
            case PaneContent.Curves curves ->
                    curves.curves().stream()
                            .filter(c -> !model.hiddenProperty().get().contains(c.channel()))
                            .forEach(c ->
                                    ring(
                                            new At(plan, plan.axes().get(c.axis()).scale(), x),
                                            content.traces().get(c.channel()).rows(),
                                            row,
                                            palette.channel(c.channel()),
                                            palette));
            case PaneContent.Scores scores ->
                    content.lane(scores.lane())
                            .ifPresent(lane ->
                                    ring(
                                            new At(plan, plan.scale(), x),
                                            lane.score().rows(),
                                            row,
                                            palette.score(),
                                            palette));
            case PaneContent.Folded folded ->
                    ring(
                            new At(plan, plan.scale(), x),
                            content.traces().get(folded.channel()).rows(),
                            row,
                            palette.channel(folded.channel()),
                            palette);
            case PaneContent.Consensus _, PaneContent.HeatMap _ -> {}
        }
    }

    private record At(PanePlan plan, ValueScale scale, double x) {}

    private void ring(At at, MinMaxPyramid rows, int row, int colour, ChartColours palette) {
        var share = at.scale.share(rows.valueAt(row));
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
        ring.setCenterX(at.x);
        ring.setCenterY(at.plan.y(share));
        ring.setStroke(ReadingCard.colour(palette.background()));
        ring.setFill(ReadingCard.colour(colour));
    }
}
