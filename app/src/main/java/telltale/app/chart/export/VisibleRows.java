package telltale.app.chart.export;

import java.io.IOException;
import telltale.analysis.Timestamp;
import telltale.app.chart.axis.RowTimeline;
import telltale.app.chart.model.ChartModel;
import telltale.file.CsvOut;
import telltale.series.RowRange;
import telltale.series.Series.Timing;

/// The rows in sight as CSV (RFC 4180, but lines end with a line feed): the time, the channels, the
/// scores of each method and whether the row belongs to an anomaly. A missing value is an empty
/// cell; a name that a spreadsheet could take for a formula begins with an apostrophe.
public record VisibleRows(ChartModel model) {

    public String csv() {
        return CsvOut.string(this::write);
    }

    private void write(CsvOut csv) throws IOException {
        var content = model.shown();
        var rows = rows();
        csv.value("timestamp");
        for (var trace : content.traces()) {
            csv.text(trace.title());
        }
        for (var lane : content.lanes()) {
            csv.text("score " + lane.score().name());
        }
        csv.value("anomaly").endLine();
        var next = 0;
        for (var row = rows.from(); row < rows.to(); row++) {
            csv.value(time(content.timeline(), row));
            for (var trace : content.traces()) {
                csv.shortest(trace.rows().valueAt(row));
            }
            for (var lane : content.lanes()) {
                csv.shortest(lane.score().rows().valueAt(row));
            }
            while (next < content.marks().size() && content.marks().get(next).to() <= row) {
                next++;
            }
            var flagged = next < content.marks().size() && content.marks().get(next).from() <= row;
            csv.value(flagged ? 1 : 0).endLine();
        }
    }

    private RowRange rows() {
        var timeline = model.shown().timeline();
        var from = timeline.rowAtOrAfter(model.time().from());
        return new RowRange(from, Math.max(from, timeline.rowAtOrAfter(model.time().to())));
    }

    private static String time(RowTimeline timeline, int row) {
        var at = timeline.at(row);
        var time = timeline.timing() == Timing.INDEX ? Math.floorDiv(at, RowTimeline.ROW) : at;
        return new Timestamp(timeline.timing(), time).toString();
    }
}
