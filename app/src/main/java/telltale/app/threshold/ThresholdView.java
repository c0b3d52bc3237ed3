package telltale.app.threshold;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// The threshold: kind, value, slider, and in words what it means.
public final class ThresholdView extends VBox {
    /// Characters.
    private static final int VALUE_COLUMNS = 7;

    public ThresholdView(ThresholdViewModel model) {
        getStyleClass().add("section");
        setSpacing(8);
        ComboBox<ThresholdKind> kind = kinds(model);
        HBox.setHgrow(kind, Priority.ALWAYS);
        TextField value = new TextField();
        value.getStyleClass().addAll(Styles.SMALL, "figures");
        value.setPrefColumnCount(VALUE_COLUMNS);
        value.setAlignment(Pos.CENTER_RIGHT);
        value.textProperty().bindBidirectional(model.text());
        FormControls.named(value, Texts.of("threshold.threshold-value"));
        Label unit = FormControls.unit("");
        HBox row = new HBox(8, kind, value, unit);
        row.setAlignment(Pos.CENTER_LEFT);
        Slider slider = new Slider(0, 1, 0.5);
        slider.valueProperty().bindBidirectional(model.slider());
        slider.getStyleClass().add(Styles.SMALL);
        slider.setBlockIncrement(0.02);
        FormControls.named(slider, Texts.of("threshold.threshold"));
        Label found = new Label();
        found.getStyleClass().add("strong");
        found.textProperty().bind(model.found());
        Label meaning = FormControls.muted("");
        meaning.textProperty().bind(model.meaning());
        Label error = FormControls.muted("");
        error.getStyleClass().add("error-text");
        HBox ends = ends();
        getChildren()
                .addAll(
                        FormControls.heading(Texts.of("threshold.threshold")),
                        row,
                        slider,
                        ends,
                        found,
                        meaning,
                        error);
        Runnable refresh =
                () -> {
                    unit.setText(model.kind().get().unit());
                    FormControls.shown(unit, !unit.getText().isEmpty());
                    kind.setTooltip(FormControls.tooltip(model.kind().get().help()));
                    error.setText(model.error().get());
                    FormControls.shown(error, !error.getText().isEmpty());
                };
        model.kind().addListener(_ -> refresh.run());
        model.error().addListener(_ -> refresh.run());
        refresh.run();
    }

    private static HBox ends() {
        HBox ends =
                new HBox(
                        FormControls.muted(Texts.of("threshold.more-anomalies")),
                        FormControls.spacer(),
                        FormControls.muted(Texts.of("threshold.fewer")));
        ends.getStyleClass().add("slider-ends");
        return ends;
    }

    private static ComboBox<ThresholdKind> kinds(ThresholdViewModel model) {
        ComboBox<ThresholdKind> kind = new ComboBox<>();
        kind.getItems().setAll(ThresholdKind.values());
        kind.getStyleClass().add(Styles.SMALL);
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(ThresholdKind one) {
                        return one == null ? "" : one.title();
                    }

                    @Override
                    public ThresholdKind fromString(String title) {
                        return model.kind().get();
                    }
                });
        kind.valueProperty().bindBidirectional(model.kind());
        return FormControls.named(kind, Texts.of("threshold.kind-of-threshold"));
    }
}
