package telltale.analysis.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import telltale.analysis.Timestamp;
import telltale.analysis.Training;
import telltale.detector.NearestName;

/// How a training is written: `all`, `{rows: 1000}`, `{share: 0.3}`, `{until: 2024-01-31}` or
/// `{from: 2024-01-01, to: 2024-01-31}` in recipes; `share:0.3`, `range:2024-01-01..2024-01-31` in
/// one word.
public final class TrainingForm {
    static final List<String> KEYS = List.of("rows", "share", "until", "from", "to");
    private static final List<String> KINDS = List.of("all", "rows", "share", "until", "range");

    private TrainingForm() {}

    /// The training of a word such as `until:2024-01-31`.
    ///
    /// @throws IllegalArgumentException saying what is expected
    public static Training of(String word) {
        int colon = word.indexOf(':');
        String kind = (colon < 0 ? word : word.substring(0, colon)).strip();
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException(NearestName.unknown("training", kind, KINDS));
        }
        if (kind.equals("all") != colon < 0) {
            throw new IllegalArgumentException(
                    "expected 'all', or a training such as share:0.3, found '%s'".formatted(word));
        }
        String value = word.substring(colon + 1);
        return kind.equals("range") ? range(value) : of(kind, value);
    }

    private static Training range(String written) {
        int dots = written.indexOf("..");
        if (dots < 0) {
            throw new IllegalArgumentException(
                    "training range: expected FROM..TO, found '%s'".formatted(written));
        }
        return new Training.Range(
                Timestamp.of(written.substring(0, dots)),
                Timestamp.of(written.substring(dots + 2)));
    }

    private static Training of(String kind, String value) {
        return switch (kind) {
            case "rows" ->
                    new Training.Rows(
                            RecipeWords.whole(
                                    "training rows", RecipeWords.number("training rows", value)));
            case "share" -> new Training.Share(RecipeWords.number("training share", value));
            case "until" -> new Training.Until(Timestamp.of(value));
            default -> new Training.All();
        };
    }

    static Training read(YamlEntry entry) {
        if (!entry.isMap()) {
            if (!entry.text().equals("all")) {
                throw entry.refused(
                        "expected 'all', or one of rows, share, until, or from and to, found '%s'"
                                .formatted(entry.text()));
            }
            return new Training.All();
        }
        Map<String, YamlEntry> fields = entry.fields(KEYS);
        YamlEntry from = fields.get("from");
        YamlEntry to = fields.get("to");
        if (fields.size() == 2 && from != null && to != null) {
            Timestamp first = moment(from);
            Timestamp last = moment(to);
            return from.at(() -> new Training.Range(first, last));
        }
        if (fields.size() != 1 || from != null || to != null) {
            throw entry.refused(
                    "expected one of rows, share, until, or from and to, found " + fields.keySet());
        }
        YamlEntry value = fields.values().iterator().next();
        String text = value.text();
        return value.at(() -> of(value.key(), text));
    }

    private static Timestamp moment(YamlEntry entry) {
        String text = entry.text();
        return entry.at(() -> Timestamp.of(text));
    }

    static Object describe(Training training) {
        return switch (training) {
            case Training.All() -> "all";
            case Training.Rows(int rows) -> Map.of("rows", rows);
            case Training.Share(double share) -> Map.of("share", share);
            case Training.Until(Timestamp time) -> Map.of("until", plain(time));
            case Training.Range(Timestamp from, Timestamp to) -> {
                Map<String, Object> range = new LinkedHashMap<>();
                range.put("from", plain(from));
                range.put("to", plain(to));
                yield range;
            }
        };
    }

    private static Object plain(Timestamp moment) {
        String text = moment.toString();
        return text.chars().allMatch(Character::isDigit) ? (Object) moment.time() : text;
    }
}
