package telltale.detector;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A detection method of the catalogue: what a detector's annotations say, and how to make one.
///
/// @param id its name in recipes and on the command line
/// @param title its name in the window
/// @param finds what it finds, one sentence
/// @param aliases other names the field has for it, in lower case
/// @param strengths what it finds well; empty where that is not said
/// @param weaknesses what it does not find
/// @param cost time it takes
/// @param paper where it comes from
/// @param type the record
/// @param parameters its settings, in order
public record MethodInfo(
        String id,
        String title,
        String finds,
        List<String> aliases,
        String strengths,
        String weaknesses,
        String cost,
        String paper,
        Class<? extends Detector> type,
        List<SettingInfo> parameters) {

    /// Reads the annotations.
    ///
    /// @throws IllegalStateException where the type is not a detector as it should be
    static MethodInfo of(Class<? extends Detector> type) {
        About about = type.getAnnotation(About.class);
        if (about == null || !type.isRecord()) {
            throw new IllegalStateException(type + ": expected a record with @About");
        }
        Detector defaults = newInstance(type, new Class<?>[0], new Object[0]);
        List<SettingInfo> parameters = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            parameters.add(SettingInfo.of(component, value(component, defaults)));
        }
        return new MethodInfo(
                about.id(),
                about.title(),
                about.finds(),
                List.of(about.aliases()),
                about.strengths(),
                about.weaknesses(),
                about.cost(),
                about.paper(),
                type,
                List.copyOf(parameters));
    }

    /// The detector with its defaults.
    public Detector detector() {
        return newInstance(type, new Class<?>[0], new Object[0]);
    }

    /// The detector with some settings given, by id; the others have their defaults.
    ///
    /// @throws IllegalArgumentException naming the setting, what is expected and what was found
    public Detector detector(Map<String, ?> given, Catalogue catalogue) {
        Map<String, Object> settings = byId(given);
        Object[] values =
                parameters.stream()
                        .map(p ->
                                settings.containsKey(p.id())
                                        ? p.parse(settings.get(p.id()), catalogue)
                                        : p.standard())
                        .toArray();
        Class<?>[] types =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        return newInstance(type, types, values);
    }

    /// The settings under their ids, where aliases stand for some.
    private Map<String, Object> byId(Map<String, ?> given) {
        List<String> ids = parameters.stream().map(SettingInfo::id).toList();
        Map<String, Object> settings = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            String id = ids.contains(name) ? name : SettingAliases.id(name, ids);
            if (!ids.contains(id)) {
                throw new IllegalArgumentException(
                        "method '%s': ".formatted(this.id)
                                + NearestName.unknown("setting", name, ids));
            }
            if (settings.put(id, value) != null) {
                throw new IllegalArgumentException(
                        "method '%s': setting '%s' is given twice, once as '%s'"
                                .formatted(this.id, id, name));
            }
        });
        return settings;
    }

    /// All settings of a detector of this method, by id, in plain form.
    public Map<String, Object> settings(Detector detector, Catalogue catalogue) {
        Map<String, Object> settings = new LinkedHashMap<>();
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            SettingInfo parameter = parameters.get(i);
            settings.put(
                    parameter.id(), parameter.plain(value(components[i], detector), catalogue));
        }
        return settings;
    }

    private static Object value(RecordComponent component, Detector detector) {
        try {
            var accessor = component.getAccessor();
            accessor.trySetAccessible();
            return accessor.invoke(detector);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static Detector newInstance(
            Class<? extends Detector> type, Class<?>[] types, Object[] values) {
        try {
            Constructor<? extends Detector> constructor = type.getDeclaredConstructor(types);
            constructor.trySetAccessible();
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException("cannot make " + type, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    type + ": expected a public constructor without arguments", e);
        }
    }
}
