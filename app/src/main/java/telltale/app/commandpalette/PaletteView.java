package telltale.app.commandpalette;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// A field over a list: write a few letters, choose with the arrows, Enter does it, Escape puts it
/// away. The focus goes back to where it was.
public final class PaletteView extends StackPane {
    private static final double WIDTH = 600;
    private static final double HEIGHT = 420;
    private static final int PAGE = 10;

    private final PaletteViewModel model;
    private final CustomTextField field = new CustomTextField();
    private final ListView<PaletteCommand> list;
    private @Nullable Node before;

    public PaletteView(PaletteViewModel model) {
        this.model = model;
        this.list = new ListView<>(model.shown());
        getStyleClass().add("veil");
        setAlignment(Pos.TOP_CENTER);
        field.setLeft(FormControls.icon(Feather.SEARCH));
        field.setPromptText(Texts.of("palette.prompt"));
        field.textProperty().bindBidirectional(model.query());
        FormControls.named(field, Texts.of("palette.command-palette"));
        list.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        list.setCellFactory(_ -> new ItemCell());
        list.setFocusTraversable(false);
        list.setPlaceholder(FormControls.muted(Texts.of("palette.empty")));
        FormControls.named(list, Texts.of("palette.what-fits"));
        VBox sheet = new VBox(8, field, list);
        sheet.getStyleClass().addAll("sheet", "palette");
        sheet.setMaxSize(WIDTH, HEIGHT);
        sheet.setOnMouseClicked(javafx.event.Event::consume);
        getChildren().add(sheet);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMouseClicked(_ -> model.hide());
        list.setOnMouseClicked(_ -> {
            if (list.getSelectionModel().getSelectedIndex() >= 0) {
                model.chosen().set(list.getSelectionModel().getSelectedIndex());
                model.run();
            }
        });
        model.open().addListener((_, _, now) -> show(now));
        model.chosen().addListener(_ -> choose());
        model.shown()
                .addListener((javafx.collections.ListChangeListener<PaletteCommand>) _ -> choose());
        FormControls.shown(this, false);
    }

    private void show(boolean open) {
        if (open && getScene() != null) {
            before = getScene().getFocusOwner();
        }
        FormControls.shown(this, open);
        if (open) {
            choose();
            field.requestFocus();
        } else if (before != null) {
            before.requestFocus();
        }
    }

    private void choose() {
        if (!model.shown().isEmpty()) {
            list.getSelectionModel().clearAndSelect(model.chosen().get());
            list.scrollTo(Math.max(0, model.chosen().get() - PAGE / 2));
        }
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        switch (code) {
            case ESCAPE -> model.hide();
            case ENTER -> model.run();
            case DOWN -> model.step(1);
            case UP -> model.step(-1);
            case PAGE_DOWN -> model.step(PAGE);
            case PAGE_UP -> model.step(-PAGE);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Group, title, keys.
    private static final class ItemCell extends ListCell<PaletteCommand> {
        private static final double GROUP = 96;

        private final Label group = FormControls.muted("");
        private final Label title = new Label();
        private final Label keys = FormControls.muted("");
        private final HBox row = new HBox(8, group, title, FormControls.spacer(), keys);

        ItemCell() {
            group.setMinWidth(GROUP);
            group.setPrefWidth(GROUP);
            group.setWrapText(false);
            keys.setWrapText(false);
            keys.setMinWidth(USE_PREF_SIZE);
            title.setMinWidth(0);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(PaletteCommand item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            group.setText(item.group());
            title.setText(item.title());
            keys.setText(item.keys());
            setGraphic(row);
            setAccessibleText(item.words() + (item.keys().isEmpty() ? "" : ", " + item.keys()));
        }
    }
}
