package telltale.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// All benchmarks in one go, as Markdown on standard output and in a file: our figures beside those
/// of the peers, then JMH. An argument keeps to lines that contain it.
///
/// The file is the one named by the system property `telltale.bench.output`, else `bench.md`;
/// beside it lies `jmh.log`.
public final class AllBenchmarks {
    private AllBenchmarks() {}

    public static void main(String[] words) throws Exception {
        Path file = Path.of(System.getProperty("telltale.bench.output", "bench.md"));
        Path folder = file.toAbsolutePath().resolveSibling("");
        Files.createDirectories(folder);
        String wanted = String.join(" ", words);
        try (var stdout = new FileOutputStream(FileDescriptor.out);
                var kept = Files.newOutputStream(file);
                var out = new PrintStream(both(stdout, kept), true, StandardCharsets.UTF_8)) {
            out.println("# Benchmarks\n");
            SideBySide.print(out, wanted);
            JmhTable.print(out, wanted, folder.resolve("jmh.log"));
        }
    }

    private static OutputStream both(OutputStream one, OutputStream other) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                one.write(b);
                other.write(b);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                one.write(bytes, from, length);
                other.write(bytes, from, length);
            }
        };
    }
}
