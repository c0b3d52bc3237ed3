package telltale.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import telltale.analysis.Analysis;
import telltale.analysis.Result;
import telltale.analysis.Results;
import telltale.analysis.recipe.Recipe;
import telltale.cli.CliCommand;
import telltale.cli.CliConsole;
import telltale.cli.CommandFailure;
import telltale.cli.ErrorReporter;
import telltale.cli.ExitCode;
import telltale.cli.ProgressBar;
import telltale.cli.RootCommand;
import telltale.cli.VerbosityOptions;
import telltale.cli.VersionText;
import telltale.cli.option.DataOptions;
import telltale.cli.option.MethodOptions;
import telltale.cli.option.ModelOptions;
import telltale.cli.option.OutputOptions;
import telltale.cli.option.RecipeFile;
import telltale.cli.option.StoreOptions;
import telltale.cli.option.ThresholdOptions;
import telltale.detector.Catalogue;
import telltale.detector.Detector;
import telltale.detector.NotEnoughData;
import telltale.input.Source;
import telltale.training.KeptModel;

/// Finds the anomalies of a file.
@Command(
        name = "detect",
        header = "Finds the anomalies of a file.",
        customSynopsis = "telltale detect (--data FILE | --recipe FILE) [OPTIONS]",
        description = {
            "",
            "Examples:",
            "  telltale detect --data machine.csv",
            "  telltale detect --data machine.csv --method z_score --set window=1440",
            "  telltale detect --data machine.csv --train until:2024-01-31 --confidence 0.99",
            "  telltale detect --data machine.csv --format csv --output scored.csv",
            "  telltale detect --data machine.csv --save-recipe machine.yaml",
            "  telltale detect --recipe machine.yaml --data today.csv --fail-on-anomaly",
            "  telltale detect --data today.csv --model machine",
            "  cat machine.csv | telltale detect --data - --format jsonl",
        },
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class DetectCommand implements CliCommand {
    @ParentCommand private RootCommand parent;

    @ArgGroup(validate = false, heading = "%nData:%n")
    private DataOptions data = new DataOptions();

    @ArgGroup(validate = false, heading = "%nRecipe:%n")
    private RecipeFile recipeFile = new RecipeFile();

    @ArgGroup(validate = false, heading = "%nMethod:%n")
    private MethodOptions method = new MethodOptions();

    @ArgGroup(validate = false, heading = "%nModel:%n")
    private ModelOptions model = new ModelOptions();

    @ArgGroup(validate = false, heading = "%nAnomalies:%n")
    private ThresholdOptions judge = new ThresholdOptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private OutputOptions output = new OutputOptions();

    @Mixin private StoreOptions store;

    @Mixin private VerbosityOptions talk;

    /// For picocli, which sets the fields.
    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    public DetectCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        output.check();
        CliConsole console = parent.console();
        Catalogue catalogue = Catalogue.load();
        check();
        Optional<KeptModel> kept =
                model.read(console, store.open(console, catalogue), catalogue, talk);
        Recipe recipe = recipe(catalogue, kept);
        Source.DataFile source = data.source(console, Optional.of(recipe));
        Results results = run(console, recipe.on(source), kept);
        talk.warn(console, source.name(), results.warnings());
        if (!output.isTable()) {
            for (Result result : results.results()) {
                result.notes().forEach(note -> talk.say(console, "note: " + note));
            }
        }
        int code =
                output.write(
                        results, catalogue, data.text(source), console, talk.colourful(console));
        // A recipe cannot name standard input, which is another the next time.
        Recipe done = Recipe.of(recipe.on(source));
        output.save(data.isStandardInput() ? done.withoutFile() : done, catalogue);
        return code;
    }

    private void check() {
        if (model.given() && method.given()) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "--model goes without --method, --set and --train: the model has them");
        }
        if (model.given() && output.savesRecipe()) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--model goes without --save-recipe: a recipe names no model");
        }
    }

    /// What the recipe says, and before that the options.
    private Recipe recipe(Catalogue catalogue, Optional<KeptModel> kept) {
        Optional<Recipe> given = recipeFile.read(catalogue);
        if (!data.given(given)) {
            throw new CommandFailure(ExitCode.USAGE, "expected --data FILE, or a recipe with one");
        }
        Detector detector =
                kept.map(known -> known.fitted().detector())
                        .orElseGet(() -> method.detector(given.map(Recipe::detector), catalogue));
        Recipe base = given.orElseGet(() -> Recipe.standard(detector));
        return new Recipe(
                base.file(),
                base.source(),
                method.channels(kept.isPresent() ? List.of() : base.channels()),
                detector,
                method.training(base.training()),
                judge.threshold(base.threshold()),
                judge.grouping(base.grouping()));
    }

    private Results run(CliConsole console, Analysis analysis, Optional<KeptModel> kept)
            throws InterruptedException {
        try (ProgressBar progress = talk.progress(console)) {
            return kept.isPresent()
                    ? analysis.run(kept.get().fitted(), progress)
                    : analysis.run(progress);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.BAD_DATA, ErrorReporter.sentence(e), e);
        } catch (NotEnoughData e) {
            throw new CommandFailure(ExitCode.BAD_DATA, e);
        } catch (IllegalArgumentException e) {
            // The data are sound, but not what was asked to be done with them.
            throw new CommandFailure(recipeFile.given() ? ExitCode.BAD_CONFIG : ExitCode.USAGE, e);
        }
    }
}
