package telltale.detector.outlier.forest;

import telltale.detector.window.FeatureMatrix;

/// Piecewise aggregate approximation (PAA) of windows: rows averaged some at a time, so that long
/// windows become short vectors (piecewise aggregates, Keogh et al. 2001, doi:10.1007/PL00011669).
public final class PiecewiseAverages {
    private final int channels;
    private final int length;
    private final int rows;
    private final int kept;

    /// @param length the rows of a window
    /// @param most how many numbers are kept of each channel at most
    public PiecewiseAverages(int channels, int length, int most) {
        this.channels = channels;
        this.length = length;
        rows = (length + most - 1) / most;
        kept = (length + rows - 1) / rows;
    }

    /// The numbers of a line.
    public int width() {
        return channels * kept;
    }

    /// Averages the window at a place of `windows` to the place `to` of `into`.
    public void copy(double[] windows, int at, double[] into, int to) {
        for (int channel = 0; channel < channels; channel++) {
            int from = at + channel * length;
            for (int k = 0; k < kept; k++) {
                int first = k * rows;
                int last = Math.min(length, first + rows);
                double sum = 0;
                for (int row = first; row < last; row++) {
                    sum += windows[from + row];
                }
                into[to + channel * kept + k] = sum / (last - first);
            }
        }
    }

    /// The same of windows that are asked for one by one, by one thread.
    public FeatureMatrix of(FeatureMatrix windows) {
        double[] window = new double[windows.width()];
        return new FeatureMatrix() {
            @Override
            public int count() {
                return windows.count();
            }

            @Override
            public int width() {
                return PiecewiseAverages.this.width();
            }

            @Override
            public void copy(int line, double[] into, int at) {
                windows.copy(line, window, 0);
                PiecewiseAverages.this.copy(window, 0, into, at);
            }
        };
    }
}
