package telltale.cli.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import telltale.evaluation.Metric;
import telltale.evaluation.MetricValues;
import telltale.evaluation.comparison.MethodBenchmark.Omission;
import telltale.evaluation.comparison.Trial;
import telltale.file.CsvOut;

/// Trials as CSV: one line per trial, an empty cell for a figure that does not apply.
final class TrialsCsv {
    private static final String FAILURE = "failure";

    private TrialsCsv() {}

    static void write(List<Trial> trials, List<Omission> omissions, Writer out) throws IOException {
        CsvOut csv = CsvOut.rfc4180(out);
        csv.line(header());
        for (Trial trial : trials) {
            write(trial, csv);
        }
        for (Omission omission : omissions) {
            write(omission, csv);
        }
        csv.flush();
    }

    private static void write(Omission omission, CsvOut csv) throws IOException {
        csv.text(omission.benchmark()).text(omission.series());
        List<String> header = header();
        int failure = header.indexOf(FAILURE);
        for (int cell = 2; cell < header.size(); cell++) {
            csv.value(cell == failure ? "left out: " + omission.reason() : "");
        }
        csv.endLine();
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

    private static void write(Trial trial, CsvOut csv) throws IOException {
        csv.text(trial.benchmark()).text(trial.series()).text(trial.method());
        csv.value(trial.rows());
        csv.value(trial.training().from()).value(trial.training().to());
        csv.value(trial.scored().from()).value(trial.scored().to());
        csv.value(trial.anomalies()).value(trial.seconds()).value(trial.bytes());
        csv.text(trial.failure());
        write(trial.measured().figures(), csv);
        write(trial.random().figures(), csv);
        csv.endLine();
    }

    private static void write(MetricValues figures, CsvOut csv) throws IOException {
        for (Metric figure : Metric.all()) {
            csv.value(figures.has(figure) ? Double.toString(figures.at(figure)) : "");
        }
    }
}
