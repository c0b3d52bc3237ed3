package telltale.app.chart.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import telltale.detector.Scores;
import telltale.math.Pyramid;
import telltale.series.Series;

/// Everything that a chart shows. Immutable: a change makes another content, which shares what
/// stays the same, so `with…` costs nothing for the traces.
///
/// @param name what the series is called
/// @param traces the channels
/// @param expected what a model expected, one entry a channel that it spoke about
/// @param score the scores of the score lane
/// @param marks the anomalies, by row
/// @param labels the rows that somebody has labelled anomalous, by row
/// @param training the rows that the model was fitted to
public record ChartContent(
        String name,
        Timeline timeline,
        List<Trace> traces,
        List<Expected> expected,
        Optional<Trace> score,
        List<Mark> marks,
        List<RowSpan> labels,
        Optional<RowSpan> training) {

    public ChartContent {
        Objects.requireNonNull(name, "name");
        traces = List.copyOf(traces);
        expected = List.copyOf(expected);
        marks = List.copyOf(marks);
        labels = List.copyOf(labels);
    }

    /// Nothing at all.
    public static ChartContent empty() {
        return of(Series.ofValues()).withoutTraces();
    }

    private ChartContent withoutTraces() {
        return new ChartContent("", timeline, List.of(), expected, score, marks, labels, training);
    }

    /// The series with its labels and nothing else. `O(n)`, some 10 ms for a million rows: off the
    /// interface thread for long series.
    public static ChartContent of(Series series) {
        var traces = new ArrayList<Trace>();
        for (var channel = 0; channel < series.width(); channel++) {
            traces.add(Trace.of(series, channel));
        }
        return new ChartContent(
                series.name(),
                Timeline.of(series),
                traces,
                List.of(),
                Optional.empty(),
                List.of(),
                labelled(series),
                Optional.empty());
    }

    /// With the scores of a method, one a row, and what it expected. `O(n)`.
    public ChartContent withScores(String method, Scores scores) {
        var length = timeline.length();
        if (scores.length() != length) {
            throw new IllegalArgumentException(
                    "'%s': expected %d scores, found %d".formatted(name, length, scores.length()));
        }
        var spoken = new ArrayList<Expected>();
        scores.expectation()
                .ifPresent(expectation -> {
                    for (var channel = 0; channel < traces.size(); channel++) {
                        spoken.add(Expected.of(expectation, channel, length));
                    }
                });
        spoken.removeIf(one -> one.value().missing(0, length) == length);
        var lane = new Trace(method, "", Pyramid.of(length, scores::at));
        return new ChartContent(
                name, timeline, traces, spoken, Optional.of(lane), marks, labels, training);
    }

    /// Without scores, expectation, anomalies and training rows.
    public ChartContent withoutScores() {
        return new ChartContent(
                name,
                timeline,
                traces,
                List.of(),
                Optional.empty(),
                List.of(),
                labels,
                Optional.empty());
    }

    public ChartContent withMarks(List<Mark> anomalies) {
        return new ChartContent(
                name, timeline, traces, expected, score, anomalies, labels, training);
    }

    public ChartContent withLabels(List<RowSpan> rows) {
        return new ChartContent(name, timeline, traces, expected, score, marks, rows, training);
    }

    public ChartContent withTraining(RowSpan rows) {
        return new ChartContent(
                name, timeline, traces, expected, score, marks, labels, Optional.of(rows));
    }

    private static List<RowSpan> labelled(Series series) {
        var spans = new ArrayList<RowSpan>();
        var from = -1;
        for (var row = 0; series.labelled() && row <= series.length(); row++) {
            var anomalous = row < series.length() && series.labelAt(row);
            if (anomalous && from < 0) {
                from = row;
            } else if (!anomalous && from >= 0) {
                spans.add(new RowSpan(from, row));
                from = -1;
            }
        }
        return spans;
    }
}
