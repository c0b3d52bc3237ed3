package telltale.app.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.content.ChartLayer;
import telltale.app.chart.content.ChartNote;
import telltale.app.chart.model.ChartModel;
import telltale.app.chart.model.ChartSettings;
import telltale.series.Series;

/// Settings of a chart in the words of a workspace file, and back.
final class WrittenChart {
    private WrittenChart() {}

    static Workspace.Chart of(ChartSettings settings, Series.Timing timing) {
        return new Workspace.Chart(
                WorkspaceTimes.place(timing, settings.view().time().from()),
                WorkspaceTimes.place(timing, settings.view().time().to()),
                settings.notes().stream().map(note -> written(note, timing)).toList(),
                settings.hidden().stream().sorted().toList(),
                settings.away().stream().map(layer -> id(layer)).sorted().toList());
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Workspace.Written written(ChartNote note, Series.Timing timing) {
        return new Workspace.Written(
                id(note.kind()),
                note.pane(),
                WorkspaceTimes.place(timing, note.from().at()),
                note.from().value(),
                WorkspaceTimes.place(timing, note.to().at()),
                note.to().value(),
                note.text());
    }

    /// What the file says of the chart that the model shows; what it does not say stays as it is.
    ///
    /// @throws IllegalArgumentException where a time or a name is none
    static ChartSettings settings(Workspace.Chart chart, ChartModel model) {
        Series.Timing timing = model.shown().timeline().timing();
        ChartSettings now = model.layout();
        List<ChartNote> notes = new ArrayList<>();
        for (Workspace.Written note : chart.notes()) {
            notes.add(
                    new ChartNote(
                            "note-" + (notes.size() + 1),
                            ChartNote.Kind.valueOf(note.kind().toUpperCase(Locale.ROOT)),
                            note.pane(),
                            new ChartNote.Place(
                                    WorkspaceTimes.place(timing, note.from()), note.fromValue()),
                            new ChartNote.Place(
                                    WorkspaceTimes.place(timing, note.to()), note.toValue()),
                            note.text()));
        }
        Set<ChartLayer> away =
                chart.away().stream()
                        .map(name -> ChartLayer.valueOf(name.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet());
        var time =
                new TimeWindow(
                        WorkspaceTimes.place(timing, chart.from()),
                        WorkspaceTimes.place(timing, chart.to()));
        return new ChartSettings(
                now.stack(), now.view().withTime(time), notes, Set.copyOf(chart.hidden()), away);
    }
}
