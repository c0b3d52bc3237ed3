package telltale.app.workspace;

import java.util.ArrayList;
import java.util.List;
import telltale.analysis.Moment;
import telltale.app.chart.content.Timeline;
import telltale.app.label.Book;
import telltale.app.label.Happening;
import telltale.app.label.Kinds;
import telltale.series.Series;

/// Rows and places of the chart as times that people read, and back.
final class Times {
    private Times() {}

    static List<Workspace.Event> events(Book book, Series series) {
        return book.events().stream()
                .map(event ->
                        new Workspace.Event(
                                time(series, event.from()),
                                time(series, event.to() - 1),
                                Kinds.name(event.kind()),
                                event.comment()))
                .toList();
    }

    private static String time(Series series, int row) {
        return new Moment(series.timing(), series.timeAt(row)).toString();
    }

    /// Those events that lie within the series.
    static Book book(List<Workspace.Event> events, Series series) {
        List<Happening> known = new ArrayList<>();
        for (Workspace.Event event : events) {
            int from = series.rowAt(Moment.of(event.from()).time());
            int to = series.rowAt(Moment.of(event.to()).time() + 1);
            if (from < to) {
                known.add(new Happening(from, to, Kinds.of(event.kind()), event.comment()));
            }
        }
        return new Book(known);
    }

    /// A place on the chart's time axis.
    static String place(Series.Timing timing, long at) {
        return timing == Series.Timing.INDEX
                ? Double.toString((double) at / Timeline.ROW)
                : new Moment(timing, at).toString();
    }

    /// @throws IllegalArgumentException where it is none
    static long place(Series.Timing timing, String written) {
        return timing == Series.Timing.INDEX
                ? Math.round(Double.parseDouble(written) * Timeline.ROW)
                : Moment.of(written).time();
    }
}
