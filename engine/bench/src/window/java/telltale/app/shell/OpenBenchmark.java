package telltale.app.shell;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import telltale.app.open.DataFiles;
import telltale.app.open.SampleFiles;
import telltale.app.settings.Look;
import telltale.app.settings.PreferencesFile;
import telltale.detector.Catalogue;
import telltale.input.SourceSettings;

/// How long it takes until a CSV file of a million rows is drawn in a window, and how long the
/// window's thread was busy at most on the way. Each file is opened anew, the first by a cold
/// process. Arguments: rows, 1,000,000 unless given.
public final class OpenBenchmark {
    private static final int RUNS = 5;

    private OpenBenchmark() {}

    public static void main(String[] args) throws Exception {
        int rows = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
        Path folder = Files.createTempDirectory("opening");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        for (int run = 0; run < RUNS; run++) {
            Path file = write(folder.resolve("rows" + run + ".csv"), rows);
            measure(file, folder.resolve("window.properties"), rows);
            Files.delete(file);
        }
        Files.deleteIfExists(folder.resolve("window.properties"));
        Files.delete(folder);
        Platform.exit();
    }

    private static void measure(Path file, Path preferences, int rows) throws Exception {
        List<Long> waits = new ArrayList<>();
        CountDownLatch drawn = new CountDownLatch(1);
        List<Workbench> made = new ArrayList<>();
        onWindow(() -> {
            Workbench workbench =
                    new Workbench(
                            new Workbench.Setup(
                                    new DataFiles(SourceSettings.FOUND),
                                    Catalogue.load(),
                                    "z_score",
                                    new SampleFiles(List.of()),
                                    PreferencesFile.at(preferences),
                                    preferences.resolveSibling("models")),
                            1000,
                            800);
            workbench.wear(Look.LIGHT);
            workbench.show(new Stage());
            made.add(workbench);
        });
        long begin = System.nanoTime();
        Platform.runLater(() -> {
            awaitTitle(made.getFirst(), drawn);
            made.getFirst().open(List.of(file));
        });
        boolean shown = false;
        while (!shown) {
            CountDownLatch answered = new CountDownLatch(1);
            long asked = System.nanoTime();
            Platform.runLater(answered::countDown);
            answered.await();
            waits.add(System.nanoTime() - asked);
            shown = drawn.getCount() == 0;
        }
        long end = System.nanoTime();
        long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%,d rows drawn after %,.0f ms; the window answered within %.0f ms, mostly %.2f%n",
                rows, (end - begin) / 1e6, sorted[sorted.length - 1] / 1e6, median(sorted) / 1e6);
        onWindow(() -> {
            made.getFirst().close();
            made.getFirst().scene().getWindow().hide();
        });
    }

    private static void onWindow(Runnable work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            work.run();
            done.countDown();
        });
        done.await();
    }

    private static double median(long[] sorted) {
        return sorted[sorted.length / 2];
    }

    /// Counts down once the file's chart has been painted: two pulses after its title is there.
    private static void awaitTitle(Workbench workbench, CountDownLatch drawn) {
        workbench
                .model()
                .status()
                .title()
                .addListener((_, _, now) -> {
                    if (!now.isEmpty()) {
                        workbench
                                .scene()
                                .addPostLayoutPulseListener(
                                        () -> Platform.runLater(drawn::countDown));
                        Platform.requestNextPulse();
                    }
                });
    }

    private static Path write(Path file, int rows) throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        LocalDateTime time = LocalDateTime.of(2024, 1, 1, 0, 0);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("timestamp,value\n");
            double[] last = new double[1];
            Arrays.fill(last, 20);
            for (int row = 0; row < rows; row++) {
                last[0] += random.nextDouble(-0.1, 0.1);
                out.write(
                        time.plusSeconds(row)
                                + (time.plusSeconds(row).getSecond() == 0 ? ":00" : ""));
                out.write("," + Math.round(last[0] * 1000) / 1000.0 + "\n");
            }
        }
        return file;
    }
}
