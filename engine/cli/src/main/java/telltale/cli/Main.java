package telltale.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// The command line: `telltale COMMAND …`.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(CliConsole.system(), arguments));
    }

    /// Runs one command on the given streams and returns its exit code.
    public static int run(InputStream in, OutputStream out, OutputStream err, String... arguments) {
        return run(CliConsole.of(in, out, err), arguments);
    }

    /// Runs one command and returns its exit code. Throws nothing, and exits nothing.
    public static int run(CliConsole console, String... arguments) {
        CommandLine line = commands(console);
        var out = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8);
        line.setOut(new PrintWriter(out, true));
        line.setErr(console.err());
        line.setColorScheme(
                CommandLine.Help.defaultColorScheme(console.colourful() ? Ansi.ON : Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(console.outTerminal());
        line.setUsageHelpWidth(100);
        line.setParameterExceptionHandler(ErrorReporter::usage);
        line.setExecutionExceptionHandler(ErrorReporter::failure);
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            console.err().println("telltale: out of memory: " + e.getMessage());
            return ExitCode.INTERNAL;
        } finally {
            console.err().flush();
        }
    }

    private static CommandLine commands(CliConsole console) {
        var line = new CommandLine(new RootCommand(console));
        for (CliCommand door : ServiceLoader.load(CliCommand.class)) {
            line.addSubcommand(door);
        }
        var completion = new CommandLine(new AutoComplete.GenerateCompletion());
        completion.getCommandSpec().usageMessage().hidden(true);
        line.addSubcommand(completion);
        return line;
    }
}
