package telltale.cli.print;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import telltale.analysis.Result;
import telltale.detector.Explanation;
import telltale.series.Series;
import telltale.threshold.Anomaly;

/// The objects that the JSON formats share. Numbers are written as short as they read back; NaN is
/// null.
final class JsonWriting {
    private static final JsonFactory FACTORY =
            new JsonFactoryBuilder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                    .rootValueSeparator("")
                    .build();

    private final ResultText text;

    JsonWriting(ResultText text) {
        this.text = text;
    }

    static JsonGenerator open(Writer out) throws IOException {
        return FACTORY.createGenerator(out);
    }

    /// The same, over several lines for people to look at.
    static JsonGenerator openIndented(Writer out) throws IOException {
        var separators = Separators.createDefaultInstance();
        var printer =
                new DefaultPrettyPrinter(
                                separators.withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                        .withObjectIndenter(new DefaultIndenter("  ", "\n"));
        return open(out).setPrettyPrinter(printer);
    }

    static void number(JsonGenerator json, String name, double value) throws IOException {
        json.writeFieldName(name);
        if (Double.isFinite(value)) {
            json.writeNumber(ResultText.number(value));
        } else {
            json.writeNull();
        }
    }

    /// A time as text; the number of a row as a number.
    void time(JsonGenerator json, String name, Series series, int row) throws IOException {
        time(json, name, series.timing(), series.timeAt(row));
    }

    private void time(JsonGenerator json, String name, Series.Timing timing, long time)
            throws IOException {
        if (timing == Series.Timing.INDEX) {
            json.writeNumberField(name, time);
        } else {
            json.writeStringField(name, text.time(timing, time));
        }
    }

    void anomaly(JsonGenerator json, Result result, Anomaly anomaly) throws IOException {
        json.writeStartObject();
        fields(json, result, anomaly);
        json.writeEndObject();
    }

    /// What an anomaly's object holds.
    void fields(JsonGenerator json, Result result, Anomaly anomaly) throws IOException {
        Series series = result.series();
        Explanation why = result.explain(anomaly);
        json.writeStringField("series", series.name());
        time(json, "start", series, anomaly.from());
        time(json, "end", series, anomaly.to() - 1);
        time(json, "peak", series, anomaly.peak());
        json.writeNumberField("rows", anomaly.to() - anomaly.from());
        number(json, "score", anomaly.score());
        number(json, "confidence", anomaly.confidence());
        json.writeStringField("channel", series.channels().get(why.channel()).name());
        number(json, "actual", why.actual());
        number(json, "expected", why.expected());
        number(json, "deviation", why.deviation());
        if (Double.isNaN(why.deviation())) {
            json.writeNullField("direction");
        } else {
            json.writeStringField("direction", why.deviation() < 0 ? "below" : "above");
        }
        json.writeStringField("explanation", why.sentence());
    }

    void series(JsonGenerator json, Result result) throws IOException {
        Series series = result.series();
        int last = series.length() - 1;
        json.writeStartObject();
        json.writeStringField("name", series.name());
        json.writeArrayFieldStart("channels");
        for (Series.Channel channel : series.channels()) {
            json.writeStartObject();
            json.writeStringField("name", channel.name());
            json.writeStringField("unit", channel.unit());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("rows", series.length());
        time(json, "from", series, 0);
        time(json, "to", series, last);
        learnt(json, result);
        number(json, "cutoff", result.cutoff());
        String reason = result.decision().reason();
        if (!reason.isEmpty()) {
            json.writeStringField("reason", reason);
        }
        number(json, "rowsPerFalseAlarm", FalseAlarms.rows(result));
        json.writeNumberField("anomalies", result.anomalies().size());
        texts(json, "notes", result.notes());
        json.writeEndObject();
    }

    private void learnt(JsonGenerator json, Result result) throws IOException {
        var provenance = result.fitted().provenance();
        json.writeObjectFieldStart("training");
        json.writeStringField("series", provenance.series());
        json.writeNumberField("rows", provenance.rows());
        time(json, "from", provenance.from().timing(), provenance.from().time());
        time(json, "to", provenance.to().timing(), provenance.to().time());
        json.writeStringField("dataHash", provenance.dataHash());
        if (provenance.seed().isPresent()) {
            json.writeNumberField("seed", provenance.seed().getAsLong());
        }
        json.writeEndObject();
    }

    static void texts(JsonGenerator json, String name, Collection<String> values)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
