package telltale.consensus;

import java.util.List;
import java.util.Optional;
import telltale.detector.Expectation;

/// Expected values and band of a consensus: for the chart always what its spokesman expects, so
/// that the line is of one piece; and to explain a row, what the member expected that was most
/// surprised by it.
final class ConsensusExpectation implements Expectation {
    private final Expectation spokesman;
    private final double factor;
    private final List<Optional<Expectation>> members;
    private final byte[] mostSurprised;
    private final int offset;

    /// @param spokesman what the spokesman expects, on its own scale
    /// @param factor what its scale is multiplied with
    /// @param members what each member expects
    /// @param mostSurprised one member a row; takes ownership
    ConsensusExpectation(
            Expectation spokesman,
            double factor,
            List<Optional<Expectation>> members,
            byte[] mostSurprised) {
        this(spokesman, factor, members, mostSurprised, 0);
    }

    private ConsensusExpectation(
            Expectation spokesman,
            double factor,
            List<Optional<Expectation>> members,
            byte[] mostSurprised,
            int offset) {
        this.spokesman = spokesman;
        this.factor = factor;
        this.members = members;
        this.mostSurprised = mostSurprised;
        this.offset = offset;
    }

    @Override
    public double valueAt(int channel, int row) {
        return spokesman.valueAt(channel, row + offset);
    }

    @Override
    public double scaleAt(int channel, int row) {
        return spokesman.scaleAt(channel, row + offset) * factor;
    }

    @Override
    public Expectation from(int from) {
        return new ConsensusExpectation(spokesman, factor, members, mostSurprised, offset + from);
    }

    /// Whether a member expects anything.
    boolean expects(int member) {
        return members.get(member).isPresent();
    }

    /// Which member was most surprised by the row.
    int mostSurprised(int row) {
        return mostSurprised[row + offset];
    }

    /// What the member expected that was most surprised by the row, on its own scale; what the
    /// spokesman expected where that member expects nothing.
    Expectation deciding(int row) {
        Expectation member = members.get(mostSurprised[row + offset]).orElse(spokesman);
        return offset == 0 ? member : member.from(offset);
    }
}
