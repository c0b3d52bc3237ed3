package telltale.app.chart.export;

import java.util.Arrays;

/// A growing list of x, y, x, y, …
final class OutlinePoints {
    private double[] all = new double[256];
    private int size;

    void add(double x, double y) {
        if (size + 2 > all.length) {
            all = Arrays.copyOf(all, all.length * 2);
        }
        all[size++] = x;
        all[size++] = y;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// Gives the points and begins anew. A single one is given twice: a line of no length is a dot.
    double[] take() {
        if (size == 2) {
            add(all[0], all[1]);
        }
        var taken = Arrays.copyOf(all, size);
        size = 0;
        return taken;
    }
}
