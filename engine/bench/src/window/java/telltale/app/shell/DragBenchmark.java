package telltale.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import telltale.analysis.Result;
import telltale.analysis.comparison.MethodResult;
import telltale.app.detection.ChartFeed;
import telltale.app.open.DataFiles;
import telltale.app.open.OpenedFile;
import telltale.app.open.SampleFiles;
import telltale.app.settings.Look;
import telltale.app.settings.PreferencesFile;
import telltale.detector.Catalogue;
import telltale.detector.statistical.ZScore;
import telltale.input.SourceSettings;
import telltale.input.csv.CsvSource;
import telltale.series.Series;
import telltale.series.SeriesSet;
import telltale.threshold.Threshold;

/// How long it takes from a moved threshold to the painted frame, in the whole window: twelve
/// methods on a million rows with labels, all judged, compared, measured, listed and drawn anew.
/// The slider is dragged as a mouse drags it, a step every 16 ms, whether or not the window keeps
/// up. A frame counts as painted when the pulse after it begins, which waits for it. `main`;
/// without a display.
public final class DragBenchmark {
    private static final int ROWS = 1_000_000;
    private static final int METHODS = 12;
    private static final int MOVES = 1_800;
    private static final int WARM = 1_200;
    private static final long STEP_MILLIS = 16;

    private record Move(int number, long at) {}

    private final Workbench window;
    private final ViewModels parts;
    private final Map<Threshold, Integer> numbers = new HashMap<>();
    private final Deque<Move> unseen = new ArrayDeque<>();
    private final List<Double> millis = new ArrayList<>();
    private int laidOut = -1;

    private DragBenchmark(Workbench window) {
        this.window = window;
        this.parts = window.model().parts();
    }

    public static void main(String[] arguments) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Platform.startup(begun::countDown);
        begun.await();
        Path folder = Files.createTempDirectory("dragging");
        DragBenchmark bench = new DragBenchmark(on(() -> window(folder)));
        bench.prepare();
        bench.drag();
        on(() -> {
            bench.window.close();
            return true;
        });
        Files.deleteIfExists(folder);
        Platform.exit();
    }

    private static Workbench window(Path folder) {
        Workbench workbench =
                new Workbench(
                        new Workbench.Setup(
                                new DataFiles(SourceSettings.FOUND),
                                Catalogue.load(),
                                "z_score",
                                new SampleFiles(List.of()),
                                PreferencesFile.none(),
                                folder.resolve("models")),
                        1000,
                        900);
        workbench.wear(Look.LIGHT);
        workbench.show(new Stage());
        return workbench;
    }

    private static <T> T on(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        while (!on(holds)) {
            var _ = new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
        }
    }

    private void prepare() throws Exception {
        int[] spikes = new Random(3).ints(400, 0, ROWS).sorted().distinct().toArray();
        var opened = new SeriesSet(List.of(noise(spikes)), List.of());
        var path = Path.of("million.csv").toAbsolutePath();
        on(() -> {
            parts.series()
                    .add(new OpenedFile(path, CsvSource.of(path), opened, List.of("a fact")), true);
            window.turnTo("comparison");
            Arrays.stream(spikes).limit(200).forEach(row -> parts.labels().add(row, row + 1));
            for (int i = 0; i < METHODS; i++) {
                parts.comparison().add(new ZScore(1_000 * i));
            }
            return true;
        });
        until(() ->
                !parts.comparison().running().get()
                        && window.model().settled()
                        && parts.comparison().lineup().get().standings().stream()
                                        .filter(one -> one.merits().vusPr() >= 0)
                                        .count()
                                == METHODS);
    }

    /// Noise of deviation 1 around 20, a row a minute, with spikes at the rows given.
    private static Series noise(int... spikes) {
        var random = new Random(7);
        double[] values = new double[ROWS];
        long[] times = new long[ROWS];
        for (int row = 0; row < ROWS; row++) {
            values[row] = 20 + random.nextGaussian();
            times[row] = 1_700_000_040L * 1_000_000_000L + row * 60_000_000_000L;
        }
        for (int i = 0; i < spikes.length; i++) {
            values[spikes[i]] += 12 + 2 * i;
        }
        var channels = List.of(new Series.Channel("temperature", "°C"));
        return Series.of("noise", Series.Timing.INSTANT, channels, times, new double[][] {values});
    }

    /// Drags to and fro over what a slider holds between many anomalies and none.
    private void drag() throws Exception {
        Scene scene = window.scene();
        on(() -> {
            scene.addPreLayoutPulseListener(this::begins);
            scene.addPostLayoutPulseListener(this::laidOut);
            return true;
        });
        long begin = System.nanoTime();
        for (int move = 0; move < MOVES; move++) {
            int number = move;
            double place = 0.55 + 0.4 * Math.abs(move % 80 - 40) / 40.0 + 1e-6 * move;
            Platform.runLater(() -> move(number, place));
            long wait = (move + 1) * STEP_MILLIS - (System.nanoTime() - begin) / 1_000_000;
            if (wait > 0) {
                var _ = new CountDownLatch(1).await(wait, TimeUnit.MILLISECONDS);
            }
        }
        until(unseen::isEmpty);
        report();
    }

    private void move(int number, double place) {
        unseen.add(new Move(number, System.nanoTime()));
        parts.threshold().slider().set(place);
        numbers.put(parts.threshold().threshold().orElseThrow(), number);
    }

    /// What was laid out in the pulse before is painted now.
    private void begins() {
        long now = System.nanoTime();
        while (!unseen.isEmpty() && unseen.peek().number() <= laidOut) {
            Move seen = unseen.remove();
            if (seen.number() >= WARM) {
                millis.add((now - seen.at()) / 1e6);
            }
        }
        if (!unseen.isEmpty()) {
            Platform.requestNextPulse();
        }
    }

    /// The newest move that every part of the window shows, or a newer one.
    private void laidOut() {
        var compared = parts.comparison().lineup().get().judgement().findings().stream();
        var drawn = window.model().drawn();
        var shown =
                Stream.of(
                                compared.map(MethodResult::result).flatMap(Optional::stream),
                                parts.detection().result().get().stream(),
                                parts.anomalies().result().stream(),
                                drawn.flatMap(ChartFeed.Wanted::result).stream(),
                                drawn.stream()
                                        .flatMap(one -> one.lanes().stream())
                                        .map(ChartFeed.Lane::result))
                        .flatMap(one -> one)
                        .mapToInt(this::number)
                        .min();
        laidOut = Math.max(laidOut, shown.orElse(-1));
        Platform.requestNextPulse();
    }

    private int number(Result result) {
        return numbers.getOrDefault(result.analysis().threshold(), -1);
    }

    private void report() {
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(
                "%,d rows, %d methods, %d moves: median %.0f ms, p95 %.0f ms, most %.0f ms%n",
                ROWS,
                METHODS,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.95)),
                sorted.getLast());
    }
}
