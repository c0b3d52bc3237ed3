package telltale.bench;

import java.util.List;
import telltale.detector.Detector;
import telltale.detector.outlier.IsolationForest;
import telltale.detector.outlier.OneClassSvm;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowScaling;

/// Fit and score together, on windows of 32 rows; scikit-learn on one core.
final class MachineLearningComparisons {
    private static final int WINDOW = 32;

    private MachineLearningComparisons() {}

    static List<SideBySideLine> of(Series series) {
        int n = series.length();
        return List.of(
                comparison(
                        "isolation forest, windows of 32",
                        1_500,
                        series,
                        new IsolationForest(WINDOW, 0, WindowScaling.NONE, 100, 256, 0),
                        PeerProcess.learning("scikit-learn", "if", n, WINDOW)),
                comparison(
                        "one-class SVM, windows of 32",
                        5_000,
                        series,
                        new OneClassSvm(WINDOW, 0, WindowScaling.NONE, 0.01, 0, 100, 0),
                        PeerProcess.learning("scikit-learn, SGD", "sgd", n, WINDOW)));
    }

    private static SideBySideLine comparison(
            String what, double bar, Series series, Detector detector, PeerProcess... peers) {
        return new SideBySideLine(
                what,
                bar,
                () -> detector.fit(series, Progress.NONE).score(series, Progress.NONE),
                List.of(peers));
    }
}
