package telltale.app.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import telltale.app.chart.content.Layer;
import telltale.app.chart.note.Note;
import telltale.app.chart.state.ChartModel;
import telltale.app.chart.state.Layout;
import telltale.app.chart.view.TimeWindow;
import telltale.series.Series;

/// The chart's part of what is kept: what it looks at and what is written on it.
final class ChartDesk {
    private final ChartModel model;

    ChartDesk(ChartModel model) {
        this.model = model;
    }

    /// Tells of every change that somebody makes on the chart.
    void whenChanged(Runnable listener) {
        model.notes().allProperty().addListener(_ -> listener.run());
        model.hiddenProperty().addListener(_ -> listener.run());
        model.awayProperty().addListener(_ -> listener.run());
    }

    Desk.Drawn drawn() {
        Layout now = model.layout();
        return new Desk.Drawn(model.shown().name(), now.notes(), now.hidden(), now.away());
    }

    void draw(Desk.Drawn drawn) {
        Layout now = model.layout();
        Layout wanted =
                new Layout(now.stack(), now.view(), drawn.notes(), drawn.hidden(), drawn.away());
        if (drawn.on().equals(model.shown().name()) && !wanted.equals(now)) {
            model.apply(wanted);
        }
    }

    Workspace.Chart written() {
        Layout now = model.layout();
        Series.Timing timing = model.shown().timeline().timing();
        return new Workspace.Chart(
                Times.place(timing, now.view().time().from()),
                Times.place(timing, now.view().time().to()),
                now.notes().stream().map(note -> written(note, timing)).toList(),
                now.hidden().stream().sorted().toList(),
                now.away().stream().map(layer -> id(layer)).sorted().toList());
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Workspace.Written written(Note note, Series.Timing timing) {
        return new Workspace.Written(
                id(note.kind()),
                note.pane(),
                Times.place(timing, note.from().at()),
                note.from().value(),
                Times.place(timing, note.to().at()),
                note.to().value(),
                note.text());
    }

    /// Sets the chart up as it was.
    ///
    /// @throws IllegalArgumentException where a time or a name is none
    void read(Workspace.Chart chart) {
        Series.Timing timing = model.shown().timeline().timing();
        Layout now = model.layout();
        List<Note> notes = new ArrayList<>();
        for (Workspace.Written note : chart.notes()) {
            notes.add(
                    new Note(
                            "note-" + (notes.size() + 1),
                            Note.Kind.valueOf(note.kind().toUpperCase(Locale.ROOT)),
                            note.pane(),
                            new Note.Place(Times.place(timing, note.from()), note.fromValue()),
                            new Note.Place(Times.place(timing, note.to()), note.toValue()),
                            note.text()));
        }
        Set<Layer> away =
                chart.away().stream()
                        .map(name -> Layer.valueOf(name.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet());
        var time =
                new TimeWindow(Times.place(timing, chart.from()), Times.place(timing, chart.to()));
        model.apply(
                new Layout(
                        now.stack(),
                        now.view().withTime(time),
                        notes,
                        Set.copyOf(chart.hidden()),
                        away));
    }
}
