package telltale.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Standard streams and terminal of a command: data goes to `out`, all else to `err`.
///
/// @param in standard input, not closed by commands
/// @param out standard output, not closed by commands
/// @param err standard error
/// @param outTerminal whether a person looks at `out`
/// @param errTerminal whether a person looks at `err`
/// @param environment the environment variables
public record CliConsole(
        InputStream in,
        OutputStream out,
        PrintWriter err,
        boolean outTerminal,
        boolean errTerminal,
        Map<String, String> environment) {

    /// Streams that nobody looks at while they are written.
    public static CliConsole of(InputStream in, OutputStream out, OutputStream err) {
        return new CliConsole(in, out, writer(err), false, false, Map.of());
    }

    /// The process's own. Standard output is not the [PrintStream], which would hide a broken pipe.
    public static CliConsole system() {
        return new CliConsole(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                writer(new FileOutputStream(FileDescriptor.err)),
                terminal(1),
                terminal(2),
                System.getenv());
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /// Java tells only whether standard input and output together are a terminal, so Linux is asked
    /// which device each is.
    private static boolean terminal(int descriptor) {
        try {
            String device =
                    Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException _) {
            return Optional.ofNullable(System.console())
                    .filter(java.io.Console::isTerminal)
                    .isPresent();
        }
    }

    /// Whether to colour what goes to `out`, as far as the console has a say (see no-color.org).
    public boolean colourful() {
        return outTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }
}
