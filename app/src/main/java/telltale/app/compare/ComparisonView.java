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
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.Controls;
import telltale.app.fx.Tabs;
import telltale.detector.Method;
import telltale.evaluation.Span;

/// The page of methods side by side: table at the left, at the right how they agree.
public final class ComparisonView extends StackPane {
    private static final double DETAIL = 0.66;

    /// What the page asks of the window.
    ///
    /// @param jump looks at some rows closely
    /// @param current adds the method as it is set up in the window
    /// @param accept labels some rows as anomalous
    public record Acts(Consumer<Span> jump, Runnable current, Consumer<Span> accept) {}

    private final ComparisonViewModel model;
    private final Acts acts;
    private final ComparisonTable table;
    private final Label title = new Label("Comparison");

    public ComparisonView(ComparisonViewModel model, Acts acts) {
        this.model = model;
        this.acts = acts;
        getStyleClass().add("comparison");
        table = new ComparisonTable(model);
        SplitPane both = new SplitPane(table, new DetailView(model, table, acts));
        both.setDividerPositions(DETAIL);
        VBox empty = empty();
        getChildren().addAll(both, empty);
        title.getStyleClass().add("heading");
        Runnable refresh =
                () -> {
                    boolean none = model.plan().get().members().isEmpty();
                    Controls.shown(empty, none);
                    both.setVisible(!none);
                    int methods = model.plan().get().members().size();
                    title.setText(none ? "Comparison" : "Comparison  " + methods);
                };
        model.plan().addListener(_ -> refresh.run());
        refresh.run();
    }

    private VBox empty() {
        Label sentence =
                new Label("See what several methods find here, and how far they agree.");
        sentence.setWrapText(true);
        Button first = new Button("Compare five methods");
        first.getStyleClass().add(Styles.ACCENT);
        first.setOnAction(_ -> model.addFirst());
        VBox empty = new VBox(16, sentence, first);
        empty.setAlignment(Pos.CENTER);
        empty.getStyleClass().add("page-empty");
        return empty;
    }

    /// The page for the strip.
    public Tabs.Page page() {
        return new Tabs.Page("Comparison", title, List.of(consensus(), methods(), run(), copy()), this);
    }

    private MenuButton methods() {
        MenuButton menu = new MenuButton("Methods", Controls.icon(Feather.PLUS));
        menu.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        MenuItem current = new MenuItem("Add as set up at the right");
        current.setOnAction(_ -> acts.current().run());
        MenuItem first = new MenuItem("Add five quick ones");
        first.setOnAction(_ -> model.addFirst());
        menu.getItems().addAll(current, first, new SeparatorMenuItem());
        for (Method method : model.catalogue().methods()) {
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
                                                model.plan().get().member(i.getText()).isPresent()));
                    }
                });
        return Controls.named(menu, "Methods compared");
    }

    private void toggle(Method method) {
        if (model.plan().get().member(method.title()).isPresent()) {
            model.remove(method.title());
        } else {
            model.add(method);
        }
    }

    private Button run() {
        Button button = new Button("Run", Controls.icon(Feather.PLAY));
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
                    button.setText(running ? "Stop" : "Run");
                    button.setGraphic(Controls.icon(running ? Feather.SQUARE : Feather.PLAY));
                };
        model.running().addListener(_ -> refresh.run());
        refresh.run();
        button.setTooltip(Controls.tooltip("Run the methods that have not run on this series"));
        return button;
    }

    private MenuButton copy() {
        MenuButton menu = new MenuButton("Copy", Controls.icon(Feather.COPY));
        menu.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        MenuItem csv = new MenuItem("Table as CSV");
        csv.setOnAction(_ -> put(Copies.csv(table.lines())));
        MenuItem markdown = new MenuItem("Table as Markdown");
        markdown.setOnAction(_ -> put(Copies.markdown(table.lines())));
        menu.getItems().addAll(csv, markdown);
        return Controls.named(menu, "Copy the table");
    }

    private static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private HBox consensus() {
        Slider slider = new Slider(1, 2, 2);
        slider.getStyleClass().add(Styles.SMALL);
        slider.setPrefWidth(96);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        Controls.named(slider, "Methods it takes for a consensus");
        slider.valueProperty()
                .addListener((_, _, now) -> {
                    int votes = (int) Math.round(now.doubleValue());
                    if (votes != model.plan().get().votes()) {
                        model.plan().set(model.plan().get().votes(votes));
                    }
                });
        Label words = Controls.muted("");
        words.setWrapText(false);
        HBox box = new HBox(8, words, slider);
        box.setAlignment(Pos.CENTER_LEFT);
        Runnable refresh =
                () -> {
                    int methods = model.plan().get().shown().size();
                    slider.setMax(Math.max(2, methods));
                    slider.setValue(model.plan().get().votes());
                    int votes = Math.min(model.plan().get().votes(), Math.max(1, methods));
                    words.setText("Consensus %d of %d".formatted(votes, methods));
                    Controls.shown(box, methods > 1);
                };
        model.plan().addListener(_ -> refresh.run());
        refresh.run();
        return box;
    }

    /// The table itself, which takes the focus.
    public ComparisonTable table() {
        return table;
    }
}
