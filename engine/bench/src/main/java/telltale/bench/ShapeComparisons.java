package telltale.bench;

import java.util.Arrays;
import java.util.List;
import telltale.detector.Detector;
import telltale.detector.shape.LevelShift;
import telltale.detector.shape.MatrixProfile;
import telltale.detector.shape.SubsequencePca;
import telltale.detector.shape.VarianceChange;
import telltale.detector.shape.profile.SelfJoin;
import telltale.job.Progress;
import telltale.series.Series;

/// Fit and score together, with the defaults; and the matrix profile of the first 100,000 rows.
final class ShapeComparisons {
    private static final int ROWS = 100_000;
    private static final int WINDOW = 100;
    private static final double MINUTE = 60_000;

    private ShapeComparisons() {}

    static List<Comparison> of(Series series) {
        double[] values = series.channelValues(0);
        double[] first = Arrays.copyOf(values, Math.min(ROWS, values.length));
        return List.of(
                new Comparison(
                        "matrix profile of 100,000 rows, window 100",
                        8_000,
                        () -> SelfJoin.of(first, WINDOW, WINDOW / 4, Progress.NONE),
                        List.of()),
                comparison("matrix profile", MINUTE, series, new MatrixProfile()),
                comparison("subsequence PCA", MINUTE, series, new SubsequencePca()),
                comparison("level shift", MINUTE, series, new LevelShift()),
                comparison("variance change", MINUTE, series, new VarianceChange()));
    }

    private static Comparison comparison(
            String what, double bar, Series series, Detector detector) {
        return new Comparison(
                what,
                bar,
                () -> detector.fit(series, Progress.NONE).score(series, Progress.NONE),
                List.of());
    }
}
