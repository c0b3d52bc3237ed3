package telltale.detector.outlier.svm;

import java.util.Arrays;
import java.util.SplittableRandom;
import telltale.job.Progress;

/// A one-class support vector machine with a Gaussian kernel `exp(-γ·|x - z|²)` (Schölkopf et al.
/// 2001, doi:10.1162/089976601750264965): the smallest region that holds all but a share `ν` of the
/// lines. Immutable, shared freely between threads.
public final class SupportVectors {
    private final KernelExpansion mixture;
    private final double offset;

    private SupportVectors(KernelExpansion mixture, double offset) {
        this.mixture = mixture;
        this.offset = offset;
    }

    /// `γ` that is one over the number of a line's numbers and their variance; 1 where that is 0.
    ///
    /// @param lines of `width` numbers each, one after the other
    public static double scale(double[] lines, int width) {
        double mean = Arrays.stream(lines).average().orElse(0);
        double squares = Arrays.stream(lines).map(x -> (x - mean) * (x - mean)).sum();
        double gamma = lines.length / (width * squares);
        return Double.isFinite(gamma) && gamma > 0 ? gamma : 1;
    }

    /// The exact solution, `O(n²)`.
    ///
    /// @param lines of `width` numbers each, one after the other; without NaN
    /// @throws InterruptedException once the job is cancelled
    public static SupportVectors exact(
            double[] lines, int width, double nu, double gamma, Progress progress)
            throws InterruptedException {
        var dual = SmoSolver.solve(lines, width, nu, gamma, progress);
        double[] alphas = dual.alphas();
        double[] centres = new double[lines.length];
        double[] weights = new double[alphas.length];
        int kept = 0;
        for (int i = 0; i < alphas.length; i++) {
            if (alphas[i] > 0) {
                System.arraycopy(lines, i * width, centres, kept * width, width);
                weights[kept++] = alphas[i];
            }
        }
        var mixture = new KernelExpansion(centres, width, Arrays.copyOf(weights, kept), gamma);
        return new SupportVectors(mixture, dual.offset());
    }

    /// The solution in so many random Nyström features, `O(n · features²)`; its decisions have the
    /// size that the exact ones have.
    ///
    /// @param lines of `width` numbers each, at least as many as features; without NaN
    /// @throws InterruptedException once the job is cancelled
    public static SupportVectors approximate(
            double[] lines,
            int width,
            double nu,
            double gamma,
            int features,
            long seed,
            Progress progress)
            throws InterruptedException {
        var map = Nystroem.of(lines, width, features, gamma, new SplittableRandom(seed));
        double[] mapped = map.map(lines, progress);
        double[] weights = LinearDual.weights(mapped, features, nu, progress);
        int count = lines.length / width;
        double[] products = new double[count];
        for (int i = 0; i < count; i++) {
            products[i] = InnerProducts.of(mapped, i * features, weights, 0, features);
        }
        Arrays.sort(products);
        // The best offset for these weights leaves a share ν of the lines outside.
        double offset = products[Math.min(count - 1, (int) (nu * count))];
        return new SupportVectors(map.mixture(weights), offset);
    }

    /// The decision value that divides inside from outside, before it is taken off.
    public double offset() {
        return offset;
    }

    /// `Σ α·k(x, z) - ρ` as scikit-learn gives it: above 0 inside, below 0 outside.
    ///
    /// @param lines `count` of them, one after the other; without NaN
    /// @param decisions where the values go, from place 0
    public void decide(double[] lines, int count, double[] decisions) {
        mixture.sums(lines, count, decisions);
        for (int i = 0; i < count; i++) {
            decisions[i] -= offset;
        }
    }
}
