package telltale.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import telltale.analysis.Result;
import telltale.analysis.Results;
import telltale.threshold.Anomaly;

/// One JSON object per anomaly, each on a line of its own. Where stretches below the line are asked
/// for they follow, and `candidate` tells which is which.
///
/// @param candidates how many stretches below the line are written for each series
public record AnomaliesJsonLines(ResultText text, int candidates) implements ResultFormat {
    @Override
    public void write(Results results, Writer out) throws IOException {
        var objects = new JsonWriting(text);
        try (JsonGenerator json = JsonWriting.open(out)) {
            for (Result result : results.results()) {
                for (Anomaly anomaly : result.anomalies()) {
                    write(objects, json, result, anomaly, false);
                }
                for (Anomaly below : result.candidates(candidates)) {
                    write(objects, json, result, below, true);
                }
            }
        }
    }

    private void write(
            JsonWriting objects,
            JsonGenerator json,
            Result result,
            Anomaly anomaly,
            boolean candidate)
            throws IOException {
        json.writeStartObject();
        objects.fields(json, result, anomaly);
        if (candidates > 0) {
            json.writeBooleanField("candidate", candidate);
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }
}
