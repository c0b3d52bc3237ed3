package telltale.consensus;

import java.util.List;
import java.util.Optional;
import telltale.detector.Expectation;
import telltale.detector.Scores;
import telltale.series.Series;
import telltale.threshold.Calibration;

/// The member whose expected values a consensus shows: the one that lay nearest to the training.
///
/// @param member which one
/// @param title what people call it
/// @param factor what its scale is multiplied with, so that the band it draws at the consensus'
///   cutoff for [#SURE] is its own for that confidence
record Spokesman(int member, String title, double factor) {
    private static final double SURE = 0.95;

    /// @param scored the members' scores of the training
    /// @param combined the scores of the consensus for it
    static Optional<Spokesman> of(
            List<Member> members, Series training, List<Scores> scored, Scores combined) {
        double nearest = Double.POSITIVE_INFINITY;
        int best = -1;
        for (int i = 0; i < members.size(); i++) {
            Optional<Expectation> expectation = scored.get(i).expectation();
            double distance =
                    expectation.map(e -> distance(e, training)).orElse(Double.POSITIVE_INFINITY);
            if (distance < nearest) {
                nearest = distance;
                best = i;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        Member member = members.get(best);
        double own = member.calibration().cutoff(SURE);
        double factor = own / Calibration.of(combined.values()).cutoff(SURE);
        boolean usable = factor > 0 && Double.isFinite(factor);
        return Optional.of(new Spokesman(best, member.title(), usable ? factor : 1));
    }

    /// The mean distance from the expected value, of rows that have one; each channel in units of
    /// its own spread.
    private static double distance(Expectation expectation, Series training) {
        double sum = 0;
        long count = 0;
        for (int channel = 0; channel < training.width(); channel++) {
            double spread = spread(training, channel);
            for (int row = 0; row < training.length(); row++) {
                double expected = expectation.valueAt(channel, row);
                double off = Math.abs(training.valueAt(channel, row) - expected) / spread;
                if (!Double.isNaN(off)) {
                    sum += off;
                    count++;
                }
            }
        }
        return count < training.length() / 2 ? Double.POSITIVE_INFINITY : sum / Math.max(1, count);
    }

    private static double spread(Series training, int channel) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < training.length(); row++) {
            double value = training.valueAt(channel, row);
            lowest = value < lowest ? value : lowest;
            highest = value > highest ? value : highest;
        }
        return highest > lowest ? highest - lowest : 1;
    }

    double scaled(double scale) {
        return scale * factor;
    }

    /// The member's expectation with the scale that suits the scores of the consensus.
    Expectation speak(Expectation own) {
        return times(own, factor);
    }

    /// What [#speak] gave, with the member's own scale again.
    Expectation unscaled(Expectation spoken) {
        return times(spoken, 1 / factor);
    }

    private static Expectation times(Expectation expectation, double factor) {
        return new Expectation() {
            @Override
            public double valueAt(int channel, int row) {
                return expectation.valueAt(channel, row);
            }

            @Override
            public double scaleAt(int channel, int row) {
                return expectation.scaleAt(channel, row) * factor;
            }
        };
    }
}
