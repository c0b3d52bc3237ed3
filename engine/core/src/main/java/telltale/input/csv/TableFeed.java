package telltale.input.csv;

import java.io.IOException;
import java.util.List;
import telltale.input.FeedTally;
import telltale.input.Source;
import telltale.input.UnusableData;
import telltale.input.csv.format.CsvFormat;
import telltale.input.csv.format.TimeFormat;
import telltale.input.csv.record.RecordSink;
import telltale.input.follow.AppendedRecords;
import telltale.input.follow.RecordFormat;
import telltale.input.follow.TailedFile.Beginning;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.series.Warning;

/// A file of records that others add to. What it held is read as ever; what is added is read in the
/// same format, row by row as its lines are completed.
///
/// Times rise: a row with the time of the one before is moved behind it by one nanosecond; an
/// earlier one is left out and counted, but for the first one after the file was cut or replaced,
/// with which everything begins anew. One thread's.
public final class TableFeed implements Source.Feed {

    private final RecordFile file;
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

    private TableFeed(
            RecordFile file, TableReading reading, Series series, AppendedRecords growth) {
        this.file = file;
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

    /// @param series the name of the series to follow, where the file may hold several
    /// @throws UnusableData where the file cannot be followed or holds no such series
    public static TableFeed open(RecordFile file, String series, Progress progress)
            throws IOException, InterruptedException {
        var reading = new TableReader(file).read(progress);
        var chosen =
                reading.data().series().size() == 1
                        ? reading.data().series().getFirst()
                        : reading.data().series().stream()
                                .filter(one -> one.name().equals(series))
                                .findFirst()
                                .orElseThrow(() ->
                                        new UnusableData(
                                                "'%s': expected a series '%s', found none"
                                                        .formatted(file.name(), series)));
        var growth =
                AppendedRecords.after(
                        file.path(),
                        file.name(),
                        new RecordFormat(
                                reading.format().encoding(),
                                file.dialect(reading.format()),
                                reading.format().rowsFrom() - 1),
                        reading.bytes());
        try {
            return new TableFeed(file, reading, chosen, growth);
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
            file.piece(growth.unfinished(), format, trial).next();
        } catch (IOException e) {
            // An open quote: what stands there was no row at opening either.
            return false;
        }
        return trial.rows().length > 0 && isOf(series, trial, 0);
    }

    private static boolean isOf(String series, RowSink sink, int row) {
        return !sink.manySeries() || sink.keys().get(sink.rows().series[row]).equals(series);
    }

    @Override
    public Series before() {
        return before;
    }

    /// How the file is written.
    public CsvFormat format() {
        return format;
    }

    @Override
    public FeedTally tally() {
        return new FeedTally(rows, leftOut, cuts, replacements, growth.gone());
    }

    @Override
    public List<Warning> warnings() {
        return notices.warnings();
    }

    @Override
    public boolean poll(Source.Taker taker) throws IOException {
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

    private void take(String text, Source.Taker taker) {
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
            var records = file.piece(text, format, lines);
            while (records.next()) {
                // The sink takes them.
            }
        } catch (IOException e) {
            leftOut++;
            notices.add("stretches that could not be read", line, String.valueOf(e.getMessage()));
        }
    }

    private void place(long time, double[] values, Source.Taker taker) {
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

    private void give(long time, long read, double[] values, Source.Taker taker) {
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

        @Override
        public void refused(long lineOfPiece, String reason) {
            sink.refused(line + lineOfPiece - 1, reason);
        }
    }
}
