package telltale.app.chart.overlay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import javafx.scene.Group;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.content.ScoreLane;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.model.ChartModel;

/// The cutoff lines of all panes with scores, and of the one that counts methods.
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

    public void place(ChartComposition shown) {
        var seen = new HashSet<String>();
        for (var plan : shown.panes()) {
            switch (plan.shown()) {
                case PaneContent.Scores(var lane) -> {
                    line(lane).place(plan);
                    seen.add(lane);
                }
                case PaneContent.Consensus _ -> {
                    line(ScoreLane.AGREEMENT).place(plan);
                    seen.add(ScoreLane.AGREEMENT);
                }
                case PaneContent.Curves _, PaneContent.Folded _, PaneContent.HeatMap _ -> {}
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
                    var agreement = id.equals(ScoreLane.AGREEMENT);
                    var measure =
                            agreement
                                    ? new CutoffMeasure.Methods(model)
                                    : new CutoffMeasure.Score(model, id);
                    var line = new CutoffLine(model, id, measure);
                    group.getChildren().add(line);
                    return line;
                });
    }
}
