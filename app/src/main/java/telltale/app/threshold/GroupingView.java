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
import telltale.app.fx.Controls;
import telltale.threshold.Direction;

/// How rows become anomalies; folded away at first.
public final class GroupingView extends TitledPane {
    private static final int MOST_ROWS = 1_000_000;
    private static final double LABEL_WIDTH = 120;

    public GroupingView(GroupingViewModel model) {
        super("Grouping", new VBox());
        getStyleClass().addAll(Styles.DENSE, Tweaks.ALT_ICON, "fold");
        setExpanded(false);
        setAnimated(false);
        TextField least = new TextField();
        least.setPromptText("any, 5 or 5 %");
        least.getStyleClass().add(Styles.SMALL);
        least.textProperty().bindBidirectional(model.least());
        Label error = Controls.muted("");
        error.getStyleClass().add("error-text");
        Runnable complain =
                () -> {
                    error.setText(model.error().get());
                    Controls.shown(error, !error.getText().isEmpty());
                };
        model.error().addListener(_ -> complain.run());
        complain.run();
        VBox rows =
                new VBox(
                        8,
                        row(
                                "Bridge",
                                rows(0, model.bridge()),
                                "rows",
                                "Stretches that lie no further apart are one anomaly"),
                        row(
                                "Minimum length",
                                rows(1, model.minLength()),
                                "rows",
                                "Shorter stretches are no anomaly"),
                        row(
                                "Direction",
                                direction(model),
                                "",
                                "Whether to report values above what was expected, below, or both"),
                        row(
                                "Least deviation",
                                least,
                                "",
                                "Values closer to what was expected are no anomaly, in the"
                                        + " channel's unit or as a percentage of the expected"
                                        + " value"),
                        error);
        setContent(rows);
    }

    private static HBox row(String name, Region control, String unit, String help) {
        Label label = new Label(name);
        label.setMinWidth(LABEL_WIDTH);
        label.setMaxWidth(LABEL_WIDTH);
        label.setTooltip(Controls.tooltip(help));
        control.setMaxWidth(Double.MAX_VALUE);
        control.setAccessibleHelp(help);
        Controls.named((Node) control, name);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(8, label, control);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!unit.isEmpty()) {
            row.getChildren().add(Controls.unit(unit));
        }
        return row;
    }

    private static Spinner<Integer> rows(int least, IntegerProperty value) {
        Spinner<Integer> spinner = new Spinner<>(least, MOST_ROWS, value.get());
        spinner.setEditable(true);
        spinner.setPrefWidth(96);
        spinner.getStyleClass().add(Styles.SMALL);
        spinner.getEditor().setAccessibleText("rows");
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
            case ABOVE -> "Above expected";
            case BELOW -> "Below expected";
            case BOTH -> "Above and below";
        };
    }
}
