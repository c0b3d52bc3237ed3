package telltale.evaluation.comparison;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import telltale.evaluation.Evaluation;
import telltale.evaluation.Metric;
import telltale.evaluation.MetricValues;
import telltale.evaluation.NabCurve;
import telltale.evaluation.NabScore;
import telltale.evaluation.label.JsonValues;
import telltale.input.UnusableData;
import telltale.series.RowRange;

/// A trial as one line of JSON that reads back as the same trial.
public final class TrialJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private TrialJson() {}

    /// Without a line end.
    public static String line(Trial trial) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(json, trial, true);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory", e);
        }
        return text.toString();
    }

    /// One object for people and their programs: a figure that does not apply is null.
    public static void write(JsonGenerator json, Trial trial) throws IOException {
        write(json, trial, false);
    }

    /// @param all whether to write all that makes it read back as the same
    private static void write(JsonGenerator json, Trial trial, boolean all) throws IOException {
        json.writeStartObject();
        if (all) {
            json.writeStringField("key", trial.key());
        }
        json.writeStringField("benchmark", trial.benchmark());
        json.writeStringField("series", trial.series());
        json.writeStringField("method", trial.method());
        json.writeNumberField("rows", trial.rows());
        span(json, "training", trial.training());
        span(json, "scored", trial.scored());
        json.writeNumberField("anomalies", trial.anomalies());
        measured(json, "figures", trial.measured(), all);
        measured(json, "random", trial.random(), all);
        json.writeNumberField("seconds", trial.seconds());
        json.writeNumberField("bytes", trial.bytes());
        json.writeStringField("failure", trial.failure());
        json.writeArrayFieldStart("notes");
        for (String note : trial.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void span(JsonGenerator json, String name, RowRange span) throws IOException {
        json.writeFieldName(name);
        json.writeArray(new int[] {span.from(), span.to()}, 0, 2);
    }

    private static void measured(JsonGenerator json, String name, Evaluation measured, boolean all)
            throws IOException {
        json.writeObjectFieldStart(name);
        figures(json, measured.figures(), all);
        if (all) {
            json.writeArrayFieldStart("nab_parts");
            for (NabScore.Part part : measured.nab()) {
                numbers(json, part.earned(), part.windows(), part.scored());
            }
            json.writeEndArray();
            json.writeBooleanField("nab_complete", measured.curve().complete());
            json.writeArrayFieldStart("nab_curve");
            for (NabCurve.Step step : measured.curve().steps()) {
                if (step.found() == 0 && step.inside() == 0) {
                    numbers(json, step.cutoff(), step.outside());
                } else {
                    numbers(json, step.cutoff(), step.outside(), step.inside(), step.found());
                }
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void numbers(JsonGenerator json, double... numbers) throws IOException {
        json.writeArray(numbers, 0, numbers.length);
    }

    private static void figures(JsonGenerator json, MetricValues figures, boolean finite)
            throws IOException {
        for (Metric figure : Metric.all()) {
            double value = figures.at(figure);
            if (Double.isFinite(value)) {
                json.writeNumberField(figure.id(), value);
            } else if (!finite) {
                json.writeNullField(figure.id());
            }
        }
    }

    /// @param where what messages call the line
    /// @throws UnusableData where it is not such a line
    static Trial read(String line, String where) throws UnusableData {
        Object value = JsonValues.read(line, where);
        try {
            Map<?, ?> map = map(value);
            return new Trial(
                    text(map, "key"),
                    text(map, "benchmark"),
                    text(map, "series"),
                    text(map, "method"),
                    (int) number(map.get("rows")),
                    span(map.get("training")),
                    span(map.get("scored")),
                    (int) number(map.get("anomalies")),
                    measured(map(map.get("figures"))),
                    measured(map(map.get("random"))),
                    number(map.get("seconds")),
                    (long) number(map.get("bytes")),
                    text(map, "failure"),
                    list(map.get("notes")).stream().map(String::valueOf).toList());
        } catch (IllegalArgumentException e) {
            throw new UnusableData("%s: expected a trial: %s".formatted(where, e.getMessage()), e);
        }
    }

    private static Evaluation measured(Map<?, ?> map) {
        Map<Metric, Double> figures = new EnumMap<>(Metric.class);
        for (Metric figure : Metric.all()) {
            if (map.containsKey(figure.id())) {
                figures.put(figure, number(map.get(figure.id())));
            }
        }
        List<NabScore.Part> parts = new ArrayList<>();
        for (double[] part : numbers(map.get("nab_parts"), 3, 3)) {
            parts.add(new NabScore.Part(part[0], (int) part[1], (int) part[2]));
        }
        List<NabCurve.Step> steps = new ArrayList<>();
        for (double[] step : numbers(map.get("nab_curve"), 2, 4)) {
            double[] whole = Arrays.copyOf(step, 4);
            steps.add(new NabCurve.Step(whole[0], whole[1], whole[2], (int) whole[3]));
        }
        boolean complete = Boolean.TRUE.equals(map.get("nab_complete"));
        return new Evaluation(MetricValues.of(figures), parts, new NabCurve(steps, complete));
    }

    private static List<double[]> numbers(@Nullable Object value, int least, int most) {
        List<double[]> rows = new ArrayList<>();
        for (Object item : list(value)) {
            List<?> row = list(item);
            if (row.size() < least || row.size() > most) {
                throw new IllegalArgumentException(
                        "expected %d to %d numbers, found '%s'".formatted(least, most, row));
            }
            rows.add(row.stream().mapToDouble(TrialJson::number).toArray());
        }
        return rows;
    }

    private static RowRange span(@Nullable Object value) {
        List<?> pair = list(value);
        if (pair.size() != 2) {
            throw new IllegalArgumentException("expected two rows, found '" + value + "'");
        }
        return new RowRange((int) number(pair.get(0)), (int) number(pair.get(1)));
    }

    private static String text(Map<?, ?> map, String name) {
        if (map.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("expected a text '" + name + "'");
    }

    private static double number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("expected a number, found '" + value + "'");
    }

    private static Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("expected an object, found '" + value + "'");
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("expected a list, found '" + value + "'");
    }
}
