package telltale.app.methods;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;
import telltale.detector.MethodInfo;

/// Chooses the method, says what it finds, and shows its form.
public final class MethodsView extends VBox {
    private static final int FEW_NOTES = 2;

    private final MethodsViewModel model;
    private final VBox form = new VBox(8);
    private final Label finds = FormControls.muted("");
    private final Label error = FormControls.muted("");
    private final Label notes = FormControls.muted("");
    private final Hyperlink unfold = new Hyperlink();

    /// @param detect learns and scores again
    public MethodsView(MethodsViewModel model, Runnable detect) {
        this.model = model;
        getStyleClass().add("section");
        setSpacing(8);
        HBox title =
                new HBox(
                        FormControls.heading(Texts.of("methods.method")),
                        FormControls.spacer(),
                        FormControls.iconButton(
                                Feather.ROTATE_CCW,
                                Texts.of("methods.reset-all-settings"),
                                model::reset),
                        FormControls.iconButton(
                                Feather.PLAY, Texts.of("methods.detect-now-ctrl-r"), detect));
        title.setAlignment(Pos.CENTER_LEFT);
        error.getStyleClass().add("error-text");
        getChildren().addAll(title, chooser(), finds, form, unfold, notes, error);
        unfold.getStyleClass().add(Styles.SMALL);
        unfold.setOnAction(_ -> fold(!notes.isVisible()));
        model.chosen().addListener(_ -> fill());
        model.error().addListener(_ -> complain());
        model.notes().addListener((ListChangeListener<String>) _ -> note());
        fill();
        complain();
        note();
    }

    private void note() {
        notes.setText(String.join("\n", model.notes()));
        fold(!model.notes().isEmpty() && model.notes().size() <= FEW_NOTES);
    }

    /// Many notes would push the threshold out of sight, so they wait until they are asked for.
    private void fold(boolean open) {
        int count = model.notes().size();
        FormControls.shown(notes, open);
        FormControls.shown(unfold, count > FEW_NOTES);
        unfold.setText(
                Texts.of(
                        "methods.what-the-method-found",
                        (open ? Texts.of("methods.hide") : Texts.of("methods.show")),
                        count));
        unfold.setVisited(false);
    }

    private ComboBox<MethodInfo> chooser() {
        ComboBox<MethodInfo> box = new ComboBox<>();
        box.getItems().setAll(model.methods());
        box.getStyleClass().add(Styles.SMALL);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(MethodInfo method) {
                        return method == null ? "" : method.title();
                    }

                    @Override
                    public MethodInfo fromString(String title) {
                        return model.chosen().get();
                    }
                });
        box.setCellFactory(_ -> new MethodCell());
        box.valueProperty().bindBidirectional(model.chosen());
        box.setVisibleRowCount(12);
        return FormControls.named(box, Texts.of("methods.method"));
    }

    private void fill() {
        finds.setText(model.chosen().get().finds());
        form.getChildren()
                .setAll(
                        model.fields().stream()
                                .map(field -> new SettingRow(field, model.catalogue()))
                                .toList());
        FormControls.shown(form, !form.getChildren().isEmpty());
    }

    private void complain() {
        error.setText(model.error().get());
        FormControls.shown(error, !error.getText().isEmpty());
    }

    /// Title over what it finds.
    private static final class MethodCell extends ListCell<MethodInfo> {
        private static final double WIDTH = 360;

        @Override
        protected void updateItem(MethodInfo method, boolean empty) {
            super.updateItem(method, empty);
            if (empty || method == null) {
                setGraphic(null);
                return;
            }
            Label finds = FormControls.muted(method.finds());
            finds.setMaxWidth(WIDTH);
            finds.setPrefWidth(WIDTH);
            setGraphic(new VBox(2, new Label(method.title()), finds));
            setAccessibleText(method.title() + ": " + method.finds());
        }
    }
}
