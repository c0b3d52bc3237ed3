package telltale.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command that holds all commands.
@Command(
        name = "telltale",
        header = "Finds anomalies in time series.",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "",
            "Examples:",
            "  telltale detect --data machine.csv",
            "  telltale detect --data machine.csv --method z_score --set window=1440 --format csv",
            "  cat machine.csv | telltale detect --data - --format jsonl",
            "  telltale methods z_score",
            "",
            "'telltale COMMAND --help' tells all about a command.",
        },
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a fault of Telltale itself, or of the machine",
            "2:wrong usage",
            "3:the data cannot be used",
            "4:the recipe is wrong",
            "10:anomalies were found, with --fail-on-anomaly",
            "130:interrupted",
        })
public final class RootCommand implements Runnable {
    private final CliConsole console;

    @Spec private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets spec
    public RootCommand(CliConsole console) {
        this.console = console;
    }

    public CliConsole console() {
        return console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected a command");
    }
}
