package telltale.analysis.recipe;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import telltale.detector.Catalogue;
import telltale.input.SourceFormats;
import telltale.input.SourceSettings;
import telltale.threshold.Grouping;

/// Writes recipes: short: defaults are left out.
final class RecipeWriter {
    private static final DumpSettings SETTINGS =
            DumpSettings.builder()
                    .setDefaultFlowStyle(FlowStyle.AUTO)
                    .setWidth(100)
                    .setSplitLines(false)
                    .build();

    private final Path folder;
    private final Catalogue catalogue;

    RecipeWriter(Path folder, Catalogue catalogue) {
        this.folder = folder;
        this.catalogue = catalogue;
    }

    static String dump(Object plain) {
        return new Dump(SETTINGS).dumpToString(shortened(plain));
    }

    String write(Recipe recipe) {
        return dump(plain(recipe));
    }

    /// The recipe in plain maps.
    Map<String, Object> plain(Recipe recipe) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("telltale", RecipeReader.VERSION);
        Map<String, Object> source = new LinkedHashMap<>();
        recipe.file().ifPresent(file -> source.put("file", written(file)));
        source.putAll(recipe.source().values());
        if (!source.isEmpty()) {
            plain.put("source", Map.of(format(recipe), source));
        }
        if (!recipe.channels().isEmpty()) {
            plain.put("channels", recipe.channels());
        }
        plain.put("method", catalogue.describe(recipe.detector()));
        plain.put("training", TrainingForm.describe(recipe.training()));
        plain.put("threshold", ThresholdForm.describe(recipe.threshold()));
        Map<String, Object> grouping = GroupingForm.describe(recipe.grouping());
        GroupingForm.describe(Grouping.PLAIN).forEach(grouping::remove);
        if (!grouping.isEmpty()) {
            plain.put("grouping", grouping);
        }
        return plain;
    }

    private static String format(Recipe recipe) {
        SourceSettings source = recipe.source();
        return source.format().isEmpty() && recipe.file().isPresent()
                ? SourceFormats.load().of(recipe.file().get(), source).id()
                : source.format();
    }

    /// Relative where the file is near, so that folder and recipe can move together.
    private String written(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path near = folder.toAbsolutePath().normalize();
        if (!absolute.getRoot().equals(near.getRoot())) {
            return absolute.toString();
        }
        Path relative = near.relativize(absolute);
        boolean far = relative.startsWith(Path.of("..", "..", ".."));
        return (far ? absolute : relative).toString().replace('\\', '/');
    }

    /// Whole numbers without a fraction: 5 for 5.0.
    static Object shortened(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, item) -> copy.put(key, shortened(item)));
                yield copy;
            }
            case List<?> list -> list.stream().map(RecipeWriter::shortened).toList();
            case Double number when number == (int) (double) number -> (int) (double) number;
            default -> value;
        };
    }
}
