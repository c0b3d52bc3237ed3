package telltale.app.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.text.Text;
import telltale.app.chart.axis.Tick;
import telltale.app.chart.state.Composition;
import telltale.app.chart.view.Box;

/// The texts outside the lanes: ticks, contexts of the time axis, titles of lanes. Texts are used
/// again from frame to frame.
final class AxisTexts {
    private static final double APART = 12;
    private static final double HALF_TEXT = 8;

    private final Group group = new Group();
    private final List<Text> pool = new ArrayList<>();
    private final Text ruler = styled(new Text(), "tick");
    private int used;

    AxisTexts() {
        group.setManaged(false);
        group.setMouseTransparent(true);
        // Part of the scene, so that it is measured in the font that the style sheet gives.
        ruler.setVisible(false);
        group.getChildren().add(ruler);
    }

    Group node() {
        return group;
    }

    double width(String text) {
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }

    void show(Composition shown) {
        used = 0;
        var lanes = shown.lanes();
        for (var lane = 0; lane < lanes.values().size(); lane++) {
            valueAxis(shown, lane, lanes.values().get(lane));
        }
        lanes.score().ifPresent(box -> valueAxis(shown, shown.scales().size() - 1, box));
        timeAxis(shown);
        titles(shown);
        for (var i = used; i < pool.size(); i++) {
            pool.get(i).setVisible(false);
        }
    }

    private void valueAxis(Composition shown, int axis, Box box) {
        var ticks = shown.valueTicks().get(axis);
        var scale = shown.scales().get(axis);
        for (var i = 0; i < ticks.values().size(); i++) {
            var y = box.top() + (1 - scale.share(ticks.values().get(i))) * box.height();
            if (y < box.top() - 0.5 || y > box.bottom() + 0.5) {
                continue;
            }
            var text = next(ticks.labels().get(i), "tick");
            text.setX(Math.rint(box.left() - 8 - text.getLayoutBounds().getWidth()));
            text.setY(Math.rint(Math.clamp(y, box.top() + 4.0, box.bottom() - 3.0)));
        }
        if (!ticks.base().isEmpty()) {
            var text = next(ticks.base(), "tick");
            text.setX(4);
            text.setY(box.top() - HALF_TEXT);
        }
    }

    private void timeAxis(Composition shown) {
        var box = shown.lanes().timeAxis();
        var window = shown.model().viewProperty().get().time();
        for (var tick : shown.timeTicks().ticks()) {
            var text = next(tick.label(), "tick");
            var half = text.getLayoutBounds().getWidth() / 2;
            var x = box.left() + window.x(tick.at(), box.width());
            text.setX(Math.rint(Math.clamp(x - half, 0, shown.lanes().width() - 2 * half)));
            text.setY(box.top() + 13);
        }
        contexts(shown.timeTicks().contexts(), shown, box);
    }

    /// Each at its beginning; one that began before the window stands at its edge until the next
    /// one pushes it out.
    private void contexts(List<Tick> contexts, Composition shown, Box box) {
        var window = shown.model().viewProperty().get().time();
        var end = Double.POSITIVE_INFINITY;
        for (var i = contexts.size() - 1; i >= 0; i--) {
            var x = box.left() + Math.max(0, window.x(contexts.get(i).at(), box.width()));
            var wide = width(contexts.get(i).label());
            var right = Math.min(end - APART, (double) shown.lanes().width());
            if (x + wide <= right) {
                var text = next(contexts.get(i).label(), "context");
                text.setX(Math.rint(x));
                text.setY(box.top() + 30);
                end = x;
            }
        }
    }

    private void titles(Composition shown) {
        var content = shown.model().contentProperty().get();
        var lanes = shown.lanes();
        for (var lane = 1; lane < lanes.values().size(); lane++) {
            var box = lanes.values().get(lane);
            var channel = shown.model().lanes().get(lane).getFirst();
            title(
                    named(
                            content.traces().get(channel).name(),
                            content.traces().get(channel).unit()),
                    box);
        }
        lanes.score()
                .ifPresent(box ->
                        content.score().ifPresent(score -> title("score · " + score.name(), box)));
    }

    private void title(String name, Box box) {
        var text = next(name, "lane-title");
        text.setX(box.left());
        text.setY(box.top() - 11);
    }

    static String named(String name, String unit) {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }

    private Text next(String label, String style) {
        if (used == pool.size()) {
            pool.add(new Text());
            group.getChildren().add(pool.getLast());
        }
        var text = styled(pool.get(used++), style);
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
