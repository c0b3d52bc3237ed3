package telltale.input;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The format of a file and the options somebody gave, in plain values by key. Made by
/// [SourceFormat#settings], which checks them.
///
/// @param format the id of the format; empty where it is to be recognised
/// @param values in the order in which recipes write them, each as its [SourceOption.Kind] says
public record SourceSettings(String format, Map<String, Object> values) {
    /// The key of the time zone, which means the same in every format that has one.
    public static final String ZONE = "zone";

    /// Everything is found from the file.
    public static final SourceSettings FOUND = new SourceSettings("", Map.of());

    public SourceSettings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        if (format.isEmpty() && !values.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected no options without a format, found " + values.keySet());
        }
    }

    /// The zone in which times without one were written, where somebody said so.
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(values.get(ZONE)).map(zone -> ZoneId.of((String) zone));
    }

    /// The same with other values laid over these.
    public Map<String, Object> with(Map<String, Object> over) {
        Map<String, Object> both = new LinkedHashMap<>(values);
        both.putAll(over);
        return both;
    }
}
