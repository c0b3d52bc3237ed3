package telltale.detector.outlier.svm;

import java.util.Arrays;
import telltale.job.ParallelRows;
import telltale.job.Progress;

/// The dual of the linear one-class support vector machine by coordinate descent on pairs: in each
/// round the pairs that most hurt are made better, one after the other (after Chou, Lin and Lin
/// 2020, doi:10.1137/1.9781611976236.7). `O(n · features)` a round.
final class LinearDual {
    /// Passes at most (dual coordinate descent, Hsieh et al. 2008, doi:10.1145/1390156.1390208).
    private static final int MOST_ROUNDS = 200;

    /// Of the mean gradient.
    private static final double TOLERANCE = 1e-3;

    /// Points per task; changes no result.
    private static final int STRETCH = 1_024;

    private final double[] features;
    private final int width;
    private final int n;
    private final double[] alphas;
    private final double[] weights;
    private final double[] gradient;

    private LinearDual(double[] features, int width, double nu) {
        this.features = features;
        this.width = width;
        n = features.length / width;
        alphas = new double[n];
        Arrays.fill(alphas, nu);
        weights = new double[width];
        gradient = new double[n];
        for (int i = 0; i < n; i++) {
            add(i, nu);
        }
    }

    /// @param features of each line, one line after the other
    /// @return the weights of the features
    /// @throws InterruptedException once the job is cancelled
    static double[] weights(double[] features, int width, double nu, Progress progress)
            throws InterruptedException {
        var dual = new LinearDual(features, width, nu);
        for (int round = 0; round < MOST_ROUNDS && dual.improve(progress); round++) {
            progress.advance(round, MOST_ROUNDS, "finding support vectors");
        }
        return dual.weights;
    }

    /// One round; false where all is well.
    private boolean improve(Progress progress) throws InterruptedException {
        ParallelRows.run(
                n,
                STRETCH,
                progress,
                "finding support vectors",
                (from, to) -> {
                    for (int i = from; i < to; i++) {
                        gradient[i] = product(i);
                    }
                });
        double tolerance = TOLERANCE * Arrays.stream(gradient).average().orElse(0);
        int[] order = order();
        int up = 0;
        int down = n - 1;
        boolean changed = false;
        while (true) {
            while (up < n && alphas[order[up]] >= 1) {
                up++;
            }
            while (down >= 0 && alphas[order[down]] <= 0) {
                down--;
            }
            if (up >= down || gradient[order[down]] - gradient[order[up]] <= tolerance) {
                return changed;
            }
            changed |= move(order[up++], order[down--]);
        }
    }

    /// The lines from the least gradient to the greatest.
    private int[] order() {
        long[] keys = new long[n];
        double least = Arrays.stream(gradient).min().orElse(0);
        for (int i = 0; i < n; i++) {
            // Floats from 0 up sort as their bits do.
            int bits = Float.floatToIntBits((float) (gradient[i] - least));
            keys[i] = ((long) bits << 32) | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private boolean move(int up, int down) {
        double gap = product(down) - product(up);
        if (gap <= 0) {
            return false;
        }
        double curve = 0;
        for (int k = 0; k < width; k++) {
            double d = features[down * width + k] - features[up * width + k];
            curve += d * d;
        }
        double wanted = gap / Math.max(1e-12, curve);
        double moved = Math.min(wanted, Math.min(1 - alphas[up], alphas[down]));
        alphas[up] = moved == 1 - alphas[up] ? 1 : alphas[up] + moved;
        alphas[down] = moved == alphas[down] ? 0 : alphas[down] - moved;
        add(up, moved);
        add(down, -moved);
        return true;
    }

    private double product(int line) {
        return InnerProducts.of(features, line * width, weights, 0, width);
    }

    private void add(int line, double amount) {
        for (int k = 0; k < width; k++) {
            weights[k] += amount * features[line * width + k];
        }
    }
}
