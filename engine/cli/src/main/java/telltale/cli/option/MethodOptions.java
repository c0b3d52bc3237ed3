package telltale.cli.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import telltale.analysis.Training;
import telltale.analysis.recipe.Recipe;
import telltale.cli.CommandFailure;
import telltale.cli.ExitCode;
import telltale.detector.Catalogue;
import telltale.detector.Detector;
import telltale.detector.MethodInfo;

/// Which method looks at which channels, with which settings, and what it learns from. What is not
/// given is as the recipe has it.
public final class MethodOptions {
    @Option(
            names = "--method",
            paramLabel = "ID",
            description = "The method; 'telltale methods' lists them. Default: statistical.")
    private @Nullable String id;

    @Option(
            names = "--set",
            paramLabel = "SETTING=VALUE",
            description =
                    "One setting of the method; 'telltale methods ID' lists them. Repeatable.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--train",
            paramLabel = "ROWS",
            description =
                    "What the method learns from: all (default), rows:1000, share:0.3 (the first of"
                            + " them), until:TIME or range:TIME..TIME.",
            converter = OptionConverters.OfTraining.class)
    private @Nullable Training training;

    @Option(
            names = "--channel",
            paramLabel = "NAME",
            description = "A channel to look at. Repeatable; default: all.")
    private List<String> channels = List.of();

    /// Whether a method, a setting of it or a training is given.
    public boolean given() {
        return id != null || !settings.isEmpty() || training != null;
    }

    /// @throws Refused where there is no such method or setting, or its value cannot be
    public Detector detector(Optional<Detector> standard, Catalogue catalogue) {
        try {
            if (id != null || standard.isEmpty()) {
                MethodInfo chosen =
                        id == null ? Recipe.standardMethod(catalogue) : catalogue.method(id);
                return chosen.detector(settings, catalogue);
            }
            if (settings.isEmpty()) {
                return standard.get();
            }
            MethodInfo method = catalogue.methodOf(standard.get());
            Map<String, Object> all = method.settings(standard.get(), catalogue);
            all.putAll(settings);
            return method.detector(all, catalogue);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e);
        }
    }

    public Training training(Training standard) {
        return training == null ? standard : training;
    }

    public List<String> channels(List<String> standard) {
        return channels.isEmpty() ? standard : channels;
    }
}
