package telltale.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Scores;
import telltale.detector.Setting;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.threshold.Calibration;

/// Ensemble of detectors that vote. Each is fitted and calibrated on the training; a row's score is
/// what [VoteRule] makes of the members' surprises, so that members with quite different scores
/// have the same say. A member that cannot learn from so little is left out, and a note says so.
@About(
        id = "consensus",
        title = "Consensus",
        finds = "Rows that several methods of your choice find anomalous together.",
        aliases = {"ensemble", "voting"},
        strengths = "What several methods of your choice agree on.",
        weaknesses = "What only one of them can see, with votes above one.",
        cost = "The sum of its members.",
        paper =
                "Fisher 1932, Statistical Methods for Research Workers, §21.1; Aggarwal & Sathe"
                        + " 2015, doi:10.1145/2830544.2830549")
public record Consensus(
        @Setting(help = "The methods that vote.") List<Detector> members,
        @Setting(help = "How their opinions become one score.") VoteRule vote,
        @Setting(
                        help = "How many must agree, where the vote is 'agree'.",
                        unit = "members",
                        min = 1,
                        max = 64,
                        zero = "a third of them")
                int agree)
        implements Detector {

    public Consensus {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("setting 'members': expected a method, found none");
        }
        if (agree < 0 || agree > 64) {
            throw new IllegalArgumentException(
                    "setting 'agree': expected between 1 and 64, or 0, found '%d'"
                            .formatted(agree));
        }
    }

    public Consensus() {
        this(Statistical.MEMBERS, VoteRule.AGREE, 0);
    }

    /// Rows below which a training is refused where its members refuse it.
    private static final long FEW = 10;

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        return fit(training, List.of(), progress);
    }

    /// The same by somebody who chose the members.
    ///
    /// @param first the notes that go before the members'
    Model fit(Series training, List<String> first, Progress progress) throws InterruptedException {
        return fit(training, Collections.nCopies(members.size(), 1), first, progress);
    }

    /// The same where members have different weights.
    ///
    /// @param weights how many votes each member has where opinions are averaged
    /// @param first the notes that go before the members'
    Model fit(Series training, List<Integer> weights, List<String> first, Progress progress)
            throws InterruptedException {
        List<ConsensusMember> fitted = new ArrayList<>();
        List<Scores> scored = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Detector member = members.get(i);
            String title = title(member);
            progress.advance(i, members.size(), "fitting " + title);
            try {
                Model model = member.fit(training, progress);
                Scores scores = model.score(training, progress);
                Calibration calibration = Calibration.of(model, scores);
                fitted.add(new ConsensusMember(title, model, calibration, weights.get(i)));
                scored.add(scores);
            } catch (NotEnoughData e) {
                refusals.add(e.getMessage());
            }
        }
        if (fitted.isEmpty()) {
            throw new NotEnoughData(String.join("; ", refusals));
        }
        leaveOutThoseThatScoreFew(fitted, scored, refusals);
        List<String> notes = new ArrayList<>(first);
        for (ConsensusMember member : fitted) {
            member.model().notes().forEach(note -> notes.add(member.title() + ": " + note));
        }
        refusals.forEach(refusal -> notes.add("Left out: " + refusal + "."));
        return ConsensusModel.of(fitted, this, notes, training, scored);
    }

    private static void leaveOutThoseThatScoreFew(
            List<ConsensusMember> fitted, List<Scores> scored, List<String> refusals) {
        long most = scored.stream().mapToLong(Consensus::scoredRows).max().orElse(0);
        for (int i = fitted.size() - 1; i >= 0; i--) {
            long rows = scoredRows(scored.get(i));
            if (rows < Math.min(FEW, most)) {
                refusals.add("%s scores only %d rows".formatted(fitted.get(i).title(), rows));
                fitted.remove(i);
                scored.remove(i);
            }
        }
    }

    private static long scoredRows(Scores scores) {
        return Arrays.stream(scores.values()).filter(score -> !Double.isNaN(score)).count();
    }

    private static String title(Detector member) {
        About about = member.getClass().getAnnotation(About.class);
        return about == null ? member.getClass().getSimpleName() : about.title();
    }
}
