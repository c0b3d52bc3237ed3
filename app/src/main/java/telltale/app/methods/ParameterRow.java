package telltale.app.methods;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.Controls;
import telltale.app.text.Texts;
import telltale.detector.Catalogue;
import telltale.detector.Method;
import telltale.detector.Parameter;

/// One setting: its name, a control by its kind, the unit, and what is wrong with it.
final class ParameterRow extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final double LABEL_WIDTH = 120;

    ParameterRow(ParameterField field, Catalogue catalogue) {
        setSpacing(4);
        getStyleClass().add("parameter");
        Label label = new Label(field.label());
        label.setMinWidth(LABEL_WIDTH);
        label.setMaxWidth(LABEL_WIDTH);
        label.setWrapText(true);
        String help = field.parameter().help();
        label.setTooltip(Controls.tooltip(help));
        Node control = control(field, catalogue);
        control.setAccessibleHelp(help);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox line = new HBox(8, label, control);
        line.setAlignment(Pos.CENTER_LEFT);
        if (!field.parameter().unit().isEmpty()) {
            line.getChildren().add(Controls.unit(field.parameter().unit()));
        }
        var reset =
                Controls.iconButton(
                        Feather.ROTATE_CCW, Texts.of("methods.reset", field.label()), field::reset);
        line.getChildren().add(reset);
        getChildren().add(line);
        if (field.offersAutomatic()) {
            getChildren().add(automatic(field));
        }
        Label error = Controls.muted("");
        error.getStyleClass().add("error-text");
        getChildren().add(error);
        watch(field, control, reset, error);
    }

    private static void watch(ParameterField field, Node control, Node reset, Label error) {
        Runnable refresh =
                () -> {
                    String wrong = field.error().get();
                    error.setText(wrong);
                    Controls.shown(error, !wrong.isEmpty());
                    control.pseudoClassStateChanged(WRONG, !wrong.isEmpty());
                    Controls.shown(reset, !field.isStandard());
                };
        ObservableValue<?>[] watched = {field.error(), field.text(), field.automatic()};
        for (ObservableValue<?> value : watched) {
            value.addListener(_ -> refresh.run());
        }
        field.members().addListener((javafx.beans.Observable _) -> refresh.run());
        refresh.run();
    }

    private static Node automatic(ParameterField field) {
        CheckBox box = new CheckBox(ParameterField.sentenceCase(field.parameter().zero()));
        box.setWrapText(true);
        box.setMinHeight(USE_PREF_SIZE);
        box.selectedProperty().bindBidirectional(field.automatic());
        Controls.named(box, field.label() + ": " + box.getText());
        HBox row = new HBox(box);
        row.setPadding(new Insets(0, 0, 0, LABEL_WIDTH + 8));
        return row;
    }

    private static Node control(ParameterField field, Catalogue catalogue) {
        return switch (field.parameter().kind()) {
            case INTEGER, NUMBER, TEXT -> text(field);
            case SWITCH -> toggle(field);
            case CHOICE -> choice(field);
            case DETECTORS -> members(field, catalogue);
        };
    }

    private static TextField text(ParameterField field) {
        TextField text = new TextField();
        text.getStyleClass().add(Styles.SMALL);
        text.setPrefColumnCount(6);
        text.textProperty().bindBidirectional(field.text());
        if (field.offersAutomatic()) {
            text.disableProperty().bind(field.automatic());
            text.setPromptText(Texts.of("methods.automatic"));
        }
        if (field.parameter().kind() != Parameter.Kind.TEXT) {
            text.setTooltip(
                    Controls.tooltip(
                            field.parameter().help()
                                    + "\n"
                                    + ParameterField.sentenceCase(field.parameter().range())));
        }
        return Controls.named(text, field.label());
    }

    private static ToggleSwitch toggle(ParameterField field) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setSelected(Boolean.parseBoolean(field.text().get()));
        toggle.selectedProperty().addListener((_, _, on) -> field.text().set(Boolean.toString(on)));
        field.text().addListener((_, _, on) -> toggle.setSelected(Boolean.parseBoolean(on)));
        return Controls.named(toggle, field.label());
    }

    private static ComboBox<String> choice(ParameterField field) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(field.parameter().choices());
        box.getStyleClass().add(Styles.SMALL);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(String id) {
                        return id == null ? "" : ParameterField.sentenceCase(id);
                    }

                    @Override
                    public String fromString(String title) {
                        return title;
                    }
                });
        box.valueProperty().bindBidirectional(field.text());
        return Controls.named(box, field.label());
    }

    private static VBox members(ParameterField field, Catalogue catalogue) {
        VBox boxes = new VBox(4);
        for (Method method : catalogue.methods()) {
            boolean group =
                    method.parameters().stream()
                            .anyMatch(p -> p.kind() == Parameter.Kind.DETECTORS);
            if (group) {
                continue;
            }
            CheckBox box = new CheckBox(method.title());
            Runnable refresh = () -> box.setSelected(place(field, method) >= 0);
            refresh.run();
            field.members().addListener((javafx.beans.Observable _) -> refresh.run());
            box.setOnAction(_ -> toggle(field, method, box.isSelected()));
            boxes.getChildren().add(Controls.named(box, field.label() + ": " + method.title()));
        }
        return boxes;
    }

    private static void toggle(ParameterField field, Method method, boolean on) {
        int at = place(field, method);
        if (on && at < 0) {
            field.members().add(method.id());
        } else if (!on && at >= 0) {
            field.members().remove(at);
        }
    }

    private static int place(ParameterField field, Method method) {
        for (int i = 0; i < field.members().size(); i++) {
            Object member = field.members().get(i);
            boolean set = member instanceof Map<?, ?> map && map.containsKey(method.id());
            if (set || member.equals(method.id())) {
                return i;
            }
        }
        return -1;
    }
}
