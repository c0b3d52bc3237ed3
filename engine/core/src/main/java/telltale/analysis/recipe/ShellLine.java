package telltale.analysis.recipe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import telltale.analysis.Training;
import telltale.detector.Catalogue;
import telltale.threshold.Direction;
import telltale.threshold.Grouping;
import telltale.threshold.LeastDeviation;
import telltale.threshold.Threshold;

/// A recipe as a command for a shell, which finds the same anomalies. What no option can say comes
/// along as a recipe file that the command writes first.
public final class ShellLine {
    private static final String MARK = "RECIPE";

    private ShellLine() {}

    public static String of(Recipe recipe, Catalogue catalogue) {
        Object method = catalogue.describe(recipe.detector());
        Grouping grouping = recipe.grouping();
        LeastDeviation least = grouping.least();
        boolean both = least.absolute() != 0 && least.percent() != 0;
        boolean plain = recipe.source().values().isEmpty() && !both;
        if (!plain || !isFlat(method)) {
            return byFile(recipe, catalogue);
        }
        List<String> words = new ArrayList<>(List.of("telltale", "detect"));
        recipe.file().ifPresent(file -> add(words, "--data", file.toString()));
        recipe.channels().forEach(channel -> add(words, "--channel", channel));
        addMethod(words, method);
        if (!(recipe.training() instanceof Training.All)) {
            add(words, "--train", training(recipe.training()));
        }
        add(words, "--threshold", threshold(recipe.threshold()));
        addGrouping(words, grouping);
        return String.join(" ", words);
    }

    private static String byFile(Recipe recipe, Catalogue catalogue) {
        return "cat > recipe.yaml <<'%s'%n%s%s%ntelltale detect --recipe recipe.yaml"
                .formatted(MARK, recipe.text(Path.of(""), catalogue), MARK);
    }

    /// Whether every setting can be written as one word.
    private static boolean isFlat(Object method) {
        if (!(method instanceof Map<?, ?> map)) {
            return true;
        }
        Object settings = map.values().iterator().next();
        return !(settings instanceof Map<?, ?> values)
                || values.values().stream()
                        .allMatch(value ->
                                value instanceof Collection<?> list
                                        ? !list.isEmpty()
                                                && list.stream().allMatch(String.class::isInstance)
                                        : !(value instanceof Map));
    }

    private static void addMethod(List<String> words, Object method) {
        if (!(method instanceof Map<?, ?> map)) {
            add(words, "--method", String.valueOf(method));
            return;
        }
        Map.Entry<?, ?> only = map.entrySet().iterator().next();
        add(words, "--method", String.valueOf(only.getKey()));
        if (only.getValue() instanceof Map<?, ?> settings) {
            settings.forEach((id, value) -> add(words, "--set", id + "=" + written(value)));
        }
    }

    private static String written(Object value) {
        return value instanceof Collection<?> list
                ? String.join(",", list.stream().map(String::valueOf).toList())
                : String.valueOf(RecipeWriter.shortened(value));
    }

    private static String training(Training training) {
        return switch (training) {
            case Training.All() -> "all";
            case Training.Rows(int rows) -> "rows:" + rows;
            case Training.Share(double share) -> "share:" + share;
            case Training.Until(var time) -> "until:" + time;
            case Training.Range(var from, var to) -> "range:" + from + ".." + to;
        };
    }

    private static String threshold(Threshold threshold) {
        Map.Entry<String, Object> only =
                ThresholdForm.describe(threshold).entrySet().iterator().next();
        return only.getKey() + ":" + only.getValue();
    }

    private static void addGrouping(List<String> words, Grouping grouping) {
        if (grouping.direction() != Direction.BOTH) {
            add(
                    words,
                    "--direction",
                    grouping.direction().name().toLowerCase(java.util.Locale.ROOT));
        }
        if (grouping.least().absolute() != 0) {
            add(words, "--min-deviation", Double.toString(grouping.least().absolute()));
        } else if (grouping.least().percent() != 0) {
            add(words, "--min-deviation", grouping.least().percent() + "%");
        }
        if (grouping.minLength() != 1) {
            add(words, "--min-length", Integer.toString(grouping.minLength()));
        }
        if (grouping.bridge() != 0) {
            add(words, "--bridge", Integer.toString(grouping.bridge()));
        }
    }

    private static void add(List<String> words, String option, String value) {
        words.add(option);
        words.add(quoted(value));
    }

    /// As a POSIX shell takes it for one word.
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=,@%+-]+")
                ? word
                : "'" + word.replace("'", "'\\''") + "'";
    }
}
