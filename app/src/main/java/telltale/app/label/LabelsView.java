package telltale.app.label;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.Clock;
import telltale.app.fx.Controls;
import telltale.app.fx.Figures;
import telltale.app.fx.Tabs;
import telltale.evaluation.Span;
import telltale.series.Series;

/// The page of labelled events: a table, and below it kind and comment of the chosen one.
public final class LabelsView extends VBox {

    /// What the page asks of the window.
    ///
    /// @param jump looks at some rows closely
    /// @param saveColumn asks for a file and writes the data with a label column
    /// @param saveEvents asks for a file and writes the list of events
    public record Acts(Consumer<Span> jump, Runnable saveColumn, Runnable saveEvents) {}

    private final LabelsViewModel model;
    private final Acts acts;
    private final ObservableList<Happening> rows = FXCollections.observableArrayList();
    private final TableView<Happening> table = new TableView<>(rows);
    private final ComboBox<String> kind = new ComboBox<>();
    private final TextField comment = new TextField();
    private final Label title = new Label("Labels");
    private Clock clock = Clock.of(Series.ofValues());
    private boolean filling;

    public LabelsView(LabelsViewModel model, Acts acts) {
        this.model = model;
        this.acts = acts;
        getStyleClass().add("labels-page");
        title.getStyleClass().add("heading");
        table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE, "figures");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(
                Controls.muted(
                        "Nothing is labelled. Press L and drag over the chart, or accept an anomaly"
                                + " with Y."));
        Controls.named(table, "Labels");
        VBox.setVgrow(table, Priority.ALWAYS);
        columns();
        getChildren().addAll(table, editor());
        table.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> edit(now));
        table.setOnMouseClicked(_ -> jump());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                chosen().ifPresent(e -> model.erase(e.from(), e.to()));
            } else if (event.getCode() == KeyCode.ENTER) {
                jump();
            }
        });
        model.book().addListener(_ -> fill());
        model.times().addListener(_ -> fill());
        fill();
    }

    private void columns() {
        table.getColumns()
                .setAll(
                        List.of(
                                column("Start", 176, e -> time(e.from())),
                                column("End", 176, e -> time(e.to() - 1)),
                                column("Rows", 72, e -> Figures.count(e.rows())),
                                column("Kind", 112, e -> Kinds.name(e.kind())),
                                column("Comment", 240, Happening::comment)));
        table.getColumns().getLast().getStyleClass().add("words");
    }

    private String time(int row) {
        return model.entry().map(e -> clock.text(e.series().timeAt(row))).orElse("");
    }

    private static TableColumn<Happening, String> column(
            String title, double width, Function<Happening, String> text) {
        TableColumn<Happening, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
        return column;
    }

    private HBox editor() {
        kind.getItems().setAll(Kinds.names());
        kind.getStyleClass().add(Styles.SMALL);
        kind.setOnAction(_ -> save());
        Controls.named(kind, "Kind of the chosen event");
        comment.getStyleClass().add(Styles.SMALL);
        comment.setPromptText("Comment on the chosen event");
        comment.setOnAction(_ -> save());
        comment.focusedProperty()
                .addListener((_, _, now) -> {
                    if (!now) {
                        save();
                    }
                });
        Controls.named(comment, "Comment on the chosen event");
        HBox.setHgrow(comment, Priority.ALWAYS);
        HBox editor = new HBox(8, kind, comment);
        editor.setAlignment(Pos.CENTER_LEFT);
        editor.getStyleClass().add("editor");
        Controls.shown(editor, false);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, now) -> Controls.shown(editor, now != null));
        return editor;
    }

    private Optional<Happening> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void jump() {
        chosen().ifPresent(e -> acts.jump().accept(new Span(e.from(), e.to())));
    }

    private void edit(Happening event) {
        if (event != null) {
            filling = true;
            kind.setValue(Kinds.name(event.kind()));
            comment.setText(event.comment());
            filling = false;
        }
    }

    private void save() {
        if (filling) {
            return;
        }
        chosen().ifPresent(event -> {
            int chosenKind = Kinds.of(kind.getValue());
            String text = comment.getText().strip();
            model.replace(event, new Happening(event.from(), event.to(), chosenKind, text));
        });
    }

    private void fill() {
        Optional<Happening> before = chosen();
        model.entry().ifPresent(entry -> clock = Clock.of(entry.series(), model.times().get()));
        filling = true;
        rows.setAll(model.book().get().events());
        filling = false;
        before.flatMap(event -> model.book().get().at(event.from()))
                .ifPresent(event -> table.getSelectionModel().select(event));
        title.setText(rows.isEmpty() ? "Labels" : "Labels  " + Figures.count(rows.size()));
    }

    /// The page for the strip.
    public Tabs.Page page() {
        ToggleButton mode = new ToggleButton("", Controls.icon(Feather.TAG));
        Controls.named(mode, "Label mode");
        mode.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        mode.setTooltip(
                Controls.tooltip("Drag labels, Shift and drag takes away, a click toggles (L)"));
        mode.selectedProperty().bindBidirectional(model.mode());
        MenuButton save = new MenuButton("", Controls.icon(Feather.DOWNLOAD));
        save.setTooltip(Controls.tooltip("Save the labels"));
        save.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        MenuItem column = new MenuItem("Data with a label column…");
        column.setOnAction(_ -> acts.saveColumn().run());
        MenuItem events = new MenuItem("List of events…");
        events.setOnAction(_ -> acts.saveEvents().run());
        save.getItems().addAll(column, events);
        Controls.named(save, "Save the labels");
        Button remove =
                Controls.iconButton(
                        Feather.TRASH_2,
                        "Remove the chosen label (Delete)",
                        () -> chosen().ifPresent(e -> model.erase(e.from(), e.to())));
        remove.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        return new Tabs.Page("Labels", title, List.of(mode, remove, save), this);
    }
}
