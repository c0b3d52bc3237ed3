package telltale.app.label;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import telltale.analysis.Timestamp;
import telltale.evaluation.Labels;
import telltale.series.Series;

/// Labels as CSV: as a column beside the data, or as a list of events. Both read back.
final class LabelFiles {
    private LabelFiles() {}

    /// `timestamp,<channels…>,label`, a line a row; label is 1 or 0.
    static void column(Series series, Labels labels, Writer out) throws IOException {
        List<String> header = new ArrayList<>(List.of("timestamp"));
        series.channels().forEach(channel -> header.add(quoted(channel.name())));
        header.add("label");
        out.write(String.join(",", header) + "\n");
        StringBuilder line = new StringBuilder();
        for (int row = 0; row < series.length(); row++) {
            line.setLength(0);
            line.append(new Timestamp(series.timing(), series.timeAt(row)));
            for (int channel = 0; channel < series.width(); channel++) {
                line.append(',').append(number(series.valueAt(channel, row)));
            }
            line.append(labels.at(row) ? ",1\n" : ",0\n");
            out.append(line);
        }
    }

    /// `series,start,end,kind,comment`, a line an event; both times are the event's.
    static void events(Series series, LabelSet book, Writer out) throws IOException {
        out.write("series,start,end,kind,comment\n");
        for (LabelledEvent event : book.events()) {
            out.write(
                    String.join(
                                    ",",
                                    quoted(series.name()),
                                    time(series, event.from()),
                                    time(series, event.to() - 1),
                                    quoted(LabelKinds.name(event.kind())),
                                    quoted(event.comment()))
                            + "\n");
        }
    }

    private static String time(Series series, int row) {
        return new Timestamp(series.timing(), series.timeAt(row)).toString();
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String quoted(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String inert = formula ? "'" + text : text;
        return inert.matches("[^\",\n\r]*") ? inert : '"' + inert.replace("\"", "\"\"") + '"';
    }
}
