package telltale.app.chart.input;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import telltale.app.chart.content.ChartLayer;
import telltale.app.chart.export.ChartExport;
import telltale.app.chart.model.ChartModel;
import telltale.app.fx.Texts;

/// The menu of the right mouse button: every command, with its key beside it.
public final class ChartMenu extends ContextMenu {

    private final ChartModel model;
    private final ChartExport export;

    public ChartMenu(ChartModel model, ChartExport export) {
        this.model = model;
        this.export = export;
    }

    /// Fits the entries to what can be done now.
    ///
    /// @param pane the id of the pane asked about, empty for none
    public ChartMenu refreshed(String pane) {
        getItems().setAll(looking());
        getItems().add(new SeparatorMenuItem());
        getItems().addAll(reading());
        getItems().add(new SeparatorMenuItem());
        var own = new Menu(Texts.of("chart.this-pane"));
        own.getItems().setAll(PaneItems.of(model, pane));
        own.setDisable(own.getItems().isEmpty());
        var add = new Menu(Texts.of("chart.add-a-pane"));
        add.getItems().setAll(PaneItems.additions(model));
        getItems().addAll(own, add, panes(), shown());
        getItems().add(new SeparatorMenuItem());
        getItems().addAll(out(pane));
        return this;
    }

    private List<MenuItem> looking() {
        var viewport = model.viewport();
        var back = key(Texts.of("chart.zoom-back"), KeyCode.BACK_SPACE, viewport::back);
        var forward =
                key(
                        Texts.of("chart.zoom-forward"),
                        KeyCode.BACK_SPACE,
                        viewport::forward,
                        KeyCombination.SHIFT_DOWN);
        var next = key(Texts.of("chart.next-anomaly"), KeyCode.N, () -> viewport.selectNext(1));
        var previous =
                key(Texts.of("chart.previous-anomaly"), KeyCode.P, () -> viewport.selectNext(-1));
        back.setDisable(!model.history().canZoom(-1));
        forward.setDisable(!model.history().canZoom(1));
        next.setDisable(model.shown().marks().isEmpty());
        previous.setDisable(model.shown().marks().isEmpty());
        return List.of(
                key(Texts.of("chart.show-all"), KeyCode.HOME, viewport::showAll),
                key(Texts.of("chart.fit-without-spikes"), KeyCode.S, viewport::fitWithoutSpikes),
                key(Texts.of("chart.go-to-the-end"), KeyCode.END, viewport::follow),
                back,
                forward,
                next,
                previous);
    }

    private List<MenuItem> reading() {
        var read = model.cursorProperty().get() >= 0;
        var items = new ArrayList<MenuItem>();
        items.add(key(Texts.of("chart.compare-from-here"), KeyCode.C, model::toggleReference));
        items.add(key(Texts.of("chart.keep-this-reading"), KeyCode.K, model::keepReading));
        items.add(
                MenuItems.item(
                        Texts.of("chart.copy-this-reading"),
                        new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN),
                        export::copyReading));
        items.forEach(item -> item.setDisable(!read));
        return items;
    }

    private Menu panes() {
        var panes = model.panes();
        var stack = panes.stack();
        return MenuItems.menu(
                Texts.of("chart.panes"),
                MenuItems.check(
                        Texts.of("chart.same-time-for-all"),
                        stack.linked(),
                        () -> panes.link(!stack.linked())),
                MenuItems.check(
                        Texts.of("chart.overview"),
                        stack.overview(),
                        () -> panes.showOverview(!stack.overview())),
                MenuItems.item(Texts.of("chart.as-at-first"), panes::reset));
    }

    private Menu shown() {
        var menu = new Menu(Texts.of("chart.show"));
        var away = model.awayProperty().get();
        for (var layer : ChartLayer.values()) {
            menu.getItems()
                    .add(
                            MenuItems.check(
                                    title(layer),
                                    !away.contains(layer),
                                    () -> model.toggle(layer)));
        }
        var traces = model.shown().traces();
        if (traces.size() > 1) {
            menu.getItems().add(new SeparatorMenuItem());
            for (var channel = 0; channel < traces.size(); channel++) {
                var number = channel;
                menu.getItems()
                        .add(
                                MenuItems.check(
                                        traces.get(channel).name(),
                                        !model.hiddenProperty().get().contains(channel),
                                        () -> model.toggle(number)));
            }
        }
        return menu;
    }

    private static String title(ChartLayer layer) {
        return switch (layer) {
            case ANOMALIES -> Texts.of("page.anomalies");
            case LABELS -> Texts.of("page.labels");
            case EXPECTED -> Texts.of("chart.expected-value-and-band");
            case TRAINING -> Texts.of("page.training");
            case EXCLUDED -> Texts.of("chart.excluded-rows");
        };
    }

    private List<MenuItem> out(String pane) {
        var any = model.shown().timeline().length() > 0;
        var items = new ArrayList<MenuItem>();
        items.add(
                MenuItems.item(
                        Texts.of("chart.menu-save-as-picture"), any, () -> export.savePicture("")));
        if (model.panes().stack().pane(pane).isPresent()) {
            items.add(
                    MenuItems.item(
                            Texts.of("chart.save-this-pane"), any, () -> export.savePicture(pane)));
        }
        items.add(MenuItems.item(Texts.of("chart.copy-as-picture"), any, export::copyPicture));
        items.add(MenuItems.item(Texts.of("chart.menu-save-visible-rows"), any, export::saveRows));
        items.add(MenuItems.item(Texts.of("chart.copy-visible-rows"), any, export::copyRows));
        return items;
    }

    private static MenuItem key(
            String text, KeyCode key, Runnable action, KeyCombination.Modifier... modifiers) {
        return MenuItems.item(text, new KeyCodeCombination(key, modifiers), action);
    }
}
