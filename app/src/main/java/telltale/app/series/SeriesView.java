package telltale.app.series;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// The list of what is open, with a filter above it.
public final class SeriesView extends VBox {
    private final SeriesViewModel model;
    private final TreeView<SeriesTreeItem> tree = new TreeView<>(new TreeItem<>());
    private boolean filling;

    /// @param format what is said about the file chosen, below the list
    public SeriesView(SeriesViewModel model, Node format) {
        this.model = model;
        getStyleClass().add("side");
        setSpacing(8);
        var filter = new atlantafx.base.controls.CustomTextField();
        filter.setLeft(FormControls.icon(Feather.SEARCH));
        filter.setPromptText(Texts.of("series.filter-series"));
        filter.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        filter.textProperty().bindBidirectional(model.filter());
        FormControls.named(filter, Texts.of("series.filter-series"));
        tree.setShowRoot(false);
        tree.setCellFactory(_ -> new SeriesTreeCell());
        tree.getStyleClass().addAll(atlantafx.base.theme.Tweaks.EDGE_TO_EDGE, "series-tree");
        FormControls.named(tree, Texts.of("series.series"));
        VBox.setMargin(filter, new Insets(0, 8, 0, 8));
        VBox.setVgrow(tree, Priority.ALWAYS);
        Label heading = FormControls.heading(Texts.of("series.series"));
        getChildren().addAll(heading, filter, tree, format);
        model.shown().addListener((ListChangeListener<SeriesTreeItem>) _ -> fill());
        model.chosen().addListener(_ -> select());
        tree.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> choose(item));
        fill();
    }

    private void fill() {
        filling = true;
        tree.getRoot().getChildren().setAll(model.shown().stream().map(SeriesView::item).toList());
        filling = false;
        select();
    }

    private static TreeItem<SeriesTreeItem> item(SeriesTreeItem line) {
        TreeItem<SeriesTreeItem> item = new TreeItem<>(line);
        item.setExpanded(true);
        item.getChildren().setAll(line.children().stream().map(SeriesView::item).toList());
        return item;
    }

    private void choose(TreeItem<SeriesTreeItem> item) {
        if (!filling && item != null && item.getValue().entry().isPresent()) {
            model.chosen().set(item.getValue().entry());
        }
    }

    private void select() {
        filling = true;
        find(tree.getRoot(), model.chosen().get())
                .ifPresentOrElse(
                        tree.getSelectionModel()::select, tree.getSelectionModel()::clearSelection);
        filling = false;
    }

    private static Optional<TreeItem<SeriesTreeItem>> find(
            TreeItem<SeriesTreeItem> item, Optional<SeriesEntry> wanted) {
        if (wanted.isPresent()
                && item.getValue() != null
                && item.getValue().entry().equals(wanted)) {
            return Optional.of(item);
        }
        return item.getChildren().stream()
                .flatMap(child -> find(child, wanted).stream())
                .findFirst();
    }
}
