package telltale.input.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import telltale.input.UnusableData;
import telltale.input.csv.format.CsvFormat;
import telltale.input.csv.format.TimeFormat;
import telltale.input.csv.record.RecordReader;
import telltale.input.csv.record.RecordSink;
import telltale.input.follow.AppendedRecords;
import telltale.input.follow.RecordFormat;
import telltale.input.follow.TailedFile.Beginning;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.series.Warning;

/// A CSV file that others add rows to. What it held is read as ever; what is added is read in the
/// same format, row by row as its lines are completed.
///
/// Times rise: a row with the time of the one before is moved behind it by one nanosecond; an
/// earlier one is left out and counted, but for the first one after the file was cut or replaced,
/// with which everything begins anew. One thread's.
public final class CsvTail implements Closeable {

    /// Takes rows as they come.
    public interface Taker {
        /// A row, later than the one before; the values are only there during the call.
        void row(long time, double[] values);

        /// What follows belongs to another run: its times may be earlier than those before.
        void startsOver();
    }

    /// What has happened since the file was opened.
    ///
    /// @param rows how many rows have come
    /// @param leftOut how many lines gave no row
    /// @param cuts how often the file was cut, which may have cost rows
    /// @param replacements how often another file took its place
    /// @param gone whether there is no such file at the moment
    public record Tally(long rows, long leftOut, int cuts, int replacements, boolean gone) {}

    private final String name;
    private final CsvFormat format;
    private final Series before;
    private final AppendedRecords growth;
    private final ReadingWarnings notices = new ReadingWarnings();
    private final RowSink sink;
    private final Lines lines = new Lines();
    private long line;
    private long last;
    private long lastRead;
    private boolean mayStartOver;
    private long rows;
    private long leftOut;
    private int cuts;
    private int replacements;

    private CsvTail(String name, CsvReading reading, Series series, AppendedRecords growth) {
        this.name = name;
        this.growth = growth;
        format = reading.format();
        line = growth.line();
        sink = new RowSink(format, 0, notices);
        before = series.rows(0, series.length() - (endsHalfWritten(series.name()) ? 1 : 0));
        last = series.timing() == Series.Timing.INDEX ? -1 : Long.MIN_VALUE;
        if (before.length() > 0) {
            last = before.timeAt(before.length() - 1);
            sink.goOn(series.name(), last);
        }
        lastRead = last;
    }

    static CsvTail open(CsvSource source, String series, Progress progress)
            throws IOException, InterruptedException {
        var reading = source.open(progress);
        var chosen =
                reading.data().series().size() == 1
                        ? reading.data().series().getFirst()
                        : reading.data().series().stream()
                                .filter(one -> one.name().equals(series))
                                .findFirst()
                                .orElseThrow(() ->
                                        new UnusableData(
                                                "'%s': expected a series '%s', found none"
                                                        .formatted(source.name(), series)));
        var growth =
                AppendedRecords.after(
                        source.path(),
                        source.name(),
                        new RecordFormat(
                                reading.format().encoding(),
                                reading.format().dialect(),
                                reading.format().rowsFrom() - 1),
                        reading.bytes());
        try {
            return new CsvTail(source.name(), reading, chosen, growth);
        } catch (RuntimeException e) {
            growth.close();
            throw e;
        }
    }

    /// Whether the file ended in a line without an end that gave a row all the same: its last cell
    /// may be cut, so the row counts only once it is complete.
    private boolean endsHalfWritten(String series) {
        var trial = new RowSink(format, 0, new ReadingWarnings());
        try {
            var text = new StringReader(growth.unfinished());
            new RecordReader(text, format.dialect(), 0, name, trial).next();
        } catch (IOException e) {
            // An open quote: what stands there was no row at opening either.
            return false;
        }
        return trial.rows().length > 0 && isOf(series, trial, 0);
    }

    private static boolean isOf(String series, RowSink sink, int row) {
        return !sink.manySeries() || sink.keys().get(sink.rows().series[row]).equals(series);
    }

    /// The series as far as its lines were complete at opening.
    public Series before() {
        return before;
    }

    /// How the file is written.
    public CsvFormat format() {
        return format;
    }

    public Tally tally() {
        return new Tally(rows, leftOut, cuts, replacements, growth.gone());
    }

    /// What could not be used of the rows that came, and why.
    public List<Warning> warnings() {
        return notices.warnings();
    }

    /// Gives the rows that have been completed since.
    ///
    /// @return whether there may be more at once
    public boolean poll(Taker taker) throws IOException {
        return growth.poll(
                new AppendedRecords.Taker() {
                    @Override
                    public void records(String text, long firstLine) {
                        line = firstLine;
                        take(text, taker);
                    }

                    @Override
                    public void begins(Beginning how) {
                        cuts += how == Beginning.CUT ? 1 : 0;
                        replacements += how == Beginning.REPLACED ? 1 : 0;
                        mayStartOver = true;
                    }

                    @Override
                    public void tooLong(long of) {
                        leftOut++;
                        notices.add(
                                "rows that are too long",
                                of,
                                "expected rows of at most %,d bytes, found a longer one"
                                        .formatted(AppendedRecords.MOST_RECORD));
                    }
                });
    }

    private void take(String text, Taker taker) {
        var found = sink.records();
        parse(text);
        var store = sink.rows();
        leftOut += sink.records() - found - store.length;
        var values = new double[store.values.length];
        for (int row = 0; row < store.length; row++) {
            if (isOf(before.name(), sink, row)) {
                for (int channel = 0; channel < values.length; channel++) {
                    values[channel] = store.values[channel][row];
                }
                place(store.times[row], values, taker);
            }
        }
        store.clear();
    }

    private void parse(String text) {
        try {
            var records =
                    new RecordReader(new StringReader(text), format.dialect(), 0, name, lines);
            while (records.next()) {
                // The sink takes them.
            }
        } catch (IOException e) {
            leftOut++;
            notices.add("stretches that could not be read", line, String.valueOf(e.getMessage()));
        }
    }

    private void place(long time, double[] values, Taker taker) {
        boolean counted = before.timing() == Series.Timing.INDEX;
        if (counted && (format.time() instanceof TimeFormat.Numbered || time <= lastRead)) {
            give(last + 1, last + 1, values, taker);
        } else if (time >= lastRead) {
            give(Math.max(time, last + 1), time, values, taker);
        } else if (mayStartOver) {
            taker.startsOver();
            give(time, time, values, taker);
        } else {
            leftOut++;
            notices.add(
                    "rows earlier than the row before",
                    line,
                    "expected a later time than that of the row before; left out");
        }
    }

    private void give(long time, long read, double[] values, Taker taker) {
        mayStartOver = false;
        lastRead = read;
        last = time;
        rows++;
        taker.row(time, values);
    }

    @Override
    public void close() throws IOException {
        growth.close();
    }

    /// The sink with the lines of the file instead of those of a piece of it.
    private final class Lines implements RecordSink {
        @Override
        public void begin(long lineOfPiece) {
            sink.begin(line + lineOfPiece - 1);
        }

        @Override
        public void cell(int column, char[] text, int from, int to) {
            sink.cell(column, text, from, to);
        }

        @Override
        public void end(int cells) {
            sink.end(cells);
        }
    }
}
