package telltale.app.methods;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import telltale.detector.Catalogue;
import telltale.detector.MethodInfo;
import telltale.detector.SettingInfo;

/// One setting in the form: what is written in it, and what is wrong with that.
public final class SettingField {
    private final MethodInfo method;
    private final SettingInfo parameter;
    private final Catalogue catalogue;
    private final Object standard;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty automatic = new SimpleBooleanProperty();
    private final ObservableList<Object> members = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final Runnable changed;

    SettingField(MethodInfo method, SettingInfo parameter, Catalogue catalogue, Runnable changed) {
        this.method = method;
        this.parameter = parameter;
        this.catalogue = catalogue;
        this.changed = changed;
        this.standard =
                Objects.requireNonNull(
                        method.settings(method.detector(), catalogue).get(parameter.id()));
        reset();
        text.addListener(_ -> edited());
        automatic.addListener(_ -> edited());
        members.addListener((javafx.beans.Observable _) -> edited());
    }

    public SettingInfo parameter() {
        return parameter;
    }

    /// `max_lag` becomes "Max lag".
    public String label() {
        return sentenceCase(parameter.id());
    }

    static String sentenceCase(String id) {
        String words = id.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// What is written, for every kind but a list of detectors.
    public StringProperty text() {
        return text;
    }

    /// Whether 0, which stands for a choice of its own, is chosen; [#text()] is left alone then.
    public BooleanProperty automatic() {
        return automatic;
    }

    /// Whether there is such a choice.
    public boolean offersAutomatic() {
        return !parameter.zero().isEmpty();
    }

    /// The members, as a recipe writes them, for a list of detectors.
    public ObservableList<Object> members() {
        return members;
    }

    /// What is wrong, or nothing.
    public ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    /// What the setting is, in plain form.
    Object written() {
        if (parameter.kind() == SettingInfo.Kind.DETECTORS) {
            return List.copyOf(members);
        }
        if (offersAutomatic() && automatic.get()) {
            return 0;
        }
        String words = text.get().strip();
        return words.isEmpty() && parameter.kind() != SettingInfo.Kind.TEXT ? standard : words;
    }

    /// Whether it is the method's default.
    public boolean isStandard() {
        return same(written(), standard);
    }

    private static boolean same(Object one, Object other) {
        try {
            return Double.parseDouble(String.valueOf(one))
                    == Double.parseDouble(String.valueOf(other));
        } catch (NumberFormatException e) {
            return String.valueOf(one).equals(String.valueOf(other));
        }
    }

    /// Back to the method's default.
    public void reset() {
        write(standard);
    }

    void write(Object value) {
        if (value instanceof List<?> list) {
            members.setAll(list);
            return;
        }
        boolean zero = offersAutomatic() && same(value, 0);
        automatic.set(zero);
        if (!zero) {
            text.set(
                    value instanceof Double number && number == Math.rint(number)
                            ? String.valueOf(number.longValue())
                            : String.valueOf(value));
        }
    }

    private void edited() {
        error.set(check());
        changed.run();
    }

    private String check() {
        try {
            method.detector(Map.of(parameter.id(), written()), catalogue);
            return "";
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            String prefix = "setting '" + parameter.id() + "': ";
            return sentenceCase(
                    message.startsWith(prefix) ? message.substring(prefix.length()) : message);
        }
    }
}
