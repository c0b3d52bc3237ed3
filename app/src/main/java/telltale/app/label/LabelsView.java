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
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.FormControls;
import telltale.app.fx.TabStrip;
import telltale.app.fx.Texts;
import telltale.app.fx.TimeFormatter;
import telltale.series.RowRange;
import telltale.series.Series;

/// The page of labelled events: a table, and below it kind and comment of the chosen one.
public final class LabelsView extends VBox {

    /// What the page asks of the window.
    ///
    /// @param jump looks at some rows closely
    /// @param saveColumn asks for a file and writes the data with a label column
    /// @param saveEvents asks for a file and writes the list of events
    public record Acts(Consumer<RowRange> jump, Runnable saveColumn, Runnable saveEvents) {}

    private final LabelsViewModel model;
    private final Acts acts;
    private final ObservableList<LabelledEvent> rows = FXCollections.observableArrayList();
    private final TableView<LabelledEvent> table = new TableView<>(rows);
    private final ComboBox<String> kind = new ComboBox<>();
    private final TextField comment = new TextField();
    private final Label title = new Label(Texts.of("page.labels"));
    private TimeFormatter clock = TimeFormatter.of(Series.ofValues());
    private boolean filling;

    public LabelsView(LabelsViewModel model, Acts acts) {
        this.model = model;
        this.acts = acts;
        getStyleClass().add("labels-page");
        title.getStyleClass().add("heading");
        table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE, "figures");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(FormControls.muted(Texts.of("label.empty")));
        FormControls.named(table, Texts.of("page.labels"));
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
                                column(Texts.of("label.start"), 176, e -> time(e.from())),
                                column(Texts.of("label.end"), 176, e -> time(e.to() - 1)),
                                column(
                                        Texts.of("label.rows"),
                                        72,
                                        e -> DisplayNumbers.count(e.rows())),
                                column(Texts.of("label.kind"), 112, e -> LabelKinds.name(e.kind())),
                                column(Texts.of("label.comment"), 240, LabelledEvent::comment)));
        table.getColumns().getLast().getStyleClass().add("words");
    }

    private String time(int row) {
        return model.entry().map(e -> clock.text(e.series().timeAt(row))).orElse("");
    }

    private static TableColumn<LabelledEvent, String> column(
            String title, double width, Function<LabelledEvent, String> text) {
        TableColumn<LabelledEvent, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
        return column;
    }

    private HBox editor() {
        kind.getItems().setAll(LabelKinds.names());
        kind.getStyleClass().add(Styles.SMALL);
        kind.setOnAction(_ -> save());
        FormControls.named(kind, Texts.of("label.kind-of-the-chosen-event"));
        comment.getStyleClass().add(Styles.SMALL);
        comment.setPromptText(Texts.of("label.comment-on-the-chosen-event"));
        comment.setOnAction(_ -> save());
        comment.focusedProperty()
                .addListener((_, _, now) -> {
                    if (!now) {
                        save();
                    }
                });
        FormControls.named(comment, Texts.of("label.comment-on-the-chosen-event"));
        HBox.setHgrow(comment, Priority.ALWAYS);
        HBox editor = new HBox(8, kind, comment);
        editor.setAlignment(Pos.CENTER_LEFT);
        editor.getStyleClass().add("editor");
        FormControls.shown(editor, false);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, now) -> FormControls.shown(editor, now != null));
        return editor;
    }

    private Optional<LabelledEvent> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void jump() {
        chosen().ifPresent(e -> acts.jump().accept(new RowRange(e.from(), e.to())));
    }

    private void edit(LabelledEvent event) {
        if (event != null) {
            filling = true;
            kind.setValue(LabelKinds.name(event.kind()));
            comment.setText(event.comment());
            filling = false;
        }
    }

    private void save() {
        if (filling) {
            return;
        }
        chosen().ifPresent(event -> {
            int chosenKind = LabelKinds.of(kind.getValue());
            String text = comment.getText().strip();
            model.replace(event, new LabelledEvent(event.from(), event.to(), chosenKind, text));
        });
    }

    private void fill() {
        Optional<LabelledEvent> before = chosen();
        model.entry()
                .ifPresent(entry -> clock = TimeFormatter.of(entry.series(), model.times().get()));
        filling = true;
        rows.setAll(model.book().get().events());
        filling = false;
        before.flatMap(event -> model.book().get().at(event.from()))
                .ifPresent(event -> table.getSelectionModel().select(event));
        title.setText(
                rows.isEmpty()
                        ? Texts.of("page.labels")
                        : Texts.of("page.labels-counted", DisplayNumbers.count(rows.size())));
    }

    /// The page for the strip.
    public TabStrip.Page page() {
        ToggleButton mode = new ToggleButton("", FormControls.icon(Feather.TAG));
        FormControls.named(mode, Texts.of("label.label-mode"));
        mode.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        mode.setTooltip(FormControls.tooltip(Texts.of("label.mode-explained")));
        mode.selectedProperty().bindBidirectional(model.mode());
        MenuButton save = new MenuButton("", FormControls.icon(Feather.DOWNLOAD));
        save.setTooltip(FormControls.tooltip(Texts.of("label.save-the-labels")));
        save.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        MenuItem column = new MenuItem(Texts.of("label.data-with-a-label-column"));
        column.setOnAction(_ -> acts.saveColumn().run());
        MenuItem events = new MenuItem(Texts.of("label.list-of-events"));
        events.setOnAction(_ -> acts.saveEvents().run());
        save.getItems().addAll(column, events);
        FormControls.named(save, Texts.of("label.save-the-labels"));
        Button remove =
                FormControls.iconButton(
                        Feather.TRASH_2,
                        Texts.of("label.remove-the-chosen-label-delete"),
                        () -> chosen().ifPresent(e -> model.erase(e.from(), e.to())));
        remove.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        return new TabStrip.Page(title, List.of(mode, remove, save), this);
    }
}
