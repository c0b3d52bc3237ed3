package telltale.app.anomalies;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.FormControls;
import telltale.app.fx.TabStrip;
import telltale.app.fx.Texts;
import telltale.app.fx.VisibleRefresh;

/// The table of anomalies. Choosing a line chooses the anomaly; Enter or a second click on the line
/// goes there again.
public final class AnomaliesView extends VBox {
    private static final int SEEN = 100;
    private static final double PADDING = 18;
    private static final double SCROLL_BAR = 8;

    private final AnomaliesViewModel model;
    private final ObservableList<AnomalyRow> shown = FXCollections.observableArrayList();
    private final TableView<AnomalyRow> table = new TableView<>();
    private final Label count = new Label();
    private boolean filling;

    /// @param jump goes to the chosen anomaly
    /// @param empty what is said where there is no anomaly
    public AnomaliesView(AnomaliesViewModel model, Runnable jump, StringProperty empty) {
        this.model = model;
        getStyleClass().add("anomalies");
        SortedList<AnomalyRow> sorted = new SortedList<>(shown);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE, "figures");
        columns();
        Label placeholder = FormControls.muted("");
        placeholder.textProperty().bind(empty);
        table.setPlaceholder(placeholder);
        FormControls.named(table, Texts.of("page.anomalies"));
        VBox.setVgrow(table, Priority.ALWAYS);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> choose(row));
        table.setOnMouseClicked(_ -> jump.run());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                jump.run();
            }
        });
        count();
        getChildren().add(table);
        VisibleRefresh sight = new VisibleRefresh(table, this::fill);
        model.chosen().addListener(_ -> sight.request());
        model.rows().addListener((ListChangeListener<AnomalyRow>) _ -> sight.request());
        sight.request();
    }

    private void count() {
        count.getStyleClass().add("heading");
        Runnable refresh =
                () ->
                        count.setText(
                                model.rows().isEmpty()
                                        ? Texts.of("page.anomalies")
                                        : Texts.of(
                                                "page.anomalies-counted",
                                                DisplayNumbers.count(model.rows().size())));
        model.rows().addListener((ListChangeListener<AnomalyRow>) _ -> refresh.run());
        refresh.run();
    }

    /// The page of this for the strip.
    ///
    /// @param export asks for a file and writes the table to it
    public TabStrip.Page page(Runnable export) {
        Button save = new Button(Texts.of("anomalies.export"), FormControls.icon(Feather.DOWNLOAD));
        save.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        save.setOnAction(_ -> export.run());
        save.setDisable(model.rows().isEmpty());
        model.rows()
                .addListener(
                        (ListChangeListener<AnomalyRow>)
                                _ -> save.setDisable(model.rows().isEmpty()));
        return new TabStrip.Page(count, List.of(save), this);
    }

    private void columns() {
        table.getColumns()
                .setAll(
                        List.of(
                                number(
                                        "#",
                                        AnomalyRow::number,
                                        r -> DisplayNumbers.count(r.number())),
                                number(
                                        Texts.of("anomalies.start"),
                                        r -> (double) r.start(),
                                        r -> time(r, r.start())),
                                number(
                                        Texts.of("anomalies.end"),
                                        r -> (double) r.end(),
                                        r -> time(r, r.end())),
                                number(
                                        Texts.of("anomalies.peak"),
                                        r -> (double) r.peak(),
                                        r -> time(r, r.peak())),
                                number(
                                        Texts.of("anomalies.duration"),
                                        r -> (double) r.end() - r.start(),
                                        AnomalyRow::duration),
                                number(
                                        Texts.of("anomalies.score"),
                                        r -> r.anomaly().score(),
                                        r -> DisplayNumbers.value(r.anomaly().score())),
                                number(
                                        Texts.of("anomalies.confidence"),
                                        AnomaliesView::confidence,
                                        r -> DisplayNumbers.confidence(confidence(r))),
                                number(
                                        Texts.of("anomalies.deviation"),
                                        AnomalyRow::deviation,
                                        r -> DisplayNumbers.signed(r.deviation()))));
        VisibleRefresh sight = new VisibleRefresh(table, this::fit);
        table.widthProperty().addListener(_ -> sight.request());
        count.fontProperty().addListener(_ -> sight.request());
        sight.request();
    }

    private static String time(AnomalyRow row, long time) {
        return row.clock().text(time);
    }

    private static double confidence(AnomalyRow row) {
        return row.anomaly().confidence();
    }

    /// Fills the width where all columns have room, else lets one scroll: no figure is cut off.
    private void fit() {
        for (TableColumn<AnomalyRow, ?> column : table.getColumns()) {
            @SuppressWarnings("unchecked")
            Function<AnomalyRow, String> text = (Function<AnomalyRow, String>) column.getUserData();
            double widest = width(column.getText());
            for (AnomalyRow row : model.rows().subList(0, Math.min(SEEN, model.rows().size()))) {
                widest = Math.max(widest, width(text.apply(row)));
            }
            column.setMinWidth(Math.ceil(widest) + PADDING);
        }
        double wanted = table.getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
        table.setColumnResizePolicy(
                table.getWidth() > wanted + SCROLL_BAR
                        ? TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS
                        : TableView.UNCONSTRAINED_RESIZE_POLICY);
    }

    private double width(String text) {
        Text drawn = new Text(text);
        drawn.setFont(count.getFont());
        return drawn.getLayoutBounds().getWidth();
    }

    private static TableColumn<AnomalyRow, Double> number(
            String title, ToDoubleFunction<AnomalyRow> value, Function<AnomalyRow, String> text) {
        TableColumn<AnomalyRow, Double> column = new TableColumn<>(title);
        column.setUserData(text);
        column.setReorderable(false);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.applyAsDouble(cell.getValue())));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(Double item, boolean empty) {
                        super.updateItem(item, empty);
                        AnomalyRow row = getTableRow() == null ? null : getTableRow().getItem();
                        setText(empty || row == null ? "" : text.apply(row));
                    }
                });
        return column;
    }

    private void fill() {
        if (!shown.equals(model.rows())) {
            filling = true;
            shown.setAll(model.rows());
            filling = false;
            fit();
        }
        select(model.chosen().get());
    }

    private void choose(AnomalyRow row) {
        if (!filling && row != null) {
            model.goTo(row);
        }
    }

    private void select(Optional<AnomalyRow> row) {
        filling = true;
        if (row.isEmpty()) {
            table.getSelectionModel().clearSelection();
        } else if (!row.get().equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(row.get());
            table.scrollTo(Math.max(0, table.getItems().indexOf(row.get()) - 1));
        }
        filling = false;
    }

    /// The table itself, which takes the focus.
    public TableView<AnomalyRow> table() {
        return table;
    }
}
