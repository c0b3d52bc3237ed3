package telltale.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import telltale.input.UnusableData;

/// The fields of a JSON object of a header, each of which has to be what is expected there.
///
/// @param where what messages call the object
record HeaderFields(String where, Map<?, ?> map) {

    /// @throws UnusableData where the value is not an object with exactly such keys
    static HeaderFields of(String where, Object value, Set<String> keys) throws UnusableData {
        if (!(value instanceof Map<?, ?> map)) {
            throw refused(where, "keys with values", value);
        }
        for (Object key : map.keySet()) {
            if (!keys.contains(String.valueOf(key))) {
                throw new UnusableData(
                        "%s: expected no key '%s'; there are %s"
                                .formatted(where, shortened(key), keys));
            }
        }
        return new HeaderFields(where, map);
    }

    boolean has(String key) {
        return map.containsKey(key);
    }

    Object any(String key) throws UnusableData {
        Object value = map.get(key);
        if (value == null) {
            throw new UnusableData("%s: expected '%s', found none".formatted(where, key));
        }
        return value;
    }

    HeaderFields object(String key, Set<String> keys) throws UnusableData {
        return of(at(key), any(key), keys);
    }

    List<?> list(String key, int most) throws UnusableData {
        Object value = any(key);
        if (!(value instanceof List<?> list)) {
            throw refused(at(key), "a list", value);
        }
        if (list.size() > most) {
            throw refused(at(key), "at most " + most + " entries", list.size());
        }
        return list;
    }

    List<String> texts(String key, int most, int longest) throws UnusableData {
        List<String> texts = new ArrayList<>();
        for (Object one : list(key, most)) {
            if (!(one instanceof String text) || text.length() > longest) {
                throw refused(at(key), "texts of at most " + longest + " characters", one);
            }
            texts.add(text);
        }
        return texts;
    }

    String text(String key, int longest) throws UnusableData {
        Object value = any(key);
        if (!(value instanceof String text) || text.length() > longest) {
            throw refused(at(key), "a text of at most " + longest + " characters", value);
        }
        return text;
    }

    long whole(String key, long least, long most) throws UnusableData {
        return whole(at(key), any(key), least, most);
    }

    static long whole(String where, Object value, long least, long most) throws UnusableData {
        if (!(value instanceof Long whole) || whole < least || whole > most) {
            throw refused(where, "a whole number from %d to %d".formatted(least, most), value);
        }
        return whole;
    }

    double number(String key, double least, double most) throws UnusableData {
        double number = any(key) instanceof Number given ? given.doubleValue() : Double.NaN;
        if (!(number >= least && number <= most)) {
            throw refused(at(key), "a number from %s to %s".formatted(least, most), any(key));
        }
        return number;
    }

    private String at(String key) {
        return where + ": '" + key + "'";
    }

    static UnusableData refused(String where, String expected, Object found) {
        return new UnusableData(
                "%s: expected %s, found '%s'".formatted(where, expected, shortened(found)));
    }

    private static String shortened(Object value) {
        String text = String.valueOf(value).replaceAll("\\p{C}", "?");
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
