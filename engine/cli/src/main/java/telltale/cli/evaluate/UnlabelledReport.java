package telltale.cli.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import telltale.evaluation.unlabelled.InjectionKind;
import telltale.evaluation.unlabelled.UnlabelledMetrics;
import telltale.file.CsvOut;

/// How methods stand on series that nobody has labelled, written in the form asked for.
///
/// @param rankings for each series the methods, the best first
public record UnlabelledReport(Map<String, List<UnlabelledMetrics>> rankings) {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final Map<String, ToDoubleFunction<UnlabelledMetrics>> FIGURES = figures();

    private static Map<String, ToDoubleFunction<UnlabelledMetrics>> figures() {
        Map<String, ToDoubleFunction<UnlabelledMetrics>> figures = new LinkedHashMap<>();
        figures.put("injection", UnlabelledMetrics::injection);
        figures.put("found", UnlabelledMetrics::found);
        figures.put("silence", UnlabelledMetrics::silence);
        figures.put("stability", UnlabelledMetrics::stability);
        figures.put("agreement", UnlabelledMetrics::agreement);
        figures.put("separation", UnlabelledMetrics::separation);
        return figures;
    }

    /// For people.
    public void table(Writer out, boolean colourful) throws IOException {
        for (ReportGrid grid : grids()) {
            grid.terminal(out, colourful);
        }
    }

    public void markdown(Writer out) throws IOException {
        for (ReportGrid grid : grids()) {
            grid.markdown(out);
        }
    }

    private List<ReportGrid> grids() {
        List<ReportGrid> grids = new ArrayList<>();
        rankings.forEach((series, merits) -> grids.add(grid(series, merits)));
        return grids;
    }

    private static ReportGrid grid(String series, List<UnlabelledMetrics> merits) {
        List<String> header = new ArrayList<>(List.of("method", ">merit"));
        FIGURES.keySet().forEach(figure -> header.add(">" + figure));
        for (InjectionKind kind : InjectionKind.values()) {
            header.add(">" + name(kind).replace('_', ' '));
        }
        header.add(">seconds");
        List<List<String>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (UnlabelledMetrics merit : merits) {
            if (!merit.failure().isEmpty()) {
                notes.add("failed: %s: %s".formatted(merit.method(), merit.failure()));
                continue;
            }
            List<String> row = new ArrayList<>(List.of(merit.method()));
            row.add(ReportGrid.number(merit.rank()));
            FIGURES.values()
                    .forEach(figure -> row.add(ReportGrid.number(figure.applyAsDouble(merit))));
            for (InjectionKind kind : InjectionKind.values()) {
                row.add(ReportGrid.number(merit.kinds().getOrDefault(kind, Double.NaN)));
            }
            row.add(ReportGrid.seconds(merit.seconds()));
            rows.add(row);
        }
        notes.add(
                "Nobody has labelled these rows: the figures say which methods find what was put in"
                        + " and are silent in quiet stretches, not what is truly anomalous.");
        notes.add("A random detector has an injection of 0.5.");
        return new ReportGrid(series + ": methods by injected anomalies", header, rows, notes);
    }

    private static String name(InjectionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// One line per series and method.
    public void csv(Writer out) throws IOException {
        CsvOut csv = CsvOut.lines(out);
        csv.value("series").value("method").value("merit");
        for (String figure : FIGURES.keySet()) {
            csv.value(figure);
        }
        for (InjectionKind kind : InjectionKind.values()) {
            csv.value(name(kind));
        }
        csv.line(List.of("seconds", "failure"));
        for (Map.Entry<String, List<UnlabelledMetrics>> entry : rankings.entrySet()) {
            for (UnlabelledMetrics merit : entry.getValue()) {
                csv.text(entry.getKey()).text(merit.method());
                csv.value(finite(merit.failure().isEmpty() ? merit.rank() : Double.NaN));
                for (ToDoubleFunction<UnlabelledMetrics> figure : FIGURES.values()) {
                    csv.value(finite(figure.applyAsDouble(merit)));
                }
                for (InjectionKind kind : InjectionKind.values()) {
                    csv.value(finite(merit.kinds().getOrDefault(kind, Double.NaN)));
                }
                csv.value(finite(merit.seconds())).text(merit.failure()).endLine();
            }
        }
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }

    public void json(Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeArrayFieldStart("series");
            for (Map.Entry<String, List<UnlabelledMetrics>> entry : rankings.entrySet()) {
                json.writeStartObject();
                json.writeStringField("series", entry.getKey());
                json.writeArrayFieldStart("methods");
                for (UnlabelledMetrics merit : entry.getValue()) {
                    write(json, merit);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void write(JsonGenerator json, UnlabelledMetrics merit) throws IOException {
        json.writeStartObject();
        json.writeStringField("method", merit.method());
        number(json, "merit", merit.rank());
        for (Map.Entry<String, ToDoubleFunction<UnlabelledMetrics>> figure : FIGURES.entrySet()) {
            number(json, figure.getKey(), figure.getValue().applyAsDouble(merit));
        }
        json.writeObjectFieldStart("kinds");
        for (InjectionKind kind : InjectionKind.values()) {
            number(json, name(kind), merit.kinds().getOrDefault(kind, Double.NaN));
        }
        json.writeEndObject();
        number(json, "seconds", merit.seconds());
        json.writeStringField("failure", merit.failure());
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, double value) throws IOException {
        if (Double.isFinite(value)) {
            json.writeNumberField(name, value);
        } else {
            json.writeNullField(name);
        }
    }
}
