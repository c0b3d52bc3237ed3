package telltale.app.compare;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
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
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import telltale.analysis.comparison.MethodResult;
import telltale.analysis.recipe.Recipe;
import telltale.analysis.recipe.ShellLine;
import telltale.app.compare.lineup.ComparisonRow;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;
import telltale.app.fx.VisibleRefresh;
import telltale.detector.Catalogue;

/// The methods of a comparison with their figures; consensus and random detector stand below them
/// however they are sorted, pinned ones above.
public final class ComparisonTable extends StackPane {
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("put-away");
    private static final PseudoClass OTHER = PseudoClass.getPseudoClass("no-method");

    private final ComparisonViewModel model;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final TableView<Row> table = new TableView<>();
    private Runnable chosen = () -> {};
    private boolean filling;

    /// A place in the table, which stays while its line changes with every move of a threshold.
    private static final class Row {
        private final ObjectProperty<ComparisonRow> line = new SimpleObjectProperty<>();

        Row(ComparisonRow first) {
            line.set(first);
        }

        ComparisonRow line() {
            return line.get();
        }

        private <T> ObservableValue<T> cell(Function<ComparisonRow, T> value) {
            return line.map(value);
        }
    }

    ComparisonTable(ComparisonViewModel model) {
        this.model = model;
        SortedList<Row> sorted = new SortedList<>(rows);
        sorted.comparatorProperty()
                .bind(Bindings.createObjectBinding(this::order, table.comparatorProperty()));
        table.setItems(sorted);
        table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE, "figures");
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        FormControls.named(table, Texts.of("compare.methods-compared"));
        columns();
        table.setRowFactory(_ -> new MethodRow());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                chosen().ifPresent(line -> model.remove(line.name()));
            }
        });
        getChildren().add(table);
        VisibleRefresh sight = new VisibleRefresh(this, this::fill);
        model.lineup().addListener(_ -> sight.request());
        sight.request();
    }

    private Comparator<Row> order() {
        Comparator<Row> places = Comparator.comparingInt(row -> row.line().place());
        Comparator<Row> by = table.getComparator();
        return by == null ? places : places.thenComparing(by);
    }

    private void fill() {
        List<ComparisonRow> lines =
                ComparisonRow.of(model.lineup().get(), model.plan().get().votes());
        if (keepTheirPlaces(lines)) {
            for (int i = 0; i < lines.size(); i++) {
                rows.get(i).line.set(lines.get(i));
            }
        } else {
            Optional<String> name = chosen().map(ComparisonRow::name);
            filling = true;
            rows.setAll(lines.stream().map(Row::new).toList());
            table.getSelectionModel().clearSelection();
            name.ifPresent(this::choose);
            filling = false;
        }
        chosen.run();
    }

    /// Whether only figures have changed that nothing is sorted by.
    private boolean keepTheirPlaces(List<ComparisonRow> lines) {
        boolean kept = lines.size() == rows.size() && table.getSortOrder().isEmpty();
        for (int i = 0; kept && i < lines.size(); i++) {
            ComparisonRow before = rows.get(i).line();
            ComparisonRow now = lines.get(i);
            kept =
                    before.kind() == now.kind()
                            && before.place() == now.place()
                            && (now.kind() != ComparisonRow.Kind.METHOD
                                    || before.name().equals(now.name()));
        }
        return kept;
    }

    private static List<TableColumn<Row, ?>> metrics() {
        return List.of(
                number(
                        Texts.of("page.anomalies"),
                        ComparisonRow::anomalies,
                        ComparisonRow::count,
                        76),
                number("F1", l -> l.merits().f1(), ComparisonRow::share, 64),
                number(
                        Texts.of("compare.agreement"),
                        ComparisonRow::agreement,
                        ComparisonRow::share,
                        80),
                number(
                        Texts.of("compare.precision"),
                        l -> l.merits().precision(),
                        ComparisonRow::share,
                        72),
                number(
                        Texts.of("compare.recall"),
                        l -> l.merits().recall(),
                        ComparisonRow::share,
                        64),
                number(
                        Texts.of("compare.vus-pr"),
                        l -> l.merits().vusPr(),
                        ComparisonRow::share,
                        72),
                number(
                        Texts.of("compare.delay"),
                        l -> l.merits().delayRows(),
                        DisplayNumbers::value,
                        88));
    }

    private static List<TableColumn<Row, ?>> costs() {
        return List.of(
                number(Texts.of("compare.rows"), ComparisonRow::rows, ComparisonRow::count, 64),
                number(
                        Texts.of("compare.seconds"),
                        ComparisonRow::seconds,
                        ComparisonTable::seconds,
                        64),
                number(
                        Texts.of("compare.speed"),
                        ComparisonRow::rowsPerSecond,
                        ComparisonRow::count,
                        80));
    }

    private void columns() {
        TableColumn<Row, String> method = new TableColumn<>(Texts.of("compare.method"));
        method.setCellValueFactory(cell -> cell.getValue().cell(ComparisonTable::title));
        method.setPrefWidth(176);
        method.getStyleClass().add("words");
        TableColumn<Row, String> threshold = new TableColumn<>(Texts.of("compare.threshold"));
        threshold.setCellValueFactory(cell -> cell.getValue().cell(ComparisonRow::threshold));
        threshold.setPrefWidth(104);
        table.getColumns().add(method);
        table.getColumns().addAll(metrics());
        table.getColumns().addAll(costs());
        table.getColumns().add(threshold);
        for (TableColumn<Row, ?> column : table.getColumns()) {
            column.setReorderable(false);
        }
    }

    private static String title(ComparisonRow line) {
        return line.state().isEmpty() ? line.name() : line.name() + " · " + line.state();
    }

    private static String seconds(double seconds) {
        return Double.isNaN(seconds) ? "–" : String.format(java.util.Locale.ROOT, "%.2f", seconds);
    }

    private static TableColumn<Row, Double> number(
            String title,
            ToDoubleFunction<ComparisonRow> value,
            DoubleFunction<String> text,
            double width) {
        TableColumn<Row, Double> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> cell.getValue().cell(value::applyAsDouble));
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
    Optional<ComparisonRow> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .map(Row::line)
                .filter(line -> line.kind() == ComparisonRow.Kind.METHOD);
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
        rows.stream()
                .filter(row -> row.line().name().equals(name))
                .findFirst()
                .ifPresent(row -> table.getSelectionModel().select(row));
    }

    /// As they are shown.
    List<ComparisonRow> lines() {
        return table.getItems().stream().map(Row::line).toList();
    }

    /// A line with its menu.
    private final class MethodRow extends TableRow<Row> {
        MethodRow() {
            // A menu a line and change would cost more than all else, so it is made when asked for.
            itemProperty().flatMap(row -> row.line).subscribe(this::mark);
            setOnContextMenuRequested(event -> {
                ComparisonRow line = getItem() == null ? null : getItem().line();
                if (line != null && line.kind() == ComparisonRow.Kind.METHOD) {
                    menu(line).show(this, event.getScreenX(), event.getScreenY());
                    event.consume();
                }
            });
        }

        private void mark(@Nullable ComparisonRow line) {
            pseudoClassStateChanged(HIDDEN, line != null && line.hidden());
            pseudoClassStateChanged(
                    OTHER, line != null && line.kind() != ComparisonRow.Kind.METHOD);
        }

        private ContextMenu menu(ComparisonRow line) {
            String name = line.name();
            return new ContextMenu(
                    item(
                            line.pinned()
                                    ? Texts.of("compare.unpin")
                                    : Texts.of("compare.pin-to-the-top"),
                            () -> model.change(name, m -> m.pinned(!m.pinned()))),
                    item(
                            line.hidden() ? Texts.of("compare.show") : Texts.of("compare.hide"),
                            () -> model.change(name, m -> m.hidden(!m.hidden()))),
                    item(Texts.of("compare.duplicate-to-set-it-up"), () -> model.duplicate(name)),
                    item(
                            Texts.of("compare.back-to-the-common-threshold"),
                            () -> model.change(name, m -> m.judgedBy(Optional.empty()))),
                    item(Texts.of("compare.copy-as-command-line"), () -> copy(name, ShellLine::of)),
                    item(
                            Texts.of("compare.copy-as-yaml-recipe"),
                            () -> copy(name, (recipe, all) -> recipe.text(Path.of(""), all))),
                    item(Texts.of("compare.remove"), () -> model.remove(name)));
        }

        private void copy(String name, BiFunction<Recipe, Catalogue, String> written) {
            model.lineup()
                    .get()
                    .finding(name)
                    .flatMap(MethodResult::result)
                    .map(result -> written.apply(Recipe.of(result.analysis()), model.catalogue()))
                    .ifPresent(text -> {
                        ClipboardContent content = new ClipboardContent();
                        content.putString(text);
                        Clipboard.getSystemClipboard().setContent(content);
                    });
        }

        private static MenuItem item(String title, Runnable action) {
            MenuItem item = new MenuItem(title);
            item.setOnAction(_ -> action.run());
            return item;
        }
    }
}
