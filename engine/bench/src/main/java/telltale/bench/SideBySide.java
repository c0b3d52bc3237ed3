package telltale.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import telltale.series.Series;

/// Prints one Markdown table: our medians beside those of the peers, on the same values in the same
/// run, then what was skipped and why. Machines are noisy: compare the ratios.
///
/// The scripts of the peers are looked for in the folder named by the system property
/// `telltale.peers` or the environment's `TELLTALE_PEERS`, else in `../shared/peers`; without them
/// our own figures are printed alone.
public final class SideBySide {
    private static final int ROWS = 1_000_000;
    private static final int RUNS = 15;
    private static final int FEWEST = 3;
    private static final long ENOUGH_NANOS = 5_000_000_000L;
    private static final long WARM_UP_NANOS = 1_500_000_000L;

    private final PrintStream out;
    private final Path peers;
    private final Path data;

    /// What commands printed: one may have several lines of the table.
    private final Map<List<String>, PeerProcess.Output> outputs = new HashMap<>();

    private final Set<String> skipped = new LinkedHashSet<>();

    private SideBySide(PrintStream out, Path peers, Path data) {
        this.out = out;
        this.peers = peers;
        this.data = data;
    }

    /// @param wanted only lines that contain this, whatever the case
    public static void print(PrintStream out, String wanted) throws Exception {
        Path data = Files.createTempDirectory("peers");
        try {
            PeerData.write(data);
            Series series = Series.ofValues(PeerData.values(ROWS));
            List<SideBySideLine> comparisons = new ArrayList<>();
            comparisons.addAll(StatisticalComparisons.of(series));
            comparisons.addAll(ForecastComparisons.of());
            comparisons.addAll(SeasonalComparisons.of(series));
            comparisons.addAll(MachineLearningComparisons.of(series));
            comparisons.addAll(LearningComparisons.of());
            comparisons.addAll(NetworkComparisons.of(series));
            comparisons.addAll(NeighbourComparisons.of(series));
            comparisons.addAll(ShapeComparisons.of(series));
            comparisons.addAll(MethodComparisons.of(series));
            comparisons.addAll(EvaluationComparisons.of(data));
            comparisons.addAll(CsvComparisons.of(data));
            String word = wanted.toLowerCase(Locale.ROOT);
            comparisons.removeIf(one -> !one.what().toLowerCase(Locale.ROOT).contains(word));
            new SideBySide(out, peers(), data).print(comparisons);
        } finally {
            delete(data);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder())
                    .forEach(path -> {
                        try {
                            Files.delete(path);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }

    private static Path peers() {
        String environment = System.getenv("TELLTALE_PEERS");
        String folder = environment == null ? "../shared/peers" : environment;
        return Path.of(System.getProperty("telltale.peers", folder)).toAbsolutePath().normalize();
    }

    private void print(List<SideBySideLine> comparisons) throws Exception {
        boolean found = Files.isDirectory(peers);
        if (!found) {
            skipped.add("all peers: no folder '%s'".formatted(peers));
        }
        out.println("## Side by side\n");
        out.printf(
                "%,d rows unless a line says otherwise, %d processors; median of up to %d runs"
                        + " before and after each peer. A ratio above 1 says that we are faster.%n%n",
                ROWS, Runtime.getRuntime().availableProcessors(), RUNS);
        out.println("| what | ours, ms | bar, ms | peer | peer, ms | peer / ours |");
        out.println("|---|---:|---:|---|---:|---:|");
        for (SideBySideLine comparison : comparisons) {
            print(comparison, found);
        }
        out.println();
        skipped.forEach(reason -> out.println("* skipped: " + reason));
        if (!skipped.isEmpty()) {
            out.println();
        }
    }

    private void print(SideBySideLine comparison, boolean withPeers) throws Exception {
        warmUp(comparison.ours());
        List<Double> times = new ArrayList<>(time(comparison.ours()));
        List<String> names = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (PeerProcess peer : withPeers ? comparison.peers() : List.<PeerProcess>of()) {
            double millis = millis(peer);
            if (!Double.isNaN(millis)) {
                names.add(peer.name());
                others.add(millis);
                times.addAll(time(comparison.ours()));
            }
        }
        boolean alone = comparison.ours().equals(SideBySideLine.Work.NONE);
        if (alone && names.isEmpty()) {
            return;
        }
        double ours = alone ? Double.NaN : median(times);
        for (int i = 0; i < Math.max(1, names.size()); i++) {
            double other = names.isEmpty() ? Double.NaN : others.get(i);
            out.printf(
                    "| %s | %s | %s | %s | %s | %s |%n",
                    i == 0 ? comparison.what() : "",
                    i == 0 ? alone ? "peer only" : number(ours) : "",
                    i == 0 && !Double.isNaN(comparison.bar()) ? number(comparison.bar()) : "",
                    names.isEmpty() ? "" : names.get(i),
                    number(other),
                    number(other / ours));
        }
    }

    /// NaN where it cannot run here, which is noted.
    private double millis(PeerProcess peer) throws IOException, InterruptedException {
        PeerProcess.Output output = outputs.get(peer.command());
        if (output == null) {
            output = peer.run(peers, data);
            outputs.put(peer.command(), output);
        }
        double millis = output.failure().isEmpty() ? peer.millis(output.text()) : Double.NaN;
        if (Double.isNaN(millis)) {
            String why = output.failure().isEmpty() ? "printed no time" : output.failure();
            skipped.add("%s: %s".formatted(peer.name(), why));
        }
        return millis;
    }

    /// As long as the compiler may take, even where it has to share two processors.
    private static void warmUp(SideBySideLine.Work work) throws Exception {
        if (work instanceof SideBySideLine.Figure) {
            return;
        }
        long begin = System.nanoTime();
        do {
            time(work);
        } while (System.nanoTime() - begin < WARM_UP_NANOS);
    }

    private static List<Double> time(SideBySideLine.Work work) throws Exception {
        if (work instanceof SideBySideLine.Figure figure) {
            return List.of(figure.run());
        }
        List<Double> times = new ArrayList<>();
        long begin = System.nanoTime();
        while (times.size() < RUNS
                && (times.size() < fewest(times) || System.nanoTime() - begin < ENOUGH_NANOS)) {
            long start = System.nanoTime();
            Objects.requireNonNull(work.run());
            times.add((System.nanoTime() - start) / 1e6);
        }
        return times;
    }

    /// One run of what takes very long will do.
    private static int fewest(List<Double> times) {
        return !times.isEmpty() && times.getFirst() * 1e6 > ENOUGH_NANOS ? 1 : FEWEST;
    }

    private static double median(List<Double> times) {
        double[] sorted = times.stream().mapToDouble(time -> time).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}
