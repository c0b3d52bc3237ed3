package telltale.cli.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import telltale.evaluation.Metric;
import telltale.evaluation.comparison.Leaderboard;
import telltale.evaluation.comparison.Leaderboard.Standing;
import telltale.evaluation.comparison.Trial;

/// The tables of a report: for each benchmark the figure ranked by on every series, then how the
/// methods stand.
record ReportGrids(EvaluationReport report) {
    private static final int MOST_REASONS = 12;

    List<ReportGrid> grids() {
        List<ReportGrid> grids = new ArrayList<>();
        for (Leaderboard standings : Leaderboard.each(report.trials(), report.ranking())) {
            List<Trial> within =
                    report.trials().stream()
                            .filter(t -> t.benchmark().equals(standings.title()))
                            .toList();
            if (!within.isEmpty()) {
                grids.add(series(standings.title(), within));
            }
            grids.add(methods(standings, within.isEmpty() ? report.trials() : within));
        }
        if (!report.omissions().isEmpty()) {
            grids.add(omissions());
        }
        return grids;
    }

    private ReportGrid omissions() {
        List<List<String>> rows =
                report.omissions().stream()
                        .map(o -> List.of(o.benchmark(), o.series(), o.reason()))
                        .toList();
        return new ReportGrid(
                "left out", List.of("benchmark", "series", "reason"), rows, List.of());
    }

    private ReportGrid series(String title, List<Trial> trials) {
        Set<String> methods = new LinkedHashSet<>();
        Map<String, Map<String, Trial>> bySeries = new LinkedHashMap<>();
        for (Trial trial : trials) {
            methods.add(trial.method());
            bySeries.computeIfAbsent(trial.series(), _ -> new LinkedHashMap<>())
                    .put(trial.method(), trial);
        }
        List<String> header = new ArrayList<>(List.of("series", ">rows scored", ">events"));
        methods.forEach(method -> header.add(">" + method));
        header.add(">random");
        List<List<String>> rows = new ArrayList<>();
        bySeries.forEach((name, own) -> {
            Trial any = own.values().iterator().next();
            List<String> row = new ArrayList<>();
            row.add(name + (any.scoresTraining() ? " *" : ""));
            row.add("%,d".formatted(any.scored().length()));
            row.add("%d".formatted(any.anomalies()));
            for (String method : methods) {
                row.add(cell(own.get(method)));
            }
            row.add(ReportGrid.number(any.random().figures().at(report.ranking())));
            rows.add(row);
        });
        return new ReportGrid(
                "%s: %s of each series".formatted(title, report.ranking().title()),
                header,
                rows,
                footnotes(trials));
    }

    private String cell(@Nullable Trial trial) {
        if (trial == null || trial.failed()) {
            return "failed";
        }
        return ReportGrid.number(trial.measured().figures().at(report.ranking()));
    }

    private static List<String> footnotes(List<Trial> trials) {
        List<String> notes = new ArrayList<>();
        if (trials.stream().anyMatch(Trial::scoresTraining)) {
            notes.add(
                    "* rows that were learnt from are scored too: there is no split, or it was"
                            + " asked for");
        }
        Map<String, Integer> reasons = new LinkedHashMap<>();
        for (Trial trial : trials) {
            if (trial.failed()) {
                reasons.merge(trial.method() + ": " + trial.failure(), 1, Integer::sum);
            }
        }
        reasons.entrySet().stream()
                .limit(MOST_REASONS)
                .forEach(e ->
                        notes.add("failed on %d series: %s".formatted(e.getValue(), e.getKey())));
        if (reasons.size() > MOST_REASONS) {
            notes.add(
                    "and %d more reasons (--format csv has them all)"
                            .formatted(reasons.size() - MOST_REASONS));
        }
        return notes;
    }

    private ReportGrid methods(Leaderboard standings, List<Trial> trials) {
        List<Metric> shown =
                report.figures().stream()
                        .filter(figure ->
                                standings.rows().stream()
                                        .anyMatch(s -> s.means().containsKey(figure)))
                        .toList();
        List<String> header = new ArrayList<>(List.of("method", ">mean rank"));
        shown.forEach(figure -> header.add(">" + figure.title()));
        header.add(">median " + report.ranking().title());
        header.addAll(List.of(">failed", ">seconds", ">MB asked for"));
        List<List<String>> rows = new ArrayList<>();
        for (Standing standing : standings.rows()) {
            List<String> row = new ArrayList<>();
            row.add(standing.method());
            row.add(String.format(Locale.ROOT, "%.2f", standing.meanRank()));
            shown.forEach(figure -> row.add(value(standing.means(), figure)));
            row.add(value(standing.medians(), report.ranking()));
            row.add("%d".formatted(standing.failures()));
            row.add(ReportGrid.seconds(standing.seconds()));
            row.add("%,d".formatted(standing.mostBytes() / 1_000_000));
            rows.add(row);
        }
        List<String> random = new ArrayList<>(List.of("(random detector)", ""));
        shown.forEach(figure -> random.add(value(standings.random(), figure)));
        random.addAll(List.of("", "", "", ""));
        rows.add(random);
        return new ReportGrid(
                "%s: methods by %s".formatted(standings.title(), report.ranking().title()),
                header,
                rows,
                legend(standings, trials));
    }

    private static String value(Map<Metric, Double> figures, Metric figure) {
        return ReportGrid.number(figures.getOrDefault(figure, Double.NaN));
    }

    private static String cutoffs(Leaderboard standings) {
        return standings.rows().stream()
                .map(s -> s.method() + " " + cutoff(s.cutoffs()))
                .collect(Collectors.joining(", "));
    }

    private static String cutoff(Map<Metric, Double> cutoffs) {
        double cutoff = cutoffs.getOrDefault(Metric.NAB_BEST, Double.NaN);
        return Double.isFinite(cutoff) ? "%.6g".formatted(cutoff) : "none";
    }

    private List<String> legend(Leaderboard standings, List<Trial> trials) {
        List<String> legend = new ArrayList<>();
        long series = trials.stream().map(t -> t.benchmark() + "/" + t.series()).distinct().count();
        legend.add(
                "Means over %d series, ranks over the %d that have the figure."
                                .formatted(series, standings.series())
                        + " Mean ranks less than %s apart are not different at the 5 %% level (Nemenyi)."
                                .formatted(ReportGrid.number(standings.criticalDifference())));
        legend.add(
                "'best' figures choose their cutoff by the labels; the others are at the product's"
                        + " own. MB asked for: the most in learning and scoring one series, on all"
                        + " threads, given back or not.");
        if (report.figures().contains(Metric.NAB_BEST)) {
            legend.add(
                    "best NAB: one confidence for all series, of which every row is an alarm: "
                            + cutoffs(standings)
                            + ".");
        }
        return legend;
    }
}
