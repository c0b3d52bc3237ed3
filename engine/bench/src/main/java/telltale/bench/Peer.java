package telltale.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a user would take instead: a command that times itself and prints its median in seconds as
/// `"med": …` in a line of JSON.
///
/// @param name what the table calls it
/// @param command its words; run in the folder of the peers, with `PEERS_DATA` set
record Peer(String name, List<String> command) {
    private static final Pattern MEDIAN = Pattern.compile("\"med\":\\s*([0-9.eE+-]+)");
    private static final int MINUTES = 5;

    /// A case of `statistical.py`.
    static Peer statistical(String name, String what, int rows) {
        return new Peer(name, List.of(python(), "statistical.py", what, Integer.toString(rows)));
    }

    /// A case of `machine_learning.py`, on all processors.
    static Peer machineLearning(String name, String what, int rows, int window) {
        String processors = Integer.toString(Runtime.getRuntime().availableProcessors());
        return new Peer(
                name,
                List.of(
                        python(),
                        "machine_learning.py",
                        what,
                        Integer.toString(rows),
                        Integer.toString(window),
                        processors));
    }

    private static String python() {
        return Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
    }

    /// Its median in milliseconds; none where it cannot run, or takes over five minutes.
    OptionalDouble millis(Path folder, Path data) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("PEERS_DATA", data.toString());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Path output = Files.createTempFile("peer", ".json");
        builder.redirectOutput(output.toFile());
        try {
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return OptionalDouble.empty();
            }
            Matcher matcher = MEDIAN.matcher(Files.readString(output, StandardCharsets.UTF_8));
            return matcher.find()
                    ? OptionalDouble.of(1_000 * Double.parseDouble(matcher.group(1)))
                    : OptionalDouble.empty();
        } finally {
            Files.delete(output);
        }
    }
}
