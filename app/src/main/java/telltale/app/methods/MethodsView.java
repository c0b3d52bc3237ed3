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
import telltale.app.fx.Controls;
import telltale.app.text.Texts;
import telltale.detector.Method;

/// Chooses the method, says what it finds, and shows its form.
public final class MethodsView extends VBox {
    private static final int FEW_NOTES = 2;

    private final MethodsViewModel model;
    private final VBox form = new VBox(8);
    private final Label finds = Controls.muted("");
    private final Label error = Controls.muted("");
    private final Label notes = Controls.muted("");
    private final Hyperlink unfold = new Hyperlink();

    /// @param detect learns and scores again
    public MethodsView(MethodsViewModel model, Runnable detect) {
        this.model = model;
        getStyleClass().add("section");
        setSpacing(8);
        HBox title =
                new HBox(
                        Controls.heading(Texts.of("methods.method")),
                        Controls.spacer(),
                        Controls.iconButton(
                                Feather.ROTATE_CCW,
                                Texts.of("methods.reset-all-settings"),
                                model::reset),
                        Controls.iconButton(
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
        Controls.shown(notes, open);
        Controls.shown(unfold, count > FEW_NOTES);
        unfold.setText(
                Texts.of(
                        "methods.what-the-method-found",
                        (open ? Texts.of("methods.hide") : Texts.of("methods.show")),
                        count));
        unfold.setVisited(false);
    }

    private ComboBox<Method> chooser() {
        ComboBox<Method> box = new ComboBox<>();
        box.getItems().setAll(model.methods());
        box.getStyleClass().add(Styles.SMALL);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Method method) {
                        return method == null ? "" : method.title();
                    }

                    @Override
                    public Method fromString(String title) {
                        return model.chosen().get();
                    }
                });
        box.setCellFactory(_ -> new MethodCell());
        box.valueProperty().bindBidirectional(model.chosen());
        box.setVisibleRowCount(12);
        return Controls.named(box, Texts.of("methods.method"));
    }

    private void fill() {
        finds.setText(model.chosen().get().finds());
        form.getChildren()
                .setAll(
                        model.fields().stream()
                                .map(field -> new ParameterRow(field, model.catalogue()))
                                .toList());
        Controls.shown(form, !form.getChildren().isEmpty());
    }

    private void complain() {
        error.setText(model.error().get());
        Controls.shown(error, !error.getText().isEmpty());
    }

    /// Title over what it finds.
    private static final class MethodCell extends ListCell<Method> {
        private static final double WIDTH = 360;

        @Override
        protected void updateItem(Method method, boolean empty) {
            super.updateItem(method, empty);
            if (empty || method == null) {
                setGraphic(null);
                return;
            }
            Label finds = Controls.muted(method.finds());
            finds.setMaxWidth(WIDTH);
            finds.setPrefWidth(WIDTH);
            setGraphic(new VBox(2, new Label(method.title()), finds));
            setAccessibleText(method.title() + ": " + method.finds());
        }
    }
}
