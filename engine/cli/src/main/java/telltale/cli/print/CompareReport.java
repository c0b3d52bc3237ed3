package telltale.cli.print;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import telltale.analysis.comparison.GroundTruth;
import telltale.analysis.comparison.LabelMetrics;
import telltale.analysis.comparison.MethodComparison;
import telltale.file.CsvOut;

/// Methods compared on one series, as a table for people, as CSV or as part of a JSON document.
public final class CompareReport {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final long SEED = 1;
    private static final List<String> COLUMNS =
            List.of(
                    "series",
                    "method",
                    "seconds",
                    "rows_per_second",
                    "anomalies",
                    "rows",
                    "agreement");

    private final String series;
    private final MethodComparison judgement;
    private final boolean labelled;
    private final int length;
    private final LabelMetrics random;
    private final List<CompareRow> rows;

    /// Measures all there is to measure.
    public CompareReport(MethodComparison judgement, GroundTruth truth) {
        this.series = truth.series().name();
        this.length = truth.series().length();
        this.judgement = judgement;
        this.labelled = truth.measurable();
        this.random = truth.random(SEED);
        this.rows =
                IntStream.range(0, judgement.findings().size())
                        .mapToObj(i -> CompareRow.of(judgement, i, truth))
                        .toList();
    }

    /// For people: the methods, then how far they agree.
    public void table(Writer out, boolean colourful) throws IOException {
        out.write("%s, %,d rows%n%n".formatted(TextTable.printable(series), length));
        methods().write(out, colourful);
        if (labelled) {
            out.write("\n'random' is a detector that knows only how many rows are labelled.\n");
        }
        for (CompareRow row : rows) {
            if (!row.failure().isEmpty()) {
                out.write("\n" + row.method() + ": " + TextTable.printable(row.failure()) + "\n");
            }
        }
        if (rows.size() > 1) {
            out.write("\nAgreement: the share of anomalous rows of either that both have\n\n");
            matrix().write(out, colourful);
        }
    }

    private TextTable methods() {
        List<String> header =
                new ArrayList<>(
                        List.of(
                                "method",
                                ">seconds",
                                ">rows/s",
                                ">anomalies",
                                ">rows",
                                ">agreement"));
        if (labelled) {
            header.addAll(List.of(">precision", ">recall", ">F1", ">VUS-PR", ">delay (rows)"));
        }
        TextTable table = new TextTable(header);
        for (CompareRow row : rows) {
            boolean failed = !row.failure().isEmpty();
            List<String> cells =
                    new ArrayList<>(
                            List.of(
                                    row.method(),
                                    String.format(Locale.ROOT, "%.2f", row.seconds()),
                                    failed ? "-" : speed(row.rowsPerSecond()),
                                    failed ? "-" : Integer.toString(row.anomalies()),
                                    failed ? "-" : Long.toString(row.rows()),
                                    share(row.agreement())));
            table.add(withMerits(cells, row.merits()));
        }
        if (labelled) {
            table.add(withMerits(new ArrayList<>(List.of("random", "", "", "", "", "")), random));
        }
        return table;
    }

    private List<String> withMerits(List<String> cells, LabelMetrics merits) {
        if (labelled) {
            cells.add(share(merits.precision()));
            cells.add(share(merits.recall()));
            cells.add(share(merits.f1()));
            cells.add(share(merits.vusPr()));
            cells.add(
                    Double.isNaN(merits.delayRows())
                            ? "-"
                            : String.format(Locale.ROOT, "%.1f", merits.delayRows()));
        }
        return cells;
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String speed(double rowsPerSecond) {
        return String.format(Locale.ROOT, "%.0f", rowsPerSecond);
    }

    private TextTable matrix() {
        List<String> header = new ArrayList<>(List.of(""));
        rows.forEach(row -> header.add(">" + row.method()));
        TextTable table = new TextTable(header);
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = new ArrayList<>(List.of(rows.get(i).method()));
            for (int j = 0; j < rows.size(); j++) {
                cells.add(share(judgement.agreement(i, j)));
            }
            table.add(cells);
        }
        return table;
    }

    /// One line per method; an empty cell for what cannot be said.
    public static void csv(List<CompareReport> reports, Writer out) throws IOException {
        CsvOut csv = CsvOut.rfc4180(out);
        boolean begun = false;
        for (CompareReport report : reports) {
            Map<String, Double> random = merits("random_", report.random);
            for (CompareRow row : report.rows) {
                Map<String, Double> merits = merits("", row.merits());
                merits.putAll(random);
                if (!begun) {
                    List<String> header = new ArrayList<>(COLUMNS);
                    header.addAll(merits.keySet());
                    header.add("failure");
                    csv.line(header);
                    begun = true;
                }
                report.csv(row, merits.values(), csv);
            }
        }
        csv.flush();
    }

    private void csv(CompareRow row, Collection<Double> merits, CsvOut csv) throws IOException {
        csv.text(series).text(row.method());
        csv.value(row.seconds()).value(row.rowsPerSecond());
        boolean failed = !row.failure().isEmpty();
        csv.value(failed ? "" : Integer.toString(row.anomalies()));
        csv.value(failed ? "" : Long.toString(row.rows()));
        csv.value(row.agreement());
        for (double merit : merits) {
            csv.value(merit);
        }
        csv.text(row.failure()).endLine();
    }

    private static Map<String, Double> merits(String prefix, LabelMetrics merits) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(prefix + "precision", merits.precision());
        values.put(prefix + "recall", merits.recall());
        values.put(prefix + "f1", merits.f1());
        values.put(prefix + "vus_pr", merits.vusPr());
        values.put(prefix + "events_found", merits.found());
        values.put(prefix + "delay_rows", merits.delayRows());
        values.put(prefix + "delay_seconds", merits.delaySeconds());
        return values;
    }

    /// One document: for each series its methods, the random detector and the agreement. What
    /// cannot be said is null.
    public static void json(List<CompareReport> reports, Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", 1);
            json.writeArrayFieldStart("series");
            for (CompareReport report : reports) {
                report.json(json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private void json(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", series);
        json.writeNumberField("rows", length);
        json.writeArrayFieldStart("methods");
        for (CompareRow row : rows) {
            json.writeStartObject();
            json.writeStringField("method", row.method());
            number(json, "seconds", row.seconds());
            number(json, "rowsPerSecond", row.rowsPerSecond());
            json.writeNumberField("anomalies", row.anomalies());
            json.writeNumberField("rows", row.rows());
            number(json, "agreement", row.agreement());
            merits(json, row.merits());
            json.writeStringField("failure", row.failure());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("random");
        merits(json, random);
        json.writeEndObject();
        json.writeArrayFieldStart("agreement");
        for (int i = 0; i < rows.size(); i++) {
            json.writeStartArray();
            for (int j = 0; j < rows.size(); j++) {
                double value = judgement.agreement(i, j);
                if (Double.isNaN(value)) {
                    json.writeNull();
                } else {
                    json.writeNumber(value);
                }
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void merits(JsonGenerator json, LabelMetrics merits) throws IOException {
        number(json, "precision", merits.precision());
        number(json, "recall", merits.recall());
        number(json, "f1", merits.f1());
        number(json, "vusPr", merits.vusPr());
        number(json, "eventsFound", merits.found());
        number(json, "delayRows", merits.delayRows());
        number(json, "delaySeconds", merits.delaySeconds());
    }

    private static void number(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
    }
}
