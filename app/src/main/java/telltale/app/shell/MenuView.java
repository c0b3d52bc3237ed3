package telltale.app.shell;

import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import telltale.app.chart.menu.PaneItems;
import telltale.app.settings.Look;
import telltale.app.settings.Preferences;

/// The menu bar. Items that ask something further end in an ellipsis.
final class MenuView extends MenuBar {
    private final WorkbenchViewModel model;
    private final Commands commands;
    private final Menu recent = new Menu("Open _recent");

    MenuView(WorkbenchViewModel model, Commands commands) {
        this.model = model;
        this.commands = commands;
        getMenus().setAll(file(), edit(), view(), anomalies(), help());
        var preferences = model.parts().open().preferences();
        preferences.addListener((_, _, now) -> fill(now));
        fill(preferences.get());
    }

    private Menu file() {
        return menu(
                "_File",
                item("_Open…", "Shortcut+O", commands::choose),
                recent,
                follow(),
                item("_Save workspace", "Shortcut+S", commands::saveWorkspace),
                item("Save workspace _as…", "Shortcut+Shift+S", commands::saveWorkspaceAs),
                new SeparatorMenuItem(),
                item("_Export anomalies and chart…", "Shortcut+E", commands::export),
                item(
                        "Save chart as _picture…",
                        "Shortcut+Shift+E",
                        () -> commands.chart().saving().savePicture("")),
                item("Save visible _rows…", null, () -> commands.chart().saving().saveRows()),
                item(
                        "Copy c_hart",
                        "Shortcut+Shift+C",
                        () -> commands.chart().saving().copyPicture()),
                item("_Close file", "Shortcut+W", model::closeFile),
                new SeparatorMenuItem(),
                item("_Quit", "Shortcut+Q", commands::quit));
    }

    private MenuItem follow() {
        CheckMenuItem item = new CheckMenuItem("_Follow file");
        item.setAccelerator(KeyCombination.keyCombination("Shortcut+SPACE"));
        var on = model.parts().live().on();
        var chosen = model.parts().series().chosen();
        Runnable refresh =
                () -> {
                    item.setSelected(on.get());
                    item.setDisable(chosen.get().isEmpty());
                };
        on.addListener(_ -> refresh.run());
        chosen.addListener(_ -> refresh.run());
        item.setOnAction(_ -> {
            model.toggleFollowing();
            refresh.run();
        });
        refresh.run();
        return item;
    }

    /// Undo and redo have no accelerator here: a text that is being written has its own.
    private Menu edit() {
        MenuItem undo = item("_Undo", null, commands::undo);
        MenuItem redo = item("_Redo", null, commands::redo);
        var history = model.parts().workspace().history();
        Runnable refresh =
                () -> {
                    String back = history.undoName().get();
                    String forward = history.redoName().get();
                    undo.setText(back.isEmpty() ? "Undo    Ctrl+Z" : "Undo " + back + "    Ctrl+Z");
                    redo.setText(
                            forward.isEmpty()
                                    ? "Redo    Ctrl+Shift+Z"
                                    : "Redo " + forward + "    Ctrl+Shift+Z");
                    redo.setDisable(forward.isEmpty());
                };
        history.undoName().addListener(_ -> refresh.run());
        history.redoName().addListener(_ -> refresh.run());
        refresh.run();
        return menu(
                "_Edit",
                undo,
                redo,
                new SeparatorMenuItem(),
                item("Copy as _command line", null, commands::copyCommand),
                item("Copy as _YAML recipe", null, commands::copyRecipe),
                new SeparatorMenuItem(),
                hinted("_Label mode", "L", () -> toggleLabels()),
                hinted("_Accept anomaly as label", "Y", model::accept),
                new SeparatorMenuItem(),
                item("_Preferences…", "Shortcut+Comma", commands::showPreferences));
    }

    private void toggleLabels() {
        var mode = model.parts().labels().mode();
        mode.set(!mode.get());
    }

    private Menu view() {
        Menu theme = new Menu("_Theme");
        ToggleGroup group = new ToggleGroup();
        for (Look look : Look.values()) {
            RadioMenuItem item = new RadioMenuItem(look.title());
            item.setToggleGroup(group);
            Consumer<Preferences> mark = now -> item.setSelected(now.look() == look);
            model.parts().open().preferences().addListener((_, _, now) -> mark.accept(now));
            mark.accept(model.parts().open().preferences().get());
            item.setOnAction(_ -> commands.wear(look));
            theme.getItems().add(item);
        }
        return menu(
                "_View",
                hinted("Show _all", "Home", commands::showAll),
                hinted("Fit without _spikes", "S", commands::fitWithoutSpikes),
                hinted("Zoom _back", "Backspace", commands::zoomBack),
                hinted("Zoom _forward", "Shift+Backspace", commands::zoomForward),
                new SeparatorMenuItem(),
                panes(),
                new SeparatorMenuItem(),
                theme);
    }

    /// What can be added depends on what is open, so it is found anew each time.
    private Menu panes() {
        Menu add = new Menu("Add a _pane");
        Runnable fill = () -> add.getItems().setAll(PaneItems.additions(commands.chart().model()));
        add.getItems().setAll(new MenuItem("Nothing is open"));
        add.setOnShowing(_ -> fill.run());
        Menu view = new Menu("_Panes");
        view.getItems()
                .setAll(
                        add,
                        hinted(
                                "_Maximise, or show all",
                                "M",
                                () -> {
                                    var panes = commands.chart().model().panes();
                                    panes.toggleMaximised(panes.stack().panes().getFirst().id());
                                }),
                        item(
                                "_Link or unlink their times",
                                null,
                                () -> {
                                    var panes = commands.chart().model().panes();
                                    panes.link(!panes.stack().linked());
                                }),
                        item("As at _first", null, () -> commands.chart().model().panes().reset()));
        return view;
    }

    private Menu anomalies() {
        return menu(
                "_Anomalies",
                item("_Detect now", "Shortcut+R", model::detect),
                item("_Cancel", null, model.parts().tasks()::cancelAll),
                new SeparatorMenuItem(),
                hinted("_Next", "N", model.parts().anomalies()::next),
                hinted("_Previous", "P", model.parts().anomalies()::previous),
                hinted("_Look at it closely", "Enter", commands::jump),
                new SeparatorMenuItem(),
                item("_Keep these scores to compare", "Shortcut+D", commands::keepScores),
                item("_Forget the scores kept", null, commands::forgetScores));
    }

    private Menu help() {
        return menu(
                "_Help",
                item("_Command palette", "Shortcut+K", commands::showPalette),
                item("_Keys and gestures", "F1", commands::showKeys),
                item("Tasks and _log", null, commands::showTasks));
    }

    private static Menu menu(String title, MenuItem... items) {
        Menu menu = new Menu(title);
        menu.getItems().setAll(items);
        return menu;
    }

    private static MenuItem item(String title, @Nullable String keys, Runnable action) {
        MenuItem item = new MenuItem(title);
        if (keys != null) {
            item.setAccelerator(KeyCombination.keyCombination(keys));
        }
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// An item whose key works only while no text is being written, so it is shown, not bound.
    private static MenuItem hinted(String title, String key, Runnable action) {
        MenuItem item = new MenuItem(title + "    " + key);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void fill(Preferences preferences) {
        recent.getItems()
                .setAll(
                        preferences.recent().stream()
                                .filter(Files::isRegularFile)
                                .map(file -> {
                                    MenuItem item = new MenuItem(file.toString());
                                    item.setMnemonicParsing(false);
                                    item.setOnAction(
                                            _ -> model.parts().workspace().open(List.of(file)));
                                    return item;
                                })
                                .toList());
        if (recent.getItems().isEmpty()) {
            MenuItem none = new CustomMenuItem(new Label("No files yet"), false);
            none.setDisable(true);
            recent.getItems().add(none);
        }
    }
}
