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

/// For people: what was looked at and how, then one line an anomaly.
///
/// @param colourful whether it goes to a terminal that shows colours
public record AnomaliesTable(Text text, Catalogue catalogue, boolean colourful) implements Format {

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
            out.write("\n" + Words.count(warnings, "warning") + "\n");
        }
    }

    private void writeOne(Result result, Writer out) throws IOException {
        for (String line : summary(result)) {
            out.write(Table.printable(line) + "\n");
        }
        for (String note : result.notes()) {
            out.write("Note: " + Table.printable(note) + "\n");
        }
        if (!result.anomalies().isEmpty()) {
            out.write('\n');
            table(result).write(out, colourful);
        }
    }

    private List<String> summary(Result result) {
        Analysis analysis = result.analysis();
        List<String> lines = new ArrayList<>();
        lines.add(Words.extent(result.series(), text));
        lines.add(
                "Method %s, trained on %s, cutoff %s (%s)"
                        .formatted(
                                catalogue.methodOf(analysis.detector()).id(),
                                learnt(result),
                                Words.shown(result.cutoff()),
                                Words.of(described(analysis).get("threshold"))));
        String falseAlarms = FalseAlarms.sentence(result);
        lines.add(
                Words.count(result.anomalies().size(), "anomaly")
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
                    .formatted(Words.count(before.rows(), "row"), before.series());
        }
        return rows == result.series().length() ? "all rows" : Words.count(rows, "row");
    }

    private Table table(Result result) {
        Series series = result.series();
        boolean channels = series.width() > 1;
        List<String> titles = new ArrayList<>(List.of("start", "end", ">rows"));
        if (channels) {
            titles.add("channel");
        }
        titles.addAll(List.of(">value", ">expected", ">score", ">confidence"));
        var table = new Table(titles);
        for (Anomaly anomaly : result.anomalies()) {
            Explanation why = result.explain(anomaly);
            List<String> cells = new ArrayList<>();
            cells.add(text.time(series, anomaly.from()));
            cells.add(text.time(series, anomaly.to() - 1));
            cells.add(String.format(Locale.ROOT, "%,d", anomaly.to() - anomaly.from()));
            if (channels) {
                cells.add(series.channels().get(why.channel()).name());
            }
            cells.add(Words.shown(why.actual()));
            cells.add(Words.shown(why.expected()));
            cells.add(Words.shown(anomaly.score()));
            cells.add(Words.confidence(anomaly.confidence()));
            table.add(cells);
        }
        return table;
    }
}
