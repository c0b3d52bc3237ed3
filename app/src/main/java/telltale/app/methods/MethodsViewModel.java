package telltale.app.methods;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import telltale.detector.Catalogue;
import telltale.detector.Detector;
import telltale.detector.MethodInfo;

/// The method chosen and its settings. For the window's thread only.
public final class MethodsViewModel {
    private final Catalogue catalogue;
    private final ObjectProperty<MethodInfo> chosen;
    private final Map<MethodInfo, List<SettingField>> forms = new HashMap<>();
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ObservableList<String> notes = FXCollections.observableArrayList();
    private Runnable changed = () -> {};
    private boolean quiet;

    /// @param first the id of the method chosen at first
    public MethodsViewModel(Catalogue catalogue, String first) {
        this.catalogue = catalogue;
        this.chosen = new SimpleObjectProperty<>(catalogue.method(first));
        chosen.addListener(_ -> edited());
    }

    public List<MethodInfo> methods() {
        return catalogue.methods();
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public ObjectProperty<MethodInfo> chosen() {
        return chosen;
    }

    /// The settings of the method chosen. What was written stays when another is chosen meanwhile.
    public List<SettingField> fields() {
        return forms.computeIfAbsent(chosen.get(), this::form);
    }

    private List<SettingField> form(MethodInfo method) {
        return method.parameters().stream()
                .map(p -> new SettingField(method, p, catalogue, this::edited))
                .toList();
    }

    /// What is wrong with the settings together though each by itself is right, or nothing.
    public ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    /// What the last fit chose from the data or could not do, a sentence each.
    public ObservableList<String> notes() {
        return notes;
    }

    /// Whom to tell after every change.
    public void whenChanged(Runnable listener) {
        changed = listener;
    }

    /// The detector as it is set up; none while something is wrong.
    public Optional<Detector> detector() {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (SettingField field : fields()) {
            if (!field.error().get().isEmpty()) {
                error.set("");
                return Optional.empty();
            }
            settings.put(field.parameter().id(), field.written());
        }
        try {
            Detector detector = chosen.get().detector(settings, catalogue);
            error.set("");
            return Optional.of(detector);
        } catch (IllegalArgumentException e) {
            error.set(SettingField.sentenceCase(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    /// Chooses the method of a detector and fills the form with its settings.
    public void show(Detector detector) {
        quiet = true;
        try {
            MethodInfo method = catalogue.methodOf(detector);
            chosen.set(method);
            Map<String, Object> settings = method.settings(detector, catalogue);
            fields().forEach(f -> f.write(settings.getOrDefault(f.parameter().id(), "")));
        } finally {
            quiet = false;
        }
        edited();
    }

    /// Every setting back to its default.
    public void reset() {
        quiet = true;
        try {
            fields().forEach(SettingField::reset);
        } finally {
            quiet = false;
        }
        edited();
    }

    private void edited() {
        if (!quiet) {
            changed.run();
        }
    }
}
