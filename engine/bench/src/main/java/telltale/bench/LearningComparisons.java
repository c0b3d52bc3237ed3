package telltale.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import telltale.detector.Detector;
import telltale.detector.outlier.IsolationForest;
import telltale.detector.outlier.OneClassSvm;
import telltale.detector.outlier.RandomCutForest;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowScaling;

/// Methods that learn, on windows of 32 rows, and what networks are made of.
final class LearningComparisons {
    private static final int N = PeerData.WINDOWS;

    private LearningComparisons() {}

    static List<SideBySideLine> of() throws IOException {
        List<SideBySideLine> comparisons = new ArrayList<>(windows());
        comparisons.addAll(products());
        return comparisons;
    }

    private static List<SideBySideLine> windows() throws IOException {
        int rows = N + 31;
        Series series = Series.ofValues(Arrays.copyOf(PeerData.values(1_000_000), rows));
        return List.of(
                comparison(
                        "isolation forest, 10,000 windows of 32",
                        series,
                        new IsolationForest(32, 0, WindowScaling.NONE, 100, 256, 0),
                        PeerProcess.learning("scikit-learn", "if", N, 32),
                        java("ELKI", "elki", "if")),
                comparison(
                        "random cut forest of 100 trees, 10,000 windows of 32",
                        series,
                        new RandomCutForest(32, WindowScaling.NONE, 100, 256, 0),
                        java("AWS", "rcf", "batch")),
                comparison(
                        "one-class SVM, 10,000 windows of 32",
                        series,
                        new OneClassSvm(32, 0, WindowScaling.NONE, 0.01, 0, 100, 0),
                        PeerProcess.learning("scikit-learn", "ocsvm", N, 32),
                        PeerProcess.learning("scikit-learn (Nystroem, SGD)", "sgd", N, 32),
                        java("LIBSVM", "libsvm", "ocsvm")));
    }

    private static SideBySideLine comparison(
            String what, Series series, Detector detector, PeerProcess... peers) {
        return new SideBySideLine(
                what,
                Double.NaN,
                () -> detector.fit(series, Progress.NONE).score(series, Progress.NONE),
                List.of(peers));
    }

    private static PeerProcess java(String name, String library, String what) {
        return PeerProcess.java(
                name, "machine_learning", "Ml", library, what, Integer.toString(N), "32");
    }

    private static List<SideBySideLine> products() {
        List<SideBySideLine> comparisons = new ArrayList<>();
        for (String sizes : List.of("[128x32]x[32x128]", "[512x512]x[512x512]")) {
            PeerProcess product = PeerProcess.python("numpy", "gemm_numpy.py");
            String line = "\\Q" + sizes + "\\E numpy.*?\\(([0-9.]+) us\\)";
            comparisons.add(
                    SideBySideLine.of("matrix product " + sizes, product.timed(line, 1e-3)));
        }
        return comparisons;
    }
}
