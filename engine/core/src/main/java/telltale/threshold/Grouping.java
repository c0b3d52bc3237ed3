package telltale.threshold;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import telltale.detector.Expectation;
import telltale.detector.Scores;
import telltale.series.Series;

/// Rule by which anomalous rows become anomalies.
///
/// A row counts where its score reaches the cutoff and, where a direction or a least deviation is
/// asked for, the channel furthest from its expected value, in units of its scale, deviates so.
/// Neighbouring rows that count are one anomaly.
///
/// @param bridge how many rows that do not count, or are missing, may lie between two that do
/// @param minLength how many rows an anomaly has at least, those bridged among them
/// @param direction the deviations wanted
/// @param least the least deviation wanted
public record Grouping(int bridge, int minLength, Direction direction, LeastDeviation least) {

    /// Neighbouring rows merge; nothing else is asked for.
    public static final Grouping PLAIN = new Grouping(0, 1, Direction.BOTH, LeastDeviation.NONE);

    public Grouping {
        if (bridge < 0) {
            throw new IllegalArgumentException(
                    "bridge: expected a number of rows from 0, found '%d'".formatted(bridge));
        }
        if (minLength < 1) {
            throw new IllegalArgumentException(
                    "least length: expected a number of rows from 1, found '%d'"
                            .formatted(minLength));
        }
    }

    /// The anomalies among rows with these scores, in the order of the rows. `O(n)`.
    ///
    /// @throws IllegalArgumentException where a direction or a least deviation is asked for and the
    ///   scores come without expected values, or the series has another length
    public List<Anomaly> find(
            Scores scores, Series series, double cutoff, Calibration calibration) {
        if (series.length() != scores.length()) {
            throw new IllegalArgumentException(
                    "scores: expected one for each of the '%d' rows of '%s', found '%d'"
                            .formatted(series.length(), series.name(), scores.length()));
        }
        int length = scores.length();
        return find(
                scores,
                series,
                from -> {
                    int row = from;
                    while (row < length && !(scores.at(row) >= cutoff)) {
                        row++;
                    }
                    return row;
                },
                calibration);
    }

    /// The same for scores whose peaks are known: `O(n / 256)` and the rows over the cutoff.
    public List<Anomaly> find(
            ScorePeaks peaks, Series series, double cutoff, Calibration calibration) {
        return find(peaks.scores(), series, from -> peaks.next(from, cutoff), calibration);
    }

    /// @param next the first row, from that one on, whose score reaches the cutoff
    private List<Anomaly> find(
            Scores scores, Series series, IntUnaryOperator next, Calibration calibration) {
        IntPredicate counts = wanted(scores, series);
        List<Anomaly> found = new ArrayList<>();
        int length = scores.length();
        int from = -1;
        int to = 0;
        int peak = 0;
        for (int row = next.applyAsInt(0); row < length; row = next.applyAsInt(row + 1)) {
            double score = scores.at(row);
            if (counts.test(row)) {
                if (from >= 0 && row - to > bridge) {
                    add(found, from, to, peak, scores, calibration);
                    from = -1;
                }
                if (from < 0) {
                    from = row;
                    peak = row;
                }
                peak = score > scores.at(peak) ? row : peak;
                to = row + 1;
            }
        }
        if (from >= 0) {
            add(found, from, to, peak, scores, calibration);
        }
        return List.copyOf(found);
    }

    private void add(
            List<Anomaly> found,
            int from,
            int to,
            int peak,
            Scores scores,
            Calibration calibration) {
        if (to - from >= minLength) {
            double score = scores.at(peak);
            found.add(new Anomaly(from, to, peak, score, calibration.confidence(score)));
        }
    }

    private IntPredicate wanted(Scores scores, Series series) {
        if (direction == Direction.BOTH && least.isNone()) {
            return _ -> true;
        }
        Expectation expectation =
                scores.expectation()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        ("grouping: direction '%s' and a least deviation of"
                                                        + " '%s' or '%s' %% need expected"
                                                        + " values; found scores without")
                                                .formatted(
                                                        direction,
                                                        least.absolute(),
                                                        least.percent())));
        double[] expected = new double[series.width()];
        double[] scale = new double[series.width()];
        double[] actual = new double[series.width()];
        return row -> {
            for (int channel = 0; channel < expected.length; channel++) {
                expected[channel] = expectation.valueAt(channel, row);
                scale[channel] = expectation.scaleAt(channel, row);
            }
            series.copyRow(row, actual);
            return wants(actual, expected, scale);
        };
    }

    /// Whether a row deviates as is asked for, all given by channel: what its values are, what was
    /// expected of them, and the distance from it that scores 1.
    public boolean wants(double[] actual, double[] expected, double[] scale) {
        if (direction == Direction.BOTH && least.isNone()) {
            return true;
        }
        int channel = furthest(actual, expected, scale);
        boolean side =
                switch (direction) {
                    case ABOVE -> actual[channel] > expected[channel];
                    case BELOW -> actual[channel] < expected[channel];
                    case BOTH -> true;
                };
        return side && least.isReached(actual[channel], expected[channel]);
    }

    private static int furthest(double[] actual, double[] expected, double[] scale) {
        int furthest = 0;
        double most = -1;
        for (int channel = 0; channel < actual.length; channel++) {
            double sigmas = Math.abs((actual[channel] - expected[channel]) / scale[channel]);
            if (sigmas > most) {
                most = sigmas;
                furthest = channel;
            }
        }
        return furthest;
    }
}
