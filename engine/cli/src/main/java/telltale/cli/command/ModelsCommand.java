package telltale.cli.command;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import telltale.cli.CliCommand;
import telltale.cli.CliConsole;
import telltale.cli.CommandFailure;
import telltale.cli.ExitCode;
import telltale.cli.OutputTarget;
import telltale.cli.RootCommand;
import telltale.cli.VerbosityOptions;
import telltale.cli.VersionText;
import telltale.cli.option.ModelOptions;
import telltale.cli.option.StoreOptions;
import telltale.cli.print.ModelList;
import telltale.detector.Catalogue;
import telltale.training.ModelStore;

/// Lists the models that are kept, or deletes one.
@Command(
        name = "models",
        header = "Lists the models that are kept, or deletes one.",
        description = {
            "",
            "Examples:",
            "  telltale models",
            "  telltale models --format json",
            "  telltale models --delete machine",
        },
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class ModelsCommand implements CliCommand {
    enum Form {
        TABLE,
        CSV,
        JSON
    }

    @ParentCommand private RootCommand parent;

    @Option(names = "--delete", paramLabel = "NAME", description = "Delete this model.")
    private @Nullable String delete;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv or json.")
    private Form format;

    @Mixin private StoreOptions store;

    @Mixin private VerbosityOptions talk;

    /// For picocli, which sets the fields.
    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    public ModelsCommand() {}

    @Override
    public Integer call() throws IOException {
        CliConsole console = parent.console();
        Catalogue catalogue = Catalogue.load();
        ModelStore models = store.open(console, catalogue);
        if (delete != null) {
            delete(delete, models);
            talk.say(console, "deleted the model '" + delete + "'");
            return ExitCode.DONE;
        }
        List<ModelStore.Listed> all = models.list();
        var list = new ModelList(catalogue, talk.colourful(console));
        if (all.isEmpty()) {
            talk.say(console, "no models in " + models.folder());
        }
        OutputTarget.to(
                console,
                out -> {
                    switch (format) {
                        case TABLE -> {
                            if (!all.isEmpty()) {
                                list.table(all, out);
                            }
                        }
                        case CSV -> list.csv(all, out);
                        case JSON -> list.json(all, out);
                    }
                });
        return ExitCode.DONE;
    }

    private static void delete(String name, ModelStore models) throws IOException {
        try {
            models.delete(name);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e);
        } catch (NoSuchFileException e) {
            throw new CommandFailure(ExitCode.USAGE, ModelOptions.unknown(name, models), e);
        }
    }
}
