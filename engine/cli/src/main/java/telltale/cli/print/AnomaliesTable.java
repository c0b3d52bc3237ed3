package telltale.cli.print;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import telltale.analysis.Analysis;
import telltale.analysis.Result;
import telltale.analysis.Results;
import telltale.analysis.recipe.Recipe;
import telltale.detector.Catalogue;
import telltale.detector.Explanation;
import telltale.series.Series;
import telltale.threshold.Anomaly;

/// For people: what was looked at and how, then one line per anomaly, then the most unusual
/// stretches below the line.
///
/// @param candidates how many stretches below the line are shown
/// @param colourful whether it goes to a terminal that shows colours
public record AnomaliesTable(
        ResultText text, Catalogue catalogue, int candidates, boolean colourful)
        implements ResultFormat {

    @Override
    public void write(Results results, Writer out) throws IOException {
        boolean first = true;
        for (Result result : results.results()) {
            out.write(first ? "" : "\n");
            first = false;
            writeOne(result, out);
        }
        int warnings = results.warnings().size();
        if (warnings > 0) {
            out.write("\n" + WrittenLists.count(warnings, "warning") + "\n");
        }
    }

    private void writeOne(Result result, Writer out) throws IOException {
        for (String line : summary(result)) {
            out.write(TextTable.printable(line) + "\n");
        }
        for (String note : result.notes()) {
            out.write("Note: " + TextTable.printable(note) + "\n");
        }
        if (!result.anomalies().isEmpty()) {
            out.write('\n');
            table(result, result.anomalies()).write(out, colourful);
        }
        List<Anomaly> below = result.candidates(candidates);
        if (!below.isEmpty()) {
            out.write("\nBelow the line:\n");
            table(result, below).writeGrey(out, colourful);
        }
    }

    private List<String> summary(Result result) {
        Analysis analysis = result.analysis();
        List<String> lines = new ArrayList<>();
        lines.add(WrittenLists.extent(result.series(), text));
        lines.add(
                "Method %s, trained on %s, cutoff %s (%s)"
                        .formatted(
                                catalogue.methodOf(analysis.detector()).id(),
                                learnt(result),
                                WrittenLists.shown(result.cutoff()),
                                WrittenLists.of(described(analysis).get("threshold"))));
        String reason = result.decision().reason();
        if (!reason.isEmpty()) {
            lines.add(reason);
        }
        String falseAlarms = reason.isEmpty() ? FalseAlarms.sentence(result) : "";
        lines.add(
                WrittenLists.count(result.anomalies().size(), "anomaly")
                        + (falseAlarms.isEmpty() ? "" : "; normal data would give " + falseAlarms));
        return lines;
    }

    private static Map<String, Object> described(Analysis analysis) {
        return Recipe.describe(analysis.training(), analysis.threshold(), analysis.grouping());
    }

    private static String learnt(Result result) {
        int rows = result.training().length();
        if (rows == 0) {
            var before = result.fitted().provenance();
            return "%s of '%s' before"
                    .formatted(WrittenLists.count(before.rows(), "row"), before.series());
        }
        return rows == result.series().length() ? "all rows" : WrittenLists.count(rows, "row");
    }

    private TextTable table(Result result, List<Anomaly> shown) {
        Series series = result.series();
        boolean channels = series.width() > 1;
        List<String> titles = new ArrayList<>(List.of("start", "end", ">rows", "peak"));
        if (channels) {
            titles.add("channel");
        }
        titles.addAll(List.of(">value", ">expected", ">score", ">confidence"));
        var table = new TextTable(titles);
        for (Anomaly anomaly : shown) {
            Explanation why = result.explain(anomaly);
            List<String> cells = new ArrayList<>();
            cells.add(text.time(series, anomaly.from()));
            cells.add(text.time(series, anomaly.to() - 1));
            cells.add(String.format(Locale.ROOT, "%,d", anomaly.to() - anomaly.from()));
            cells.add(text.time(series, anomaly.peak()));
            if (channels) {
                cells.add(series.channels().get(why.channel()).name());
            }
            cells.add(WrittenLists.shown(why.actual()));
            cells.add(WrittenLists.shown(why.expected()));
            cells.add(WrittenLists.shown(anomaly.score()));
            cells.add(WrittenLists.confidence(anomaly.confidence()));
            table.add(cells);
        }
        return table;
    }
}
