package telltale.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import telltale.series.Series;

/// Prints one Markdown table: our medians beside those of the peers, on the same values in the same
/// run. Machines are noisy: compare the ratios.
///
/// The scripts of the peers are looked for in the folder named by the system property
/// `telltale.peers` or the environment's `TELLTALE_PEERS`, else in `../shared/peers`; without them
/// our own figures are printed alone. An argument keeps to lines that contain it.
public final class SideBySide {
    private static final int ROWS = 1_000_000;
    private static final int WARM_UP = 15;
    private static final int RUNS = 15;

    /// What takes longer than a moment is run less often.
    private static final double MOST_MILLIS = 5_000;

    private static final int LEAST_RUNS = 3;

    private final PrintStream out;
    private final Path peers;
    private final Path data;

    private SideBySide(PrintStream out, Path peers, Path data) {
        this.out = out;
        this.peers = peers;
        this.data = data;
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        double[] values = PeerData.values(ROWS);
        Path data = Files.createTempDirectory("peers");
        Path file = data.resolve(PeerData.fileName(ROWS));
        try (var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            PeerData.write(values, file);
            Series series = Series.ofValues(values);
            List<Comparison> comparisons = new ArrayList<>();
            comparisons.addAll(StatisticalComparisons.of(series));
            comparisons.addAll(MachineLearningComparisons.of(series));
            new SideBySide(out, peers(), data).print(comparisons, String.join(" ", words));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(data);
        }
    }

    private static Path peers() {
        String environment = System.getenv("TELLTALE_PEERS");
        String folder = environment == null ? "../shared/peers" : environment;
        return Path.of(System.getProperty("telltale.peers", folder)).toAbsolutePath().normalize();
    }

    private void print(List<Comparison> comparisons, String wanted)
            throws IOException, InterruptedException {
        boolean found = Files.isDirectory(peers);
        if (!found) {
            out.println("No peers in '" + peers + "': our figures alone.");
        }
        out.printf(
                "%,d rows, %d processors, median of at most %d runs before and after each peer%n%n",
                ROWS, Runtime.getRuntime().availableProcessors(), RUNS);
        out.println("| what | ours, ms | bar, ms | peer | peer, ms | peer / ours |");
        out.println("|---|---:|---:|---|---:|---:|");
        for (Comparison comparison : comparisons) {
            if (comparison.what().contains(wanted)) {
                print(comparison, found);
            }
        }
    }

    private void print(Comparison comparison, boolean withPeers)
            throws IOException, InterruptedException {
        time(comparison.ours(), WARM_UP);
        List<Double> times = new ArrayList<>(time(comparison.ours(), RUNS));
        List<String> names = new ArrayList<>();
        List<OptionalDouble> others = new ArrayList<>();
        for (Peer peer : withPeers ? comparison.peers() : List.<Peer>of()) {
            names.add(peer.name());
            others.add(peer.millis(peers, data));
            times.addAll(time(comparison.ours(), RUNS));
        }
        double ours = median(times);
        String what = comparison.what();
        String bar = Double.isNaN(comparison.bar()) ? "" : number(comparison.bar());
        for (int i = 0; i < Math.max(1, names.size()); i++) {
            String name = names.isEmpty() ? "" : names.get(i);
            OptionalDouble other = names.isEmpty() ? OptionalDouble.empty() : others.get(i);
            String millis = other.isPresent() ? number(other.getAsDouble()) : "–";
            String ratio = other.isPresent() ? number(other.getAsDouble() / ours) : "–";
            out.printf(
                    "| %s | %s | %s | %s | %s | %s |%n",
                    what, i == 0 ? number(ours) : "", i == 0 ? bar : "", name, millis, ratio);
            what = "";
        }
    }

    private static List<Double> time(Comparison.Work work, int runs) throws InterruptedException {
        List<Double> times = new ArrayList<>();
        double total = 0;
        for (int run = 0; run < runs && (run < LEAST_RUNS || total < MOST_MILLIS); run++) {
            long start = System.nanoTime();
            Objects.requireNonNull(work.run());
            times.add((System.nanoTime() - start) / 1e6);
            total += times.getLast();
        }
        return times;
    }

    private static double median(List<Double> times) {
        double[] sorted = times.stream().mapToDouble(time -> time).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}
