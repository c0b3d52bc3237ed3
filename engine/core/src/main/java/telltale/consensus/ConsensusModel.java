package telltale.consensus;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import telltale.detector.Expectation;
import telltale.detector.Explanation;
import telltale.detector.Model;
import telltale.detector.Scorer;
import telltale.detector.Scores;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.threshold.Calibration;

/// Fitted ensemble: members, their calibrations and the voting rule.
final class ConsensusModel {
    private final List<ConsensusMember> members;
    private final Consensus settings;
    private final List<String> notes;
    private final int trainingRows;
    private final BitSet anomalous;
    private final Optional<BandMember> spokesman;
    private final AtomicReference<@Nullable Learnt> learnt = new AtomicReference<>();

    /// The members' scores of the training. They are at hand after the fit, and what is scored
    /// first is most often the training.
    private record Learnt(Series training, List<Scores> scored) {}

    private ConsensusModel(
            List<ConsensusMember> members,
            Consensus settings,
            List<String> notes,
            int trainingRows,
            BitSet anomalous,
            Optional<BandMember> spokesman) {
        this.members = members;
        this.settings = settings;
        this.notes = notes;
        this.trainingRows = trainingRows;
        this.anomalous = anomalous;
        this.spokesman = spokesman;
    }

    /// @param scored the members' scores of the training
    static Model of(
            List<ConsensusMember> members,
            Consensus settings,
            List<String> notes,
            Series training,
            List<Scores> scored) {
        int rows = training.length();
        BitSet anomalous = ConfidentAnomalies.rows(members, scored);
        var silent =
                new ConsensusModel(members, settings, notes, rows, anomalous, Optional.empty());
        Calibration combined = Calibration.of(silent.new WholeSeries(), silent.combine(scored));
        var spokesman = BandMember.of(members, training, scored, combined);
        var model =
                new ConsensusModel(
                        List.copyOf(members),
                        settings,
                        List.copyOf(notes),
                        rows,
                        anomalous,
                        spokesman);
        model.learnt.set(new Learnt(training, List.copyOf(scored)));
        boolean causal = members.stream().allMatch(m -> m.model() instanceof Model.Causal);
        return causal ? model.new Causal() : model.new WholeSeries();
    }

    private Scores score(Series series, Progress progress) throws InterruptedException {
        Learnt known = learnt.getAndSet(null);
        if (known != null && known.training.sameRows(series)) {
            return combine(known.scored);
        }
        List<Scores> scored = new ArrayList<>();
        for (ConsensusMember member : members) {
            progress.advance(scored.size(), members.size(), "scoring by " + member.title());
            scored.add(member.model().score(series, progress));
        }
        return combine(scored);
    }

    private Scores combine(List<Scores> scored) {
        double[][] surprises = new double[scored.size()][];
        for (int i = 0; i < surprises.length; i++) {
            surprises[i] = members.get(i).calibration().surprises(scored.get(i).values());
        }
        ScoreCombiner opinions = opinions();
        double[] combined = new double[scored.getFirst().length()];
        byte[] mostSurprised = new byte[combined.length];
        double[] row = new double[surprises.length];
        for (int at = 0; at < combined.length; at++) {
            byte most = 0;
            for (byte i = 0; i < row.length; i++) {
                row[i] = surprises[i][at];
                most = row[i] > row[most] || Double.isNaN(row[most]) ? i : most;
            }
            combined[at] = opinions.combine(row);
            mostSurprised[at] = most;
        }
        Scores scores = Scores.of(combined);
        List<Optional<Expectation>> expected = scored.stream().map(Scores::expectation).toList();
        return spokesman
                .flatMap(s ->
                        expected.get(s.member())
                                .<Expectation>map(e -> s.speak(e, expected, mostSurprised)))
                .map(scores::with)
                .orElse(scores);
    }

    private ScoreCombiner opinions() {
        return new ScoreCombiner(settings.vote(), settings.agree(), members.size(), trainingRows);
    }

    /// As the member explains it that was most surprised: by what it expected, or in its own way
    /// where it expects nothing.
    private Explanation explain(Series series, Scores scores, int row) {
        if (Double.isNaN(scores.at(row))) {
            return Explanation.of(series, scores, row);
        }
        if (!(scores.expectation().orElse(null) instanceof ConsensusExpectation spoken)) {
            return member(mostSurprised(series, row)).explain(series, scores.bare(), row);
        }
        int most = spoken.mostSurprised(row);
        return spoken.expects(most)
                ? Explanation.of(series, scores.with(spoken.deciding(row)), row)
                : member(most).explain(series, scores.bare(), row);
    }

    private Model member(int which) {
        return members.get(which).model();
    }

    /// The member most surprised by a row, where none expects anything: such members look at the
    /// rows around it alone.
    private int mostSurprised(Series series, int row) {
        int from = Math.max(0, row - 2 * delay() - 1);
        Series around = series.rows(from, Math.min(series.length(), row + 2 * delay() + 2));
        int most = 0;
        double highest = -1;
        try {
            for (int i = 0; i < members.size(); i++) {
                double score = member(i).score(around, Progress.NONE).at(row - from);
                double surprise = members.get(i).calibration().surprise(score);
                most = surprise > highest ? i : most;
                highest = Math.max(highest, Double.isNaN(surprise) ? -1 : surprise);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return most;
    }

    /// The longest of the members': the others' opinions wait for it.
    private int delay() {
        return members.stream().mapToInt(member -> member.model().delay()).max().orElse(0);
    }

    private Scorer open() {
        return live(members.stream().map(member -> member.model().open()).toList());
    }

    private ConsensusScorer live(List<Scorer> scorers) {
        return new ConsensusScorer(scorers, members, spokesman, opinions());
    }

    private Scorer resume(byte[] state) {
        return ConsensusScorer.resume(members, state, this::live);
    }

    private final class Causal implements Model.Causal {
        @Override
        public Scores score(Series series, Progress progress) throws InterruptedException {
            return ConsensusModel.this.score(series, progress);
        }

        @Override
        public int delay() {
            return ConsensusModel.this.delay();
        }

        @Override
        public BitSet anomalousTraining() {
            return (BitSet) anomalous.clone();
        }

        @Override
        public Scorer open() {
            return ConsensusModel.this.open();
        }

        @Override
        public Scorer resume(byte[] state) {
            return ConsensusModel.this.resume(state);
        }

        @Override
        public List<String> notes() {
            return notes;
        }

        @Override
        public Explanation explain(Series series, Scores scores, int row) {
            return ConsensusModel.this.explain(series, scores, row);
        }
    }

    private final class WholeSeries implements Model.WholeSeries {
        @Override
        public Scores score(Series series, Progress progress) throws InterruptedException {
            return ConsensusModel.this.score(series, progress);
        }

        @Override
        public int windowRows() {
            return members.stream()
                    .map(ConsensusMember::model)
                    .mapToInt(m -> m instanceof Model.WholeSeries w ? w.windowRows() : 1)
                    .max()
                    .orElse(1);
        }

        @Override
        public int delay() {
            return ConsensusModel.this.delay();
        }

        @Override
        public BitSet anomalousTraining() {
            return (BitSet) anomalous.clone();
        }

        @Override
        public Scorer open() {
            return ConsensusModel.this.open();
        }

        @Override
        public Scorer resume(byte[] state) {
            return ConsensusModel.this.resume(state);
        }

        @Override
        public List<String> notes() {
            return notes;
        }

        @Override
        public Explanation explain(Series series, Scores scores, int row) {
            return ConsensusModel.this.explain(series, scores, row);
        }
    }
}
