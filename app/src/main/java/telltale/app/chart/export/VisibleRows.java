package telltale.app.chart.export;

import telltale.analysis.Timestamp;
import telltale.app.chart.axis.RowTimeline;
import telltale.app.chart.model.ChartModel;
import telltale.series.RowRange;
import telltale.series.Series.Timing;

/// The rows in sight as CSV (RFC 4180, but lines end with a line feed): the time, the channels, the
/// scores of each method and whether the row belongs to an anomaly. A missing value is an empty
/// cell; a name that a spreadsheet could take for a formula begins with an apostrophe.
public record VisibleRows(ChartModel model) {

    public String csv() {
        var content = model.shown();
        var rows = rows();
        var text = new StringBuilder("timestamp");
        content.traces().forEach(trace -> text.append(',').append(cell(trace.title())));
        content.lanes()
                .forEach(lane -> text.append(',').append(cell("score " + lane.score().name())));
        text.append(",anomaly\n");
        var next = 0;
        for (var row = rows.from(); row < rows.to(); row++) {
            text.append(time(content.timeline(), row));
            for (var trace : content.traces()) {
                text.append(',').append(number(trace.rows().valueAt(row)));
            }
            for (var lane : content.lanes()) {
                text.append(',').append(number(lane.score().rows().valueAt(row)));
            }
            while (next < content.marks().size() && content.marks().get(next).to() <= row) {
                next++;
            }
            var flagged = next < content.marks().size() && content.marks().get(next).from() <= row;
            text.append(flagged ? ",1\n" : ",0\n");
        }
        return text.toString();
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

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        var text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    static String cell(String name) {
        var formula = !name.isEmpty() && "=+-@\t\r".indexOf(name.charAt(0)) >= 0;
        var inert = formula ? "'" + name : name;
        var plain = inert.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ');
        return plain ? inert : '"' + inert.replace("\"", "\"\"") + '"';
    }
}
