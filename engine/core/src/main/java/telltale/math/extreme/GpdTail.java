package telltale.math.extreme;

import java.util.Arrays;
import java.util.List;

/// Tail of normal scores as a generalised Pareto distribution (peaks over threshold): the
/// probability that a normal row scores as high as a given score: the distribution of some scores,
/// by their quantiles below the start of its tail and by peaks over threshold above it (Coles 2001,
/// *An Introduction to Statistical Modeling of Extreme Values*, §4 and §5.3). Immutable.
///
/// With `k` of `n` rows over the start, an extremal index `θ` and tails `S` of posterior weight
/// `w`, a row scores as high as `s` with probability `p(s) = k/n · Σ w·S(s)`, and `h` rows in a row
/// show no such score with probability `Σ w·(1 + S(s)·h/n)^(-θk)`, which is `exp(-θ·h·k/n·S(s))`
/// averaged over what `θk` clusters in `n` rows tell about their rate.
///
/// This departs from Siffer et al. 2017 (doi:10.1145/3097983.3098144) in four things. They take the
/// tail of greatest likelihood, which alarms 3 to 10 times too often; this averages over all that
/// are probable. Outliers are kept out of the fit (see [OutlierCut]), as they otherwise blind it.
/// Clustered exceedances count as the fewer that they are. And the start follows from the number of
/// rows.
public final class GpdTail {
    /// Quantiles kept between tail start and the greatest score.
    private static final int PIECES = 64;

    /// Relative distance from which two scores differ.
    private static final double CLEARLY = 1e-9;

    /// One in so many excesses is far out, if they are more than a few.
    private static final int FAR = 5;

    /// Excesses below which the far part of the tail is not told apart; origin not recorded.
    private static final int LEAST_FAR = 30;

    /// No shape that is probable comes near it.
    private static final double STEEPEST = 10;

    /// Share of rows in the tail of a distribution known in closed form.
    private static final double POWERS_SHARE = 0.1;

    private final long rows;
    private final double share;
    private final double extremalIndex;
    private final double[] quantiles;
    private final GpdPosterior posterior;

    /// All that a tail is, in plain numbers.
    ///
    /// @param rows the rows it is known from, without outliers
    /// @param share how many of them are in the tail
    /// @param extremalIndex one over how many exceedances come together
    /// @param quantiles scores that a normal row is below with probabilities rising evenly from 0
    ///   to one less `share`; the last is the start of the tail
    /// @param shapes of the tails that are probable
    /// @param scales of the same
    /// @param weights of the same, adding up to one
    public record State(
            long rows,
            double share,
            double extremalIndex,
            List<Double> quantiles,
            List<Double> shapes,
            List<Double> scales,
            List<Double> weights) {}

    private GpdTail(
            long rows,
            double share,
            double extremalIndex,
            double[] quantiles,
            GpdPosterior posterior) {
        this.rows = rows;
        this.share = share;
        this.extremalIndex = extremalIndex;
        this.quantiles = quantiles;
        this.posterior = posterior;
    }

    /// The tail of scores in the order of their rows. Those that are NaN or infinite are passed
    /// over; the array is not changed. `O(n)`.
    public static GpdTail of(double[] scores) {
        TailSample all = TailSample.of(scores);
        BlockMaxima blocks = BlockMaxima.of(scores, all);
        if (blocks.rows() > 1) {
            double[] greatest = blocks.greatest(scores);
            TrimmedScores ordinary = TrimmedScores.of(greatest, TailSample.of(greatest));
            if (ordinary.sample().excesses().count() > 0) {
                return of(scores, blocks, ordinary);
            }
        }
        TrimmedScores ordinary = TrimmedScores.of(scores, all);
        return of(ordinary.scores(), ordinary.sample());
    }

    /// The tail of scores that a normal row reaches with probability `score^-root`, of which the
    /// least is 1.
    ///
    /// @param rows the rows it is known from
    /// @param extremalIndex one over how many exceedances come together
    public static GpdTail powers(long rows, double extremalIndex, double root) {
        double[] quantiles = new double[PIECES + 1];
        for (int i = 0; i <= PIECES; i++) {
            quantiles[i] = StrictMath.pow(POWERS_SHARE, -(double) i / PIECES / root);
        }
        double[] shape = {1 / root};
        double[] scale = {quantiles[PIECES] / root};
        var posterior = new GpdPosterior(shape, scale, new double[] {1}, 0);
        return new GpdTail(rows, POWERS_SHARE, extremalIndex, quantiles, posterior);
    }

    /// As told by the greatest scores of blocks of rows: the shape of the tail and how many
    /// clusters it has come from these, all else from the rows.
    private static GpdTail of(double[] scores, BlockMaxima blocks, TrimmedScores ordinary) {
        TailSample sample = ordinary.sample();
        Excesses excesses = sample.excesses();
        double[] left = ordinary.scores();
        double[] rows = blocks.ordinary(scores, left, sample.greatest());
        long above = countAbove(rows, excesses.start());
        TailSample whole = TailSample.whole(rows);
        double index = ExtremalIndex.extremalIndex(left, excesses.below(), sample.greatest());
        double share = Math.max(1, above) / (double) whole.rows();
        double clusters = farIndex(left, sample, index) * excesses.count();
        return new GpdTail(
                whole.rows(),
                share,
                Math.min(1, clusters / Math.max(1, above)),
                quantiles(whole, share, excesses.start()),
                GpdPosterior.of(excesses.values(), index));
    }

    private static long countAbove(double[] scores, double start) {
        int above = 0;
        for (double score : scores) {
            above += score > start ? 1 : 0;
        }
        return above;
    }

    private static GpdTail of(double[] scores, TailSample sample) {
        if (sample.rows() == 0) {
            return new GpdTail(0, 0, 1, new double[] {Double.POSITIVE_INFINITY}, GpdPosterior.NONE);
        }
        Excesses excesses = sample.excesses();
        if (excesses.count() == 0) {
            double same = sample.reachedBy(1);
            double clearly = same + CLEARLY * Math.max(1, Math.abs(same));
            return new GpdTail(sample.rows(), 0, 1, new double[] {clearly}, GpdPosterior.NONE);
        }
        double share = excesses.count() / (double) sample.rows();
        double index = ExtremalIndex.extremalIndex(scores, excesses.below(), sample.greatest());
        return new GpdTail(
                sample.rows(),
                share,
                farIndex(scores, sample, index),
                quantiles(sample, share, excesses.start()),
                GpdPosterior.of(excesses.values(), index));
    }

    private static double[] quantiles(TailSample sample, double share, double start) {
        double[] quantiles = new double[PIECES + 1];
        double least = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < PIECES; i++) {
            double reached = sample.reachedBy(StrictMath.pow(share, (double) i / PIECES));
            least = Math.max(least, Math.min(reached, start));
            quantiles[i] = least;
        }
        quantiles[PIECES] = start;
        return quantiles;
    }

    /// The extremal index further out, where it matters: Gaussian scores that follow each other
    /// closely come the more alone the higher they are. The index at the start of the tail where
    /// there are too few to tell.
    private static double farIndex(double[] scores, TailSample sample, double index) {
        Excesses excesses = sample.excesses();
        int far = excesses.count() / FAR;
        if (far <= LEAST_FAR) {
            return index;
        }
        double above = excesses.start() + excesses.values()[excesses.count() - 1 - far];
        return Math.max(index, ExtremalIndex.extremalIndex(scores, above, sample.greatest()));
    }

    /// The tail of that state.
    ///
    /// @throws IllegalArgumentException where it is no tail's state
    public static GpdTail of(State state) {
        int size = state.weights.size();
        if (state.quantiles.isEmpty()
                || state.shapes.size() != size
                || state.scales.size() != size) {
            throw new IllegalArgumentException(
                    "tail: expected as many shapes and scales as weights, and a quantile; found "
                            + "'%d', '%d', '%d' and '%d'"
                                    .formatted(
                                            state.shapes.size(),
                                            state.scales.size(),
                                            size,
                                            state.quantiles.size()));
        }
        check(state);
        var posterior =
                new GpdPosterior(array(state.shapes), array(state.scales), array(state.weights), 0);
        return new GpdTail(
                state.rows, state.share, state.extremalIndex, array(state.quantiles), posterior);
    }

    private static void check(State state) {
        require(state.rows >= 0, "rows", state.rows);
        require(state.share >= 0 && state.share <= 1, "share", state.share);
        double index = state.extremalIndex;
        require(index >= 0 && index <= 1, "extremal index", index);
        double before = Double.NEGATIVE_INFINITY;
        for (double quantile : state.quantiles) {
            require(quantile >= before, "quantiles that rise", quantile);
            before = quantile;
        }
        boolean known = !state.weights.isEmpty();
        require(!known || Double.isFinite(before), "a start of the tail", before);
        require(!known || state.rows > 0, "rows", state.rows);
        double sum = 0;
        for (int i = 0; i < state.weights.size(); i++) {
            require(Math.abs(state.shapes.get(i)) < STEEPEST, "shape", state.shapes.get(i));
            double scale = state.scales.get(i);
            require(scale > 0 && Double.isFinite(scale), "scale", scale);
            require(state.weights.get(i) >= 0, "weight", state.weights.get(i));
            sum += state.weights.get(i);
        }
        require(!known || Math.abs(sum - 1) < 1e-6, "weights that add up to 1", sum);
    }

    private static void require(boolean holds, String what, Number found) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "tail: expected %s that a tail can have, found '%s'".formatted(what, found));
        }
    }

    public State state() {
        return new State(
                rows,
                share,
                extremalIndex,
                list(quantiles),
                list(posterior.shapes()),
                list(posterior.scales()),
                list(posterior.weights()));
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// The rows it is known from, without outliers.
    public long rows() {
        return rows;
    }

    /// One over how many exceedances come together: 1 where they come alone.
    public double extremalIndex() {
        return extremalIndex;
    }

    /// The score from which peaks over threshold speak; infinite where there was no score. Where
    /// all scores were the same, this is a little above them, no row is expected there, and there
    /// is nothing between.
    public double start() {
        return quantiles[quantiles.length - 1];
    }

    /// The least score known of.
    public double least() {
        return quantiles[0];
    }

    /// The probability that a normal row scores as high as this; from 1 to 0, falling. NaN for NaN
    /// and where nothing is known.
    public double exceedance(double score) {
        if (rows == 0 || Double.isNaN(score)) {
            return Double.NaN;
        }
        if (score < start()) {
            return below(score);
        }
        double mean = 0;
        for (int i = 0; i < posterior.size(); i++) {
            double survival = StrictMath.exp(posterior.logSurvival(i, score - start()));
            mean += posterior.weight(i) * survival;
        }
        return share * mean;
    }

    private double below(double score) {
        int above = Arrays.binarySearch(quantiles, score);
        above = above < 0 ? -above - 1 : above;
        while (above > 0 && quantiles[above - 1] == score) {
            above--;
        }
        if (above == 0) {
            return 1;
        }
        double from = quantiles[above - 1];
        double within = (score - from) / (quantiles[above] - from);
        return StrictMath.pow(share, (above - 1 + within) / (quantiles.length - 1));
    }

    /// The probability that `horizon` normal rows show no score as high as this; from 0 to 1,
    /// rising. 0 where nothing is known; NaN for NaN.
    public double quiet(double score, double horizon) {
        if (Double.isNaN(score)) {
            return Double.NaN;
        }
        if (posterior.size() == 0) {
            return rows > 0 && score >= start() ? 1 : 0;
        }
        double ahead = horizon / rows;
        double clusters = extremalIndex * rows;
        if (score < start()) {
            double rate = -StrictMath.log1p(-below(score));
            return StrictMath.exp(-clusters * rate * StrictMath.log1p(ahead));
        }
        double logAhead = StrictMath.log(ahead);
        double mean = 0;
        for (int i = 0; i < posterior.size(); i++) {
            double survival = StrictMath.exp(logAhead + posterior.logSurvival(i, score - start()));
            mean +=
                    posterior.weight(i)
                            * StrictMath.exp(-clusters * share * StrictMath.log1p(survival));
        }
        return Math.min(1, mean);
    }
}
