package telltale.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import telltale.file.AtomicFile;

/// Where a command's data go: standard output, or a file that appears only when it is whole.
public final class OutputTarget {

    /// What is written.
    @FunctionalInterface
    public interface Data {
        void to(Writer out) throws IOException;
    }

    private OutputTarget() {}

    /// To standard output. A reader that has had enough (`| head`) is no fault: the rest is
    /// dropped.
    public static void to(CliConsole console, Data data) throws IOException {
        try {
            write(console.out(), data);
        } catch (IOException e) {
            if (!isBrokenPipe(e)) {
                throw e;
            }
        }
    }

    /// To a file; `-` is standard output.
    public static void to(CliConsole console, String file, Data data) throws IOException {
        if (file.equals("-")) {
            to(console, data);
        } else {
            AtomicFile.write(Path.of(file), out -> write(out, data));
        }
    }

    private static void write(OutputStream stream, Data data) throws IOException {
        var out =
                new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        data.to(out);
        out.flush();
    }

    /// Java has no exception of its own for it.
    private static boolean isBrokenPipe(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("Broken pipe") || message.contains("pipe is being closed");
    }
}
