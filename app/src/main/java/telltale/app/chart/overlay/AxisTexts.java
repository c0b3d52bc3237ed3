package telltale.app.chart.overlay;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.text.Text;
import telltale.app.chart.axis.AxisTick;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.TimeTicks;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.layout.AxisPlan;
import telltale.app.chart.layout.ChartColours;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.layout.PanePlan;

/// The texts outside the plots: ticks, units, contexts of the time axis, titles of panes. Texts are
/// used again from frame to frame.
public final class AxisTexts {
    private static final double APART = 12;

    /// Between the last text of the time axis and the edge of the chart.
    private static final double EDGE = 4;

    private final Group group = new Group();
    private final List<Text> pool = new ArrayList<>();
    private final Text ruler = styled(new Text(), "tick");
    private ChartColours palette = ChartColours.light();
    private int used;

    public AxisTexts() {
        group.setManaged(false);
        group.setMouseTransparent(true);
        // Part of the scene, so that it is measured in the font that the style sheet gives.
        ruler.setVisible(false);
        group.getChildren().add(ruler);
    }

    public Group node() {
        return group;
    }

    public double width(String text) {
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }

    public void show(ChartComposition shown, ChartColours colours) {
        palette = colours;
        used = 0;
        for (var plan : shown.panes()) {
            plan.axes().forEach(axis -> valueAxis(plan, axis));
            plan.place().timeAxis().ifPresent(b -> timeAxis(shown, b, plan.ticks(), plan.across()));
            title(shown, plan);
        }
        if (shown.places().timeAxis().height() > 0) {
            timeAxis(shown, shown.places().timeAxis(), shown.time(), shown.window());
        }
        for (var i = used; i < pool.size(); i++) {
            pool.get(i).setVisible(false);
        }
    }

    private void valueAxis(PanePlan plan, AxisPlan axis) {
        var box = plan.plot();
        for (var i = 0; i < axis.ticks().values().size(); i++) {
            var y = plan.y(axis.scale().share(axis.ticks().values().get(i)));
            if (y < box.top() - 0.5 || y > box.bottom() + 0.5) {
                continue;
            }
            var text = next(axis.ticks().labels().get(i), "tick");
            beside(text, axis);
            text.setY(Math.rint(Math.clamp(y, box.top() + 4.0, box.bottom() - 3.0)));
        }
        var head = (axis.ticks().base() + " " + axis.unit()).strip();
        if (!head.isEmpty()) {
            var text = next(head, "tick");
            beside(text, axis);
            if (!axis.atRight()) {
                text.setX(Math.max(2, text.getX()));
            }
            text.setY(box.top() - 9.0);
        }
    }

    /// At the axis, and in the colour of its channel where it is one of several.
    private void beside(Text text, AxisPlan axis) {
        text.setX(
                axis.atRight()
                        ? axis.x() + 8.0
                        : Math.rint(axis.x() - 8 - text.getLayoutBounds().getWidth()));
        text.setStyle(
                axis.channel() < 0
                        ? ""
                        : "-fx-fill: #%06x".formatted(palette.channel(axis.channel()) & 0xffffff));
    }

    private void timeAxis(
            ChartComposition shown, PixelBox box, TimeTicks ticks, TimeWindow window) {
        for (var tick : ticks.ticks()) {
            var text = next(tick.label(), "tick");
            var half = text.getLayoutBounds().getWidth() / 2;
            var x = box.left() + window.x(tick.at(), box.width());
            var most = Math.max(0, shown.places().width() - 2 * half - EDGE);
            text.setX(Math.rint(Math.clamp(x - half, 0, most)));
            text.setY(box.top() + 13);
        }
        contexts(ticks.contexts(), shown, box, window);
    }

    /// Each at its beginning; one that began before the window stands at its edge until the next
    /// one pushes it out.
    private void contexts(
            List<AxisTick> contexts, ChartComposition shown, PixelBox box, TimeWindow window) {
        var end = Double.POSITIVE_INFINITY;
        for (var i = contexts.size() - 1; i >= 0; i--) {
            var x = box.left() + Math.max(0, window.x(contexts.get(i).at(), box.width()));
            var wide = width(contexts.get(i).label());
            var right = Math.min(end - APART, (double) shown.places().width());
            if (x + wide <= right) {
                var text = next(contexts.get(i).label(), "context");
                text.setX(Math.rint(x));
                text.setY(box.top() + 30);
                end = x;
            }
        }
    }

    private void title(ChartComposition shown, PanePlan plan) {
        var legend = shown.places().legend().equals(plan.place().header());
        if (legend && plan.shown() instanceof PaneContent.Curves) {
            return;
        }
        var text = next(plan.title(), "lane-title");
        text.setX(plan.plot().left());
        text.setY(plan.plot().top() - 11);
    }

    private Text next(String label, String style) {
        if (used == pool.size()) {
            pool.add(new Text());
            group.getChildren().add(pool.getLast());
        }
        var text = styled(pool.get(used++), style);
        text.setStyle("");
        text.setText(label);
        text.setVisible(true);
        return text;
    }

    private static Text styled(Text text, String style) {
        if (!text.getStyleClass().contains(style)) {
            text.getStyleClass().setAll(style);
        }
        text.setManaged(false);
        text.setTextOrigin(VPos.CENTER);
        return text;
    }
}
