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
import telltale.app.fx.Controls;
import telltale.app.text.Texts;

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
        Controls.named(choice, Texts.of("methods.learn-from"));
        TextField first = field(model, true);
        TextField second = field(model, false);
        Label unit = Controls.unit("");
        HBox values = new HBox(8, first, second, unit);
        values.setAlignment(Pos.CENTER_LEFT);
        Label error = Controls.muted("");
        error.getStyleClass().add("error-text");
        getChildren()
                .addAll(Controls.heading(Texts.of("methods.learn-from")), choice, values, error);
        Runnable refresh =
                () -> {
                    var now = model.choice().get();
                    Controls.shown(values, now != TrainingViewModel.Choice.ALL);
                    Controls.shown(second, now == TrainingViewModel.Choice.RANGE);
                    unit.setText(now.unit());
                    error.setText(model.error().get());
                    Controls.shown(error, !error.getText().isEmpty());
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
        return Controls.named(
                field,
                first
                        ? Texts.of("methods.learn-from-value-or-start")
                        : Texts.of("methods.learn-from-end"));
    }
}
