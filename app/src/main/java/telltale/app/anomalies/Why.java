package telltale.app.anomalies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import telltale.analysis.Result;
import telltale.app.fx.Figures;
import telltale.detector.Explanation;
import telltale.series.Series;

/// Why an anomaly is one, ready to be shown. Immutable.
///
/// @param title which one: "Anomaly 3 of 12"
/// @param when its time
/// @param sentence the explanation's
/// @param facts figures by name, in order
/// @param likeness the nearest normal stretch; none where there is none
public record Why(
        String title, String when, String sentence, List<Fact> facts, Optional<Likeness> likeness) {

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
    record Aside(Optional<Others> others, Likenesses likenesses) {}

    /// A figure and what it is.
    public record Fact(String name, String figure) {}

    public Why {
        facts = List.copyOf(facts);
    }

    static Why of(AnomalyRow row, int count, Result result, Aside aside) {
        Explanation why = result.explain(row.anomaly());
        Series.Channel channel = result.series().channels().get(why.channel());
        String unit = channel.unit().isEmpty() ? "" : " " + channel.unit();
        List<Fact> facts = new ArrayList<>();
        if (result.series().width() > 1) {
            double share = why.contributions().get(why.channel());
            facts.add(new Fact("Channel", channel.name()));
            facts.add(new Fact("Its share", Math.round(100 * share) + " %"));
        }
        facts.add(new Fact("Actual", Figures.value(why.actual()) + unit));
        if (!Double.isNaN(why.expected())) {
            facts.add(new Fact("Expected", Figures.value(why.expected()) + unit));
            facts.add(new Fact("Deviation", Figures.signed(why.deviation()) + unit));
        }
        if (!Double.isNaN(why.sigmas())) {
            facts.add(
                    new Fact("In usual deviations", Figures.signed(rounded(why.sigmas())) + " σ"));
        }
        why.window()
                .ifPresent(w ->
                        facts.add(
                                new Fact(
                                        "Decided by",
                                        Figures.count(w.to() - w.from(), "row", "rows"))));
        facts.add(new Fact("Confidence", Figures.confidence(row.anomaly().confidence())));
        facts.add(new Fact("Lasts", row.duration()));
        aside.others.ifPresent(all ->
                facts.add(
                        new Fact(
                                "Methods that agree",
                                "%d of %d".formatted(all.agree().size(), all.asked()))));
        Optional<Likeness> likeness =
                aside.likenesses.of(result, why.channel(), row.anomaly().peak());
        return new Why(
                "Anomaly %s of %s".formatted(Figures.count(row.number()), Figures.count(count)),
                row.clock().text(row.peak()),
                why.sentence(),
                facts,
                likeness);
    }

    private static double rounded(double sigmas) {
        return Math.rint(sigmas * 10) / 10;
    }
}
