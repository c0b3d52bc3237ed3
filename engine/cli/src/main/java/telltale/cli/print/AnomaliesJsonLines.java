package telltale.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import telltale.analysis.Result;
import telltale.analysis.Results;
import telltale.threshold.Anomaly;

/// One JSON object per anomaly, each on a line of its own.
public record AnomaliesJsonLines(ResultText text) implements ResultFormat {
    @Override
    public void write(Results results, Writer out) throws IOException {
        var objects = new JsonWriting(text);
        try (JsonGenerator json = JsonWriting.open(out)) {
            for (Result result : results.results()) {
                for (Anomaly anomaly : result.anomalies()) {
                    objects.anomaly(json, result, anomaly);
                    json.writeRaw('\n');
                }
            }
        }
    }
}
