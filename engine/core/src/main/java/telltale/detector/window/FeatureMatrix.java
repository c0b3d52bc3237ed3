package telltale.detector.window;

import telltale.transform.WindowMatrix;

/// Lines of equally many numbers to learn from: windows, or the rows of a matrix.
public interface FeatureMatrix {
    /// How many there are.
    int count();

    /// The numbers of a line.
    int width();

    /// Copies a line's numbers to `into`, from place `at`.
    void copy(int line, double[] into, int at);

    /// Some windows; nothing is copied before it is asked for.
    ///
    /// @param picked which; takes ownership
    static FeatureMatrix of(WindowMatrix windows, int[] picked) {
        return new FeatureMatrix() {
            @Override
            public int count() {
                return picked.length;
            }

            @Override
            public int width() {
                return windows.width();
            }

            @Override
            public void copy(int line, double[] into, int at) {
                windows.copy(picked[line], into, at);
            }
        };
    }

    /// The rows of a matrix, one after the other; takes ownership.
    static FeatureMatrix of(double[] matrix, int width) {
        return new FeatureMatrix() {
            @Override
            public int count() {
                return matrix.length / width;
            }

            @Override
            public int width() {
                return width;
            }

            @Override
            public void copy(int line, double[] into, int at) {
                System.arraycopy(matrix, line * width, into, at, width);
            }
        };
    }
}
