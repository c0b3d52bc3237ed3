package telltale.consensus;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import telltale.detector.Scorer;

/// Live stream of a consensus: the streams of all members side by side; the opinions of those who
/// know early wait for the others.
final class ConsensusScorer implements Scorer {
    private final List<Scorer> scorers;
    private final List<ConsensusMember> members;
    private final Optional<BandMember> spokesman;
    private final ScoreCombiner opinions;
    private final double[] surprises;
    private final List<DelayLine> waiting;

    /// What the spokesman expected, then its scale, a channel.
    private List<DelayLine> expected = List.of();

    private double[] spoken = new double[0];

    ConsensusScorer(
            List<Scorer> scorers,
            List<ConsensusMember> members,
            Optional<BandMember> spokesman,
            ScoreCombiner opinions) {
        this.scorers = scorers;
        this.members = members;
        this.spokesman = spokesman;
        this.opinions = opinions;
        surprises = new double[scorers.size()];
        int longest = members.stream().mapToInt(m -> m.model().delay()).max().orElse(0);
        waiting = members.stream().map(m -> new DelayLine(longest - m.model().delay())).toList();
    }

    static Scorer resume(
            List<ConsensusMember> members,
            byte[] state,
            Function<List<Scorer>, ConsensusScorer> make) {
        ByteBuffer in = ByteBuffer.wrap(state);
        try {
            if (in.getInt() != members.size()) {
                throw new IllegalArgumentException("expected the state of as many members");
            }
            List<Scorer> scorers = new ArrayList<>();
            for (ConsensusMember member : members) {
                byte[] own = new byte[Math.clamp(in.getInt(), 0, in.remaining())];
                in.get(own);
                scorers.add(member.model().resume(own));
            }
            ConsensusScorer live = make.apply(scorers);
            live.waiting.forEach(delayed -> delayed.restore(in));
            int channels = in.getInt();
            if (channels < 0 || channels > in.remaining()) {
                throw new IllegalArgumentException("expected a stream's state of a consensus");
            }
            live.expect(channels);
            live.expected.forEach(delayed -> delayed.restore(in));
            return live;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("expected a stream's state of a consensus", e);
        }
    }

    private void expect(int channels) {
        int steps = spokesman.map(s -> waiting.get(s.member()).steps()).orElse(0);
        spoken = new double[2 * channels];
        expected = IntStream.range(0, 2 * channels).mapToObj(_ -> new DelayLine(steps)).toList();
    }

    @Override
    public double next(long time, double[] row) {
        if (expected.isEmpty()) {
            expect(row.length);
        }
        for (int i = 0; i < surprises.length; i++) {
            double score = scorers.get(i).next(time, row);
            surprises[i] = waiting.get(i).pass(members.get(i).calibration().surprise(score));
        }
        for (int i = 0; i < spoken.length && spokesman.isPresent(); i++) {
            Scorer own = scorers.get(spokesman.get().member());
            double now = i % 2 == 0 ? own.expected(i / 2) : own.scale(i / 2);
            spoken[i] = expected.get(i).pass(now);
        }
        return opinions.combine(surprises);
    }

    @Override
    public boolean expects() {
        return spokesman.isPresent();
    }

    @Override
    public double expected(int channel) {
        return spokesman.isPresent() ? spoken[2 * channel] : Double.NaN;
    }

    @Override
    public double scale(int channel) {
        return spokesman.map(s -> s.scaled(spoken[2 * channel + 1])).orElse(Double.NaN);
    }

    @Override
    public byte[] state() {
        List<byte[]> states = scorers.stream().map(Scorer::state).toList();
        int bytes = 2 * Integer.BYTES;
        bytes += states.stream().mapToInt(state -> Integer.BYTES + state.length).sum();
        bytes += waiting.stream().mapToInt(DelayLine::stateBytes).sum();
        bytes += expected.stream().mapToInt(DelayLine::stateBytes).sum();
        ByteBuffer out = ByteBuffer.allocate(bytes).putInt(states.size());
        states.forEach(state -> out.putInt(state.length).put(state));
        waiting.forEach(delayed -> delayed.save(out));
        out.putInt(expected.size() / 2);
        expected.forEach(delayed -> delayed.save(out));
        return out.array();
    }
}
