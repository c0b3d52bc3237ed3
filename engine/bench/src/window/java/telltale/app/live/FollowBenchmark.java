package telltale.app.live;

import atlantafx.base.theme.PrimerLight;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import telltale.app.chart.SeriesChart;
import telltale.app.chart.content.ChartContent;
import telltale.input.csv.CsvSource;
import telltale.job.Progress;

/// A file of 20 channels to which another thread adds 1,000 rows a second, followed on a stage as
/// in the window: how often it is drawn, how evenly, and how late the newest row is.
///
/// ```
/// mvn -o -Pframes -Dframes.main=telltale.app.live.FollowBenchmark -pl engine/bench -am process-test-classes
/// ```
public final class FollowBenchmark {
    private static final int CHANNELS = 20;
    private static final int PER_SECOND = 1_000;
    private static final int HISTORY = 60_000;
    private static final int SECONDS = Integer.getInteger("seconds", 20);
    private static final int WARM_UP = 8;
    private static final long BEGIN = 1_767_225_600_000L;
    private static final long SECOND = 1_000_000_000L;

    private final AtomicBoolean ended = new AtomicBoolean();
    private final SplittableRandom random = new SplittableRandom(3);
    private final long[] frames = new long[SECONDS * 200];
    private final long[] late = new long[SECONDS * 200];
    private int count;
    private volatile long began;

    private FollowBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("telltale-follow");
        Path file = folder.resolve("live.csv");
        try {
            new FollowBenchmark().run(file);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
            Platform.exit();
        }
    }

    private void run(Path file) throws Exception {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("timestamp");
            for (int channel = 0; channel < CHANNELS; channel++) {
                out.write(",channel " + channel);
            }
            out.write('\n');
            for (int row = 0; row < HISTORY; row++) {
                write(out, row);
            }
        }
        var target =
                new FollowedFile.Target(
                        CsvSource.of(file), "live", List.of(), ChartContent.empty());
        var desk = FollowedFile.open(target, System::nanoTime, Progress.NONE);
        var done = new CompletableFuture<String>();
        Platform.startup(() -> show(desk, done));
        var writer = Thread.ofPlatform().name("writer").start(() -> grow(file));
        System.out.print(done.get(SECONDS * 3L + 60, TimeUnit.SECONDS));
        ended.set(true);
        writer.join();
    }

    private void show(FollowedFile desk, CompletableFuture<String> done) {
        var chart = new SeriesChart();
        var stage = new Stage();
        var scene = new Scene(new StackPane(chart), 1000, 800);
        scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(scene);
        stage.show();
        var follower =
                new FileFollower(
                        desk,
                        Platform::runLater,
                        picture -> {
                            chart.contentProperty().set(picture.content());
                            if (!chart.model().viewport().liveProperty().get()) {
                                chart.model().viewport().goLive(true);
                                chart.model().viewport().zoomTime(1, 10, "bench");
                                chart.model().viewport().follow();
                            }
                        },
                        done::completeExceptionally);
        follower.start();
        new AnimationTimer() {
            private long last;

            @Override
            public void handle(long now) {
                long real = System.nanoTime();
                long after = (real - began) / SECOND;
                if (began == 0 || after < WARM_UP) {
                    last = real;
                    return;
                }
                if (after >= SECONDS + WARM_UP || count == frames.length) {
                    stop();
                    follower.close();
                    done.complete(report());
                    return;
                }
                frames[count] = real - last;
                var timeline = chart.model().shown().timeline();
                long newest = timeline.at(timeline.length() - 1) - BEGIN * 1_000_000;
                late[count] = real - began - (newest - HISTORY * 1_000_000L);
                count++;
                last = real;
            }
        }.start();
    }

    private void grow(Path file) {
        try (var out = Files.newBufferedWriter(file, java.nio.file.StandardOpenOption.APPEND)) {
            began = System.nanoTime();
            int row = 0;
            while (!ended.get()) {
                long due = (System.nanoTime() - began) / (SECOND / PER_SECOND);
                for (; row < due; row++) {
                    write(out, HISTORY + row);
                }
                out.flush();
                LockSupport.parkNanos(2_000_000);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(BufferedWriter out, int row) throws IOException {
        out.write(Long.toString(BEGIN + row));
        for (int channel = 0; channel < CHANNELS; channel++) {
            double wave = Math.sin(row * 1e-3 * (1 + 0.1 * channel));
            out.write(',');
            double value = channel + wave + 0.3 * random.nextDouble();
            out.write(Double.toString(Math.round(value * 1e4) / 1e4));
        }
        out.write('\n');
    }

    private String report() {
        var spent = Arrays.copyOf(frames, count);
        var behind = Arrays.copyOf(late, count);
        double seconds = Arrays.stream(spent).sum() / 1e9;
        Arrays.sort(spent);
        Arrays.sort(behind);
        return String.format(
                Locale.ROOT,
                "%d channels x %d Hz followed for %.0f s: %.1f frames/s; from frame to frame median"
                        + " %.1f ms, p99 %.1f ms; newest row drawn median %.0f ms after it was"
                        + " due, p99 %.0f ms%n",
                CHANNELS,
                PER_SECOND,
                seconds,
                count / seconds,
                spent[count / 2] / 1e6,
                spent[count * 99 / 100] / 1e6,
                behind[count / 2] / 1e6,
                behind[count * 99 / 100] / 1e6);
    }
}
