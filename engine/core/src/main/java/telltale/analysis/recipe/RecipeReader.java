package telltale.analysis.recipe;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import telltale.analysis.Training;
import telltale.detector.Catalogue;
import telltale.detector.Detector;
import telltale.detector.MethodInfo;
import telltale.input.SourceFormat;
import telltale.input.SourceFormats;
import telltale.input.SourceOption;
import telltale.input.SourceSettings;
import telltale.threshold.Grouping;
import telltale.threshold.Threshold;

/// Reads recipes; every complaint names the line.
final class RecipeReader {
    static final int VERSION = 1;
    static final List<String> KEYS =
            List.of(
                    "telltale",
                    "source",
                    "channels",
                    "method",
                    "training",
                    "threshold",
                    "grouping");
    private static final String FILE = "file";

    private final Path folder;
    private final Catalogue catalogue;
    private final SourceFormats formats = SourceFormats.load();

    /// @param folder where the files are that recipes name
    RecipeReader(Path folder, Catalogue catalogue) {
        this.folder = folder;
        this.catalogue = catalogue;
    }

    Recipe read(String name, String text) {
        YamlEntry root =
                YamlText.parse(name, text)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        name + ": expected a recipe, found nothing"));
        return read(root);
    }

    Recipe read(YamlEntry root) {
        Map<String, YamlEntry> fields = root.fields(KEYS);
        Optional<YamlEntry> version = Optional.ofNullable(fields.get("telltale"));
        version.ifPresent(RecipeReader::checkVersion);
        Optional<YamlEntry> source = Optional.ofNullable(fields.get("source")).map(this::format);
        Optional<Path> file =
                source.map(YamlEntry::fields)
                        .flatMap(f -> Optional.ofNullable(f.get(FILE)))
                        .map(this::path);
        SourceSettings settings = source.map(this::settings).orElse(SourceSettings.FOUND);
        List<String> channels =
                Optional.ofNullable(fields.get("channels"))
                        .map(c -> c.list().stream().map(YamlEntry::text).toList())
                        .orElse(List.of());
        Optional<Training> training =
                Optional.ofNullable(fields.get("training")).map(TrainingForm::read);
        Optional<Threshold> threshold =
                Optional.ofNullable(fields.get("threshold")).map(ThresholdForm::read);
        Optional<Grouping> grouping =
                Optional.ofNullable(fields.get("grouping")).map(GroupingForm::read);
        Detector detector =
                Optional.ofNullable(fields.get("method"))
                        .map(this::detector)
                        .orElseGet(() -> Recipe.standardMethod(catalogue).detector());
        Recipe standard = Recipe.standard(detector);
        return new Recipe(
                file,
                settings,
                channels,
                detector,
                training.orElse(standard.training()),
                threshold.orElse(standard.threshold()),
                grouping.orElse(standard.grouping()));
    }

    private static void checkVersion(YamlEntry version) {
        if (version.integer() != VERSION) {
            throw version.refused(
                    "expected %d, found '%s': written for another version of Telltale"
                            .formatted(VERSION, version.text()));
        }
    }

    /// The entry of the format, such as `csv`, with the file and the options in it.
    private YamlEntry format(YamlEntry source) {
        return source.only(formats.all().stream().map(SourceFormat::id).toList());
    }

    private SourceSettings settings(YamlEntry entry) {
        SourceFormat format = formats.format(entry.key());
        Map<String, SourceOption> options = new LinkedHashMap<>();
        format.options().forEach(option -> options.put(option.key(), option));
        List<String> keys = new ArrayList<>(options.keySet());
        keys.add(FILE);
        Map<String, Object> values = new LinkedHashMap<>();
        for (YamlEntry field : entry.fields(keys).values()) {
            if (options.containsKey(field.key())) {
                Object value = value(field, options.get(field.key()).kind());
                // What cannot be is refused by the format itself: here, where the line is known.
                field.at(() -> format.settings(Map.of(field.key(), value)));
                values.put(field.key(), value);
            }
        }
        return entry.at(() -> format.settings(values));
    }

    private static Object value(YamlEntry field, SourceOption.Kind kind) {
        return switch (kind) {
            case TEXT, CHOICE -> field.text();
            case TEXTS -> field.list().stream().map(YamlEntry::text).toList();
            case FLAG -> field.flag();
            case COUNT -> field.integer();
        };
    }

    private Path path(YamlEntry file) {
        String text = file.text();
        try {
            return folder.resolve(text).normalize();
        } catch (InvalidPathException e) {
            throw file.refused("expected a file, found '%s'".formatted(text));
        }
    }

    /// The detector; a complaint about one setting names its line, any other the method's.
    private Detector detector(YamlEntry entry) {
        if (!entry.isMap()) {
            return entry.at(() -> catalogue.read(entry.plain()));
        }
        YamlEntry one = entry.only(entry.fields().keySet());
        MethodInfo method = one.at(() -> catalogue.method(one.key()));
        if (!one.isMap()) {
            return one.at(() -> catalogue.read(entry.plain()));
        }
        Map<String, YamlEntry> settings = one.fields();
        for (YamlEntry setting : settings.values()) {
            if (setting.isEmpty()) {
                throw setting.refused("expected a value, found nothing");
            }
        }
        try {
            return catalogue.read(entry.plain());
        } catch (IllegalArgumentException e) {
            throw guilty(method, settings, e).orElse(one).located(e);
        }
    }

    /// The setting that is refused for the same reason when it is the only one given.
    private Optional<YamlEntry> guilty(
            MethodInfo method,
            Map<String, YamlEntry> settings,
            IllegalArgumentException complaint) {
        for (YamlEntry setting : settings.values()) {
            try {
                var _ = method.detector(Map.of(setting.key(), setting.plain()), catalogue);
            } catch (IllegalArgumentException e) {
                if (Objects.equals(e.getMessage(), complaint.getMessage())) {
                    return Optional.of(setting);
                }
            }
        }
        return Optional.empty();
    }
}
