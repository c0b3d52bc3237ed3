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
import telltale.evaluation.unlabelled.Kind;
import telltale.evaluation.unlabelled.Merit;

/// How methods stand on series that nobody has labelled, written in the form asked for.
///
/// @param rankings for each series the methods, the best first
public record UnlabelledReport(Map<String, List<Merit>> rankings) {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final Map<String, ToDoubleFunction<Merit>> FIGURES = figures();

    private static Map<String, ToDoubleFunction<Merit>> figures() {
        Map<String, ToDoubleFunction<Merit>> figures = new LinkedHashMap<>();
        figures.put("injection", Merit::injection);
        figures.put("found", Merit::found);
        figures.put("silence", Merit::silence);
        figures.put("stability", Merit::stability);
        figures.put("agreement", Merit::agreement);
        figures.put("separation", Merit::separation);
        return figures;
    }

    /// For people.
    public void table(Writer out, boolean colourful) throws IOException {
        for (Grid grid : grids()) {
            grid.terminal(out, colourful);
        }
    }

    public void markdown(Writer out) throws IOException {
        for (Grid grid : grids()) {
            grid.markdown(out);
        }
    }

    private List<Grid> grids() {
        List<Grid> grids = new ArrayList<>();
        rankings.forEach((series, merits) -> grids.add(grid(series, merits)));
        return grids;
    }

    private static Grid grid(String series, List<Merit> merits) {
        List<String> header = new ArrayList<>(List.of("method", ">merit"));
        FIGURES.keySet().forEach(figure -> header.add(">" + figure));
        for (Kind kind : Kind.values()) {
            header.add(">" + name(kind).replace('_', ' '));
        }
        header.add(">seconds");
        List<List<String>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Merit merit : merits) {
            if (!merit.failure().isEmpty()) {
                notes.add("failed: %s: %s".formatted(merit.method(), merit.failure()));
                continue;
            }
            List<String> row = new ArrayList<>(List.of(merit.method()));
            row.add(Grid.number(merit.rank()));
            FIGURES.values().forEach(figure -> row.add(Grid.number(figure.applyAsDouble(merit))));
            for (Kind kind : Kind.values()) {
                row.add(Grid.number(merit.kinds().getOrDefault(kind, Double.NaN)));
            }
            row.add(Grid.seconds(merit.seconds()));
            rows.add(row);
        }
        notes.add(
                "Nobody has labelled these rows: the figures say which methods find what was put in"
                        + " and are silent in quiet stretches, not what is truly anomalous.");
        notes.add("A random detector has an injection of 0.5.");
        return new Grid(series + ": methods by injected anomalies", header, rows, notes);
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// One line for each series and method.
    public void csv(Writer out) throws IOException {
        out.write("series,method,merit," + String.join(",", FIGURES.keySet()));
        for (Kind kind : Kind.values()) {
            out.write("," + name(kind));
        }
        out.write(",seconds,failure\n");
        for (Map.Entry<String, List<Merit>> entry : rankings.entrySet()) {
            for (Merit merit : entry.getValue()) {
                StringBuilder line = new StringBuilder();
                line.append(quoted(entry.getKey())).append(',').append(quoted(merit.method()));
                boolean failed = !merit.failure().isEmpty();
                line.append(',').append(cell(failed ? Double.NaN : merit.rank()));
                FIGURES.values()
                        .forEach(f -> line.append(',').append(cell(f.applyAsDouble(merit))));
                for (Kind kind : Kind.values()) {
                    line.append(',').append(cell(merit.kinds().getOrDefault(kind, Double.NaN)));
                }
                line.append(',').append(cell(merit.seconds()));
                out.write(line.append(',').append(quoted(merit.failure())).append('\n').toString());
            }
        }
    }

    private static String cell(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : '"' + text.replace("\"", "\"\"") + '"';
    }

    public void json(Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeArrayFieldStart("series");
            for (Map.Entry<String, List<Merit>> entry : rankings.entrySet()) {
                json.writeStartObject();
                json.writeStringField("series", entry.getKey());
                json.writeArrayFieldStart("methods");
                for (Merit merit : entry.getValue()) {
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

    private static void write(JsonGenerator json, Merit merit) throws IOException {
        json.writeStartObject();
        json.writeStringField("method", merit.method());
        number(json, "merit", merit.rank());
        for (Map.Entry<String, ToDoubleFunction<Merit>> figure : FIGURES.entrySet()) {
            number(json, figure.getKey(), figure.getValue().applyAsDouble(merit));
        }
        json.writeObjectFieldStart("kinds");
        for (Kind kind : Kind.values()) {
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
