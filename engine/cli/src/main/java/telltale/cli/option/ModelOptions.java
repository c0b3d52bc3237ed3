package telltale.cli.option;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import telltale.analysis.Provenance;
import telltale.cli.CliConsole;
import telltale.cli.CommandFailure;
import telltale.cli.ErrorReporter;
import telltale.cli.ExitCode;
import telltale.cli.VerbosityOptions;
import telltale.detector.Catalogue;
import telltale.detector.NearestName;
import telltale.job.Progress;
import telltale.training.KeptModel;
import telltale.training.ModelFile;
import telltale.training.ModelStore;

/// A model trained before, that is to score the data.
public final class ModelOptions {
    @Option(
            names = "--model",
            paramLabel = "NAME|FILE",
            description =
                    "Score with a model that 'telltale train' has kept, by its name or its file;"
                            + " nothing is learnt. --channel names channels to take in the place"
                            + " of the model's own.")
    private @Nullable String model;

    public boolean given() {
        return model != null;
    }

    /// The model, where one is asked for.
    ///
    /// @param store where it is looked for by its name
    /// @throws Refused where there is none of the name, or its file cannot be used
    public Optional<KeptModel> read(
            CliConsole console, ModelStore store, Catalogue catalogue, VerbosityOptions talk)
            throws InterruptedException {
        if (model == null) {
            return Optional.empty();
        }
        KeptModel kept;
        try (var progress = talk.progress(console)) {
            kept = read(model, store, catalogue, progress);
        }
        Provenance from = kept.fitted().provenance();
        boolean elsewhere = !from.version().equals(Provenance.running());
        if (elsewhere && kept.form() == KeptModel.Form.TRAINING) {
            talk.say(
                    console,
                    ("warning: model '%s' was trained by Telltale %s and has learnt again by"
                                    + " Telltale %s: its scores may differ")
                            .formatted(kept.name(), from.version(), Provenance.running()));
        }
        return Optional.of(kept);
    }

    private static KeptModel read(
            String model, ModelStore store, Catalogue catalogue, Progress progress)
            throws InterruptedException {
        boolean file = model.contains("/") || model.contains("\\");
        try {
            return file || model.endsWith(ModelFile.ENDING)
                    ? ModelFile.read(Path.of(model), catalogue, progress)
                    : named(model, store, progress);
        } catch (InvalidPathException e) {
            throw new CommandFailure(ExitCode.USAGE, "expected a model, found '" + model + "'", e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.BAD_CONFIG, "model " + ErrorReporter.sentence(e), e);
        }
    }

    private static KeptModel named(String name, ModelStore store, Progress progress)
            throws IOException, InterruptedException {
        try {
            return store.get(name, progress);
        } catch (NoSuchFileException e) {
            throw new CommandFailure(ExitCode.USAGE, unknown(name, store), e);
        }
    }

    /// The complaint about a name that no model has.
    public static String unknown(String name, ModelStore store) throws IOException {
        List<String> names = store.list().stream().map(ModelStore.Listed::name).toList();
        return "%s (in %s)".formatted(NearestName.unknown("model", name, names), store.folder());
    }
}
