package telltale.cli.option;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import telltale.analysis.recipe.Recipe;
import telltale.cli.CommandFailure;
import telltale.cli.ErrorReporter;
import telltale.cli.ExitCode;
import telltale.detector.Catalogue;

/// Which recipe to begin with.
public final class RecipeFile {
    @Option(
            names = "--recipe",
            paramLabel = "FILE",
            description = "A recipe to begin with; other options go before what it says.")
    private @Nullable String file;

    public boolean given() {
        return file != null;
    }

    /// The recipe, where one is given.
    ///
    /// @throws Refused where it cannot be read or understood
    public Optional<Recipe> read(Catalogue catalogue) {
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(Path.of(file), catalogue));
        } catch (InvalidPathException e) {
            throw new CommandFailure(ExitCode.USAGE, "expected a recipe, found '" + file + "'", e);
        }
    }

    /// The recipe of a file.
    ///
    /// @throws Refused where it cannot be read or understood
    public static Recipe read(Path path, Catalogue catalogue) {
        try {
            return Recipe.read(path, catalogue);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.BAD_CONFIG, e);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.BAD_CONFIG, "recipe " + ErrorReporter.sentence(e), e);
        }
    }
}
