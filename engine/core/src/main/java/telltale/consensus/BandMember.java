package telltale.consensus;

import java.util.List;
import java.util.Optional;
import telltale.detector.Expectation;
import telltale.detector.Scores;
import telltale.series.Series;
import telltale.threshold.Calibration;

/// Member of a consensus whose expected values and band the consensus shows: the one with the
/// narrowest band.
///
/// @param member which one
/// @param title what people call it
/// @param factor what its scale is multiplied with, so that the band it draws at the consensus'
///   cutoff for [#SURE] is its own for that confidence
record BandMember(int member, String title, double factor) {
    /// The product's default confidence.
    private static final double SURE = 0.95;

    /// @param scored the members' scores of the training
    /// @param combined the calibration of the consensus
    static Optional<BandMember> of(
            List<ConsensusMember> members,
            Series training,
            List<Scores> scored,
            Calibration combined) {
        double narrowest = Double.POSITIVE_INFINITY;
        int best = -1;
        for (int i = 0; i < members.size(); i++) {
            double cutoff = members.get(i).calibration().cutoff(SURE);
            Optional<Expectation> expectation = scored.get(i).expectation();
            double width = expectation.map(e -> cutoff * meanScale(e, training)).orElse(Double.NaN);
            if (width < narrowest) {
                narrowest = width;
                best = i;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        ConsensusMember member = members.get(best);
        double own = member.calibration().cutoff(SURE);
        double factor = own / combined.cutoff(SURE);
        boolean usable = factor > 0 && Double.isFinite(factor);
        return Optional.of(new BandMember(best, member.title(), usable ? factor : 1));
    }

    /// The mean scale over rows that have one, each channel in units of its own spread; NaN where
    /// most rows have none.
    private static double meanScale(Expectation expectation, Series training) {
        double sum = 0;
        long count = 0;
        for (int channel = 0; channel < training.width(); channel++) {
            double spread = spread(training, channel);
            for (int row = 0; row < training.length(); row++) {
                double scale = expectation.scaleAt(channel, row) / spread;
                if (!Double.isNaN(scale)) {
                    sum += scale;
                    count++;
                }
            }
        }
        return 2 * count < training.length() ? Double.NaN : sum / count;
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

    Expectation speak(Expectation own, List<Optional<Expectation>> members, byte[] mostSurprised) {
        return new ConsensusExpectation(own, factor, members, mostSurprised);
    }
}
