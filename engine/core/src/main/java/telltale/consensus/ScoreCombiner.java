package telltale.consensus;

import java.util.Arrays;

/// Combines the members' surprisals (−log p) into one score. Members without a score have no vote.
///
/// A surprise is minus the logarithm of a probability `p`; the score is `p^(-1/6)`, the sixth root
/// of how many normal rows it takes to see one as surprising: its tail has about the shape that a
/// calibration holds for the likeliest. On the logarithm itself, a calibration cannot tell the far
/// from the very far; on the cube root it alarmed a quarter too often in autoregressive noise.
/// After a training of few rows, which tell little of their tail, it is the square root.
final class ScoreCombiner {
    /// Training rows below which votes are combined by a lower power; origin not recorded.
    private static final int FEW_ROWS = 30;

    /// Beyond a probability of 1e-26 scores rise slowly: they tell which is further out, and stay
    /// numbers.
    private static final double FAR = 60;

    private final double root;
    private final VoteRule vote;
    private final int agree;
    private final int[] weights;
    private final double[] present;

    /// @param agree how many must agree, for [VoteRule#AGREE]; 0 = a third, rounded up, or the mean
    ///   where only two have a score
    /// @param weights how many votes each member has where opinions are averaged
    /// @param trainingRows how many rows the members learnt from
    ScoreCombiner(VoteRule vote, int agree, int[] weights, int trainingRows) {
        this.root = trainingRows < FEW_ROWS ? 2 : 6;
        this.vote = vote;
        this.agree = agree;
        this.weights = weights;
        this.present = new double[weights.length];
    }

    /// NaN where no member has a score.
    double combine(double[] surprises) {
        int count = 0;
        int votes = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < surprises.length; i++) {
            double surprise = surprises[i];
            if (!Double.isNaN(surprise)) {
                present[count++] = surprise;
                votes += weights[i];
                sum += weights[i] * surprise;
                squares += weights[i] * surprise * surprise;
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        double surprise =
                switch (vote) {
                    case MEAN -> sum / votes;
                    case QUADRATIC_MEAN -> Math.sqrt(squares / votes);
                    case ANY -> highest(1, count);
                    case AGREE ->
                            agree == 0 && count <= 2
                                    ? sum / votes
                                    : highest(agreeing(count), count);
                    case ALL -> highest(count, count);
                };
        double far = Math.max(0, surprise - FAR);
        return StrictMath.exp((Math.min(surprise, FAR) + StrictMath.log1p(far)) / root);
    }

    private int agreeing(int count) {
        return agree == 0 ? (count + 2) / 3 : Math.min(agree, count);
    }

    private double highest(int k, int count) {
        Arrays.sort(present, 0, count);
        return present[count - k];
    }
}
