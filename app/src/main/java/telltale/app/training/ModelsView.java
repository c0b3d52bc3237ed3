package telltale.app.training;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.FormControls;
import telltale.app.fx.TabStrip;
import telltale.app.fx.Texts;
import telltale.detector.Catalogue;
import telltale.training.ModelCard;
import telltale.training.ModelFile;
import telltale.training.ModelStore.Listed;

/// The models that are kept. Enter or a second click on a line uses the model.
public final class ModelsView extends StackPane {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final String DATED = Texts.of("training.trained");

    private final ModelsViewModel model;
    private final Catalogue catalogue;
    private final TableView<Listed> table = new TableView<>();
    private final Label title = new Label(Texts.of("page.models"));
    private final Button use =
            new Button(Texts.of("training.use"), FormControls.icon(Feather.ACTIVITY));
    private final Button export =
            new Button(Texts.of("training.export"), FormControls.icon(Feather.DOWNLOAD));
    private final Button delete =
            new Button(Texts.of("training.delete"), FormControls.icon(Feather.TRASH_2));
    private final Button really = new Button();
    private final Button keep = new Button(Texts.of("training.keep"));
    private boolean filling;

    /// @param catalogue tells what people call a method
    public ModelsView(ModelsViewModel model, Catalogue catalogue) {
        this.model = model;
        this.catalogue = catalogue;
        getStyleClass().add("models");
        title.getStyleClass().add("heading");
        table.setItems(model.models());
        table.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE, "figures");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setPlaceholder(FormControls.muted(Texts.of("training.models-empty")));
        FormControls.named(table, Texts.of("page.models"));
        columns();
        getChildren().add(new VBox(table));
        VBox.setVgrow(table, Priority.ALWAYS);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> choose(now));
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.use();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                model.use();
            }
        });
        buttons();
        model.models().addListener((ListChangeListener<Listed>) _ -> count());
        model.chosen().addListener((_, _, now) -> select(now));
        // Others may have trained or deleted one meanwhile.
        visibleProperty()
                .addListener((_, _, shown) -> {
                    if (shown) {
                        model.refresh();
                    }
                });
        count();
        select(model.chosen().get());
    }

    private void columns() {
        table.getColumns()
                .setAll(
                        List.of(
                                column(Texts.of("training.name"), 136, Listed::name),
                                column(Texts.of("training.method"), 136, card(this::method)),
                                column(
                                        Texts.of("training.learnt-from"),
                                        160,
                                        ModelsView::learntFrom),
                                column(
                                        Texts.of("training.rows"),
                                        76,
                                        card(card ->
                                                DisplayNumbers.count(card.provenance().rows()))),
                                column(DATED, 140, card(ModelsView::date)),
                                column(Texts.of("training.loss"), 76, card(ModelsView::loss))));
    }

    private static TableColumn<Listed, String> column(
            String title, double width, Function<Listed, String> text) {
        TableColumn<Listed, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(title.equals(DATED) ? width : 56);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        return column;
    }

    private static Function<Listed, String> card(Function<ModelCard, String> text) {
        return listed -> listed.card().map(text).orElse("–");
    }

    private String method(ModelCard card) {
        return catalogue.methodOf(card.detector()).title();
    }

    private static String learntFrom(Listed listed) {
        return listed.card().map(card -> card.provenance().series()).orElse(listed.problem());
    }

    private static String date(ModelCard card) {
        return DATE.format(card.created().atZone(ZoneId.systemDefault()));
    }

    private static String loss(ModelCard card) {
        return card.best().map(best -> DisplayNumbers.value(best.y())).orElse("–");
    }

    private void buttons() {
        for (Button button : List.of(use, export, delete, really, keep)) {
            button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        }
        really.getStyleClass().add(Styles.DANGER);
        use.setTooltip(FormControls.tooltip(Texts.of("training.score-what-is-chosen")));
        use.setOnAction(_ -> model.use());
        export.setOnAction(_ -> export());
        delete.setOnAction(_ -> ask(true));
        really.setOnAction(_ -> {
            ask(false);
            model.delete();
        });
        keep.setOnAction(_ -> ask(false));
        ask(false);
    }

    /// Asks once more before something is gone for good.
    private void ask(boolean whether) {
        really.setText(
                Texts.of(
                        "training.delete-for-good",
                        model.chosen().get().map(Listed::name).orElse("")));
        for (Button button : List.of(use, export, delete)) {
            FormControls.shown(button, !whether);
        }
        FormControls.shown(really, whether);
        FormControls.shown(keep, whether);
    }

    private void export() {
        Optional<Listed> chosen = model.chosen().get();
        if (chosen.isPresent()) {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(Texts.of("training.export-the-model", chosen.get().name()));
            chooser.setInitialFileName(chosen.get().name() + ModelFile.ENDING);
            java.io.File file = chooser.showSaveDialog(getScene().getWindow());
            if (file != null) {
                Path to = file.toPath();
                model.export(to);
            }
        }
    }

    private void count() {
        int models = model.models().size();
        title.setText(
                models == 0
                        ? Texts.of("page.models")
                        : Texts.of("page.models-counted", DisplayNumbers.count(models)));
    }

    private void choose(Listed listed) {
        if (!filling) {
            model.chosen().set(Optional.ofNullable(listed));
        }
    }

    private void select(Optional<Listed> now) {
        filling = true;
        if (now.isEmpty()) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().select(now.get());
        }
        filling = false;
        use.setDisable(now.flatMap(Listed::card).isEmpty());
        export.setDisable(now.isEmpty());
        delete.setDisable(now.isEmpty());
        ask(false);
    }

    /// The page of this for the strip.
    public TabStrip.Page page() {
        return new TabStrip.Page(title, List.of(use, export, delete, really, keep), this);
    }
}
