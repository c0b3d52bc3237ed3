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
import telltale.app.fx.Controls;
import telltale.app.text.Texts;

/// The threshold: kind, value, slider, and in words what it means.
public final class ThresholdView extends VBox {
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
        Controls.named(value, Texts.of("threshold.threshold-value"));
        Label unit = Controls.unit("");
        HBox row = new HBox(8, kind, value, unit);
        row.setAlignment(Pos.CENTER_LEFT);
        Slider slider = new Slider(0, 1, 0.5);
        slider.valueProperty().bindBidirectional(model.slider());
        slider.getStyleClass().add(Styles.SMALL);
        slider.setBlockIncrement(0.02);
        Controls.named(slider, Texts.of("threshold.threshold"));
        Label found = new Label();
        found.getStyleClass().add("strong");
        found.textProperty().bind(model.found());
        Label meaning = Controls.muted("");
        meaning.textProperty().bind(model.meaning());
        Label error = Controls.muted("");
        error.getStyleClass().add("error-text");
        HBox ends = ends();
        getChildren()
                .addAll(
                        Controls.heading(Texts.of("threshold.threshold")),
                        row,
                        slider,
                        ends,
                        found,
                        meaning,
                        error);
        Runnable refresh =
                () -> {
                    unit.setText(model.kind().get().unit());
                    Controls.shown(unit, !unit.getText().isEmpty());
                    kind.setTooltip(Controls.tooltip(model.kind().get().help()));
                    error.setText(model.error().get());
                    Controls.shown(error, !error.getText().isEmpty());
                };
        model.kind().addListener(_ -> refresh.run());
        model.error().addListener(_ -> refresh.run());
        refresh.run();
    }

    private static HBox ends() {
        HBox ends =
                new HBox(
                        Controls.muted(Texts.of("threshold.more-anomalies")),
                        Controls.spacer(),
                        Controls.muted(Texts.of("threshold.fewer")));
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
        return Controls.named(kind, Texts.of("threshold.kind-of-threshold"));
    }
}
