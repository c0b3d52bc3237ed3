package telltale.cli;

import java.util.List;
import picocli.CommandLine.Option;
import telltale.series.Warning;

/// Verbosity options: how much a command says beside its data.
public final class VerbosityOptions {
    private static final int FEW = 3;

    @Option(names = "--quiet", description = "Say nothing but errors on standard error.")
    private boolean quiet;

    @Option(
            names = "--verbose",
            description = "Say everything: each warning, and where a fault came from.")
    private boolean verbose;

    @Option(
            names = "--no-color",
            description = "No colours, also where a terminal would show them.")
    private boolean noColour;

    public boolean colourful(CliConsole console) {
        return console.colourful() && !noColour;
    }

    /// A bar where a person looks at standard error, nothing elsewhere.
    public ProgressBar progress(CliConsole console) {
        return new ProgressBar(console.err(), console.errTerminal() && !quiet);
    }

    public boolean verbose() {
        return verbose && !quiet;
    }

    public void say(CliConsole console, String sentence) {
        if (!quiet) {
            console.err().println(sentence);
        }
    }

    /// A few of the warnings, and how many more there are.
    public void warn(CliConsole console, String source, List<Warning> warnings) {
        int shown = verbose ? warnings.size() : Math.min(FEW, warnings.size());
        for (Warning warning : warnings.subList(0, shown)) {
            say(console, "warning: %s %s".formatted(source, warning));
        }
        if (shown < warnings.size()) {
            say(
                    console,
                    "warning: %s: %,d more (--verbose shows all)"
                            .formatted(source, warnings.size() - shown));
        }
    }
}
