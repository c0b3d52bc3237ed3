package telltale.detector.outlier.svm;

import java.util.Arrays;
import java.util.SplittableRandom;
import telltale.detector.window.SampleWithoutReplacement;
import telltale.job.ParallelRows;
import telltale.job.Progress;

/// Features by which a line's kernel with another is nearly a plain product: the bells of some
/// landmarks, rotated by the Cholesky factor of the landmarks' own kernel (Williams and Seeger
/// 2001).
final class Nystroem {
    /// Points per task; changes no result.
    private static final int STRETCH = 256;

    /// Added to the kernel's diagonal, so that landmarks that are nearly alike do not matter.
    private static final double RIDGE = 1e-6;

    private final double[] landmarks;
    private final int width;
    private final double gamma;
    private final int features;

    /// Lower triangle by rows.
    private final double[][] factor;

    private Nystroem(double[] landmarks, int width, double gamma) {
        this.landmarks = landmarks;
        this.width = width;
        this.gamma = gamma;
        features = landmarks.length / width;
        factor = new double[features][features];
    }

    /// @param lines of `width` numbers each, at least as many as landmarks are wanted
    static Nystroem of(
            double[] lines, int width, int features, double gamma, SplittableRandom random) {
        int[] drawn = SampleWithoutReplacement.of(lines.length / width, features, random);
        double[] landmarks = new double[features * width];
        for (int i = 0; i < features; i++) {
            System.arraycopy(lines, drawn[i] * width, landmarks, i * width, width);
        }
        var map = new Nystroem(landmarks, width, gamma);
        map.factorise();
        return map;
    }

    private KernelExpansion bells() {
        return new KernelExpansion(landmarks, width, new double[features], gamma);
    }

    private void factorise() {
        KernelExpansion bells = bells();
        for (int i = 0; i < features; i++) {
            double[] row = factor[i];
            bells.bells(landmarks, i * width, row, 0, features);
            row[i] += RIDGE;
            Arrays.fill(row, i + 1, features, 0);
            for (int j = 0; j <= i; j++) {
                double rest = row[j] - InnerProducts.of(row, 0, factor[j], 0, j);
                row[j] = i == j ? Math.sqrt(Math.max(RIDGE, rest)) : rest / factor[j][j];
            }
        }
    }

    int features() {
        return features;
    }

    /// The features of each line, one line after the other.
    ///
    /// @throws InterruptedException once the job is cancelled
    double[] map(double[] lines, Progress progress) throws InterruptedException {
        int count = lines.length / width;
        double[] mapped = new double[count * features];
        KernelExpansion bells = bells();
        ParallelRows.run(
                count,
                STRETCH,
                progress,
                "mapping windows",
                (from, to) -> {
                    for (int line = from; line < to; line++) {
                        int at = line * features;
                        bells.bells(lines, line * width, mapped, at, features);
                        for (int j = 0; j < features; j++) {
                            double rest =
                                    mapped[at + j] - InnerProducts.of(mapped, at, factor[j], 0, j);
                            mapped[at + j] = rest / factor[j][j];
                        }
                    }
                });
        return mapped;
    }

    /// The product of a line's features with weights, as a sum of bells.
    KernelExpansion mixture(double[] weights) {
        double[] solved = weights.clone();
        for (int j = features - 1; j >= 0; j--) {
            solved[j] /= factor[j][j];
            for (int i = 0; i < j; i++) {
                solved[i] -= factor[j][i] * solved[j];
            }
        }
        return new KernelExpansion(landmarks, width, solved, gamma);
    }
}
