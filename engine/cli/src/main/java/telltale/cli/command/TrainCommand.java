package telltale.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import telltale.analysis.Analysis;
import telltale.analysis.recipe.Recipe;
import telltale.cli.CliCommand;
import telltale.cli.CliConsole;
import telltale.cli.CommandFailure;
import telltale.cli.ErrorReporter;
import telltale.cli.ExitCode;
import telltale.cli.OutputTarget;
import telltale.cli.RootCommand;
import telltale.cli.TrainingOutput;
import telltale.cli.VerbosityOptions;
import telltale.cli.VersionText;
import telltale.cli.option.DataOptions;
import telltale.cli.option.MethodOptions;
import telltale.cli.option.RecipeFile;
import telltale.cli.option.StoreOptions;
import telltale.cli.print.ModelList;
import telltale.detector.Catalogue;
import telltale.detector.Detector;
import telltale.detector.NotEnoughData;
import telltale.input.Source;
import telltale.series.Series;
import telltale.series.SeriesSet;
import telltale.training.KeptModel;
import telltale.training.ModelCard;
import telltale.training.ModelName;
import telltale.training.ModelStore;
import telltale.training.ModelTrainer;

/// Trains a model and keeps it.
@Command(
        name = "train",
        header = "Trains a model and keeps it under a name.",
        customSynopsis =
                "telltale train (--data FILE | --recipe FILE) --model NAME [--method ID] [OPTIONS]",
        description = {
            "",
            "Examples:",
            "  telltale train --data machine.csv --method isolation_forest --model machine",
            "  telltale train --data machine.csv --train until:2024-01-31 --model machine",
            "  telltale detect --data today.csv --model machine",
            "  telltale models",
        },
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class TrainCommand implements CliCommand {
    @ParentCommand private RootCommand parent;

    @ArgGroup(validate = false, heading = "%nData:%n")
    private DataOptions data = new DataOptions();

    @ArgGroup(validate = false, heading = "%nRecipe:%n")
    private RecipeFile recipeFile = new RecipeFile();

    @ArgGroup(validate = false, heading = "%nMethod:%n")
    private MethodOptions method = new MethodOptions();

    @Option(
            names = "--model",
            paramLabel = "NAME",
            required = true,
            description =
                    "What the model is to be called; one that is called so already is replaced.")
    private String name;

    @Mixin private StoreOptions store;

    @Mixin private VerbosityOptions talk;

    /// For picocli, which sets the fields.
    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    public TrainCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        CliConsole console = parent.console();
        Catalogue catalogue = Catalogue.load();
        checkName();
        Optional<Recipe> given = recipeFile.read(catalogue);
        if (!data.given(given)) {
            throw new CommandFailure(ExitCode.USAGE, "expected --data FILE, or a recipe with one");
        }
        Detector detector = method.detector(given.map(Recipe::detector), catalogue);
        Recipe base = given.orElseGet(() -> Recipe.standard(detector));
        Source.DataFile source = data.source(console, given);
        var analysis =
                new Analysis(
                        source,
                        method.channels(base.channels()),
                        detector,
                        method.training(base.training()),
                        base.threshold(),
                        base.grouping());
        ModelStore models = store.open(console, catalogue);
        var trained = train(console, analysis);
        trained.result().notes().forEach(note -> talk.say(console, "note: " + note));
        boolean replaced = models.has(name);
        keep(models, trained.model());
        if (replaced) {
            talk.say(console, "note: the model '" + name + "' of before was replaced");
        }
        Path file = models.file(name);
        var listed = new ModelStore.Listed(name, file, Files.size(file), Optional.empty(), "");
        var list = new ModelList(catalogue, talk.colourful(console));
        ModelCard card = ModelCard.of(trained.model());
        OutputTarget.to(console, out -> list.page(listed, card, out));
        return ExitCode.DONE;
    }

    private void checkName() {
        try {
            ModelName.check(name);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e);
        }
    }

    private ModelTrainer.Trained train(CliConsole console, Analysis analysis)
            throws InterruptedException {
        try (var progress = new TrainingOutput(console, talk.progress(console), talk.verbose())) {
            SeriesSet read = analysis.source().read(progress);
            talk.warn(console, analysis.source().name(), read.warnings());
            var trainer = new ModelTrainer(InstantSource.system());
            return trainer.train(name, analysis, only(read), progress);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.BAD_DATA, ErrorReporter.sentence(e), e);
        } catch (NotEnoughData e) {
            throw new CommandFailure(ExitCode.BAD_DATA, e);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(recipeFile.given() ? ExitCode.BAD_CONFIG : ExitCode.USAGE, e);
        }
    }

    private static Series only(SeriesSet read) {
        if (read.series().size() != 1) {
            List<String> names = read.series().stream().map(Series::name).limit(10).toList();
            throw new CommandFailure(
                    ExitCode.BAD_DATA,
                    "a model learns from one series: expected a file of one, found %d: %s"
                            .formatted(read.series().size(), names));
        }
        return read.series().getFirst();
    }

    private static void keep(ModelStore models, KeptModel model) throws IOException {
        try {
            models.put(model);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.BAD_DATA, e);
        }
    }
}
