package telltale.app.chart.overlay;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.MenuButton;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.chart.input.PaneItems;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.layout.PanePlan;
import telltale.app.chart.model.ChartModel;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// One button a pane, at the right end of its header: all that can be done with it, by key too.
public final class PaneButtons {
    public static final int WIDTH = 22;

    private final ChartModel model;
    private final Group group = new Group();
    private final List<One> buttons = new ArrayList<>();

    private static final class One extends MenuButton {
        private String pane = "";
    }

    public PaneButtons(ChartModel model) {
        this.model = model;
        group.setManaged(false);
    }

    public Group node() {
        return group;
    }

    public void place(ChartComposition shown) {
        var count = shown.panes().size();
        for (var i = 0; i < Math.max(count, buttons.size()); i++) {
            var button = button(i);
            button.setVisible(i < count && model.shown().timeline().length() > 0);
            if (button.isVisible()) {
                put(button, shown, shown.panes().get(i));
            }
        }
    }

    private void put(One button, ChartComposition shown, PanePlan plan) {
        button.pane = plan.id();
        var name = plan.title().isEmpty() ? "chart" : plan.title();
        FormControls.named(button, Texts.of("chart.pane-of", name));
        var header = plan.place().header();
        var right = header.right() - WIDTH;
        var legend = header.equals(shown.places().legend());
        button.resizeRelocate(right, header.top() + (legend ? 3 : 1), WIDTH, WIDTH);
    }

    private One button(int number) {
        if (number == buttons.size()) {
            var button = new One();
            button.setManaged(false);
            button.getStyleClass().add("pane-button");
            FormControls.named(button, Texts.of("chart.pane"));
            button.setGraphic(FormControls.icon(Feather.MORE_HORIZONTAL));
            // Filled before it opens, for what can be done depends on the panes of now.
            button.setOnShowing(
                    event -> button.getItems().setAll(PaneItems.of(model, button.pane)));
            button.getItems().setAll(PaneItems.of(model, button.pane));
            buttons.add(button);
            group.getChildren().add(button);
        }
        return buttons.get(number);
    }
}
