package telltale.detector.ml.neighbour;

/// Up to four turned lines that are looked for together.
final class Quad {
    final float[] numbers;
    final long[] times = new long[Kernel.QUAD];
    final Kernel.Found found = new Kernel.Found();
    private final float[] box;
    private final int boxed;
    private int count;

    Quad(Tree tree) {
        numbers = new float[tree.size() * Kernel.QUAD];
        boxed = tree.boxed();
        box = new float[2 * boxed];
    }

    /// Takes lines of which the first so many are looked for.
    ///
    /// @param limit what squared distance each of them takes at most
    void begin(int lines, float limit) {
        count = lines;
        for (int line = 0; line < Kernel.QUAD; line++) {
            found.limits[line] = line < lines ? limit : -1;
        }
    }

    /// Puts a turned line at one of the four places: every `step`-th number from place `at`.
    void set(int line, float[] turned, int at, int step, long time) {
        times[line] = time;
        for (int k = 0; k < numbers.length / Kernel.QUAD; k++) {
            numbers[k * Kernel.QUAD + line] = turned[at + k * step];
        }
    }

    /// Makes the box of the lines looked for.
    float[] box() {
        for (int k = 0; k < boxed; k++) {
            float least = Float.POSITIVE_INFINITY;
            float most = Float.NEGATIVE_INFINITY;
            for (int line = 0; line < count; line++) {
                least = Math.min(least, numbers[k * Kernel.QUAD + line]);
                most = Math.max(most, numbers[k * Kernel.QUAD + line]);
            }
            box[k] = least;
            box[boxed + k] = most;
        }
        return box;
    }

    /// The largest squared distance that any of the lines takes.
    float limit() {
        float[] limits = found.limits;
        return Math.max(Math.max(limits[0], limits[1]), Math.max(limits[2], limits[3]));
    }
}
