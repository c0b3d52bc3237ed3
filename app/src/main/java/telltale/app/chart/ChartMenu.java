package telltale.app.chart;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import telltale.app.chart.state.ChartModel;

/// The menu of the right mouse button: every command, with its key beside it.
final class ChartMenu extends ContextMenu {
    private final ChartModel model;
    private final MenuItem back;
    private final MenuItem forward;
    private final MenuItem next;
    private final MenuItem previous;

    ChartMenu(ChartModel model) {
        this.model = model;
        back = item("Zoom back", KeyCode.BACK_SPACE, model::back);
        forward =
                item("Zoom forward", KeyCode.BACK_SPACE, model::forward, KeyCombination.SHIFT_DOWN);
        next = item("Next anomaly", KeyCode.N, () -> model.selectNext(1));
        previous = item("Previous anomaly", KeyCode.P, () -> model.selectNext(-1));
    }

    /// Fits the entries to what can be done now.
    ChartMenu refreshed() {
        back.setDisable(!model.history().canGoBack());
        forward.setDisable(!model.history().canGoForward());
        var none = model.contentProperty().get().marks().isEmpty();
        next.setDisable(none);
        previous.setDisable(none);
        getItems()
                .setAll(
                        item("Show all", KeyCode.HOME, model::showAll),
                        item("Fit without spikes", KeyCode.S, model::fitWithoutSpikes),
                        back,
                        forward,
                        new SeparatorMenuItem(),
                        next,
                        previous);
        var traces = model.contentProperty().get().traces();
        if (traces.size() > 1) {
            getItems().add(new SeparatorMenuItem());
        }
        for (var channel = 0; traces.size() > 1 && channel < traces.size(); channel++) {
            getItems().add(channel(traces.get(channel).name(), channel));
        }
        return this;
    }

    private MenuItem channel(String name, int channel) {
        var item = new CheckMenuItem(name);
        item.setMnemonicParsing(false);
        item.setSelected(!model.hiddenProperty().get().contains(channel));
        item.setOnAction(event -> model.toggle(channel));
        return item;
    }

    private static MenuItem item(
            String text, KeyCode key, Runnable action, KeyCombination.Modifier... modifiers) {
        var item = new MenuItem(text);
        // Shown as a hint; the chart itself handles the key, and only while it has the focus.
        item.setAccelerator(new KeyCodeCombination(key, modifiers));
        item.setOnAction(event -> action.run());
        return item;
    }
}
