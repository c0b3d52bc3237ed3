package telltale.app.compare.lineup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import telltale.analysis.comparison.LabelMetrics;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.Texts;
import telltale.app.threshold.ThresholdWords;
import telltale.series.RowRange;

/// A line of the table: a method, the consensus of all, or the detector that knows nothing.
/// Immutable.
///
/// @param standing of a method; none for the others
/// @param anomalies NaN where there are none to speak of, as are all figures
/// @param state why there are no figures; empty where there are
public record ComparisonRow(
        Kind kind,
        String name,
        Optional<MethodStanding> standing,
        double anomalies,
        double rows,
        double agreement,
        LabelMetrics merits,
        String state) {

    /// What a line is of.
    public enum Kind {
        METHOD,
        CONSENSUS,
        RANDOM
    }

    /// The lines of a comparison: methods, then the consensus, then the random detector.
    public static List<ComparisonRow> of(Lineup lineup, int votes) {
        List<ComparisonRow> lines = new ArrayList<>();
        for (MethodStanding one : lineup.standings()) {
            lines.add(
                    new ComparisonRow(
                            Kind.METHOD,
                            one.name(),
                            Optional.of(one),
                            one.anomalies(),
                            one.rows(),
                            one.agreement(),
                            one.merits(),
                            one.state()));
        }
        int methods = lineup.judgement().findings().size();
        if (methods > 1) {
            lines.add(
                    new ComparisonRow(
                            Kind.CONSENSUS,
                            Texts.of("compare.consensus-line", Math.min(votes, methods), methods),
                            Optional.empty(),
                            lineup.consensus().size(),
                            lineup.consensus().stream().mapToLong(RowRange::length).sum(),
                            Double.NaN,
                            lineup.consensusMerits(),
                            ""));
        }
        if (lineup.labelled() && methods > 0) {
            lines.add(
                    new ComparisonRow(
                            Kind.RANDOM,
                            Texts.of("compare.random-detector"),
                            Optional.empty(),
                            Double.NaN,
                            Double.NaN,
                            Double.NaN,
                            lineup.random(),
                            ""));
        }
        return lines;
    }

    public double seconds() {
        return standing.map(MethodStanding::seconds).orElse(Double.NaN);
    }

    public double rowsPerSecond() {
        return standing.map(MethodStanding::rowsPerSecond).orElse(Double.NaN);
    }

    public boolean pinned() {
        return standing.map(one -> one.member().pinned()).orElse(false);
    }

    public boolean hidden() {
        return standing.map(one -> one.member().hidden()).orElse(false);
    }

    /// The threshold of its own in words, "common" without; empty for what is no method.
    public String threshold() {
        return standing.map(one ->
                        one.member()
                                .own()
                                .map(ThresholdWords::of)
                                .orElse(Texts.of("compare.common")))
                .orElse("");
    }

    /// Where it stands before sorting counts: pinned ones first, what is no method last.
    public int place() {
        return switch (kind) {
            case METHOD -> pinned() ? 0 : 1;
            case CONSENSUS -> 2;
            case RANDOM -> 3;
        };
    }

    public static String share(double value) {
        return Double.isNaN(value) ? "–" : String.format(java.util.Locale.ROOT, "%.3f", value);
    }

    public static String count(double value) {
        return Double.isNaN(value) ? "–" : DisplayNumbers.count(Math.round(value));
    }
}
