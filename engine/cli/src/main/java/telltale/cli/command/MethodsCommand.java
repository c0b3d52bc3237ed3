package telltale.cli.command;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import telltale.cli.Door;
import telltale.cli.Exit;
import telltale.cli.Output;
import telltale.cli.Refused;
import telltale.cli.Talk;
import telltale.cli.Telltale;
import telltale.cli.Version;
import telltale.cli.print.MethodList;
import telltale.detector.Catalogue;
import telltale.detector.Method;

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
        versionProvider = Version.class)
public final class MethodsCommand implements Door {
    enum Form {
        TABLE,
        JSON
    }

    @ParentCommand private Telltale parent;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The method to tell about.")
    private @Nullable String id;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table or json.")
    private Form format;

    @Mixin private Talk talk;

    /// For picocli, which sets the fields.
    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    public MethodsCommand() {}

    @Override
    public Integer call() throws IOException {
        Catalogue catalogue = Catalogue.load();
        List<Method> chosen = id == null ? catalogue.methods() : List.of(method(catalogue, id));
        var list = new MethodList(catalogue, talk.colourful(parent.console()));
        Output.to(
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
        return Exit.DONE;
    }

    private static Method method(Catalogue catalogue, String id) {
        try {
            return catalogue.method(id);
        } catch (IllegalArgumentException e) {
            throw new Refused(Exit.USAGE, e);
        }
    }
}
