package telltale.cli.command;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import telltale.cli.CliCommand;
import telltale.cli.CommandFailure;
import telltale.cli.ExitCode;
import telltale.cli.OutputTarget;
import telltale.cli.RootCommand;
import telltale.cli.VerbosityOptions;
import telltale.cli.VersionText;
import telltale.cli.print.MethodList;
import telltale.detector.Catalogue;
import telltale.detector.MethodInfo;

/// Lists the methods, or tells all about one.
@Command(
        name = "methods",
        header = "Lists the detection methods, or tells all about one.",
        description = {
            "",
            "Examples:",
            "  telltale methods",
            "  telltale methods z_score",
            "  telltale methods --format json",
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
public final class MethodsCommand implements CliCommand {
    enum Form {
        TABLE,
        JSON
    }

    @ParentCommand private RootCommand parent;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The method to tell about.")
    private @Nullable String id;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table or json.")
    private Form format;

    @Mixin private VerbosityOptions talk;

    /// For picocli, which sets the fields.
    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    public MethodsCommand() {}

    @Override
    public Integer call() throws IOException {
        Catalogue catalogue = Catalogue.load();
        List<MethodInfo> chosen = id == null ? catalogue.methods() : List.of(method(catalogue, id));
        var list = new MethodList(catalogue, talk.colourful(parent.console()));
        OutputTarget.to(
                parent.console(),
                out -> {
                    if (format == Form.JSON) {
                        list.json(chosen, out);
                    } else if (id == null) {
                        list.table(out);
                    } else {
                        list.page(chosen.getFirst(), out);
                    }
                });
        return ExitCode.DONE;
    }

    private static MethodInfo method(Catalogue catalogue, String id) {
        try {
            return catalogue.method(id);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, e);
        }
    }
}
