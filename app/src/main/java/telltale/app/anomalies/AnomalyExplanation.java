package telltale.app.anomalies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import telltale.analysis.Result;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.Texts;
import telltale.detector.Explanation;
import telltale.series.Series;

/// Why an anomaly is one, ready to be shown. Immutable.
///
/// @param title which one: "Anomaly 3 of 12"
/// @param when its time
/// @param sentence the explanation's
/// @param facts figures by name, in order
/// @param likeness the nearest normal stretch; none where there is none
public record AnomalyExplanation(
        String title,
        String when,
        String sentence,
        List<Fact> facts,
        Optional<NearestNormal> likeness) {

    /// What other methods say of an anomaly.
    ///
    /// @param agree the names of those that have it too
    /// @param asked how many there are
    public record Others(List<String> agree, int asked) {
        public Others {
            agree = List.copyOf(agree);
        }
    }

    /// What the method itself does not say.
    ///
    /// @param others what other methods say; none where there are none
    /// @param likenesses finds the nearest normal stretch
    record Aside(Optional<Others> others, NearestNormalSearch likenesses) {}

    /// A figure and what it is.
    public record Fact(String name, String figure) {}

    public AnomalyExplanation {
        facts = List.copyOf(facts);
    }

    static AnomalyExplanation of(AnomalyRow row, int count, Result result, Aside aside) {
        Explanation why = result.explain(row.anomaly());
        Series.Channel channel = result.series().channels().get(why.channel());
        String unit = channel.unit().isEmpty() ? "" : " " + channel.unit();
        List<Fact> facts = new ArrayList<>();
        if (result.series().width() > 1) {
            double share = why.contributions().get(why.channel());
            facts.add(new Fact(Texts.of("anomalies.channel"), channel.name()));
            facts.add(new Fact(Texts.of("anomalies.its-share"), Math.round(100 * share) + " %"));
        }
        facts.add(
                new Fact(Texts.of("anomalies.actual"), DisplayNumbers.value(why.actual()) + unit));
        if (!Double.isNaN(why.expected())) {
            facts.add(
                    new Fact(
                            Texts.of("anomalies.expected"),
                            DisplayNumbers.value(why.expected()) + unit));
            facts.add(
                    new Fact(
                            Texts.of("anomalies.deviation"),
                            DisplayNumbers.signed(why.deviation()) + unit));
        }
        if (!Double.isNaN(why.sigmas())) {
            facts.add(
                    new Fact(
                            Texts.of("anomalies.in-usual-deviations"),
                            DisplayNumbers.signed(rounded(why.sigmas())) + " σ"));
        }
        why.window()
                .ifPresent(w ->
                        facts.add(
                                new Fact(
                                        Texts.of("anomalies.decided"),
                                        DisplayNumbers.count(
                                                w.to() - w.from(),
                                                Texts.of("count.row"),
                                                Texts.of("count.rows")))));
        facts.add(
                new Fact(
                        Texts.of("anomalies.confidence"),
                        DisplayNumbers.confidence(row.anomaly().confidence())));
        facts.add(new Fact(Texts.of("anomalies.lasts"), row.duration()));
        aside.others.ifPresent(all ->
                facts.add(
                        new Fact(
                                Texts.of("anomalies.methods-that-agree"),
                                Texts.of("anomalies.agreeing", all.agree().size(), all.asked()))));
        Optional<NearestNormal> likeness =
                aside.likenesses.of(result, why.channel(), row.anomaly().peak());
        return new AnomalyExplanation(
                Texts.of(
                        row.candidate() ? "anomalies.candidate" : "anomalies.anomaly",
                        DisplayNumbers.count(row.number()),
                        DisplayNumbers.count(count)),
                row.clock().text(row.peak()),
                why.sentence(),
                facts,
                likeness);
    }

    private static double rounded(double sigmas) {
        return Math.rint(sigmas * 10) / 10;
    }
}
