package telltale.detector.ml;

import telltale.transform.WindowScaling;

/// Normal pattern: a stretch twice as long as a window, cut into all the windows in it: a window
/// fits it as well as the nearest of these.
final class NormalPattern {
    private final double weight;
    private final double[] windows;
    private final int width;

    /// @param weight its share in the whole
    /// @param windows the windows, one after the other, freed of level and size as the scaling says
    /// @param width the numbers of a window
    private NormalPattern(double weight, double[] windows, int width) {
        this.weight = weight;
        this.windows = windows;
        this.width = width;
    }

    /// @param line the stretch: `2 · bins` numbers of each channel
    static NormalPattern of(
            double weight, double[] line, int bins, int channels, WindowScaling scaling) {
        int width = bins * channels;
        double[] windows = new double[(bins + 1) * width];
        for (int shift = 0; shift <= bins; shift++) {
            for (int channel = 0; channel < channels; channel++) {
                int at = shift * width + channel * bins;
                System.arraycopy(line, channel * 2 * bins + shift, windows, at, bins);
                scaling.apply(windows, at, bins);
            }
        }
        return new NormalPattern(weight, windows, width);
    }

    double weight() {
        return weight;
    }

    /// The squared distance of a window from the nearest one, from place `at`.
    double distance(double[] window, int at) {
        double least = Double.POSITIVE_INFINITY;
        for (int from = 0; from < windows.length; from += width) {
            double sum = 0;
            for (int i = 0; i < width; i++) {
                double off = window[at + i] - windows[from + i];
                sum += off * off;
            }
            least = Math.min(least, sum);
        }
        return least;
    }
}
