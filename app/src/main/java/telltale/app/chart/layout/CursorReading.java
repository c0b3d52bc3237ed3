package telltale.app.chart.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import telltale.app.chart.axis.TimeLabel;
import telltale.app.chart.axis.ValueText;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartTrace;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.model.ChartModel;
import telltale.app.fx.Texts;
import telltale.math.MinMaxPyramid;
import telltale.series.RowRange;

/// What all panes say about some rows: where a pixel holds many, how far their values reach.
///
/// @param time of the row, and how many rows there are
/// @param apart how far from the reference, empty where there is none
public record CursorReading(String time, String apart, List<Entry> entries) {
    /// Channels whose expected value is told; more would hide the chart.
    private static final int MOST_EXPECTED = 4;

    /// More channels than that are left out of a card.
    private static final int MOST_CHANNELS = 16;

    /// One line of it.
    ///
    /// @param change from the reference, empty where there is none
    public record Entry(int colour, String name, String value, String change) {}

    public CursorReading {
        entries = List.copyOf(entries);
    }

    /// Reads some rows that a place in the chart stands for.
    ///
    /// @param row the one among them that is compared with the reference
    public static CursorReading of(ChartModel model, int row, RowRange rows, ChartColours palette) {
        var timeline = model.shown().timeline();
        var zone = model.zoneProperty().get();
        var at = TimeLabel.of(timeline.at(row), timeline.timing(), zone);
        var many = rows.to() - rows.from();
        var reference = model.referenceProperty().get();
        var compared = reference >= 0 && reference < timeline.length() && reference != row;
        var reader = new Reader(model, row, rows, compared ? reference : -1);
        return new CursorReading(
                many > 1 ? Texts.of("chart.rows", at, ValueText.grouped(many)) : at,
                compared
                        ? "Δt " + model.days().apart(timeline.at(reference), timeline.at(row))
                        : "",
                reader.entries(palette));
    }

    /// All of it, for readers of the screen.
    public String sentence() {
        var text = new StringBuilder(time);
        if (!apart.isEmpty()) {
            text.append(", ").append(apart);
        }
        for (var entry : entries) {
            text.append(", ").append(entry.name).append(' ').append(entry.value);
            if (!entry.change.isEmpty()) {
                text.append(" (").append(entry.change).append(')');
            }
        }
        return text.toString();
    }

    private record Reader(ChartModel model, int row, RowRange rows, int reference) {

        List<Entry> entries(ChartColours palette) {
            var content = model.shown();
            var entries = new ArrayList<Entry>();
            for (var channel : channels()) {
                var trace = content.traces().get(channel);
                entries.add(entry(palette.channel(channel), trace.name(), trace));
            }
            for (var expected : content.expected()) {
                var trace = content.traces().get(expected.channel());
                var name =
                        content.traces().size() > 1
                                ? Texts.of("chart.expected-of", trace.name())
                                : Texts.of("chart.expected");
                if (content.expected().size() <= MOST_EXPECTED) {
                    entries.add(
                            new Entry(
                                    palette.expected(),
                                    name,
                                    reach(expected.value(), trace.unit()),
                                    ""));
                }
            }
            for (var lane : content.lanes()) {
                var alone = content.lanes().size() == 1;
                var name =
                        alone
                                ? Texts.of("chart.score")
                                : Texts.of("chart.score-of", lane.score().name());
                entries.add(entry(palette.score(), name, lane.score()));
                lane.marks().stream()
                        .filter(mark -> mark.from() < rows.to() && mark.to() > rows.from())
                        .findFirst()
                        .ifPresent(mark -> entries.add(anomaly(mark, palette)));
            }
            if (content.lanes().isEmpty()) {
                content.marks().stream()
                        .filter(mark -> mark.from() < rows.to() && mark.to() > rows.from())
                        .findFirst()
                        .ifPresent(mark -> entries.add(anomaly(mark, palette)));
            }
            return entries;
        }

        /// Those of the panes to be seen, each once, as they are stacked.
        private List<Integer> channels() {
            return model.visibleStack().panes().stream()
                    .flatMap(pane ->
                            switch (pane.shown()) {
                                case PaneContent.Curves curves ->
                                        curves.curves().stream().map(curve -> curve.channel());
                                case PaneContent.Folded folded ->
                                        java.util.stream.Stream.of(folded.channel());
                                case PaneContent.Scores _,
                                        PaneContent.Consensus _,
                                        PaneContent.HeatMap _ ->
                                        java.util.stream.Stream.<Integer>empty();
                            })
                    .distinct()
                    .filter(channel -> !model.hiddenProperty().get().contains(channel))
                    .limit(MOST_CHANNELS)
                    .toList();
        }

        private Entry entry(int colour, String name, ChartTrace trace) {
            var change = "";
            if (reference >= 0) {
                var by = trace.rows().valueAt(row) - trace.rows().valueAt(reference);
                var text = Double.isNaN(by) ? "–" : ValueText.plain(by, trace.unit());
                change = "Δ " + (by > 0 ? "+" : "") + text;
            }
            return new Entry(colour, name, reach(trace.rows(), trace.unit()), change);
        }

        private static Entry anomaly(AnomalyMark mark, ChartColours palette) {
            var confidence = String.format(Locale.ROOT, "%.3f", mark.confidence());
            return new Entry(palette.anomaly(), "confidence", confidence, "");
        }

        private String reach(MinMaxPyramid values, String unit) {
            var found = new double[2];
            values.extremes(rows.from(), rows.to(), found);
            if (found[0] == found[1] || Double.isNaN(found[0])) {
                return Double.isNaN(found[0]) ? "missing" : ValueText.plain(found[0], unit);
            }
            return ValueText.plain(found[0]) + " … " + ValueText.plain(found[1], unit);
        }
    }
}
