package telltale.detector;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// One setting of a method, as declared by a record component and its [Setting].
///
/// @param id its name in recipes, snake_case
/// @param kind what values it takes
/// @param help what it does, one sentence
/// @param unit the unit of a number, or empty
/// @param min the least number
/// @param max the greatest number
/// @param zero what 0 stands for, or empty
/// @param automatic whether 0, or `auto`, stands for a choice made from the training
/// @param choices the ids of an enum's values; empty for other kinds
/// @param standard the default
/// @param type the Java type of the record component
public record SettingInfo(
        String id,
        Kind kind,
        String help,
        String unit,
        double min,
        double max,
        String zero,
        boolean automatic,
        List<String> choices,
        Object standard,
        Class<?> type) {

    /// The kinds of setting there are.
    public enum Kind {
        INTEGER,
        NUMBER,
        SWITCH,
        CHOICE,
        TEXT,
        DETECTORS
    }

    /// What people write in place of a number that is chosen from the training; 0 means the same.
    public static final String AUTO = "auto";

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    static SettingInfo of(RecordComponent component, Object standard) {
        Setting setting = component.getAnnotation(Setting.class);
        String where = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
        if (setting == null) {
            throw new IllegalStateException(where + ": expected @Setting, found none");
        }
        Class<?> type = component.getType();
        return new SettingInfo(
                snake(component.getName()),
                kind(component, where),
                setting.help(),
                setting.unit(),
                setting.min(),
                setting.max(),
                setting.zero(),
                !setting.zero().isEmpty() && setting.automatic(),
                type.isEnum()
                        ? Arrays.stream(type.getEnumConstants()).map(SettingInfo::choice).toList()
                        : List.of(),
                standard,
                type);
    }

    private static Kind kind(RecordComponent component, String where) {
        Class<?> type = component.getType();
        if (type == int.class || type == long.class) {
            return Kind.INTEGER;
        }
        if (type == double.class) {
            return Kind.NUMBER;
        }
        if (type == boolean.class) {
            return Kind.SWITCH;
        }
        if (type == String.class) {
            return Kind.TEXT;
        }
        if (type.isEnum()) {
            return Kind.CHOICE;
        }
        if (type == List.class
                && component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] == Detector.class) {
            return Kind.DETECTORS;
        }
        throw new IllegalStateException(where + ": a setting cannot be of type " + type);
    }

    /// `maxLag` becomes `max_lag`.
    static String snake(String camel) {
        return HUMP.matcher(camel).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private static String choice(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    /// The value in a plain form: a number, a boolean, a text, or for detectors what
    /// [Catalogue#describe] gives.
    public Object plain(Object value, Catalogue catalogue) {
        return switch (kind) {
            case CHOICE -> choice(value);
            case DETECTORS ->
                    ((List<?>) value).stream().map(d -> catalogue.describe((Detector) d)).toList();
            case INTEGER, NUMBER, SWITCH, TEXT -> value;
        };
    }

    /// The record component's value for what a person wrote: a number, a boolean or a text.
    ///
    /// @throws IllegalArgumentException naming this setting, what is expected and what was found
    Object parse(Object written, Catalogue catalogue) {
        return switch (kind) {
            case INTEGER -> integer(written);
            case NUMBER -> number(written).doubleValue();
            case SWITCH -> bool(written);
            case TEXT -> String.valueOf(written);
            case CHOICE -> constant(written);
            case DETECTORS -> detectors(written, catalogue);
        };
    }

    private Object integer(Object written) {
        long whole;
        try {
            whole = number(written).longValueExact();
        } catch (ArithmeticException e) {
            throw refused("a whole number", written);
        }
        if (type == int.class && (int) whole != whole) {
            throw refused("at most " + Integer.MAX_VALUE, written);
        }
        return type == int.class ? (Object) (int) whole : (Object) whole;
    }

    private BigDecimal number(Object written) {
        if (automatic && AUTO.equalsIgnoreCase(String.valueOf(written).strip())) {
            return BigDecimal.ZERO;
        }
        BigDecimal number;
        try {
            number = new BigDecimal(String.valueOf(written).strip());
        } catch (NumberFormatException e) {
            throw refused("a number", written);
        }
        double value = number.doubleValue();
        boolean special = !zero.isEmpty() && value == 0;
        if (!special && (value < min || value > max)) {
            throw refused(range(), written);
        }
        return number;
    }

    private Object bool(Object written) {
        return switch (String.valueOf(written).strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw refused("true or false", written);
        };
    }

    private Object constant(Object written) {
        String wanted = String.valueOf(written).strip().toLowerCase(Locale.ROOT);
        int at = choices.indexOf(wanted);
        if (at < 0) {
            throw refused("one of " + String.join(", ", choices), written);
        }
        return type.getEnumConstants()[at];
    }

    private static List<Detector> detectors(Object written, Catalogue catalogue) {
        Collection<?> several =
                written instanceof Collection<?> list
                        ? list
                        : List.of(String.valueOf(written).split(","));
        List<Detector> members = new ArrayList<>();
        for (Object one : several) {
            members.add(catalogue.read(one instanceof String text ? text.strip() : one));
        }
        return List.copyOf(members);
    }

    /// Whether a value of this setting stands for a choice made from the training.
    public boolean isAutomatic(Object value) {
        return automatic && value instanceof Number number && number.doubleValue() == 0;
    }

    /// What numbers are allowed, in words, with their unit.
    public String range() {
        String numbers;
        if (max == Double.POSITIVE_INFINITY) {
            numbers = min == Double.NEGATIVE_INFINITY ? "any number" : "at least " + trim(min);
        } else {
            numbers = "between " + trim(min) + " and " + trim(max);
        }
        String measured = (numbers + " " + unit).strip();
        if (zero.isEmpty()) {
            return measured;
        }
        return measured + (automatic ? ", or auto for " : ", or 0 for ") + zero;
    }

    private static String trim(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private IllegalArgumentException refused(String expected, Object found) {
        return new IllegalArgumentException(
                "setting '%s': expected %s, found '%s'".formatted(id, expected, found));
    }
}
