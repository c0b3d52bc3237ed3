package telltale.detector.network;

import telltale.detector.network.learn.PatchSource;
import telltale.transform.WindowMatrix;

/// The windows of a training as patches.
final class TrainingPatches implements PatchSource {
    private final WindowMatrix windows;
    private final PatchLayout layout;
    private final int[] usable;
    private final ThreadLocal<double[]> line;
    private final ThreadLocal<float[]> steps;

    /// @param usable the windows that may be used, in order
    TrainingPatches(WindowMatrix windows, PatchLayout layout, int[] usable) {
        this.windows = windows;
        this.layout = layout;
        this.usable = usable;
        int width = windows.width();
        line = ThreadLocal.withInitial(() -> new double[width]);
        steps = ThreadLocal.withInitial(() -> new float[width]);
    }

    @Override
    public int size() {
        return usable.length;
    }

    @Override
    public int row(int patch) {
        return usable[patch];
    }

    @Override
    public boolean usable(int row) {
        return row >= 0 && row < windows.count() && windows.usable(row);
    }

    @Override
    public int length() {
        return layout.length();
    }

    @Override
    public void copy(int row, float[] into, int at) {
        double[] scaled = line.get();
        float[] patch = steps.get();
        windows.copy(row, scaled, 0);
        for (int channel = 0; channel < layout.channels(); channel++) {
            layout.scaling().apply(scaled, channel * layout.length(), layout.length());
        }
        layout.write(scaled, patch);
        System.arraycopy(patch, 0, into, at, patch.length);
    }
}
