package telltale.threshold;

import java.util.BitSet;
import telltale.detector.Model;
import telltale.detector.Scores;
import telltale.math.extreme.GpdTail;

/// Calibration of scores to confidences: the tail of the scores that normal rows have. Immutable,
/// shared freely between threads.
///
/// Confidence at a score is the probability that a normal stretch as long as the horizon shows no
/// score as high, so 0.95 means the same for every method: of twenty such stretches one has a false
/// alarm. It is `exp(-θ·h·p(s))`, for `h` rows, a probability `p(s)` that a normal row scores as
/// high and an extremal index `θ`, averaged over the tails that the scores leave probable: see
/// [GpdTail]. 0 is certain and 1 is sure: confidence 0.5 is what the highest score of an ordinary
/// stretch has, as often as not.
///
/// Where there were no scores, confidence is 0 everywhere. Where all were the same, it is 0 up to
/// that score and 1 from `1e-9` above it, relative to it or to 1, whichever is larger.
public final class Calibration {
    /// The shortest horizon: with fewer rows than that nothing is rare.
    public static final int LEAST_HORIZON = 16;

    /// -log of the least probability told from 0, close to the least double.
    private static final double MOST_SURPRISE = 700;

    /// The confidence at which two calibrations are compared.
    private static final double TYPICAL = 0.95;

    private final GpdTail tail;
    private final long horizonRows;
    private final ConfidenceCurve curve;

    /// All that a calibration is, in plain numbers.
    public record State(long horizonRows, GpdTail.State tail) {}

    private Calibration(GpdTail tail, long horizonRows) {
        if (horizonRows < 1) {
            throw new IllegalArgumentException(
                    "horizon: expected a number of rows from 1, found '%d'".formatted(horizonRows));
        }
        this.tail = tail;
        this.horizonRows = horizonRows;
        curve = new ConfidenceCurve(score -> tail.quiet(score, (double) horizonRows), tail.least());
    }

    /// Over a horizon of as many rows as there are scores, 16 at least.
    ///
    /// @param trainingScores in the order of their rows; NaN is missing; not modified
    public static Calibration of(double[] trainingScores) {
        return of(trainingScores, horizon(trainingScores.length));
    }

    /// @param trainingScores in the order of their rows; NaN is missing; not modified
    /// @param horizonRows how long a stretch confidence speaks of, in rows
    public static Calibration of(double[] trainingScores, long horizonRows) {
        return new Calibration(GpdTail.of(trainingScores), horizonRows);
    }

    /// Over a horizon of as many rows as there are scores, 16 at least.
    public static Calibration of(Scores trainingScores) {
        return of(trainingScores.values());
    }

    /// By the tail that the model itself knows; else as [#of(Scores)] of its scores of its
    /// training, or without the rows that the model holds for anomalous, where that leaves less of
    /// a tail: sometimes they are what tells the outliers from the rest, sometimes there are too
    /// many of them for that.
    public static Calibration of(Model model, Scores trainingScores) {
        var known = model.tail();
        if (known.isPresent()) {
            return new Calibration(known.get(), horizon(trainingScores.length()));
        }
        double[] scores = trainingScores.values();
        Calibration all = of(scores);
        BitSet anomalous = model.anomalousTraining();
        if (anomalous.isEmpty()) {
            return all;
        }
        anomalous.stream().forEach(row -> scores[row] = Double.NaN);
        Calibration rest = of(scores);
        return rest.cutoff(TYPICAL) < all.cutoff(TYPICAL) ? rest : all;
    }

    /// The calibration of that state.
    ///
    /// @throws IllegalArgumentException where it is no calibration's state
    public static Calibration of(State state) {
        return new Calibration(GpdTail.of(state.tail), state.horizonRows);
    }

    private static long horizon(int rows) {
        return Math.max(rows, LEAST_HORIZON);
    }

    /// The same tail over another horizon.
    public Calibration over(long horizonRows) {
        return new Calibration(tail, horizonRows);
    }

    public State state() {
        return new State(horizonRows, tail.state());
    }

    /// How long a stretch confidence speaks of, in rows.
    public long horizonRows() {
        return horizonRows;
    }

    /// From 0 to 1, never falling as the score rises; 1 for infinity, NaN for NaN.
    public double confidence(double score) {
        return curve.at(score);
    }

    /// One for each score.
    public double[] confidences(double[] scores) {
        double[] confidences = new double[scores.length];
        for (int row = 0; row < scores.length; row++) {
            confidences[row] = curve.at(scores[row]);
        }
        return confidences;
    }

    /// The smallest score whose confidence is at least this, to the last bit; minus infinity for 0
    /// or less.
    public double cutoff(double confidence) {
        if (Double.isNaN(confidence) || confidence > 1) {
            throw new IllegalArgumentException(
                    "confidence: expected at most 1, found '%s'".formatted(confidence));
        }
        return curve.inverse(confidence);
    }

    /// How surprising a score is: minus the natural logarithm of the probability that a normal row
    /// scores as high. From 0, which ordinary scores have, to 700; for normal rows it follows the
    /// exponential distribution, whatever the method. NaN for NaN and where nothing is known.
    public double surprise(double score) {
        double probability = tail.exceedance(score);
        return Double.isNaN(probability)
                ? Double.NaN
                : Math.clamp(-StrictMath.log(probability), 0, MOST_SURPRISE);
    }

    /// One for each score.
    public double[] surprises(double[] scores) {
        double[] surprises = new double[scores.length];
        for (int row = 0; row < scores.length; row++) {
            surprises[row] = surprise(scores[row]);
        }
        return surprises;
    }

    /// How many false alarms a normal row is worth at a cutoff: one over it is the mean number of
    /// rows from one to the next. Exceedances that come together are one alarm. NaN where nothing
    /// is known.
    public double falseAlarmsPerRow(double cutoff) {
        return tail.extremalIndex() * tail.exceedance(cutoff);
    }
}
