package telltale.math.season;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Gap filling of missing values (NaN) for kernels that cannot leave rows out.
final class GapFill {
    private GapFill() {}

    /// 1 for a value, 0 for a missing one; null where none is missing.
    static double @Nullable [] weights(double[] values) {
        double[] weights = null;
        for (int row = 0; row < values.length; row++) {
            if (Double.isNaN(values[row])) {
                if (weights == null) {
                    weights = new double[values.length];
                    Arrays.fill(weights, 1);
                }
                weights[row] = 0;
            }
        }
        return weights;
    }

    /// A copy with straight lines over the gaps, level before the first value and after the last.
    ///
    /// @throws IllegalArgumentException where there is no value
    static double[] linear(double[] values) {
        double[] filled = values.clone();
        int last = -1;
        for (int row = 0; row < filled.length; row++) {
            if (Double.isNaN(filled[row])) {
                continue;
            }
            double from = last < 0 ? filled[row] : filled[last];
            double slope = (filled[row] - from) / (row - last);
            for (int gap = last + 1; gap < row; gap++) {
                filled[gap] = from + slope * (gap - last);
            }
            last = row;
        }
        if (last < 0) {
            throw new IllegalArgumentException("expected a value, found only missing ones");
        }
        Arrays.fill(filled, last + 1, filled.length, filled[last]);
        return filled;
    }
}
