package telltale.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import telltale.analysis.Analysis;
import telltale.analysis.Result;
import telltale.analysis.Results;
import telltale.analysis.recipe.Recipe;
import telltale.detector.Catalogue;
import telltale.detector.Detector;
import telltale.detector.NotEnoughData;
import telltale.input.csv.CsvSource;

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
            "  cat machine.csv | telltale detect --data - --format jsonl",
        },
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DetectCommand implements Callable<Integer> {
    @ParentCommand private Telltale parent;

    @ArgGroup(validate = false, heading = "%nData:%n")
    private DataOptions data = new DataOptions();

    @ArgGroup(validate = false, heading = "%nRecipe:%n")
    private RecipeFile recipeFile = new RecipeFile();

    @ArgGroup(validate = false, heading = "%nMethod:%n")
    private MethodOptions method = new MethodOptions();

    @ArgGroup(validate = false, heading = "%nAnomalies:%n")
    private JudgeOptions judge = new JudgeOptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private OutputOptions output = new OutputOptions();

    @Mixin private Talk talk;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    DetectCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        output.check();
        Console console = parent.console();
        Catalogue catalogue = Catalogue.load();
        Recipe recipe = recipe(catalogue);
        CsvSource source = data.source(console, Optional.of(recipe));
        Results results = run(console, recipe.on(source));
        talk.warn(console, source.name(), results.warnings());
        if (!output.isTable()) {
            for (Result result : results.results()) {
                result.notes().forEach(note -> talk.say(console, "note: " + note));
            }
        }
        int code =
                output.write(
                        results,
                        catalogue,
                        data.text(Optional.of(recipe)),
                        console,
                        talk.colourful(console));
        // A recipe cannot name standard input, which is another the next time.
        Recipe done = Recipe.of(recipe.on(source));
        output.save(data.isStandardInput() ? done.withoutFile() : done, catalogue);
        return code;
    }

    /// What the recipe says, and before that the options.
    private Recipe recipe(Catalogue catalogue) {
        Optional<Recipe> given = recipeFile.read(catalogue);
        if (!data.given(given)) {
            throw new Refused(Exit.USAGE, "expected --data FILE, or a recipe with one");
        }
        Detector detector = method.detector(given.map(Recipe::detector), catalogue);
        Recipe base = given.orElseGet(() -> Recipe.standard(detector));
        return new Recipe(
                base.file(),
                base.csv(),
                method.channels(base.channels()),
                detector,
                method.training(base.training()),
                judge.threshold(base.threshold()),
                judge.grouping(base.grouping()));
    }

    private Results run(Console console, Analysis analysis) throws InterruptedException {
        try (ProgressBar progress = talk.progress(console)) {
            return analysis.run(progress);
        } catch (IOException e) {
            throw new Refused(Exit.BAD_DATA, Complaints.sentence(e), e);
        } catch (NotEnoughData e) {
            throw new Refused(Exit.BAD_DATA, e);
        } catch (IllegalArgumentException e) {
            // The data are sound, but not what was asked to be done with them.
            throw new Refused(recipeFile.given() ? Exit.BAD_CONFIG : Exit.USAGE, e);
        }
    }
}
