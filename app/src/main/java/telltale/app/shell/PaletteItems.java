package telltale.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import telltale.app.commandpalette.PaletteCommand;
import telltale.app.fx.TabStrip;
import telltale.app.fx.Texts;
import telltale.app.series.SeriesTreeItem;
import telltale.app.threshold.ThresholdKind;
import telltale.detector.MethodInfo;

/// All that the palette offers: every item of the menus, every page, method, kind of threshold,
/// series and recent file.
final class PaletteItems {
    /// In the menus, the keys of an item without accelerator stand behind its text.
    private static final String HINT = "    ";

    private final WorkbenchViewModel model;
    private final MenuBar menus;
    private final TabStrip pages;

    PaletteItems(WorkbenchViewModel model, MenuBar menus, TabStrip pages) {
        this.model = model;
        this.menus = menus;
        this.pages = pages;
    }

    List<PaletteCommand> all() {
        List<PaletteCommand> all = new ArrayList<>();
        menus.getMenus().forEach(menu -> add(menu, plain(menu.getText()), all));
        pages.tabs()
                .forEach(tab ->
                        all.add(
                                new PaletteCommand(
                                        tab.name(),
                                        Texts.of("palette.show"),
                                        "",
                                        () -> pages.select(tab.id()))));
        series(model.parts().series().shown(), "", all);
        methods(all);
        for (ThresholdKind kind : ThresholdKind.values()) {
            all.add(
                    new PaletteCommand(
                            kind.title(),
                            Texts.of("palette.threshold"),
                            "",
                            () -> model.parts().threshold().kind().set(kind)));
        }
        for (Path file : model.parts().open().preferences().get().recent()) {
            if (Files.isRegularFile(file)) {
                all.add(
                        new PaletteCommand(
                                file.toString(),
                                Texts.of("palette.recent"),
                                "",
                                () -> model.parts().workspace().open(List.of(file))));
            }
        }
        return all;
    }

    private static void add(Menu menu, String group, List<PaletteCommand> all) {
        if (menu.getOnShowing() != null) {
            menu.getOnShowing().handle(new javafx.event.Event(Menu.ON_SHOWING));
        }
        for (MenuItem item : menu.getItems()) {
            if (item instanceof Menu inner) {
                add(inner, plain(inner.getText()), all);
            } else if (!(item instanceof SeparatorMenuItem)
                    && !(item instanceof CustomMenuItem)
                    && !item.isDisable()
                    && !group.equals(Texts.of("palette.open-recent"))) {
                all.add(item(item, group));
            }
        }
    }

    private static PaletteCommand item(MenuItem item, String group) {
        String text = plain(item.getText());
        int hint = text.indexOf(HINT);
        String written = hint < 0 ? "" : text.substring(hint).strip();
        String keys =
                Optional.ofNullable(item.getAccelerator())
                        .map(keyed -> keyed.getDisplayText())
                        .orElse(written);
        return new PaletteCommand(
                hint < 0 ? text : text.substring(0, hint), group, keys, item::fire);
    }

    /// Without the mark of the letter that opens it.
    private static String plain(String text) {
        return text.replace("_", "");
    }

    private void series(List<SeriesTreeItem> lines, String within, List<PaletteCommand> all) {
        for (SeriesTreeItem line : lines) {
            String title = within + line.title();
            line.entry()
                    .ifPresent(entry ->
                            all.add(
                                    new PaletteCommand(
                                            title,
                                            Texts.of("palette.series"),
                                            "",
                                            () ->
                                                    model.parts()
                                                            .series()
                                                            .chosen()
                                                            .set(Optional.of(entry)))));
            series(line.children(), title + " › ", all);
        }
    }

    private void methods(List<PaletteCommand> all) {
        for (MethodInfo method : model.parts().methods().methods()) {
            all.add(
                    new PaletteCommand(
                            Texts.of("palette.use-method", method.title()),
                            Texts.of("palette.method"),
                            "",
                            () -> model.parts().methods().chosen().set(method)));
        }
        for (MethodInfo method : model.parts().methods().methods()) {
            all.add(
                    new PaletteCommand(
                            Texts.of("palette.compare-method", method.title()),
                            Texts.of("page.comparison"),
                            "",
                            () -> model.parts().comparison().add(method)));
        }
    }
}
