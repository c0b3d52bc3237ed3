package telltale.detector.network;

import telltale.detector.network.learn.TrainingSet;
import telltale.transform.WindowMatrix;

/// Training set of windows: the later ones to judge by, none of whose rows was learnt from.
final class WindowTrainingSet implements TrainingSet {
    /// The share of the rows that networks are judged by.
    private static final double JUDGED = 0.2;

    /// Validation windows at most; a bound of cost.
    private static final int MOST_JUDGED = 2_048;

    private final WindowMatrix windows;
    private final PatchLayout patching;
    private final int[] learnt;
    private final int[] judged;
    private final ThreadLocal<double[]> line;

    /// @param usable the windows that may be used, in order
    WindowTrainingSet(WindowMatrix windows, PatchLayout patching, int[] usable) {
        this.windows = windows;
        this.patching = patching;
        int length = patching.length();
        int split = windows.rows() - (int) (JUDGED * windows.rows());
        int early = 0;
        while (early < usable.length && usable[early] + length <= split) {
            early++;
        }
        int late = early;
        while (late < usable.length && usable[late] < split) {
            late++;
        }
        boolean enough = early >= length && late < usable.length;
        // Where rows are few, all are learnt from, and judged by.
        learnt = enough ? java.util.Arrays.copyOf(usable, early) : usable;
        int[] rest = enough ? java.util.Arrays.copyOfRange(usable, late, usable.length) : usable;
        judged = new int[Math.min(rest.length, MOST_JUDGED)];
        for (int i = 0; i < judged.length; i++) {
            judged[i] = rest[(int) ((long) i * rest.length / judged.length)];
        }
        int width = windows.width();
        line = ThreadLocal.withInitial(() -> new double[width]);
    }

    @Override
    public int training() {
        return learnt.length;
    }

    @Override
    public int validation() {
        return judged.length;
    }

    @Override
    public void copy(int window, float[] into) {
        double[] scaled = line.get();
        boolean trains = window < learnt.length;
        windows.copy(trains ? learnt[window] : judged[window - learnt.length], scaled, 0);
        for (int channel = 0; channel < patching.channels(); channel++) {
            int from = channel * patching.length();
            patching.scaling().apply(scaled, from, patching.length());
        }
        patching.write(scaled, into);
    }
}
