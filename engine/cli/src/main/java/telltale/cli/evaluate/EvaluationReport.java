package telltale.cli.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import telltale.evaluation.Metric;
import telltale.evaluation.NabScore;
import telltale.evaluation.comparison.Leaderboard;
import telltale.evaluation.comparison.Leaderboard.Standing;
import telltale.evaluation.comparison.MethodBenchmark.Omission;
import telltale.evaluation.comparison.Trial;
import telltale.evaluation.comparison.TrialJson;

/// The outcome of an evaluation, written in the form asked for.
///
/// @param trials one for each series and method
/// @param omissions which series could not be used
/// @param figures the columns of the tables
/// @param ranking what methods are ranked by
public record EvaluationReport(
        List<Trial> trials, List<Omission> omissions, List<Metric> figures, Metric ranking) {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    public EvaluationReport {
        trials = List.copyOf(trials);
        omissions = List.copyOf(omissions);
        figures = List.copyOf(figures);
    }

    /// For people: a table of the series and one of the methods, for each benchmark.
    public void table(Writer out, boolean colourful) throws IOException {
        for (ReportGrid grid : new ReportGrids(this).grids()) {
            grid.terminal(out, colourful);
        }
    }

    /// The same tables in Markdown.
    public void markdown(Writer out) throws IOException {
        for (ReportGrid grid : new ReportGrids(this).grids()) {
            grid.markdown(out);
        }
    }

    /// One line a trial, with every figure and that of the random detector, and one without a
    /// method for each series that could not be used.
    public void csv(Writer out) throws IOException {
        TrialsCsv.write(trials, omissions, out);
    }

    /// One document: standings, then trials, then what could not be used. A figure that does not
    /// apply is null.
    public void json(Writer out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("rankedBy", ranking.id());
            json.writeArrayFieldStart("standings");
            for (Leaderboard standings : Leaderboard.each(trials, ranking)) {
                write(json, standings);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("trials");
            for (Trial trial : trials) {
                TrialJson.write(json, trial);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("omissions");
            for (Omission omission : omissions) {
                json.writeStartObject();
                json.writeStringField("benchmark", omission.benchmark());
                json.writeStringField("series", omission.series());
                json.writeStringField("reason", omission.reason());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void write(JsonGenerator json, Leaderboard standings) throws IOException {
        json.writeStartObject();
        json.writeStringField("benchmark", standings.title());
        json.writeNumberField("series", standings.series());
        number(json, "criticalDifference", standings.criticalDifference());
        json.writeArrayFieldStart("methods");
        for (Standing standing : standings.rows()) {
            json.writeStartObject();
            json.writeStringField("method", standing.method());
            number(json, "meanRank", standing.meanRank());
            figures(json, "means", standing.means());
            figures(json, "medians", standing.medians());
            json.writeObjectFieldStart("cutoffs");
            for (NabScore.Profile profile : NabScore.Profile.values()) {
                Metric best = Metric.bestNab(profile);
                number(json, best.id(), standing.cutoffs().getOrDefault(best, Double.NaN));
            }
            json.writeEndObject();
            json.writeNumberField("failures", standing.failures());
            json.writeNumberField("seconds", standing.seconds());
            json.writeNumberField("mostBytes", standing.mostBytes());
            json.writeEndObject();
        }
        json.writeEndArray();
        figures(json, "random", standings.random());
        json.writeEndObject();
    }

    private static void figures(JsonGenerator json, String name, Map<Metric, Double> figures)
            throws IOException {
        json.writeObjectFieldStart(name);
        for (Metric figure : Metric.all()) {
            number(json, figure.id(), figures.getOrDefault(figure, Double.NaN));
        }
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
