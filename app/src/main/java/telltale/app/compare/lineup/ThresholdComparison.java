package telltale.app.compare.lineup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import telltale.analysis.comparison.GroundTruth;
import telltale.analysis.comparison.LabelMetrics;
import telltale.analysis.comparison.MethodComparison;
import telltale.analysis.comparison.MethodResult;
import telltale.analysis.comparison.MethodRun;
import telltale.app.fx.Texts;
import telltale.series.RowRange;
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
public record ThresholdComparison(
        ComparisonPlan plan,
        Map<String, MethodRun> ran,
        Map<String, String> states,
        Rule rule,
        Measured measured) {

    /// @param threshold of all methods without one of their own
    /// @param grouping of all methods
    public record Rule(Threshold threshold, Grouping grouping) {}

    /// @param truth the labels; none where nothing is labelled
    /// @param vusPr of the methods measured so far, by name
    /// @param random how well a detector does that knows nothing
    public record Measured(
            Optional<GroundTruth> truth, Map<String, Double> vusPr, LabelMetrics random) {
        public static final Measured NOTHING =
                new Measured(Optional.empty(), Map.of(), LabelMetrics.NONE);
    }

    public Lineup lineup() {
        List<MethodResult> findings = new ArrayList<>();
        for (ComparedMethod member : plan.shown()) {
            MethodRun candidate = ran.get(member.name());
            if (candidate != null) {
                Threshold threshold = member.own().orElse(rule.threshold());
                findings.add(MethodResult.of(candidate, threshold, rule.grouping()));
            }
        }
        MethodComparison judgement = MethodComparison.of(findings);
        int votes = Math.min(plan.votes(), Math.max(1, findings.size()));
        List<RowRange> consensus = judgement.consensus(votes);
        LabelMetrics together =
                measured.truth.map(truth -> truth.of(consensus, 0)).orElse(LabelMetrics.NONE);
        return new Lineup(standings(judgement), judgement, consensus, together, measured.random);
    }

    private List<MethodStanding> standings(MethodComparison judgement) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < judgement.findings().size(); i++) {
            places.put(judgement.findings().get(i).name(), i);
        }
        List<MethodStanding> standings = new ArrayList<>();
        for (ComparedMethod member : plan.members()) {
            Integer at = places.get(member.name());
            if (at == null) {
                String state = states.getOrDefault(member.name(), "not run");
                standings.add(
                        MethodStanding.none(
                                member, member.hidden() ? Texts.of("compare.hidden") : state));
                continue;
            }
            MethodResult finding = judgement.findings().get(at);
            standings.add(
                    new MethodStanding(
                            member,
                            Optional.of(finding),
                            judgement.agreement(at),
                            merits(finding),
                            finding.failure()));
        }
        return standings;
    }

    private LabelMetrics merits(MethodResult finding) {
        double vus = measured.vusPr.getOrDefault(finding.name(), Double.NaN);
        return measured.truth
                .map(truth -> truth.of(finding).withVusPr(vus))
                .orElse(LabelMetrics.NONE);
    }
}
