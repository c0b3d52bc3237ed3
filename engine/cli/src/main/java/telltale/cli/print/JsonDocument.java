package telltale.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import telltale.analysis.Analysis;
import telltale.analysis.Provenance;
import telltale.analysis.Result;
import telltale.analysis.Results;
import telltale.analysis.recipe.PlainJson;
import telltale.analysis.recipe.Recipe;
import telltale.detector.Catalogue;
import telltale.series.Warning;
import telltale.threshold.Anomaly;

/// One JSON document: what was asked, every series, every anomaly, every warning. `schemaVersion`
/// grows when a field changes its meaning or goes; fields may be added without.
///
/// @param candidates how many stretches below the line are written for each series
public record JsonDocument(ResultText text, Catalogue catalogue, int candidates)
        implements ResultFormat {
    private static final int SCHEMA_VERSION = 1;

    @Override
    public void write(Results results, Writer out) throws IOException {
        var objects = new JsonWriting(text);
        try (JsonGenerator json = JsonWriting.openIndented(out)) {
            json.writeStartObject();
            json.writeNumberField("schemaVersion", SCHEMA_VERSION);
            json.writeStringField("version", Provenance.running());
            asked(json, results.results().getFirst());
            json.writeArrayFieldStart("series");
            for (Result result : results.results()) {
                objects.series(json, result);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("anomalies");
            for (Result result : results.results()) {
                for (Anomaly anomaly : result.anomalies()) {
                    objects.anomaly(json, result, anomaly);
                }
            }
            json.writeEndArray();
            if (candidates > 0) {
                json.writeArrayFieldStart("candidates");
                for (Result result : results.results()) {
                    for (Anomaly below : result.candidates(candidates)) {
                        objects.anomaly(json, result, below);
                    }
                }
                json.writeEndArray();
            }
            warnings(json, results);
            json.writeEndObject();
        }
        out.write('\n');
    }

    private void asked(JsonGenerator json, Result first) throws IOException {
        Analysis analysis = first.analysis();
        var method = catalogue.methodOf(analysis.detector());
        json.writeStringField("source", analysis.source().name());
        json.writeStringField("method", method.id());
        json.writeFieldName("settings");
        PlainJson.write(json, method.settings(analysis.detector(), catalogue));
        Map<String, Object> recipe =
                Recipe.describe(analysis.training(), analysis.threshold(), analysis.grouping());
        if (first.training().length() == 0) {
            recipe.put("training", "before");
        }
        for (String part : recipe.keySet()) {
            json.writeFieldName(part);
            PlainJson.write(json, recipe.getOrDefault(part, ""));
        }
    }

    private static void warnings(JsonGenerator json, Results results) throws IOException {
        json.writeArrayFieldStart("warnings");
        for (Warning warning : results.warnings()) {
            json.writeStartObject();
            json.writeNumberField("line", warning.line());
            json.writeStringField("reason", warning.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
