package telltale.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import telltale.analysis.Result;
import telltale.analysis.Results;
import telltale.series.Series;

/// One JSON object per row, each on a line of its own.
///
/// @param anomaliesOnly leaves out the rows that belong to no anomaly
public record RowsJsonLines(ResultText text, boolean anomaliesOnly) implements ResultFormat {
    @Override
    public void write(Results results, Writer out) throws IOException {
        var objects = new JsonWriting(text);
        try (JsonGenerator json = JsonWriting.open(out)) {
            for (Result result : results.results()) {
                var flags = new AnomalousRows(result.anomalies());
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
            JsonWriting objects, JsonGenerator json, Result result, int row, boolean flagged)
            throws IOException {
        Series series = result.series();
        json.writeStartObject();
        json.writeStringField("series", series.name());
        objects.time(json, "timestamp", series, row);
        json.writeObjectFieldStart("values");
        for (int channel = 0; channel < series.width(); channel++) {
            JsonWriting.number(
                    json, series.channels().get(channel).name(), series.valueAt(channel, row));
        }
        json.writeEndObject();
        JsonWriting.number(json, "score", result.scores().at(row));
        JsonWriting.number(json, "confidence", result.confidenceAt(row));
        json.writeBooleanField("anomaly", flagged);
        json.writeEndObject();
        json.writeRaw('\n');
    }
}
