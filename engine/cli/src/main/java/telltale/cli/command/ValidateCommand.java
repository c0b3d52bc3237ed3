package telltale.cli.command;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import telltale.analysis.recipe.Recipe;
import telltale.cli.CliCommand;
import telltale.cli.CliConsole;
import telltale.cli.CommandFailure;
import telltale.cli.ErrorReporter;
import telltale.cli.ExitCode;
import telltale.cli.OutputTarget;
import telltale.cli.ProgressBar;
import telltale.cli.RootCommand;
import telltale.cli.VerbosityOptions;
import telltale.cli.VersionText;
import telltale.cli.option.DataOptions;
import telltale.cli.option.RecipeFile;
import telltale.cli.print.ValidationReport;
import telltale.detector.Catalogue;
import telltale.detector.NotEnoughData;
import telltale.input.FileReading;
import telltale.input.Source;
import telltale.series.Series;

/// Says how a recipe and its data are understood, without looking for anomalies.
@Command(
        name = "validate",
        header = "Says how a recipe and its data are understood, and whether they can be used.",
        customSynopsis = "telltale validate [--recipe FILE] [--data FILE] [OPTIONS]",
        description = {
            "",
            "Examples:",
            "  telltale validate --recipe machine.yaml",
            "  telltale validate --data machine.csv --tz Europe/Berlin",
        },
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class ValidateCommand implements CliCommand {
    @ParentCommand private RootCommand parent;

    @ArgGroup(validate = false, heading = "%nRecipe:%n")
    private RecipeFile recipeFile = new RecipeFile();

    @ArgGroup(validate = false, heading = "%nData:%n")
    private DataOptions data = new DataOptions();

    @Mixin private VerbosityOptions talk;

    /// For picocli, which sets the fields.
    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    public ValidateCommand() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        CliConsole console = parent.console();
        Catalogue catalogue = Catalogue.load();
        Optional<Recipe> given = recipeFile.read(catalogue);
        boolean readable = data.given(given);
        if (given.isEmpty() && !readable) {
            throw new CommandFailure(
                    ExitCode.USAGE, "expected --recipe FILE, --data FILE, or both");
        }
        var understood = new ValidationReport(catalogue, talk.colourful(console));
        if (!readable) {
            OutputTarget.to(console, out -> understood.recipe(given.orElseThrow(), out));
            return ExitCode.DONE;
        }
        Source.DataFile source = data.source(console, given);
        FileReading reading = read(console, source);
        given.ifPresent(recipe -> check(recipe, reading));
        OutputTarget.to(
                console,
                out -> {
                    if (given.isPresent()) {
                        understood.recipe(given.get(), out);
                    }
                    understood.data(source, reading, out);
                });
        talk.warn(console, source.name(), reading.data().warnings());
        return ExitCode.DONE;
    }

    private FileReading read(CliConsole console, Source.DataFile source)
            throws InterruptedException {
        try (ProgressBar progress = talk.progress(console)) {
            return source.open(progress);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.BAD_DATA, ErrorReporter.sentence(e), e);
        }
    }

    /// Whether the recipe goes with the data: the channels are there, and rows to learn from.
    private static void check(Recipe recipe, FileReading reading) {
        for (Series series : reading.data().series()) {
            try {
                Series chosen =
                        recipe.channels().isEmpty() ? series : series.select(recipe.channels());
                recipe.training().of(chosen);
            } catch (NotEnoughData e) {
                throw new CommandFailure(ExitCode.BAD_DATA, e);
            } catch (IllegalArgumentException e) {
                throw new CommandFailure(ExitCode.BAD_CONFIG, e);
            }
        }
    }
}
