package telltale.app.threshold;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;
import telltale.threshold.Direction;

/// How rows become anomalies; folded away at first.
public final class GroupingView extends TitledPane {
    /// Most rows the spinner offers.
    private static final int MOST_ROWS = 1_000_000;

    /// Pixels.
    private static final double LABEL_WIDTH = 120;

    public GroupingView(GroupingViewModel model) {
        super(Texts.of("threshold.grouping"), new VBox());
        getStyleClass().addAll(Styles.DENSE, Tweaks.ALT_ICON, "fold");
        setExpanded(false);
        setAnimated(false);
        TextField least = new TextField();
        least.setPromptText(Texts.of("threshold.least-deviation-prompt"));
        least.getStyleClass().add(Styles.SMALL);
        least.textProperty().bindBidirectional(model.least());
        Label error = FormControls.muted("");
        error.getStyleClass().add("error-text");
        Runnable complain =
                () -> {
                    error.setText(model.error().get());
                    FormControls.shown(error, !error.getText().isEmpty());
                };
        model.error().addListener(_ -> complain.run());
        complain.run();
        VBox rows =
                new VBox(
                        8,
                        row(
                                Texts.of("threshold.bridge"),
                                rows(0, model.bridge()),
                                Texts.of("threshold.rows"),
                                Texts.of("threshold.bridge-explained")),
                        row(
                                Texts.of("threshold.minimum-length"),
                                rows(1, model.minLength()),
                                Texts.of("threshold.rows"),
                                Texts.of("threshold.minimum-length-explained")),
                        row(
                                Texts.of("threshold.direction"),
                                direction(model),
                                "",
                                Texts.of("threshold.direction-explained")),
                        row(
                                Texts.of("threshold.least-deviation"),
                                least,
                                "",
                                Texts.of("threshold.least-deviation-explained")),
                        error);
        setContent(rows);
    }

    private static HBox row(String name, Region control, String unit, String help) {
        Label label = new Label(name);
        label.setMinWidth(LABEL_WIDTH);
        label.setMaxWidth(LABEL_WIDTH);
        label.setTooltip(FormControls.tooltip(help));
        control.setMaxWidth(Double.MAX_VALUE);
        control.setAccessibleHelp(help);
        FormControls.named((Node) control, name);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(8, label, control);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!unit.isEmpty()) {
            row.getChildren().add(FormControls.unit(unit));
        }
        return row;
    }

    private static Spinner<Integer> rows(int least, IntegerProperty value) {
        Spinner<Integer> spinner = new Spinner<>(least, MOST_ROWS, value.get());
        spinner.setEditable(true);
        spinner.setPrefWidth(96);
        spinner.getStyleClass().add(Styles.SMALL);
        spinner.getEditor().setAccessibleText(Texts.of("threshold.rows"));
        spinner.valueProperty().addListener((_, _, now) -> value.set(now));
        value.addListener((_, _, now) -> spinner.getValueFactory().setValue(now.intValue()));
        return spinner;
    }

    private static ComboBox<Direction> direction(GroupingViewModel model) {
        ComboBox<Direction> box = new ComboBox<>();
        box.getItems().setAll(Direction.values());
        box.getStyleClass().add(Styles.SMALL);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Direction one) {
                        return one == null ? "" : title(one);
                    }

                    @Override
                    public Direction fromString(String title) {
                        return model.direction().get();
                    }
                });
        box.valueProperty().bindBidirectional(model.direction());
        return box;
    }

    private static String title(Direction direction) {
        return switch (direction) {
            case ABOVE -> Texts.of("threshold.above-expected");
            case BELOW -> Texts.of("threshold.below-expected");
            case BOTH -> Texts.of("threshold.above-and-below");
        };
    }
}
