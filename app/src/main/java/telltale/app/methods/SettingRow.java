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
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;
import telltale.detector.Catalogue;
import telltale.detector.MethodInfo;
import telltale.detector.SettingInfo;

/// One setting: its name, a control by its kind, the unit, and what is wrong with it.
final class SettingRow extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
    private static final double LABEL_WIDTH = 120;

    SettingRow(SettingField field, Catalogue catalogue) {
        setSpacing(4);
        getStyleClass().add("parameter");
        Label label = new Label(field.label());
        label.setMinWidth(LABEL_WIDTH);
        label.setMaxWidth(LABEL_WIDTH);
        label.setWrapText(true);
        String help = field.parameter().help();
        label.setTooltip(FormControls.tooltip(help));
        Node control = control(field, catalogue);
        control.setAccessibleHelp(help);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox line = new HBox(8, label, control);
        line.setAlignment(Pos.CENTER_LEFT);
        if (!field.parameter().unit().isEmpty()) {
            line.getChildren().add(FormControls.unit(field.parameter().unit()));
        }
        var reset =
                FormControls.iconButton(
                        Feather.ROTATE_CCW, Texts.of("methods.reset", field.label()), field::reset);
        line.getChildren().add(reset);
        getChildren().add(line);
        if (field.offersAutomatic()) {
            getChildren().add(automatic(field));
        }
        Label error = FormControls.muted("");
        error.getStyleClass().add("error-text");
        getChildren().add(error);
        watch(field, control, reset, error);
    }

    private static void watch(SettingField field, Node control, Node reset, Label error) {
        Runnable refresh =
                () -> {
                    String wrong = field.error().get();
                    error.setText(wrong);
                    FormControls.shown(error, !wrong.isEmpty());
                    control.pseudoClassStateChanged(WRONG, !wrong.isEmpty());
                    FormControls.shown(reset, !field.isStandard());
                };
        ObservableValue<?>[] watched = {field.error(), field.text(), field.automatic()};
        for (ObservableValue<?> value : watched) {
            value.addListener(_ -> refresh.run());
        }
        field.members().addListener((javafx.beans.Observable _) -> refresh.run());
        refresh.run();
    }

    private static Node automatic(SettingField field) {
        CheckBox box = new CheckBox(SettingField.sentenceCase(field.parameter().zero()));
        box.setWrapText(true);
        box.setMinHeight(USE_PREF_SIZE);
        box.selectedProperty().bindBidirectional(field.automatic());
        FormControls.named(box, field.label() + ": " + box.getText());
        HBox row = new HBox(box);
        row.setPadding(new Insets(0, 0, 0, LABEL_WIDTH + 8));
        return row;
    }

    private static Node control(SettingField field, Catalogue catalogue) {
        return switch (field.parameter().kind()) {
            case INTEGER, NUMBER, TEXT -> text(field);
            case SWITCH -> toggle(field);
            case CHOICE -> choice(field);
            case DETECTORS -> members(field, catalogue);
        };
    }

    private static TextField text(SettingField field) {
        TextField text = new TextField();
        text.getStyleClass().add(Styles.SMALL);
        text.setPrefColumnCount(6);
        text.textProperty().bindBidirectional(field.text());
        if (field.offersAutomatic()) {
            text.disableProperty().bind(field.automatic());
            text.setPromptText(Texts.of("methods.automatic"));
        }
        if (field.parameter().kind() != SettingInfo.Kind.TEXT) {
            text.setTooltip(
                    FormControls.tooltip(
                            field.parameter().help()
                                    + "\n"
                                    + SettingField.sentenceCase(field.parameter().range())));
        }
        return FormControls.named(text, field.label());
    }

    private static ToggleSwitch toggle(SettingField field) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setSelected(Boolean.parseBoolean(field.text().get()));
        toggle.selectedProperty().addListener((_, _, on) -> field.text().set(Boolean.toString(on)));
        field.text().addListener((_, _, on) -> toggle.setSelected(Boolean.parseBoolean(on)));
        return FormControls.named(toggle, field.label());
    }

    private static ComboBox<String> choice(SettingField field) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(field.parameter().choices());
        box.getStyleClass().add(Styles.SMALL);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(String id) {
                        return id == null ? "" : SettingField.sentenceCase(id);
                    }

                    @Override
                    public String fromString(String title) {
                        return title;
                    }
                });
        box.valueProperty().bindBidirectional(field.text());
        return FormControls.named(box, field.label());
    }

    private static VBox members(SettingField field, Catalogue catalogue) {
        VBox boxes = new VBox(4);
        for (MethodInfo method : catalogue.methods()) {
            boolean group =
                    method.parameters().stream()
                            .anyMatch(p -> p.kind() == SettingInfo.Kind.DETECTORS);
            if (group) {
                continue;
            }
            CheckBox box = new CheckBox(method.title());
            Runnable refresh = () -> box.setSelected(place(field, method) >= 0);
            refresh.run();
            field.members().addListener((javafx.beans.Observable _) -> refresh.run());
            box.setOnAction(_ -> toggle(field, method, box.isSelected()));
            boxes.getChildren().add(FormControls.named(box, field.label() + ": " + method.title()));
        }
        return boxes;
    }

    private static void toggle(SettingField field, MethodInfo method, boolean on) {
        int at = place(field, method);
        if (on && at < 0) {
            field.members().add(method.id());
        } else if (!on && at >= 0) {
            field.members().remove(at);
        }
    }

    private static int place(SettingField field, MethodInfo method) {
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
