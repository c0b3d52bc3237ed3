package telltale.analysis.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import telltale.detector.NearestName;
import telltale.threshold.Direction;
import telltale.threshold.Grouping;
import telltale.threshold.LeastDeviation;

/// How a grouping is written: `{bridge: 0, min_length: 1, direction: both, least: {absolute: 5,
/// percent: 10}}`.
public final class GroupingForm {
    static final List<String> KEYS = List.of("bridge", "min_length", "direction", "least");
    static final List<String> LEAST = List.of("absolute", "percent");
    static final List<String> DIRECTIONS =
            List.of(Direction.values()).stream().map(GroupingForm::name).toList();

    private GroupingForm() {}

    /// The direction of a word: `above`, `below` or `both`.
    ///
    /// @throws IllegalArgumentException naming the directions there are
    public static Direction direction(String word) {
        String name = word.strip().toLowerCase(Locale.ROOT);
        if (!DIRECTIONS.contains(name)) {
            throw new IllegalArgumentException(NearestName.unknown("direction", word, DIRECTIONS));
        }
        return Direction.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /// The least deviation of a word: `5` in the channel's unit, `5%` of what was expected.
    ///
    /// @throws IllegalArgumentException saying what is expected
    public static LeastDeviation deviation(String word) {
        String text = word.strip();
        return text.endsWith("%")
                ? new LeastDeviation(
                        0,
                        RecipeWords.number("least deviation", text.substring(0, text.length() - 1)))
                : new LeastDeviation(RecipeWords.number("least deviation", text), 0);
    }

    private static String name(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    static Grouping read(YamlEntry entry) {
        Grouping standard = Grouping.PLAIN;
        Map<String, YamlEntry> fields = entry.fields(KEYS);
        int bridge = integer(fields.get("bridge"), standard.bridge());
        int minLength = integer(fields.get("min_length"), standard.minLength());
        Direction direction =
                Optional.ofNullable(fields.get("direction"))
                        .map(GroupingForm::direction)
                        .orElse(standard.direction());
        LeastDeviation least =
                Optional.ofNullable(fields.get("least"))
                        .map(GroupingForm::least)
                        .orElse(standard.least());
        return entry.at(() -> new Grouping(bridge, minLength, direction, least));
    }

    private static int integer(@Nullable YamlEntry entry, int standard) {
        return entry == null ? standard : entry.integer();
    }

    private static Direction direction(YamlEntry entry) {
        String word = entry.text();
        return entry.at(() -> direction(word));
    }

    private static LeastDeviation least(YamlEntry entry) {
        Map<String, YamlEntry> fields = entry.fields(LEAST);
        YamlEntry absolute = fields.get("absolute");
        YamlEntry percent = fields.get("percent");
        double units = absolute == null ? 0 : absolute.number();
        double share = percent == null ? 0 : percent.number();
        return entry.at(() -> new LeastDeviation(units, share));
    }

    static Map<String, Object> describe(Grouping grouping) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("bridge", grouping.bridge());
        plain.put("min_length", grouping.minLength());
        plain.put("direction", name(grouping.direction()));
        Map<String, Object> least = new LinkedHashMap<>();
        if (grouping.least().absolute() != 0) {
            least.put("absolute", grouping.least().absolute());
        }
        if (grouping.least().percent() != 0) {
            least.put("percent", grouping.least().percent());
        }
        if (!least.isEmpty()) {
            plain.put("least", least);
        }
        return plain;
    }
}
