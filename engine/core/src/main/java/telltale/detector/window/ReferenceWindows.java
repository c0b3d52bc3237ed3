package telltale.detector.window;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import telltale.detector.Explanation;
import telltale.detector.Scores;
import telltale.detector.tensor.Tensor;
import telltale.detector.tensor.Tensors;
import telltale.detector.tensor.TimeTensor;
import telltale.series.Series;
import telltale.transform.WindowMatrix;
import telltale.transform.WindowSpec;

/// Some windows of the training, kept to tell of any window what it should have looked like:
/// whatever the method, the nearest normal one explains best.
final class ReferenceWindows {
    /// Windows kept to explain with; changes no score.
    private static final int KEPT = 1_000;

    private final WindowSpec framing;
    private final double[] lines;
    private final long[] times;

    private ReferenceWindows(WindowSpec framing, double[] lines, long[] times) {
        this.framing = framing;
        this.lines = lines;
        this.times = times;
    }

    static ReferenceWindows of(WindowMatrix training) {
        int[] picked = training.pick(1, KEPT);
        return new ReferenceWindows(
                training.framing(), training.copy(picked), training.times(picked));
    }

    /// What [#restore] needs.
    Tensors tensors() {
        Map<String, Tensor> all = new LinkedHashMap<>();
        all.put("lines", Tensor.of(lines, times.length, framing.width()));
        all.put("times", TimeTensor.tensor(times));
        return Tensors.of(all);
    }

    /// What [#tensors] gave.
    ///
    /// @throws IllegalArgumentException where it did not
    static ReferenceWindows restore(WindowSpec framing, Tensors tensors) {
        Tensor lines = tensors.get("lines");
        int count = lines.size() / framing.width();
        double[] numbers = tensors.get("lines", count, framing.width()).doubles();
        return new ReferenceWindows(framing, numbers, TimeTensor.get(tensors, "times", count));
    }

    Explanation explain(Series series, Scores scores, int row, int window) {
        WindowMatrix windows = framing.windows(series.rows(window, window + framing.length()));
        double[] line = new double[framing.width()];
        windows.copy(0, line, 0);
        int nearest = nearest(line, windows.time(0));
        if (nearest < 0) {
            return Explanation.of(series, scores, row);
        }
        int width = framing.width();
        double[] normal = Arrays.copyOfRange(lines, nearest * width, (nearest + 1) * width);
        return new WindowContrast(framing, normal).explain(series, scores, row, window);
    }

    /// The kept window least far from the line that shares no row with it; -1 where there is none.
    private int nearest(double[] line, long time) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < times.length; i++) {
            if (Math.abs(times[i] - time) < framing.duration()) {
                continue;
            }
            double sum = 0;
            for (int k = 0; k < line.length && sum < least; k++) {
                double distance = line[k] - lines[i * line.length + k];
                sum += distance * distance;
            }
            if (sum < least) {
                least = sum;
                best = i;
            }
        }
        return best;
    }
}
