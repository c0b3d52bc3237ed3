package telltale.app.chart.layer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import javafx.scene.Group;
import telltale.app.chart.stack.Shown;
import telltale.app.chart.state.ChartModel;
import telltale.app.chart.state.Composition;

/// The cutoff lines of all panes with scores.
public final class CutoffLayer {
    private final ChartModel model;
    private final Group group = new Group();
    private final Map<String, CutoffLine> lines = new HashMap<>();

    public CutoffLayer(ChartModel model) {
        this.model = model;
        group.setManaged(false);
    }

    public Group node() {
        return group;
    }

    public void place(Composition shown) {
        var seen = new HashSet<String>();
        for (var plan : shown.panes()) {
            if (plan.place().pane().shown() instanceof Shown.Scores scores) {
                var method =
                        model.shown().lane(scores.lane()).map(l -> l.score().name()).orElse("");
                line(scores.lane()).place(plan, method);
                seen.add(scores.lane());
            }
        }
        lines.forEach((lane, line) -> {
            if (!seen.contains(lane)) {
                line.setVisible(false);
            }
        });
    }

    private CutoffLine line(String lane) {
        return lines.computeIfAbsent(
                lane,
                id -> {
                    var line = new CutoffLine(model, id);
                    group.getChildren().add(line);
                    return line;
                });
    }
}
