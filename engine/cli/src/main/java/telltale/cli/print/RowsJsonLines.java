package telltale.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import telltale.analysis.Result;
import telltale.analysis.Results;
import telltale.series.Series;

/// One JSON object a row, each on a line of its own.
///
/// @param anomaliesOnly leaves out the rows that belong to no anomaly
public record RowsJsonLines(Text text, boolean anomaliesOnly) implements Format {
    @Override
    public void write(Results results, Writer out) throws IOException {
        var objects = new Json(text);
        try (JsonGenerator json = Json.open(out)) {
            for (Result result : results.results()) {
                var flags = new Flags(result.anomalies());
                for (int row = 0; row < result.series().length(); row++) {
                    boolean flagged = flags.at(row);
                    if (flagged || !anomaliesOnly) {
                        writeRow(objects, json, result, row, flagged);
                    }
                }
            }
        }
    }

    private static void writeRow(
            Json objects, JsonGenerator json, Result result, int row, boolean flagged)
            throws IOException {
        Series series = result.series();
        json.writeStartObject();
        json.writeStringField("series", series.name());
        objects.time(json, "timestamp", series, row);
        json.writeObjectFieldStart("values");
        for (int channel = 0; channel < series.width(); channel++) {
            Json.number(json, series.channels().get(channel).name(), series.valueAt(channel, row));
        }
        json.writeEndObject();
        Json.number(json, "score", result.scores().at(row));
        Json.number(json, "confidence", result.confidenceAt(row));
        json.writeBooleanField("anomaly", flagged);
        json.writeEndObject();
        json.writeRaw('\n');
    }
}
