package telltale.bench;

import java.util.Arrays;
import java.util.List;
import telltale.detector.shape.profile.SelfJoin;
import telltale.job.Progress;
import telltale.series.Series;

/// The exact matrix profile of the first 100,000 rows.
final class ShapeComparisons {
    private static final int ROWS = 100_000;
    private static final int WINDOW = 100;

    private ShapeComparisons() {}

    static List<SideBySideLine> of(Series series) {
        double[] values = series.channelValues(0);
        double[] first = Arrays.copyOf(values, Math.min(ROWS, values.length));
        return List.of(
                new SideBySideLine(
                        "matrix profile of 100,000 rows, window 100",
                        8_000,
                        () -> SelfJoin.of(first, WINDOW, WINDOW / 4, Progress.NONE),
                        List.of()));
    }
}
