package telltale.app.chart.input;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCodeCombination;

/// Makes menu items. Names of channels may hold anything, so none is read for mnemonics.
final class MenuItems {
    private MenuItems() {}

    static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    /// With its key as a hint; the chart itself handles the key, and only while it has the focus.
    static MenuItem item(String text, KeyCodeCombination key, Runnable action) {
        var item = item(text, action);
        item.setAccelerator(key);
        return item;
    }

    static MenuItem item(String text, boolean enabled, Runnable action) {
        var item = item(text, action);
        item.setDisable(!enabled);
        return item;
    }

    static CheckMenuItem check(String text, boolean selected, Runnable action) {
        var item = new CheckMenuItem(text);
        item.setMnemonicParsing(false);
        item.setSelected(selected);
        item.setOnAction(event -> action.run());
        return item;
    }

    static Menu menu(String text, MenuItem... items) {
        var menu = new Menu(text);
        menu.setMnemonicParsing(false);
        menu.getItems().setAll(items);
        return menu;
    }
}
