package telltale.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import telltale.detector.Detector;
import telltale.detector.ml.Dbscan;
import telltale.detector.ml.LocalOutlierFactor;
import telltale.detector.ml.neighbour.Clusters;
import telltale.detector.ml.neighbour.LocalOutliers;
import telltale.detector.ml.neighbour.References;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.Scaling;

/// Nearest neighbours: all of some lines among themselves, as the peers do it, and the methods as
/// they are used.
final class NeighbourComparisons {
    private static final int EACH = 20;
    private static final int LEAST = 10;
    private static final int WIDTH = 32;
    private static final int WINDOWS = 100_000;

    private NeighbourComparisons() {}

    static List<Comparison> of(Series series) {
        int n = series.length();
        References rows = lines(series, n, 1);
        References windows = lines(series, WINDOWS, WIDTH);
        return List.of(
                new Comparison(
                        "local outlier factor, single rows",
                        3_000,
                        () -> LocalOutliers.of(rows, EACH, Progress.NONE),
                        List.of(peer("lof", n, 1))),
                new Comparison(
                        "local outlier factor, 100,000 windows of 32",
                        20_000,
                        () -> LocalOutliers.of(windows, EACH, Progress.NONE),
                        List.of(peer("lof", WINDOWS, WIDTH))),
                // The distance that the peer takes: of the 30th neighbour, as often more as less.
                new Comparison(
                        "dbscan, single rows",
                        3_000,
                        () -> Clusters.of(rows, 2.5e-5, LEAST, Progress.NONE),
                        List.of(peer("dbscan", n, 1))),
                new Comparison(
                        "dbscan, 100,000 windows of 32",
                        30_000,
                        () -> Clusters.of(windows, 0.66, LEAST, Progress.NONE),
                        List.of(peer("dbscan", WINDOWS, WIDTH))),
                method(
                        "local_outlier_factor, windows of 32",
                        series,
                        new LocalOutlierFactor(WIDTH, 0, Scaling.CENTRE, 30, 1, 2_000)),
                method(
                        "dbscan method, windows of 32",
                        series,
                        new Dbscan(WIDTH, 0, Scaling.CENTRE, 0, LEAST, 2_000)));
    }

    private static Comparison method(String what, Series series, Detector detector) {
        return new Comparison(
                what,
                60_000,
                () -> detector.fit(series, Progress.NONE).score(series, Progress.NONE),
                List.of());
    }

    private static Peer peer(String what, int rows, int width) {
        String processors = Integer.toString(Runtime.getRuntime().availableProcessors());
        return Peer.python(
                "scikit-learn",
                "machine_learning.py",
                what,
                Integer.toString(rows),
                Integer.toString(width),
                processors);
    }

    /// Windows of the values in standard deviations.
    private static References lines(Series series, int count, int width) {
        double[] values =
                series.rows(0, Math.min(series.length(), count + width - 1)).channelValues(0);
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double deviation = Math.sqrt(squares / values.length);
        int windows = values.length - width + 1;
        double[] lines = new double[windows * width];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = (values[i / width + i % width] - mean) / deviation;
        }
        return References.of(lines, LongStream.range(0, windows).toArray(), width, 1);
    }
}
