package telltale.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs the benchmarks of JMH and prints what they measured as a Markdown table.
final class JmhTable {
    private JmhTable() {}

    /// @param wanted only benchmarks whose class or method contains this, whatever the case
    /// @param log what JMH itself says
    static void print(PrintStream out, String wanted, Path log) throws RunnerException {
        out.println("## JMH\n");
        var options =
                new OptionsBuilder()
                        .include("(?i)telltale.*" + Pattern.quote(wanted))
                        .output(log.toString())
                        .build();
        Collection<RunResult> results;
        try {
            results = new Runner(options).run();
        } catch (NoBenchmarksException _) {
            out.printf("No benchmark has '%s' in its name.%n", wanted);
            return;
        }
        out.println("| benchmark | with | mode | result | ± 99.9 % | unit |");
        out.println("|---|---|---|---:|---:|---|");
        for (RunResult result : results) {
            Result<?> primary = result.getPrimaryResult();
            var parameters = result.getParams();
            String with =
                    String.join(
                            ", ",
                            parameters.getParamsKeys().stream()
                                    .map(key -> key + " " + parameters.getParam(key))
                                    .toList());
            out.printf(
                    "| %s | %s | %s | %s | %s | %s |%n",
                    name(parameters.getBenchmark()),
                    with,
                    parameters.getMode().shortLabel(),
                    number(primary.getScore()),
                    number(primary.getScoreError()),
                    primary.getScoreUnit());
        }
        out.println();
    }

    private static String name(String benchmark) {
        List<String> parts = List.of(Pattern.compile("\\.").split(benchmark));
        return String.join(".", parts.subList(Math.max(0, parts.size() - 2), parts.size()));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }
}
