package telltale.app.compare.lineup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import telltale.analysis.panel.Candidate;
import telltale.analysis.panel.Finding;
import telltale.analysis.panel.Judgement;
import telltale.analysis.panel.Merits;
import telltale.analysis.panel.Truth;
import telltale.app.text.Texts;
import telltale.evaluation.Span;
import telltale.threshold.Grouping;
import telltale.threshold.Threshold;

/// One pass over all methods of a comparison: what each finds under its threshold, and how they
/// compare. Costs what the anomalies cost, so that a slider can ask for it at every step.
/// Immutable.
///
/// @param plan who takes part
/// @param ran what those said that ran, by name
/// @param states why the others did not, by name
/// @param rule the common threshold and grouping
/// @param measured what the labels say that no threshold touches
public record Judging(
        Plan plan,
        Map<String, Candidate> ran,
        Map<String, String> states,
        Rule rule,
        Measured measured) {

    /// @param threshold of all methods without one of their own
    /// @param grouping of all methods
    public record Rule(Threshold threshold, Grouping grouping) {}

    /// @param truth the labels; none where nothing is labelled
    /// @param vusPr of the methods measured so far, by name
    /// @param random how well a detector does that knows nothing
    public record Measured(Optional<Truth> truth, Map<String, Double> vusPr, Merits random) {
        public static final Measured NOTHING =
                new Measured(Optional.empty(), Map.of(), Merits.NONE);
    }

    public Lineup lineup() {
        List<Finding> findings = new ArrayList<>();
        for (Member member : plan.shown()) {
            Candidate candidate = ran.get(member.name());
            if (candidate != null) {
                Threshold threshold = member.own().orElse(rule.threshold());
                findings.add(Finding.of(candidate, threshold, rule.grouping()));
            }
        }
        Judgement judgement = Judgement.of(findings);
        int votes = Math.min(plan.votes(), Math.max(1, findings.size()));
        List<Span> consensus = judgement.consensus(votes);
        Merits together = measured.truth.map(truth -> truth.of(consensus, 0)).orElse(Merits.NONE);
        return new Lineup(standings(judgement), judgement, consensus, together, measured.random);
    }

    private List<Standing> standings(Judgement judgement) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < judgement.findings().size(); i++) {
            places.put(judgement.findings().get(i).name(), i);
        }
        List<Standing> standings = new ArrayList<>();
        for (Member member : plan.members()) {
            Integer at = places.get(member.name());
            if (at == null) {
                String state = states.getOrDefault(member.name(), "not run");
                standings.add(
                        Standing.none(
                                member, member.hidden() ? Texts.of("compare.hidden") : state));
                continue;
            }
            Finding finding = judgement.findings().get(at);
            standings.add(
                    new Standing(
                            member,
                            Optional.of(finding),
                            judgement.agreement(at),
                            merits(finding),
                            finding.failure()));
        }
        return standings;
    }

    private Merits merits(Finding finding) {
        double vus = measured.vusPr.getOrDefault(finding.name(), Double.NaN);
        return measured.truth.map(truth -> truth.of(finding).withVusPr(vus)).orElse(Merits.NONE);
    }
}
