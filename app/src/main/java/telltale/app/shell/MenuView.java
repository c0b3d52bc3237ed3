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
import telltale.app.chart.input.PaneItems;
import telltale.app.fx.Texts;
import telltale.app.settings.Look;
import telltale.app.settings.Preferences;

/// The menu bar. Items that ask something further end in an ellipsis.
final class MenuView extends MenuBar {
    private final WorkbenchViewModel model;
    private final WindowCommands commands;
    private final Menu recent = new Menu(Texts.of("menu.open-recent"));

    MenuView(WorkbenchViewModel model, WindowCommands commands) {
        this.model = model;
        this.commands = commands;
        getMenus().setAll(file(), edit(), view(), anomalies(), help());
        var preferences = model.parts().open().preferences();
        preferences.addListener((_, _, now) -> fill(now));
        fill(preferences.get());
    }

    private Menu file() {
        return menu(
                Texts.of("menu.file"),
                item(Texts.of("menu.open-file"), "Shortcut+O", commands::choose),
                recent,
                follow(),
                item(Texts.of("menu.save-workspace"), "Shortcut+S", commands::saveWorkspace),
                item(
                        Texts.of("menu.save-workspace-as"),
                        "Shortcut+Shift+S",
                        commands::saveWorkspaceAs),
                new SeparatorMenuItem(),
                item(Texts.of("menu.export-anomalies-and-chart"), "Shortcut+E", commands::export),
                item(
                        Texts.of("menu.save-chart-as-picture"),
                        "Shortcut+Shift+E",
                        () -> commands.chart().saving().savePicture("")),
                item(
                        Texts.of("menu.save-visible-rows"),
                        null,
                        () -> commands.chart().saving().saveRows()),
                item(
                        Texts.of("menu.copy-chart"),
                        "Shortcut+Shift+C",
                        () -> commands.chart().saving().copyPicture()),
                item(Texts.of("menu.close-file"), "Shortcut+W", model::closeFile),
                new SeparatorMenuItem(),
                item(Texts.of("menu.quit"), "Shortcut+Q", commands::quit));
    }

    private MenuItem follow() {
        CheckMenuItem item = new CheckMenuItem(Texts.of("menu.follow-file"));
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
        MenuItem undo = item(Texts.of("menu.undo"), null, commands::undo);
        MenuItem redo = item(Texts.of("menu.redo"), null, commands::redo);
        var history = model.parts().workspace().history();
        Runnable refresh =
                () -> {
                    String back = history.undoName().get();
                    String forward = history.redoName().get();
                    undo.setText(
                            back.isEmpty()
                                    ? Texts.of("menu.undo-nothing")
                                    : Texts.of("menu.undo-what", back));
                    redo.setText(
                            forward.isEmpty()
                                    ? Texts.of("menu.redo-nothing")
                                    : Texts.of("menu.redo-what", forward));
                    redo.setDisable(forward.isEmpty());
                };
        history.undoName().addListener(_ -> refresh.run());
        history.redoName().addListener(_ -> refresh.run());
        refresh.run();
        return menu(
                Texts.of("menu.edit"),
                undo,
                redo,
                new SeparatorMenuItem(),
                item(Texts.of("menu.copy-as-command-line"), null, commands::copyCommand),
                item(Texts.of("menu.copy-as-yaml-recipe"), null, commands::copyRecipe),
                new SeparatorMenuItem(),
                hinted(Texts.of("menu.label-mode"), "L", () -> toggleLabels()),
                hinted(Texts.of("menu.accept-anomaly-as-label"), "Y", model::accept),
                new SeparatorMenuItem(),
                item(Texts.of("menu.preferences"), "Shortcut+Comma", commands::showPreferences));
    }

    private void toggleLabels() {
        var mode = model.parts().labels().mode();
        mode.set(!mode.get());
    }

    private Menu view() {
        Menu theme = new Menu(Texts.of("menu.theme"));
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
                Texts.of("menu.view"),
                hinted(Texts.of("menu.show-all"), "Home", commands::showAll),
                hinted(Texts.of("menu.fit-without-spikes"), "S", commands::fitWithoutSpikes),
                hinted(Texts.of("menu.zoom-back"), "Backspace", commands::zoomBack),
                hinted(Texts.of("menu.zoom-forward"), "Shift+Backspace", commands::zoomForward),
                new SeparatorMenuItem(),
                panes(),
                new SeparatorMenuItem(),
                theme);
    }

    /// What can be added depends on what is open, so it is found anew each time.
    private Menu panes() {
        Menu add = new Menu(Texts.of("menu.add-a-pane"));
        Runnable fill = () -> add.getItems().setAll(PaneItems.additions(commands.chart().model()));
        add.getItems().setAll(new MenuItem(Texts.of("menu.nothing-is-open")));
        add.setOnShowing(_ -> fill.run());
        Menu view = new Menu(Texts.of("menu.panes"));
        view.getItems()
                .setAll(
                        add,
                        hinted(
                                Texts.of("menu.maximise-or-show-all"),
                                "M",
                                () -> {
                                    var panes = commands.chart().model().panes();
                                    panes.toggleMaximised(panes.stack().panes().getFirst().id());
                                }),
                        item(
                                Texts.of("menu.link-or-unlink-their-times"),
                                null,
                                () -> {
                                    var panes = commands.chart().model().panes();
                                    panes.link(!panes.stack().linked());
                                }),
                        item(
                                Texts.of("menu.as-at-first"),
                                null,
                                () -> commands.chart().model().panes().reset()));
        return view;
    }

    private Menu anomalies() {
        return menu(
                Texts.of("menu.anomalies"),
                item(Texts.of("menu.detect-now"), "Shortcut+R", model::detect),
                item(Texts.of("menu.cancel"), null, model.parts().tasks()::cancelAll),
                new SeparatorMenuItem(),
                hinted(Texts.of("menu.next"), "N", model.parts().anomalies()::next),
                hinted(Texts.of("menu.previous"), "P", model.parts().anomalies()::previous),
                hinted(Texts.of("menu.look-at-it-closely"), "Enter", commands::jump),
                new SeparatorMenuItem(),
                item(
                        Texts.of("menu.keep-these-scores-to-compare"),
                        "Shortcut+D",
                        commands::keepScores),
                item(Texts.of("menu.forget-the-scores-kept"), null, commands::forgetScores));
    }

    private Menu help() {
        return menu(
                Texts.of("menu.help"),
                item(Texts.of("menu.command-palette"), "Shortcut+K", commands::showPalette),
                item(Texts.of("menu.keys-and-gestures"), "F1", commands::showKeys),
                item(Texts.of("menu.tasks-and-log"), null, commands::showTasks));
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
            MenuItem none = new CustomMenuItem(new Label(Texts.of("menu.no-files-yet")), false);
            none.setDisable(true);
            recent.getItems().add(none);
        }
    }
}
