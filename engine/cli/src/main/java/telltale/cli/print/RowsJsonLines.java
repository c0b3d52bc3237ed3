package telltale.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import telltale.analysis.Result;
import telltale.analysis.Results;
import telltale.series.Series;

/// One JSON object per row, each on a line of its own.
///
/// @param candidates how many stretches below the line are marked in each series
/// @param anomaliesOnly leaves out the rows that belong to none
public record RowsJsonLines(ResultText text, int candidates, boolean anomaliesOnly)
        implements ResultFormat {
    @Override
    public void write(Results results, Writer out) throws IOException {
        var objects = new JsonWriting(text);
        try (JsonGenerator json = JsonWriting.open(out)) {
            for (Result result : results.results()) {
                var flags = new AnomalousRows(result.anomalies());
                var below = AnomalousRows.inOrder(result.candidates(candidates));
                for (int row = 0; row < result.series().length(); row++) {
                    if (flags.at(row) || below.at(row) || !anomaliesOnly) {
                        writeRow(objects, json, result, row, flags, below);
                    }
                }
            }
        }
    }

    private void writeRow(
            JsonWriting objects,
            JsonGenerator json,
            Result result,
            int row,
            AnomalousRows flags,
            AnomalousRows below)
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
        json.writeBooleanField("anomaly", flags.at(row));
        json.writeBooleanField("peak", flags.isPeak(row));
        if (candidates > 0) {
            json.writeBooleanField("candidate", below.at(row));
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }
}
