package telltale.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import telltale.detector.Catalogue;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.network.EngineChoice;
import telltale.detector.network.GruAutoencoder;
import telltale.detector.network.LstmAutoencoder;
import telltale.detector.network.Transformer;
import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.layer.Activations;
import telltale.detector.network.layer.Architecture;
import telltale.detector.network.layer.Attentive;
import telltale.detector.network.layer.Recurrent;
import telltale.detector.network.layer.RecurrentCell;
import telltale.detector.network.learn.TrainingOptions;
import telltale.detector.network.learn.VectorEngine;
import telltale.job.ParallelRows;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowScaling;

/// Networks of the same layers, windows and batches as PyTorch's, at its best number of threads;
/// then the deep methods on a million rows.
final class NetworkComparisons {
    private static final int STEPS = 32;
    private static final int BATCH = 128;

    /// The batches of a run.
    private static final int BATCHES = 50;

    /// The rows of a stream that are timed.
    private static final int ROWS = 1_000;

    private static final int EPOCHS = 10;
    private static final int SEEDS = 5;
    private static final double RATE = 1e-3;
    private static final double MILLIONTHS = 1e6;
    private static final String MEDIAN = "\"med\": ([0-9.e+-]+)";

    private static final List<String> DEEP =
            List.of("lstm_autoencoder", "gru_autoencoder", "transformer");

    private NetworkComparisons() {}

    static List<SideBySideLine> of(Series million) throws IOException {
        BenchTrainingSet lessons = BenchTrainingSet.of(PeerData.scaled(), PeerData.WINDOWS, STEPS);
        Series brief = Series.ofValues(Arrays.copyOf(PeerData.values(1_000_000), PeerData.WINDOWS));
        List<SideBySideLine> comparisons = new ArrayList<>();
        for (String name : List.of("LSTM", "GRU", "transformer")) {
            Architecture network = network(name);
            comparisons.add(training(name, network, lessons));
            comparisons.add(scoring(name, network, lessons));
            comparisons.add(streaming(name, brief));
            comparisons.add(loss(name, network, lessons));
        }
        for (String id : DEEP) {
            comparisons.addAll(defaults(id, million));
        }
        return comparisons;
    }

    private static Architecture network(String name) {
        return switch (name) {
            case "LSTM" ->
                    new Recurrent(
                            RecurrentCell.LSTM, STEPS, 1, 32, 16, 1, Recurrent.Code.EVERY, false);
            case "GRU" ->
                    new Recurrent(
                            RecurrentCell.GRU, STEPS, 1, 32, 16, 1, Recurrent.Code.EVERY, false);
            default -> new Attentive(STEPS, 1, 32, 4, 128, 2, 1);
        };
    }

    /// PyTorch on one processor and on two.
    ///
    /// @param units how many of what the script times one run of ours does, in ms
    private static List<PeerProcess> torch(String what, String network, double units) {
        return Stream.of("1", "2")
                .map(threads ->
                        torch("PyTorch, threads: " + threads, what, network, threads)
                                .timed(MEDIAN, units))
                .toList();
    }

    private static PeerProcess torch(String name, String what, String network, String threads) {
        String script =
                Path.of("engine", "bench", "peers", "networks.py").toAbsolutePath().toString();
        return PeerProcess.python(name, script, what, network.toLowerCase(Locale.ROOT), threads);
    }

    private static SideBySideLine training(
            String name, Architecture network, BenchTrainingSet lessons) {
        TrainingOptions schedule = new TrainingOptions(1, BATCHES * BATCH, BATCH, RATE, 1, 1);
        return new SideBySideLine(
                "%s network, training, %d batches of 128 windows of 32".formatted(name, BATCHES),
                Double.NaN,
                () ->
                        new VectorEngine()
                                .train(network, lessons.unjudged(), schedule, Progress.NONE),
                torch("train", name, 1e3 * BATCHES));
    }

    private static SideBySideLine scoring(
            String name, Architecture network, BenchTrainingSet lessons) {
        int each = BATCH / 2;
        float[] weights = network.layout().start(1);
        Activations[] passes = new Activations[Runtime.getRuntime().availableProcessors()];
        Arrays.setAll(passes, _ -> network.open(Kernels.best(), weights, each, false));
        SideBySideLine.Work work =
                () -> {
                    int parts = BATCHES * 2 / passes.length;
                    ParallelRows.run(
                            passes.length,
                            1,
                            Progress.NONE,
                            "",
                            (place, _) -> {
                                for (int part = 0; part < parts; part++) {
                                    lessons.fill(passes[place], part * each);
                                    passes[place].forward();
                                }
                            });
                    return passes[0].outputs();
                };
        return new SideBySideLine(
                "%s network, scoring, %d batches of 128 windows of 32".formatted(name, BATCHES),
                Double.NaN,
                work,
                torch("score", name, 1e3 * BATCHES));
    }

    private static SideBySideLine streaming(String name, Series series) {
        AtomicReference<Model> kept = new AtomicReference<>();
        double[] row = new double[1];
        return new SideBySideLine(
                "%s network, one row at a time, %,d rows".formatted(name, ROWS),
                Double.NaN,
                () -> {
                    if (kept.get() == null) {
                        kept.set(streamed(name).fit(series, Progress.NONE));
                    }
                    var scorer = kept.get().open();
                    double sum = 0;
                    for (int at = 0; at < ROWS; at++) {
                        row[0] = series.valueAt(0, at);
                        sum += scorer.next(at, row);
                    }
                    return sum;
                },
                torch("stream", name, 1e3 * ROWS));
    }

    private static Detector streamed(String name) {
        return switch (name) {
            case "LSTM" ->
                    new LstmAutoencoder(
                            STEPS,
                            32,
                            16,
                            1,
                            true,
                            WindowScaling.NONE,
                            2,
                            32,
                            RATE,
                            1,
                            EngineChoice.VECTOR);
            case "GRU" ->
                    new GruAutoencoder(
                            STEPS,
                            32,
                            16,
                            1,
                            true,
                            WindowScaling.NONE,
                            2,
                            32,
                            RATE,
                            1,
                            EngineChoice.VECTOR);
            default ->
                    new Transformer(
                            STEPS,
                            32,
                            4,
                            2,
                            4,
                            WindowScaling.NONE,
                            2,
                            32,
                            RATE,
                            1,
                            EngineChoice.VECTOR);
        };
    }

    private static SideBySideLine loss(
            String name, Architecture network, BenchTrainingSet lessons) {
        int windows = lessons.training() / BATCH * BATCH;
        SideBySideLine.Figure figure =
                () -> {
                    double sum = 0;
                    for (int seed = 1; seed <= SEEDS; seed++) {
                        var schedule =
                                new TrainingOptions(EPOCHS, windows, BATCH, RATE, EPOCHS, seed);
                        var losses = new BenchTrainingSet.Losses();
                        new VectorEngine().train(network, lessons, schedule, losses);
                        sum += losses.least();
                    }
                    return MILLIONTHS * sum / SEEDS;
                };
        return new SideBySideLine(
                "%s network, validation loss after %d epochs, mean of %d seeds, in millionths"
                        .formatted(name, EPOCHS, SEEDS),
                Double.NaN,
                figure,
                List.of(
                        torch("PyTorch, the same first weights", "loss", name, "1")
                                .timed(MEDIAN, MILLIONTHS),
                        torch("PyTorch, its own first weights", "own", name, "1")
                                .timed(MEDIAN, MILLIONTHS)));
    }

    private static List<SideBySideLine> defaults(String id, Series series) {
        Detector detector = Catalogue.load().method(id).detector();
        AtomicReference<Model> kept = new AtomicReference<>();
        SideBySideLine.Work training =
                () -> {
                    Model model = detector.fit(series, Progress.NONE);
                    kept.set(model);
                    return model;
                };
        SideBySideLine.Work scoring =
                () -> {
                    Model model = kept.get();
                    return (model == null ? detector.fit(series, Progress.NONE) : model)
                            .score(series, Progress.NONE);
                };
        return List.of(
                new SideBySideLine(
                        "network at defaults, training: " + id, 60_000, training, List.of()),
                new SideBySideLine(
                        "network at defaults, scoring: " + id, 30_000, scoring, List.of()));
    }
}
