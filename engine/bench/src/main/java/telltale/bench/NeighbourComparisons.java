package telltale.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import telltale.detector.outlier.neighbour.DensityClusters;
import telltale.detector.outlier.neighbour.LocalOutliers;
import telltale.detector.outlier.neighbour.ReferencePoints;
import telltale.job.Progress;
import telltale.series.Series;

/// Nearest neighbours of all of some lines among themselves, on all processors; the peers have one.
final class NeighbourComparisons {
    private static final int EACH = 20;
    private static final int LEAST = 10;
    private static final int WIDTH = 32;
    private static final int N = PeerData.WINDOWS;
    private static final int MANY = 100_000;

    /// The distances that the peer takes: of the 30th neighbour, as often more as less.
    private static final double REACH = 2.5e-5;

    private static final double WINDOW_REACH = 0.75;

    private NeighbourComparisons() {}

    static List<SideBySideLine> of(Series series) {
        int n = series.length();
        ReferencePoints rows = lines(series, n, 1);
        ReferencePoints windows = lines(series, N, WIDTH);
        ReferencePoints many = lines(series, MANY, WIDTH);
        return List.of(
                new SideBySideLine(
                        "local outlier factor, single rows",
                        3_000,
                        () -> LocalOutliers.of(rows, EACH, Progress.NONE),
                        List.of(PeerProcess.learning("scikit-learn", "lof", n, 1))),
                new SideBySideLine(
                        "local outlier factor, 10,000 windows of 32",
                        Double.NaN,
                        () -> LocalOutliers.of(windows, EACH, Progress.NONE),
                        List.of(
                                PeerProcess.learning("scikit-learn", "lof", N, WIDTH),
                                java("ELKI", "elki", "lof"),
                                java("Smile's k-d tree", "smile", "lofknn"))),
                new SideBySideLine(
                        "local outlier factor, 100,000 windows of 32",
                        20_000,
                        () -> LocalOutliers.of(many, EACH, Progress.NONE),
                        List.of()),
                new SideBySideLine(
                        "DBSCAN, 100,000 windows of 32",
                        30_000,
                        () -> DensityClusters.of(many, WINDOW_REACH, LEAST, Progress.NONE),
                        List.of()),
                new SideBySideLine(
                        "DBSCAN, single rows",
                        3_000,
                        () -> DensityClusters.of(rows, REACH, LEAST, Progress.NONE),
                        List.of(PeerProcess.learning("scikit-learn", "dbscan", n, 1))),
                new SideBySideLine(
                        "DBSCAN, 10,000 windows of 32",
                        Double.NaN,
                        () -> DensityClusters.of(windows, WINDOW_REACH, LEAST, Progress.NONE),
                        List.of(PeerProcess.learning("scikit-learn", "dbscan", N, WIDTH))));
    }

    private static PeerProcess java(String name, String library, String what) {
        return PeerProcess.java(
                name, "machine_learning", "Ml", library, what, Integer.toString(N), "32");
    }

    /// Windows of the values in standard deviations.
    private static ReferencePoints lines(Series series, int count, int width) {
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
        return ReferencePoints.of(lines, LongStream.range(0, windows).toArray(), width, 1);
    }
}
