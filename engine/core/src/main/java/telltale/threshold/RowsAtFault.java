package telltale.threshold;

import java.util.Arrays;
import java.util.Optional;
import telltale.detector.Expectation;
import telltale.detector.Scores;
import telltale.math.OrderStatistics;
import telltale.series.Series;

/// Narrows an episode to the rows at fault. A method that looks at windows raises the score of
/// every row of a window with one odd value; the odd value shows in its distance from what was
/// expected of it.
///
/// Rows are at fault from the first to the last whose distance is at least half of the greatest in
/// the episode. Where no row of the episode is far out, or nothing was expected, it is the shape
/// that is odd, and the episode stays as long as it is. Immutable.
final class RowsAtFault {
    /// A distance is far out from this many times the one that nine of ten rows keep below: five
    /// deviations of Gaussian noise.
    private static final double FAR = 3;

    /// Quantile of the distances that is ordinary; see decisions/episodes.md.
    private static final double ORDINARY = 0.9;

    /// Rows at fault have half of the greatest distance; see decisions/episodes.md.
    private static final double HALF = 0.5;

    /// Rows the ordinary distance is taken from; a bound of cost.
    private static final int SAMPLE = 20_000;

    private final Series series;
    private final Optional<Expectation> expectation;
    private final double far;

    private RowsAtFault(Series series, Optional<Expectation> expectation) {
        this.series = series;
        this.expectation = expectation;
        this.far = expectation.isPresent() ? FAR * ordinary() : Double.NaN;
    }

    private double ordinary() {
        int stride = Math.max(1, series.length() / SAMPLE);
        double[] sample = new double[(series.length() + stride - 1) / stride];
        Arrays.setAll(sample, i -> distance(i * stride));
        return OrderStatistics.quantile(sample, ORDINARY);
    }

    static RowsAtFault of(Series series, Scores scores) {
        return new RowsAtFault(series, scores.expectation());
    }

    /// The same peak with no more rows than before.
    Anomaly narrow(Anomaly found) {
        if (expectation.isEmpty()) {
            return found;
        }
        double greatest = 0;
        for (int row = found.from(); row < found.to(); row++) {
            double distance = distance(row);
            greatest = distance > greatest ? distance : greatest;
        }
        if (!(greatest >= far)) {
            return found;
        }
        int from = found.peak();
        int to = found.peak() + 1;
        for (int row = found.from(); row < found.to(); row++) {
            if (distance(row) >= HALF * greatest) {
                from = Math.min(from, row);
                to = Math.max(to, row + 1);
            }
        }
        return new Anomaly(from, to, found.peak(), found.score(), found.confidence());
    }

    /// Of the channel furthest out, in units of its scale; NaN where there is none.
    private double distance(int row) {
        double furthest = Double.NaN;
        for (int channel = 0; channel < series.width(); channel++) {
            double distance = distance(channel, row);
            furthest = Double.isNaN(furthest) || distance > furthest ? distance : furthest;
        }
        return furthest;
    }

    private double distance(int channel, int row) {
        return expectation
                .map(expected ->
                        (series.valueAt(channel, row) - expected.valueAt(channel, row))
                                / expected.scaleAt(channel, row))
                .map(Math::abs)
                .orElse(Double.NaN);
    }
}
