package telltale.math;

import java.util.BitSet;

/// Active-set solver of a quadratic program with an L1 term, `½ xᵀHx - hᵀx + Σ w|x|` for a positive
/// definite `H`, exact: which arguments are zero, and of what sign the others are, is decided one
/// at a time, and each guess solved by Cholesky; after the feature-sign search of Lee, Battle,
/// Raina and Ng (2006, Efficient sparse coding algorithms, NIPS 19). Every guess is lower than the
/// one before, so it ends.
///
/// A solve costs the cube of the arguments that are not zero, and there are about as many solves as
/// the zeros to be undone.
public final class ActiveSet {
    /// Violation of the optimality conditions at which it stops.
    private static final double SLACK = 1e-9;

    private final int n;
    private final double[] weights;
    private final BitSet fixed;
    private final int[] active;
    private final double[] factor;
    private final double[] solution;
    private int count;

    /// @param weights of the absolute values; an argument whose weight is 0 is never held at zero
    /// @param fixed arguments that stay as they are
    public ActiveSet(double[] weights, BitSet fixed) {
        n = weights.length;
        this.weights = weights.clone();
        this.fixed = (BitSet) fixed.clone();
        active = new int[n];
        factor = new double[n * n];
        solution = new double[n];
    }

    /// Moves `point` to the lowest one.
    ///
    /// @param matrix `H`, row by row
    /// @param side `h`
    public void minimize(double[] matrix, double[] side, double[] point) {
        double[] signs = new double[n];
        for (int j = 0; j < n; j++) {
            signs[j] = weights[j] == 0 ? 0 : Math.signum(point[j]);
        }
        for (int round = 0; round < 10 * n + 10; round++) {
            gather(point, signs);
            while (!step(matrix, side, point, signs)) {
                gather(point, signs);
            }
            if (!enter(matrix, side, point, signs)) {
                return;
            }
        }
    }

    /// The arguments that may move.
    private void gather(double[] point, double[] signs) {
        count = 0;
        for (int j = 0; j < n; j++) {
            boolean moves = weights[j] == 0 || point[j] != 0 || signs[j] != 0;
            if (moves && !fixed.get(j)) {
                active[count++] = j;
            }
        }
    }

    /// Goes to the lowest point with these signs or, where one of them would turn, to where the
    /// first does, which is then zero.
    ///
    /// @return whether it got there
    private boolean step(double[] matrix, double[] side, double[] point, double[] signs) {
        for (int a = 0; a < count; a++) {
            int i = active[a];
            solution[a] = side[i] - weights[i] * signs[i];
            for (int j = 0; j < n; j++) {
                solution[a] -= matrix[i * n + j] * point[j];
            }
            for (int b = 0; b <= a; b++) {
                factor[a * n + b] = matrix[i * n + active[b]];
            }
        }
        Cholesky.factor(factor, n, count);
        Cholesky.solve(factor, n, count, solution);
        double reach = 1;
        int turning = -1;
        for (int a = 0; a < count; a++) {
            int i = active[a];
            double to = point[i] + solution[a];
            if (signs[i] != 0 && to * signs[i] < 0) {
                double share = point[i] / (point[i] - to);
                if (share < reach) {
                    reach = share;
                    turning = i;
                }
            }
        }
        for (int a = 0; a < count; a++) {
            point[active[a]] += reach * solution[a];
        }
        if (turning < 0) {
            return true;
        }
        point[turning] = 0;
        signs[turning] = 0;
        return false;
    }

    /// Lets go of the zero that holds worst.
    ///
    /// @return whether there is one
    private boolean enter(double[] matrix, double[] side, double[] point, double[] signs) {
        double most = 0;
        int entering = -1;
        for (int i = 0; i < n; i++) {
            if (weights[i] == 0 || signs[i] != 0 || fixed.get(i)) {
                continue;
            }
            double pull = side[i];
            for (int j = 0; j < n; j++) {
                pull -= matrix[i * n + j] * point[j];
            }
            double excess = Math.abs(pull) / weights[i] - 1;
            if (excess > Math.max(most, SLACK)) {
                most = excess;
                entering = i;
                solution[0] = pull;
            }
        }
        if (entering >= 0) {
            signs[entering] = Math.signum(solution[0]);
        }
        return entering >= 0;
    }
}
