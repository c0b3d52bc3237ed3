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

/// The chart's part of what is kept: what it looks at and what is written on it.
final class ChartUndo {
    private final ChartModel model;

    ChartUndo(ChartModel model) {
        this.model = model;
    }

    /// Tells of every change that somebody makes on the chart.
    void whenChanged(Runnable listener) {
        model.notes().allProperty().addListener(_ -> listener.run());
        model.hiddenProperty().addListener(_ -> listener.run());
        model.awayProperty().addListener(_ -> listener.run());
    }

    UndoState.Drawn drawn() {
        ChartSettings now = model.layout();
        return new UndoState.Drawn(model.shown().name(), now.notes(), now.hidden(), now.away());
    }

    void draw(UndoState.Drawn drawn) {
        ChartSettings now = model.layout();
        ChartSettings wanted =
                new ChartSettings(
                        now.stack(), now.view(), drawn.notes(), drawn.hidden(), drawn.away());
        if (drawn.on().equals(model.shown().name()) && !wanted.equals(now)) {
            model.apply(wanted);
        }
    }

    Workspace.Chart written() {
        ChartSettings now = model.layout();
        Series.Timing timing = model.shown().timeline().timing();
        return new Workspace.Chart(
                WorkspaceTimes.place(timing, now.view().time().from()),
                WorkspaceTimes.place(timing, now.view().time().to()),
                now.notes().stream().map(note -> written(note, timing)).toList(),
                now.hidden().stream().sorted().toList(),
                now.away().stream().map(layer -> id(layer)).sorted().toList());
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

    /// Sets the chart up as it was.
    ///
    /// @throws IllegalArgumentException where a time or a name is none
    void read(Workspace.Chart chart) {
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
        model.apply(
                new ChartSettings(
                        now.stack(),
                        now.view().withTime(time),
                        notes,
                        Set.copyOf(chart.hidden()),
                        away));
    }
}
