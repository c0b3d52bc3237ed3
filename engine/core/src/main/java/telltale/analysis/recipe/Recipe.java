package telltale.analysis.recipe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import telltale.analysis.Analysis;
import telltale.analysis.Training;
import telltale.detector.Catalogue;
import telltale.detector.Detector;
import telltale.detector.MethodInfo;
import telltale.file.AtomicFile;
import telltale.input.Source;
import telltale.input.SourceFormats;
import telltale.input.SourceSettings;
import telltale.threshold.Grouping;
import telltale.threshold.Threshold;

/// An analysis as a file says it. Whatever the file leaves out is as in [#standard].
///
/// @param file the data; absent where they are given elsewhere
/// @param source the format of the data and what somebody says of it
/// @param channels the channels to look at; empty = all
public record Recipe(
        Optional<Path> file,
        SourceSettings source,
        List<String> channels,
        Detector detector,
        Training training,
        Threshold threshold,
        Grouping grouping) {

    private static final String STANDARD_METHOD = "auto";
    private static final String PLAIN_METHOD = "statistical";

    private static final Threshold STANDARD_THRESHOLD = new Threshold.Standout();

    public Recipe {
        channels = List.copyOf(channels);
    }

    /// The method of a recipe that names none: one that chooses for itself, where there is one.
    public static MethodInfo standardMethod(Catalogue catalogue) {
        return catalogue.methods().stream()
                .filter(method -> method.id().equals(STANDARD_METHOD))
                .findFirst()
                .orElseGet(() -> catalogue.method(PLAIN_METHOD));
    }

    /// A recipe that says no more than its method.
    public static Recipe standard(Detector detector) {
        return new Recipe(
                Optional.empty(),
                SourceSettings.FOUND,
                List.of(),
                detector,
                new Training.All(),
                STANDARD_THRESHOLD,
                Grouping.PLAIN);
    }

    /// Reads a recipe file. Files that it names are relative to its folder.
    ///
    /// @throws IOException where it cannot be read
    /// @throws IllegalArgumentException naming the line, where it is not a recipe
    public static Recipe read(Path file, Catalogue catalogue) throws IOException {
        Path absolute = file.toAbsolutePath();
        return parse(
                String.valueOf(file.getFileName()),
                YamlText.read(file),
                absolute.resolveSibling(""),
                catalogue);
    }

    /// The same for a text.
    ///
    /// @param name what messages call it
    /// @param folder where the files are that it names
    public static Recipe parse(String name, String text, Path folder, Catalogue catalogue) {
        return new RecipeReader(folder, catalogue).read(name, text);
    }

    /// The recipe of an analysis.
    ///
    /// @throws IllegalArgumentException where its source is one that no recipe can name
    public static Recipe of(Analysis analysis) {
        if (!(analysis.source() instanceof Source.DataFile source)) {
            throw new IllegalArgumentException(
                    "'%s': expected a file, found a source that no recipe can name"
                            .formatted(analysis.source().name()));
        }
        return new Recipe(
                Optional.of(source.path()),
                source.settings(),
                analysis.channels(),
                analysis.detector(),
                analysis.training(),
                analysis.threshold(),
                analysis.grouping());
    }

    /// What to run.
    ///
    /// @throws IllegalArgumentException where the recipe names no data
    public Analysis analysis() {
        Path data =
                file.orElseThrow(() ->
                        new IllegalArgumentException(
                                "the recipe names no data: expected 'source: {csv: {file: …}}'"));
        SourceFormats formats = SourceFormats.load();
        if (source.format().isEmpty()) {
            return on(formats.open(data, source));
        }
        String name = SourceFormats.nameOf(data);
        return on(formats.format(source.format()).source(data, name, source));
    }

    /// What to run on data given elsewhere.
    public Analysis on(Source.Stored data) {
        return new Analysis(data, channels, detector, training, threshold, grouping);
    }

    /// The same for data given elsewhere.
    public Recipe withoutFile() {
        SourceSettings settings = source.values().isEmpty() ? SourceSettings.FOUND : source;
        return new Recipe(
                Optional.empty(), settings, channels, detector, training, threshold, grouping);
    }

    /// Saves the recipe; the file before is kept beside it as `.bak`.
    public void save(Path to, Catalogue catalogue) throws IOException {
        String text = text(to.toAbsolutePath().resolveSibling(""), catalogue);
        AtomicFile.writeKeeping(to, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// The recipe as YAML, which reads back as the same recipe.
    ///
    /// @param folder where the recipe will be: files near it are written relative to it
    public String text(Path folder, Catalogue catalogue) {
        return new RecipeWriter(folder, catalogue).write(this);
    }

    /// Reads a recipe that is part of another file.
    ///
    /// @param folder where the files are that it names
    public static Recipe read(YamlEntry entry, Path folder, Catalogue catalogue) {
        return new RecipeReader(folder, catalogue).read(entry);
    }

    /// The recipe in plain maps, to be part of another file.
    public Map<String, Object> plain(Path folder, Catalogue catalogue) {
        return new RecipeWriter(folder, catalogue).plain(this);
    }

    /// Training, threshold and grouping in plain maps, as recipes have them.
    public static Map<String, Object> describe(
            Training training, Threshold threshold, Grouping grouping) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("training", TrainingForm.describe(training));
        plain.put("threshold", ThresholdForm.describe(threshold));
        plain.put("grouping", GroupingForm.describe(grouping));
        return plain;
    }
}
