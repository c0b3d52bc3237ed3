package telltale.app.label;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import telltale.analysis.Timestamp;
import telltale.evaluation.Labels;
import telltale.file.CsvOut;
import telltale.series.Series;

/// Labels as CSV: as a column beside the data, or as a list of events. Both read back.
final class LabelFiles {
    private LabelFiles() {}

    /// `timestamp,<channels…>,label`, one line per row; label is 1 or 0.
    static void column(Series series, Labels labels, Writer out) throws IOException {
        CsvOut csv = CsvOut.lines(out);
        csv.value("timestamp");
        for (Series.Channel channel : series.channels()) {
            csv.text(channel.name());
        }
        csv.value("label").endLine();
        for (int row = 0; row < series.length(); row++) {
            csv.value(time(series, row));
            for (int channel = 0; channel < series.width(); channel++) {
                csv.shortest(series.valueAt(channel, row));
            }
            csv.value(labels.at(row) ? 1 : 0).endLine();
        }
    }

    /// `series,start,end,kind,comment`, one line per event; both times are the event's.
    static void events(Series series, LabelSet book, Writer out) throws IOException {
        CsvOut csv = CsvOut.lines(out);
        csv.line(List.of("series", "start", "end", "kind", "comment"));
        for (LabelledEvent event : book.events()) {
            csv.text(series.name());
            csv.value(time(series, event.from())).value(time(series, event.to() - 1));
            csv.text(LabelKinds.name(event.kind())).text(event.comment()).endLine();
        }
    }

    private static String time(Series series, int row) {
        return new Timestamp(series.timing(), series.timeAt(row)).toString();
    }
}
