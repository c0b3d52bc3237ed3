package telltale.app.compare;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import telltale.app.compare.lineup.Line;
import telltale.app.fx.Controls;
import telltale.app.fx.Figures;

/// The methods of a comparison with their figures; consensus and random detector stand below them
/// however they are sorted, pinned ones above.
public final class ComparisonTable extends StackPane {
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("put-away");
    private static final PseudoClass OTHER = PseudoClass.getPseudoClass("no-method");

    private final ComparisonViewModel model;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final TableView<Line> table = new TableView<>();
    private Runnable chosen = () -> {};
    private boolean filling;

    ComparisonTable(ComparisonViewModel model) {
        this.model = model;
        SortedList<Line> sorted = new SortedList<>(lines);
        sorted.comparatorProperty()
                .bind(Bindings.createObjectBinding(this::order, table.comparatorProperty()));
        table.setItems(sorted);
        table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE, "figures");
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        Controls.named(table, "Methods compared");
        columns();
        table.setRowFactory(_ -> new MethodRow());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                chosen().ifPresent(line -> model.remove(line.name()));
            }
        });
        getChildren().add(table);
        model.lineup().addListener(_ -> fill());
        fill();
    }

    private Comparator<Line> order() {
        Comparator<Line> places = Comparator.comparingInt(Line::place);
        Comparator<Line> by = table.getComparator();
        return by == null ? places : places.thenComparing(by);
    }

    private void fill() {
        Optional<String> name = chosen().map(Line::name);
        filling = true;
        lines.setAll(Line.of(model.lineup().get(), model.plan().get().votes()));
        table.getSelectionModel().clearSelection();
        name.ifPresent(this::choose);
        filling = false;
        chosen.run();
    }

    private void columns() {
        TableColumn<Line, String> method = new TableColumn<>("Method");
        method.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(title(cell.getValue())));
        method.setPrefWidth(208);
        method.getStyleClass().add("words");
        TableColumn<Line, String> threshold = new TableColumn<>("Threshold");
        threshold.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(cell.getValue().threshold()));
        threshold.setPrefWidth(120);
        table.getColumns()
                .setAll(
                        List.of(
                                method,
                                number("Anomalies", Line::anomalies, Line::count, 80),
                                number("Agreement", Line::agreement, Line::share, 80),
                                number("F1", l -> l.merits().f1(), Line::share, 64),
                                number("Precision", l -> l.merits().precision(), Line::share, 72),
                                number("Recall", l -> l.merits().recall(), Line::share, 64),
                                number("VUS-PR", l -> l.merits().vusPr(), Line::share, 72),
                                number(
                                        "Delay (rows)",
                                        l -> l.merits().delayRows(),
                                        Figures::value,
                                        96),
                                number("Rows", Line::rows, Line::count, 72),
                                number("Seconds", Line::seconds, ComparisonTable::seconds, 72),
                                number("Rows/s", Line::rowsPerSecond, Line::count, 88),
                                threshold));
        for (TableColumn<Line, ?> column : table.getColumns()) {
            column.setReorderable(false);
        }
    }

    private static String title(Line line) {
        return line.state().isEmpty() ? line.name() : line.name() + " · " + line.state();
    }

    private static String seconds(double seconds) {
        return Double.isNaN(seconds) ? "–" : String.format(java.util.Locale.ROOT, "%.2f", seconds);
    }

    private static TableColumn<Line, Double> number(
            String title, ToDoubleFunction<Line> value, DoubleFunction<String> text, double width) {
        TableColumn<Line, Double> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(value.applyAsDouble(cell.getValue())));
        // What has no figure stands last, whichever way it is sorted.
        column.setComparator(
                Comparator.comparingDouble(v -> Double.isNaN(v) ? Double.NEGATIVE_INFINITY : v));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(Double item, boolean empty) {
                        super.updateItem(item, empty);
                        setText(empty || item == null ? "" : text.apply(item));
                    }
                });
        return column;
    }

    /// The method chosen; none for the consensus and the random detector.
    Optional<Line> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .filter(line -> line.kind() == Line.Kind.METHOD);
    }

    /// Told whenever another line is chosen or its figures change.
    void whenChosen(Runnable listener) {
        chosen = listener;
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener(_ -> {
                    if (!filling) {
                        listener.run();
                    }
                });
    }

    void choose(String name) {
        lines.stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .ifPresent(line -> table.getSelectionModel().select(line));
    }

    /// As they are shown.
    List<Line> lines() {
        return List.copyOf(table.getItems());
    }

    public TableView<Line> table() {
        return table;
    }

    /// A line with its menu.
    private final class MethodRow extends TableRow<Line> {
        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            boolean there = !empty && line != null;
            pseudoClassStateChanged(HIDDEN, there && line.hidden());
            pseudoClassStateChanged(OTHER, there && line.kind() != Line.Kind.METHOD);
            setContextMenu(there && line.kind() == Line.Kind.METHOD ? menu(line) : null);
        }

        private ContextMenu menu(Line line) {
            String name = line.name();
            return new ContextMenu(
                    item(
                            line.pinned() ? "Unpin" : "Pin to the top",
                            () -> model.change(name, m -> m.pinned(!m.pinned()))),
                    item(
                            line.hidden() ? "Show" : "Hide",
                            () -> model.change(name, m -> m.hidden(!m.hidden()))),
                    item("Duplicate, to set it up otherwise", () -> model.duplicate(name)),
                    item(
                            "Back to the common threshold",
                            () -> model.change(name, m -> m.judgedBy(Optional.empty()))),
                    item("Remove", () -> model.remove(name)));
        }

        private static MenuItem item(String title, Runnable action) {
            MenuItem item = new MenuItem(title);
            item.setOnAction(_ -> action.run());
            return item;
        }
    }
}
