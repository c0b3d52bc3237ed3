package telltale.evaluation;

/// The width of the buffer of [VolumeUnderSurface] that TSB-AD takes for a series: its period, as
/// the strongest local maximum of the autocorrelation.
public final class VusWindow {
    private static final int ROWS = 20_000;
    private static final int LAGS = 400;
    private static final int FIRST = 3;
    private static final int STANDARD = 125;

    private VusWindow() {}

    /// Rows; 125 where there is no period between 6 and 303. Missing values count as the mean.
    public static int of(double[] values) {
        int n = Math.min(values.length, ROWS);
        if (n < 8) {
            return STANDARD;
        }
        double[] centred = centred(values, n);
        int lags = Math.min(LAGS, n - 1);
        double[] correlation = new double[lags + 1];
        for (int lag = 0; lag <= lags; lag++) {
            double sum = 0;
            for (int row = lag; row < n; row++) {
                sum += centred[row] * centred[row - lag];
            }
            correlation[lag] = sum;
        }
        if (!(correlation[0] > 0)) {
            return STANDARD;
        }
        int best = -1;
        for (int lag = FIRST + 1; lag < lags; lag++) {
            boolean peak =
                    correlation[lag] > correlation[lag - 1]
                            && correlation[lag] > correlation[lag + 1];
            if (peak && (best < 0 || correlation[lag] > correlation[best])) {
                best = lag;
            }
        }
        return best < 2 * FIRST || best > 300 + FIRST ? STANDARD : best;
    }

    private static double[] centred(double[] values, int n) {
        double sum = 0;
        int count = 0;
        for (int row = 0; row < n; row++) {
            if (!Double.isNaN(values[row])) {
                sum += values[row];
                count++;
            }
        }
        double mean = count == 0 ? 0 : sum / count;
        double[] centred = new double[n];
        for (int row = 0; row < n; row++) {
            centred[row] = Double.isNaN(values[row]) ? 0 : values[row] - mean;
        }
        return centred;
    }
}
