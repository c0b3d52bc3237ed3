package telltale.detector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;

/// All detection methods there are. Forms, help, listings, docs and the contract test walk it.
public final class Catalogue {
    private final Map<String, MethodInfo> methods = new LinkedHashMap<>();

    private Catalogue(Iterable<DetectorProvider> providers) {
        for (DetectorProvider provider : providers) {
            for (Class<? extends Detector> type : provider.detectors()) {
                MethodInfo method = MethodInfo.of(type);
                if (methods.put(method.id(), method) != null) {
                    throw new IllegalStateException("two methods are called " + method.id());
                }
            }
        }
    }

    /// The methods of every module on the class path.
    public static Catalogue load() {
        return new Catalogue(ServiceLoader.load(DetectorProvider.class));
    }

    /// The methods of the given providers.
    public static Catalogue of(DetectorProvider... providers) {
        return new Catalogue(List.of(providers));
    }

    /// All methods, in the order of their providers.
    public List<MethodInfo> methods() {
        return List.copyOf(methods.values());
    }

    /// The method of an id, or of an alias in any case: `lof`, `IForest`, `Holt-Winters`.
    ///
    /// @throws IllegalArgumentException naming the nearest id, where there is no such method
    public MethodInfo method(String name) {
        MethodInfo method = methods.get(name);
        if (method != null) {
            return method;
        }
        String plain = plain(name);
        for (MethodInfo known : methods.values()) {
            if (plain(known.id()).equals(plain)
                    || known.aliases().stream().anyMatch(alias -> plain(alias).equals(plain))) {
                return known;
            }
        }
        throw new IllegalArgumentException(NearestName.unknown("method", name, methods.keySet()));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }

    /// The method a detector belongs to.
    public MethodInfo methodOf(Detector detector) {
        for (MethodInfo method : methods.values()) {
            if (method.type() == detector.getClass()) {
                return method;
            }
        }
        throw new IllegalArgumentException("no method for " + detector.getClass().getName());
    }

    /// The detector as a recipe writes it: its id, or a map from its id to the settings that are
    /// not the defaults.
    public Object describe(Detector detector) {
        MethodInfo method = methodOf(detector);
        Map<String, Object> settings = method.settings(detector, this);
        for (SettingInfo parameter : method.parameters()) {
            Object standard = parameter.plain(parameter.standard(), this);
            settings.remove(parameter.id(), standard);
        }
        return settings.isEmpty() ? method.id() : Map.of(method.id(), settings);
    }

    /// The detector a recipe writes so: an id, or a map from an id to settings.
    ///
    /// @throws IllegalArgumentException saying what is wrong with it
    public Detector read(Object written) {
        if (written instanceof String id) {
            return method(id).detector();
        }
        if (written instanceof Map<?, ?> map && map.size() == 1) {
            var entry = map.entrySet().iterator().next();
            MethodInfo method = method(String.valueOf(entry.getKey()));
            return switch (entry.getValue()) {
                case null -> method.detector();
                case Map<?, ?> settings -> method.detector(named(settings), this);
                default ->
                        throw new IllegalArgumentException(
                                "method '%s': expected settings by name, found '%s'"
                                        .formatted(method.id(), entry.getValue()));
            };
        }
        throw new IllegalArgumentException(
                "expected a method's id, or one id with its settings, found '%s'"
                        .formatted(written));
    }

    private static Map<String, Object> named(Map<?, ?> settings) {
        Map<String, Object> named = new LinkedHashMap<>();
        List<String> empty = new ArrayList<>();
        settings.forEach((id, value) -> {
            if (value == null) {
                empty.add(String.valueOf(id));
            } else {
                named.put(String.valueOf(id), value);
            }
        });
        if (!empty.isEmpty()) {
            throw new IllegalArgumentException(
                    "setting '%s': expected a value, found none".formatted(empty.getFirst()));
        }
        return named;
    }
}
