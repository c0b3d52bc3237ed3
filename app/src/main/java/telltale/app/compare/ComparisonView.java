package telltale.app.compare;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.compare.lineup.ComparisonText;
import telltale.app.fx.FormControls;
import telltale.app.fx.TabStrip;
import telltale.app.fx.Texts;
import telltale.detector.MethodInfo;
import telltale.series.RowRange;

/// The page of methods side by side: table at the left, at the right how they agree.
public final class ComparisonView extends StackPane {
    /// What the page asks of the window.
    ///
    /// @param jump looks at some rows closely
    /// @param current adds the method as it is set up in the window
    /// @param accept labels some rows as anomalous
    public record Acts(Consumer<RowRange> jump, Runnable current, Consumer<RowRange> accept) {}

    private final ComparisonViewModel model;
    private final Acts acts;
    private final ComparisonTable table;
    private final Label title = new Label(Texts.of("page.comparison"));

    public ComparisonView(ComparisonViewModel model, Acts acts) {
        this.model = model;
        this.acts = acts;
        getStyleClass().add("comparison");
        table = new ComparisonTable(model);
        HBox both = new HBox(table, new ComparisonDetailView(model, table, acts));
        HBox.setHgrow(table, Priority.ALWAYS);
        VBox empty = empty();
        getChildren().addAll(both, empty);
        title.getStyleClass().add("heading");
        Runnable refresh =
                () -> {
                    boolean none = model.plan().get().members().isEmpty();
                    FormControls.shown(empty, none);
                    both.setVisible(!none);
                    int methods = model.plan().get().members().size();
                    title.setText(
                            none
                                    ? Texts.of("page.comparison")
                                    : Texts.of("page.comparison-counted", methods));
                };
        model.plan().addListener(_ -> refresh.run());
        refresh.run();
    }

    private VBox empty() {
        Label sentence = new Label(Texts.of("compare.empty"));
        sentence.setWrapText(true);
        Button first = new Button(Texts.of("compare.compare-five-methods"));
        first.getStyleClass().add(Styles.ACCENT);
        first.setOnAction(_ -> model.addFirst());
        VBox empty = new VBox(16, sentence, first);
        empty.setAlignment(Pos.CENTER);
        empty.getStyleClass().add("page-empty");
        return empty;
    }

    /// The page for the strip.
    public TabStrip.Page page() {
        return new TabStrip.Page(title, List.of(methods(), run(), copy()), this);
    }

    private MenuButton methods() {
        MenuButton menu = new MenuButton("", FormControls.icon(Feather.PLUS));
        menu.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        menu.setTooltip(FormControls.tooltip(Texts.of("compare.add-or-remove-methods")));
        MenuItem current = new MenuItem(Texts.of("compare.add-as-set-up"));
        current.setOnAction(_ -> acts.current().run());
        MenuItem first = new MenuItem(Texts.of("compare.add-five-quick-ones"));
        first.setOnAction(_ -> model.addFirst());
        menu.getItems().addAll(current, first, new SeparatorMenuItem());
        for (MethodInfo method : model.catalogue().methods()) {
            CheckMenuItem item = new CheckMenuItem(method.title());
            item.setOnAction(_ -> toggle(method));
            menu.getItems().add(item);
        }
        menu.showingProperty()
                .addListener((_, _, now) -> {
                    if (now) {
                        menu.getItems().stream()
                                .filter(CheckMenuItem.class::isInstance)
                                .map(CheckMenuItem.class::cast)
                                .forEach(i ->
                                        i.setSelected(
                                                model.plan()
                                                        .get()
                                                        .member(i.getText())
                                                        .isPresent()));
                    }
                });
        return FormControls.named(menu, Texts.of("compare.methods-compared"));
    }

    private void toggle(MethodInfo method) {
        if (model.plan().get().member(method.title()).isPresent()) {
            model.remove(method.title());
        } else {
            model.add(method);
        }
    }

    private Button run() {
        Button button = new Button("", FormControls.icon(Feather.PLAY));
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        button.setOnAction(_ -> {
            if (model.running().get()) {
                model.cancel();
            } else {
                model.run();
            }
        });
        Runnable refresh =
                () -> {
                    boolean running = model.running().get();
                    FormControls.named(
                            button,
                            running
                                    ? Texts.of("compare.stop")
                                    : Texts.of("compare.run-what-has-not-run"));
                    button.setGraphic(FormControls.icon(running ? Feather.SQUARE : Feather.PLAY));
                };
        model.running().addListener(_ -> refresh.run());
        refresh.run();
        button.setTooltip(FormControls.tooltip(Texts.of("compare.run")));
        return button;
    }

    private MenuButton copy() {
        MenuButton menu = new MenuButton("", FormControls.icon(Feather.COPY));
        menu.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        menu.setTooltip(FormControls.tooltip(Texts.of("compare.copy-the-table")));
        MenuItem csv = new MenuItem(Texts.of("compare.table-as-csv"));
        csv.setOnAction(_ -> put(ComparisonText.csv(table.lines())));
        MenuItem markdown = new MenuItem(Texts.of("compare.table-as-markdown"));
        markdown.setOnAction(_ -> put(ComparisonText.markdown(table.lines())));
        menu.getItems().addAll(csv, markdown);
        return FormControls.named(menu, Texts.of("compare.copy-the-table"));
    }

    private static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// The table itself, which takes the focus.
    public ComparisonTable table() {
        return table;
    }
}
