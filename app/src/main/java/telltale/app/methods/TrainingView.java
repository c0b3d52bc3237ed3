package telltale.app.methods;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// Chooses what the model learns from.
public final class TrainingView extends VBox {
    public TrainingView(TrainingViewModel model) {
        getStyleClass().add("section");
        setSpacing(8);
        ComboBox<TrainingViewModel.Choice> choice = new ComboBox<>();
        choice.getItems().setAll(TrainingViewModel.Choice.values());
        choice.getStyleClass().add(Styles.SMALL);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(TrainingViewModel.Choice one) {
                        return one == null ? "" : one.title();
                    }

                    @Override
                    public TrainingViewModel.Choice fromString(String title) {
                        return model.choice().get();
                    }
                });
        choice.valueProperty().bindBidirectional(model.choice());
        FormControls.named(choice, Texts.of("methods.learn-from"));
        TextField first = field(model, true);
        TextField second = field(model, false);
        Label unit = FormControls.unit("");
        HBox values = new HBox(8, first, second, unit);
        values.setAlignment(Pos.CENTER_LEFT);
        Label error = FormControls.muted("");
        error.getStyleClass().add("error-text");
        getChildren()
                .addAll(
                        FormControls.heading(Texts.of("methods.learn-from")),
                        choice,
                        values,
                        error);
        Runnable refresh =
                () -> {
                    var now = model.choice().get();
                    FormControls.shown(values, now != TrainingViewModel.Choice.ALL);
                    FormControls.shown(second, now == TrainingViewModel.Choice.RANGE);
                    unit.setText(now.unit());
                    error.setText(model.error().get());
                    FormControls.shown(error, !error.getText().isEmpty());
                };
        model.choice().addListener(_ -> refresh.run());
        model.error().addListener(_ -> refresh.run());
        refresh.run();
    }

    private static TextField field(TrainingViewModel model, boolean first) {
        TextField field = new TextField();
        field.getStyleClass().add(Styles.SMALL);
        field.textProperty().bindBidirectional(first ? model.first() : model.second());
        HBox.setHgrow(field, Priority.ALWAYS);
        return FormControls.named(
                field,
                first
                        ? Texts.of("methods.learn-from-value-or-start")
                        : Texts.of("methods.learn-from-end"));
    }
}
