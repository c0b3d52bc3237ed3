package telltale.detector.ml;

/// Piecewise aggregate approximation (PAA) of a stretch of rows: the means of as many bins of equal
/// length, one channel after the other.
///
/// @param rows how many rows a stretch has
/// @param bins how many numbers stand for a channel of it
/// @param channels how many channels it has
record Paa(int rows, int bins, int channels) {
    /// @param most how many bins there may be
    static Paa of(int rows, int channels, int most) {
        return new Paa(rows, Math.min(rows, most), channels);
    }

    int width() {
        return bins * channels;
    }

    /// @param line the rows, one channel after the other, from place `at`
    void draw(double[] line, int at, double[] into, int place) {
        for (int channel = 0; channel < channels; channel++) {
            for (int bin = 0; bin < bins; bin++) {
                int from = at + channel * rows + start(bin);
                int to = at + channel * rows + start(bin + 1);
                double sum = 0;
                for (int i = from; i < to; i++) {
                    sum += line[i];
                }
                into[place + channel * bins + bin] = sum / (to - from);
            }
        }
    }

    private int start(int bin) {
        return (int) ((long) bin * rows / bins);
    }
}
