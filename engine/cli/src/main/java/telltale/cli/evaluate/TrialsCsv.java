package telltale.cli.evaluate;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import telltale.evaluation.Metric;
import telltale.evaluation.MetricValues;
import telltale.evaluation.comparison.MethodBenchmark.Omission;
import telltale.evaluation.comparison.Trial;

/// Trials as CSV: one line each, an empty cell for a figure that does not apply.
final class TrialsCsv {
    private static final String FAILURE = "failure";

    private TrialsCsv() {}

    static void write(List<Trial> trials, List<Omission> omissions, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        try {
            csv.writeRecord(header());
            for (Trial trial : trials) {
                csv.writeRecord(cells(trial));
            }
            for (Omission omission : omissions) {
                csv.writeRecord(cells(omission));
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> cells(Omission omission) {
        List<String> cells = new ArrayList<>(Collections.nCopies(header().size(), ""));
        cells.set(0, inert(omission.benchmark()));
        cells.set(1, inert(omission.series()));
        cells.set(header().indexOf(FAILURE), "left out: " + omission.reason());
        return cells;
    }

    private static List<String> header() {
        List<String> header =
                new ArrayList<>(
                        List.of(
                                "benchmark",
                                "series",
                                "method",
                                "rows",
                                "train_from",
                                "train_to",
                                "score_from",
                                "score_to",
                                "events",
                                "seconds",
                                "bytes",
                                FAILURE));
        Metric.all().forEach(figure -> header.add(figure.id()));
        Metric.all().forEach(figure -> header.add("random_" + figure.id()));
        return header;
    }

    private static List<String> cells(Trial trial) {
        List<String> cells = new ArrayList<>();
        cells.add(inert(trial.benchmark()));
        cells.add(inert(trial.series()));
        cells.add(inert(trial.method()));
        cells.add(Integer.toString(trial.rows()));
        cells.add(Integer.toString(trial.training().from()));
        cells.add(Integer.toString(trial.training().to()));
        cells.add(Integer.toString(trial.scored().from()));
        cells.add(Integer.toString(trial.scored().to()));
        cells.add(Integer.toString(trial.anomalies()));
        cells.add(Double.toString(trial.seconds()));
        cells.add(Long.toString(trial.bytes()));
        cells.add(inert(trial.failure()));
        add(cells, trial.measured().figures());
        add(cells, trial.random().figures());
        return cells;
    }

    private static void add(List<String> cells, MetricValues figures) {
        for (Metric figure : Metric.all()) {
            cells.add(figures.has(figure) ? Double.toString(figures.at(figure)) : "");
        }
    }

    /// A text that no spreadsheet takes for a formula.
    private static String inert(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
