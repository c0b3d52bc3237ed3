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
import telltale.app.fx.Controls;
import telltale.app.text.Texts;

/// The list of what is open, with a filter above it.
public final class SeriesView extends VBox {
    private final SeriesViewModel model;
    private final TreeView<Line> tree = new TreeView<>(new TreeItem<>());
    private boolean filling;

    /// @param format what is said about the file chosen, below the list
    public SeriesView(SeriesViewModel model, Node format) {
        this.model = model;
        getStyleClass().add("side");
        setSpacing(8);
        var filter = new atlantafx.base.controls.CustomTextField();
        filter.setLeft(Controls.icon(Feather.SEARCH));
        filter.setPromptText(Texts.of("series.filter-series"));
        filter.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        filter.textProperty().bindBidirectional(model.filter());
        Controls.named(filter, Texts.of("series.filter-series"));
        tree.setShowRoot(false);
        tree.setCellFactory(_ -> new LineCell());
        tree.getStyleClass().addAll(atlantafx.base.theme.Tweaks.EDGE_TO_EDGE, "series-tree");
        Controls.named(tree, Texts.of("series.series"));
        VBox.setMargin(filter, new Insets(0, 8, 0, 8));
        VBox.setVgrow(tree, Priority.ALWAYS);
        Label heading = Controls.heading(Texts.of("series.series"));
        getChildren().addAll(heading, filter, tree, format);
        model.shown().addListener((ListChangeListener<Line>) _ -> fill());
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

    private static TreeItem<Line> item(Line line) {
        TreeItem<Line> item = new TreeItem<>(line);
        item.setExpanded(true);
        item.getChildren().setAll(line.children().stream().map(SeriesView::item).toList());
        return item;
    }

    private void choose(TreeItem<Line> item) {
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

    private static Optional<TreeItem<Line>> find(TreeItem<Line> item, Optional<Entry> wanted) {
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
