package telltale.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import telltale.analysis.recipe.Recipe;
import telltale.detector.Catalogue;

/// Which recipe to begin with.
final class RecipeFile {
    @Option(
            names = "--recipe",
            paramLabel = "FILE",
            description = "A recipe to begin with; other options go before what it says.")
    private @Nullable String file;

    boolean given() {
        return file != null;
    }

    /// The recipe, where one is given.
    ///
    /// @throws Refused where it cannot be read or understood
    Optional<Recipe> read(Catalogue catalogue) {
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(Path.of(file), catalogue));
        } catch (InvalidPathException e) {
            throw new Refused(Exit.USAGE, "expected a recipe, found '" + file + "'", e);
        }
    }

    /// The recipe of a file.
    ///
    /// @throws Refused where it cannot be read or understood
    static Recipe read(Path path, Catalogue catalogue) {
        try {
            return Recipe.read(path, catalogue);
        } catch (IllegalArgumentException e) {
            throw new Refused(Exit.BAD_CONFIG, e);
        } catch (IOException e) {
            throw new Refused(Exit.BAD_CONFIG, "recipe " + Complaints.sentence(e), e);
        }
    }
}
