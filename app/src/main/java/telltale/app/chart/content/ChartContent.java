package telltale.app.chart.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import telltale.app.chart.axis.RowTimeline;
import telltale.detector.Scores;
import telltale.series.RowRange;
import telltale.series.Series;

/// Everything that a chart shows. Immutable: a change makes another content, which shares what
/// stays the same, so `with…` costs nothing for the traces.
///
/// @param name what the series is called
/// @param traces the channels
/// @param expected what a model expected, one entry a channel that it spoke about
/// @param lanes the scores of each method; the first one's anomalies are `marks`
/// @param marks the anomalies, by row
/// @param rows stretches of rows that something is to be said of
/// @param others other series, for the heat map
public record ChartContent(
        String name,
        RowTimeline timeline,
        List<ChartTrace> traces,
        List<ExpectedBand> expected,
        List<ScoreLane> lanes,
        List<AnomalyMark> marks,
        Stretches rows,
        List<HeatStrip> others) {

    /// Stretches of rows.
    ///
    /// @param labels those that somebody has labelled anomalous, by row
    /// @param training those that the model was fitted to
    /// @param excluded those that take no part in anything, by row
    public record Stretches(
            List<RowRange> labels, Optional<RowRange> training, List<RowRange> excluded) {
        static final Stretches NONE = new Stretches(List.of(), Optional.empty(), List.of());

        public Stretches {
            labels = List.copyOf(labels);
            excluded = List.copyOf(excluded);
        }
    }

    public ChartContent {
        Objects.requireNonNull(name, "name");
        traces = List.copyOf(traces);
        expected = List.copyOf(expected);
        lanes = List.copyOf(lanes);
        marks = List.copyOf(marks);
        others = List.copyOf(others);
    }

    /// Nothing at all.
    public static ChartContent empty() {
        return of("", RowTimeline.of(Series.ofValues()), List.of());
    }

    /// Traces of a common timeline and nothing else.
    public static ChartContent of(String name, RowTimeline timeline, List<ChartTrace> traces) {
        return new ChartContent(
                name, timeline, traces, List.of(), List.of(), List.of(), Stretches.NONE, List.of());
    }

    /// The series with its labels and nothing else. `O(n)`, some 10 ms for a million rows: off the
    /// interface thread for long series.
    public static ChartContent of(Series series) {
        var traces = new ArrayList<ChartTrace>();
        for (var channel = 0; channel < series.width(); channel++) {
            traces.add(ChartTrace.of(series, channel));
        }
        return of(series.name(), RowTimeline.of(series), traces).withLabels(labelled(series));
    }

    public List<RowRange> labels() {
        return rows.labels;
    }

    public Optional<RowRange> training() {
        return rows.training;
    }

    public List<RowRange> excluded() {
        return rows.excluded;
    }

    /// The scores of the method whose anomalies are shown.
    public Optional<ChartTrace> score() {
        return lanes.stream().findFirst().map(ScoreLane::score);
    }

    public Optional<ScoreLane> lane(String id) {
        return lanes.stream().filter(lane -> lane.id().equals(id)).findFirst();
    }

    /// The methods whose agreement is counted; all of them where none is marked so.
    public List<ScoreLane> voters() {
        var counted = lanes.stream().filter(ScoreLane::counted).toList();
        return counted.isEmpty() ? lanes : counted;
    }

    /// With the scores of a method, one per row, and what it expected. `O(n)`.
    public ChartContent withScores(String method, Scores scores) {
        var length = timeline.length();
        if (scores.length() != length) {
            throw new IllegalArgumentException(
                    "'%s': expected %d scores, found %d".formatted(name, length, scores.length()));
        }
        var spoken = new ArrayList<ExpectedBand>();
        scores.expectation()
                .ifPresent(expectation -> {
                    for (var channel = 0; channel < traces.size(); channel++) {
                        spoken.add(ExpectedBand.of(expectation, channel, length));
                    }
                });
        spoken.removeIf(one -> one.value().missing(0, length) == length);
        var main = new ScoreLane(ScoreLane.MAIN, ChartTrace.of(method, scores), List.of());
        return with(spoken, withFirst(main), marks, rows).withMarks(marks);
    }

    private List<ScoreLane> withFirst(ScoreLane main) {
        var all = new ArrayList<ScoreLane>();
        all.add(main);
        all.addAll(lanes.isEmpty() ? lanes : lanes.subList(1, lanes.size()));
        return all;
    }

    /// Without scores, expectation, anomalies and training rows.
    public ChartContent withoutScores() {
        var left = new Stretches(rows.labels, Optional.empty(), rows.excluded);
        return with(List.of(), List.of(), List.of(), left);
    }

    public ChartContent withMarks(List<AnomalyMark> anomalies) {
        var all = lanes.isEmpty() ? lanes : withFirst(lanes.getFirst().withMarks(anomalies));
        return with(expected, all, anomalies, rows);
    }

    /// With the lane of one more method, or with another state of one that is there.
    public ChartContent withLane(ScoreLane lane) {
        var all = new ArrayList<>(lanes);
        var there = lane(lane.id()).map(all::indexOf).orElse(-1);
        if (there < 0) {
            all.add(lane);
        } else {
            all.set(there, lane);
        }
        return with(expected, all, there == 0 ? lane.marks() : marks, rows);
    }

    /// Without the lane of a method.
    public ChartContent withoutLane(String id) {
        var left = lanes.stream().filter(lane -> !lane.id().equals(id)).toList();
        return with(expected, left, marks, rows);
    }

    public ChartContent withOthers(List<HeatStrip> strips) {
        return new ChartContent(name, timeline, traces, expected, lanes, marks, rows, strips);
    }

    public ChartContent withLabels(List<RowRange> labels) {
        return with(expected, lanes, marks, new Stretches(labels, training(), excluded()));
    }

    public ChartContent withTraining(RowRange training) {
        return with(
                expected, lanes, marks, new Stretches(labels(), Optional.of(training), excluded()));
    }

    public ChartContent withExcluded(List<RowRange> excluded) {
        return with(expected, lanes, marks, new Stretches(labels(), training(), excluded));
    }

    public ChartContent with(Stretches about) {
        return with(expected, lanes, marks, about);
    }

    /// Without what is put away; scores and the marks' own lanes stay.
    public ChartContent without(Set<ChartLayer> away) {
        return away.isEmpty()
                ? this
                : with(
                        away.contains(ChartLayer.EXPECTED) ? List.of() : expected,
                        away.contains(ChartLayer.ANOMALIES)
                                ? lanes.stream().map(lane -> lane.withMarks(List.of())).toList()
                                : lanes,
                        away.contains(ChartLayer.ANOMALIES) ? List.of() : marks,
                        new Stretches(
                                away.contains(ChartLayer.LABELS) ? List.of() : labels(),
                                away.contains(ChartLayer.TRAINING) ? Optional.empty() : training(),
                                away.contains(ChartLayer.EXCLUDED) ? List.of() : excluded()));
    }

    private ChartContent with(
            List<ExpectedBand> spoken,
            List<ScoreLane> methods,
            List<AnomalyMark> found,
            Stretches about) {
        return new ChartContent(name, timeline, traces, spoken, methods, found, about, others);
    }

    private static List<RowRange> labelled(Series series) {
        var spans = new ArrayList<RowRange>();
        var from = -1;
        for (var row = 0; series.labelled() && row <= series.length(); row++) {
            var anomalous = row < series.length() && series.labelAt(row);
            if (anomalous && from < 0) {
                from = row;
            } else if (!anomalous && from >= 0) {
                spans.add(new RowRange(from, row));
                from = -1;
            }
        }
        return spans;
    }
}
