package telltale.consensus;

import java.util.BitSet;
import java.util.List;
import telltale.detector.Scores;

/// Training rows that a member of a consensus holds for anomalous with a confidence of 0.99 or
/// more. Each member's calibration leaves out its own outliers; what the members say together has
/// more of a continuum, in which they are not seen. So the consensus does not calibrate on the rows
/// that a member finds anomalous beyond doubt, nor on those that fade from them or share a window
/// with them.
final class ConfidentAnomalies {
    /// From here a row counts as an anomaly beyond doubt; see decisions/confidence.md.
    private static final double SURE = 0.99;

    /// Minus the logarithm of the probability that a normal row scores as high: one in ten.
    private static final double ODD = 2.3;

    /// If more than such a share were left out, what is left would not be normal but calm.
    private static final double MOST = 0.4;

    private ConfidentAnomalies() {}

    /// Where those that share a window with them are too many, the rows beyond doubt alone.
    ///
    /// @param scored the members' scores of the training
    static BitSet rows(List<ConsensusMember> members, List<Scores> scored) {
        int length = scored.getFirst().length();
        int reach = members.stream().mapToInt(member -> member.model().delay()).max().orElse(0);
        for (int within : new int[] {reach, 0}) {
            BitSet all = new BitSet(length);
            for (int i = 0; i < members.size(); i++) {
                add(members.get(i), scored.get(i), within, all);
            }
            if (all.cardinality() <= MOST * length) {
                return all;
            }
        }
        return new BitSet();
    }

    /// Adds the rows beyond doubt, with those around them that are out of the ordinary too.
    ///
    /// @param reach how many rows away a row can be that shares a window with it, whichever
    ///   member's
    private static void add(ConsensusMember member, Scores scores, int reach, BitSet all) {
        int length = scores.length();
        double cutoff = member.calibration().cutoff(SURE);
        int done = 0;
        for (int row = 0; row < length; row++) {
            if (scores.at(row) >= cutoff) {
                int from = row;
                while (from > done && isOdd(member, scores.at(from - 1))) {
                    from--;
                }
                int to = row + 1;
                while (to < length && isOdd(member, scores.at(to))) {
                    to++;
                }
                all.set(Math.max(0, from - reach), Math.min(length, to + reach));
                done = to;
                row = to - 1;
            }
        }
    }

    private static boolean isOdd(ConsensusMember member, double score) {
        return member.calibration().surprise(score) >= ODD;
    }
}
