package telltale.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import telltale.detector.Detector;
import telltale.detector.ml.IsolationForest;
import telltale.detector.ml.OneClassSvm;
import telltale.detector.ml.RandomCutForest;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.Scaling;

/// Methods that learn, on windows of 32 rows, and what networks are made of.
final class LearningComparisons {
    private static final int N = PeerData.WINDOWS;

    private LearningComparisons() {}

    static List<Comparison> of() throws IOException {
        List<Comparison> comparisons = new ArrayList<>(windows());
        comparisons.addAll(products());
        return comparisons;
    }

    private static List<Comparison> windows() throws IOException {
        int rows = N + 31;
        Series series = Series.ofValues(Arrays.copyOf(PeerData.values(1_000_000), rows));
        return List.of(
                comparison(
                        "isolation forest, 10,000 windows of 32",
                        series,
                        new IsolationForest(32, 0, Scaling.NONE, 100, 256, 0),
                        Peer.learning("scikit-learn", "if", N, 32),
                        java("ELKI", "elki", "if")),
                comparison(
                        "random cut forest of 100 trees, 10,000 windows of 32",
                        series,
                        new RandomCutForest(32, Scaling.NONE, 100, 256, 0),
                        java("AWS", "rcf", "batch")),
                comparison(
                        "one-class SVM, 10,000 windows of 32",
                        series,
                        new OneClassSvm(32, 0, Scaling.NONE, 0.01, 0, 100, 0),
                        Peer.learning("scikit-learn", "ocsvm", N, 32),
                        Peer.learning("scikit-learn (Nystroem, SGD)", "sgd", N, 32),
                        java("LIBSVM", "libsvm", "ocsvm")));
    }

    private static Comparison comparison(
            String what, Series series, Detector detector, Peer... peers) {
        return new Comparison(
                what,
                Double.NaN,
                () -> detector.fit(series, Progress.NONE).score(series, Progress.NONE),
                List.of(peers));
    }

    private static Peer java(String name, String library, String what) {
        return Peer.java(name, "machine_learning", "Ml", library, what, Integer.toString(N), "32");
    }

    private static List<Comparison> products() {
        List<Comparison> comparisons = new ArrayList<>();
        for (String sizes : List.of("[128x32]x[32x128]", "[512x512]x[512x512]")) {
            Peer product = Peer.python("numpy", "gemm_numpy.py");
            String line = "\\Q" + sizes + "\\E numpy.*?\\(([0-9.]+) us\\)";
            comparisons.add(Comparison.of("matrix product " + sizes, product.timed(line, 1e-3)));
        }
        return comparisons;
    }
}
