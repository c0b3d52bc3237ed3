package telltale.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a user would take instead: a command that times itself.
///
/// @param name what the table calls it
/// @param command its words; run in the folder of the peers, with `PEERS_DATA` set
/// @param time where in what it prints its time stands: the sum of the groups
/// @param millis how many milliseconds its unit of time has
record PeerProcess(String name, List<String> command, Pattern time, double millis) {
    private static final Pattern MEDIAN = Pattern.compile("\"med\":\\s*([0-9.eE+-]+)");
    private static final double SECOND = 1_000;
    private static final int MINUTES = 5;
    private static final String JAVA =
            """
            work="$PEERS_DATA/java/$1"; source="$PWD/java/$1"; main="$2"; shift 2
            if [ ! -d "$work" ]; then
              mkdir -p "$work"
              for mode in -o -B; do
                mvn $mode -q -f "$source/pom.xml" dependency:build-classpath \\
                  -Dmdep.outputFile="$work/cp.txt" > "$work/log.txt" 2>&1 && break
              done
              [ -f "$work/cp.txt" ] && "$JAVA_HOME/bin/javac" -nowarn -d "$work" \\
                --add-modules jdk.incubator.vector -cp "$(cat "$work/cp.txt")" "$source"/*.java \\
                >> "$work/log.txt" 2>&1
            fi
            [ -f "$work/$main.class" ] || { echo "Maven or javac: $(grep -m 1 -i error "$work/log.txt")" >&2; exit 1; }
            exec "$JAVA_HOME/bin/java" --add-modules jdk.incubator.vector -Xmx4g \\
              -cp "$work:$(cat "$work/cp.txt")" "$main" "$@"
            """;

    PeerProcess {
        command = List.copyOf(command);
    }

    /// One that prints its median in seconds as `"med": …` in a line of JSON.
    PeerProcess(String name, List<String> command) {
        this(name, command, MEDIAN, SECOND);
    }

    /// A Python script and its arguments.
    static PeerProcess python(String name, String... words) {
        List<String> command = new ArrayList<>();
        command.add(
                Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3");
        command.addAll(List.of(words));
        return new PeerProcess(name, command);
    }

    /// A case of `statistical.py`.
    static PeerProcess statistical(String name, String what, int rows) {
        return python(name, "statistical.py", what, Integer.toString(rows));
    }

    /// A case of `machine_learning.py`: windows of so many rows, on one processor.
    static PeerProcess learning(String name, String what, int windows, int rows) {
        return python(
                name,
                "machine_learning.py",
                what,
                Integer.toString(windows),
                Integer.toString(rows),
                "1");
    }

    /// An R script and its arguments.
    ///
    /// @param seconds where its time stands
    static PeerProcess r(String name, String seconds, String... words) {
        List<String> command = new ArrayList<>(List.of("Rscript"));
        command.addAll(List.of(words));
        return new PeerProcess(name, command).timed(seconds, SECOND);
    }

    /// A class in a folder below `java`, built with the libraries of the folder's `pom.xml`.
    static PeerProcess java(String name, String folder, String main, String... words) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", JAVA, "sh", folder, main));
        command.addAll(List.of(words));
        return new PeerProcess(name, command);
    }

    /// The same with its time elsewhere in what it prints.
    PeerProcess timed(String pattern, double millisOfUnit) {
        return new PeerProcess(name, command, Pattern.compile(pattern), millisOfUnit);
    }

    /// What a peer printed, or why it did not.
    ///
    /// @param failure empty where it did
    record Output(String text, String failure) {}

    /// Runs the command, at most five minutes.
    Output run(Path folder, Path data) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("PEERS_DATA", data.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Path output = Files.createTempFile("peer", ".out");
        Path errors = Files.createTempFile("peer", ".err");
        builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
        try {
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return new Output("", "took longer than %d minutes".formatted(MINUTES));
            }
            String text = Files.readString(output, StandardCharsets.UTF_8);
            return new Output(text, process.exitValue() == 0 ? "" : reason(errors, process));
        } catch (IOException e) {
            return new Output("", String.valueOf(e.getMessage()));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    /// The last line it complained in, or for R the first.
    private static String reason(Path errors, Process process) throws IOException {
        List<String> lines =
                Files.readString(errors, StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        return lines.stream()
                .filter(line -> line.startsWith("Error"))
                .findFirst()
                .orElse(
                        lines.isEmpty()
                                ? "ended with code " + process.exitValue()
                                : lines.getLast());
    }

    /// The time in what it printed, in milliseconds; NaN where there is none.
    double millis(String text) {
        Matcher matcher = time.matcher(text);
        if (!matcher.find()) {
            return Double.NaN;
        }
        double sum = 0;
        for (int group = 1; group <= matcher.groupCount(); group++) {
            sum += Double.parseDouble(matcher.group(group));
        }
        return millis * sum;
    }
}
