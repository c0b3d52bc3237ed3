package telltale.detector.outlier.svm;

import java.util.Arrays;
import telltale.job.Progress;

/// The dual of the one-class support vector machine, solved by sequential minimal optimisation with
/// the second-order choice of pairs (Fan, Chen and Lin 2005): minimise `½ αᵀKα` where `0 ≤ α ≤ 1`
/// and `Σα = ν·n`, as libsvm and scikit-learn scale it. Rows of the kernel are made when first
/// asked for and kept: `O(n²)` memory at most.
final class SmoSolver {
    /// Violation of the optimality conditions at which it stops; LIBSVM's default is 1e-3.
    private static final double TOLERANCE = 1e-5;

    /// Limit of steps, as in LIBSVM.
    private static final int MOST_ROUNDS = 10_000_000;

    /// τ of LIBSVM for directions without curvature (Fan, Chen and Lin 2005).
    private static final double FLAT = 1e-12;

    private final KernelExpansion bells;
    private final double[] lines;
    private final int n;
    private final float[][] kernel;
    private final double[] alphas;
    private final double[] gradient;

    private SmoSolver(double[] lines, int width, double nu, double gamma) {
        n = lines.length / width;
        bells = new KernelExpansion(lines, width, new double[n], gamma);
        this.lines = lines;
        kernel = new float[n][0];
        alphas = new double[n];
        gradient = new double[n];
        double left = nu * n;
        for (int i = 0; i < n && left > 0; i++) {
            alphas[i] = Math.min(1, left);
            left -= alphas[i];
        }
    }

    /// @param lines of `width` numbers each, one after the other
    /// @throws InterruptedException once the job is cancelled
    static Dual solve(double[] lines, int width, double nu, double gamma, Progress progress)
            throws InterruptedException {
        var smo = new SmoSolver(lines, width, nu, gamma);
        smo.start(progress);
        for (int round = 0; round < MOST_ROUNDS && smo.step(); round++) {
            if ((round & 0xff) == 0) {
                progress.advance(0, 1, "finding support vectors");
            }
        }
        return new Dual(smo.alphas, smo.offset());
    }

    private void start(Progress progress) throws InterruptedException {
        for (int i = 0; i < n && alphas[i] > 0; i++) {
            if ((i & 0x1f) == 0) {
                progress.advance(i, n, "finding support vectors");
            }
            float[] row = row(i);
            for (int k = 0; k < n; k++) {
                gradient[k] += alphas[i] * row[k];
            }
        }
    }

    private float[] row(int i) {
        float[] row = kernel[i];
        if (row.length == 0) {
            double[] exact = new double[n];
            bells.bells(lines, i * bells.width(), exact, 0, n);
            row = new float[n];
            for (int k = 0; k < n; k++) {
                row[k] = (float) exact[k];
            }
            kernel[i] = row;
        }
        return row;
    }

    /// Changes the best pair; false where none is worth it.
    private boolean step() {
        int up = -1;
        for (int i = 0; i < n; i++) {
            if (alphas[i] < 1 && (up < 0 || gradient[i] < gradient[up])) {
                up = i;
            }
        }
        if (up < 0) {
            return false;
        }
        float[] row = row(up);
        int down = -1;
        double most = 0;
        double violation = 0;
        for (int j = 0; j < n; j++) {
            double gap = gradient[j] - gradient[up];
            if (alphas[j] > 0 && gap > 0) {
                violation = Math.max(violation, gap);
                double gain = gap * gap / Math.max(FLAT, 2 - 2.0 * row[j]);
                if (gain > most) {
                    most = gain;
                    down = j;
                }
            }
        }
        if (down < 0 || violation < TOLERANCE) {
            return false;
        }
        double wanted = (gradient[down] - gradient[up]) / Math.max(FLAT, 2 - 2.0 * row[down]);
        double moved = Math.min(wanted, Math.min(1 - alphas[up], alphas[down]));
        alphas[up] = moved == 1 - alphas[up] ? 1 : alphas[up] + moved;
        alphas[down] = moved == alphas[down] ? 0 : alphas[down] - moved;
        float[] other = row(down);
        for (int k = 0; k < n; k++) {
            gradient[k] += moved * (row[k] - other[k]);
        }
        return true;
    }

    /// The gradient where `α` is free to move either way, else the middle of what it may be.
    private double offset() {
        double sum = 0;
        int free = 0;
        double least = Double.NEGATIVE_INFINITY;
        double most = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            if (alphas[i] >= 1) {
                least = Math.max(least, gradient[i]);
            } else if (alphas[i] <= 0) {
                most = Math.min(most, gradient[i]);
            } else {
                sum += gradient[i];
                free++;
            }
        }
        if (free > 0) {
            return sum / free;
        }
        return Double.isInfinite(most) || Double.isInfinite(least)
                ? Arrays.stream(gradient).max().orElse(0)
                : least / 2 + most / 2;
    }

    /// The solution.
    static final class Dual {
        private final double[] alphas;
        private final double offset;

        private Dual(double[] alphas, double offset) {
            this.alphas = alphas;
            this.offset = offset;
        }

        /// One a line, from 0 to 1; those above 0 are the support vectors.
        double[] alphas() {
            return alphas;
        }

        double offset() {
            return offset;
        }
    }
}
