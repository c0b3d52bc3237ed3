package telltale.app.workspace;

import java.util.ArrayList;
import java.util.List;
import telltale.analysis.Timestamp;
import telltale.app.chart.axis.RowTimeline;
import telltale.app.label.LabelKinds;
import telltale.app.label.LabelSet;
import telltale.app.label.LabelledEvent;
import telltale.series.Series;

/// Rows and places of the chart as times that people read, and back.
final class WorkspaceTimes {
    private WorkspaceTimes() {}

    static List<Workspace.Event> events(LabelSet book, Series series) {
        return book.events().stream()
                .map(event ->
                        new Workspace.Event(
                                time(series, event.from()),
                                time(series, event.to() - 1),
                                LabelKinds.name(event.kind()),
                                event.comment()))
                .toList();
    }

    private static String time(Series series, int row) {
        return new Timestamp(series.timing(), series.timeAt(row)).toString();
    }

    /// Those events that lie within the series.
    static LabelSet book(List<Workspace.Event> events, Series series) {
        List<LabelledEvent> known = new ArrayList<>();
        for (Workspace.Event event : events) {
            int from = series.rowAt(Timestamp.of(event.from()).time());
            int to = series.rowAt(Timestamp.of(event.to()).time() + 1);
            if (from < to) {
                known.add(
                        new LabelledEvent(from, to, LabelKinds.of(event.kind()), event.comment()));
            }
        }
        return new LabelSet(known);
    }

    /// A place on the chart's time axis.
    static String place(Series.Timing timing, long at) {
        return timing == Series.Timing.INDEX
                ? Double.toString((double) at / RowTimeline.ROW)
                : new Timestamp(timing, at).toString();
    }

    /// @throws IllegalArgumentException where it is none
    static long place(Series.Timing timing, String written) {
        return timing == Series.Timing.INDEX
                ? Math.round(Double.parseDouble(written) * RowTimeline.ROW)
                : Timestamp.of(written).time();
    }
}
