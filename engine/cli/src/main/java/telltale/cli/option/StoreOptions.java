package telltale.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import telltale.cli.CliConsole;
import telltale.cli.CommandFailure;
import telltale.cli.ExitCode;
import telltale.detector.Catalogue;
import telltale.training.ModelStore;

/// Where models are kept.
public final class StoreOptions {
    @Option(
            names = "--models",
            paramLabel = "DIR",
            description =
                    "The folder of models. Default: 'models' in TELLTALE_HOME, else in the"
                            + " system's folder for the data of programs.")
    private @Nullable String folder;

    /// @throws Refused where it cannot be a folder
    public ModelStore open(CliConsole console, Catalogue catalogue) {
        try {
            Path at =
                    folder == null
                            ? ModelStore.folderOf(
                                    console.environment(),
                                    System.getProperty("os.name"),
                                    Path.of(System.getProperty("user.home")))
                            : Path.of(folder);
            return ModelStore.at(at, catalogue, InstantSource.system());
        } catch (InvalidPathException e) {
            throw new CommandFailure(
                    ExitCode.USAGE, "expected a folder, found '" + folder + "'", e);
        }
    }
}
