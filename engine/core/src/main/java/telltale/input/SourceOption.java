package telltale.input;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// An option of a [SourceFormat], declared once: what recipes, the command line and the schema of
/// recipes know of it.
///
/// @param key its key in a recipe, such as `time_pattern`
/// @param help one sentence
/// @param choices the words of a [Kind#CHOICE]; else empty
public record SourceOption(String key, Kind kind, String help, List<String> choices) {
    /// What its value is in plain Java.
    public enum Kind {
        /// A `String`.
        TEXT,
        /// A `List<String>`.
        TEXTS,
        /// A `Boolean`.
        FLAG,
        /// An `Integer` of at least 0.
        COUNT,
        /// A `String`, one of the choices.
        CHOICE
    }

    public SourceOption {
        choices = List.copyOf(choices);
    }

    public static SourceOption of(String key, Kind kind, String help) {
        return new SourceOption(key, kind, help, List.of());
    }

    public static SourceOption choice(String key, List<String> choices, String help) {
        return new SourceOption(key, Kind.CHOICE, help, choices);
    }

    /// The value of a word, as a command line has it.
    ///
    /// @throws IllegalArgumentException saying what was expected
    public Object parse(String word) {
        return switch (kind) {
            case TEXT, CHOICE -> word;
            case TEXTS -> Stream.of(word.split(",", -1)).map(String::strip).toList();
            case FLAG -> flag(word);
            case COUNT -> count(word);
        };
    }

    private boolean flag(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default ->
                    throw new IllegalArgumentException(
                            "%s: expected true or false, found '%s'".formatted(key, word));
        };
    }

    private int count(String word) {
        if (!word.strip().matches("\\d{1,9}")) {
            throw new IllegalArgumentException(
                    "%s: expected a whole number, found '%s'".formatted(key, word));
        }
        return Integer.parseInt(word.strip());
    }
}
