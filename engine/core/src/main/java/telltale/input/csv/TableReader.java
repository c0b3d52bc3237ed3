package telltale.input.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import telltale.input.UnusableData;
import telltale.input.csv.cell.DecimalMark;
import telltale.input.csv.format.CsvColumn;
import telltale.input.csv.format.CsvFormat;
import telltale.input.csv.format.TimeFormat;
import telltale.input.csv.format.TimeFormat.Basis;
import telltale.input.csv.time.DateOrder;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.series.SeriesSet;
import telltale.series.Warning;

/// Makes series of a file of records. Reads it by the format found at its start, and again by a
/// better one where a row further down shows that a choice was wrong.
public final class TableReader {
    private static final int MOST_ATTEMPTS = 6;
    private static final int RECORDS_PER_REPORT = 4_096;

    private final RecordFile file;

    public TableReader(RecordFile file) {
        this.file = file;
    }

    public TableReading read(Progress progress) throws IOException, InterruptedException {
        progress.advance(0, 0, "looking at " + file.name());
        var found = file.sniff();
        var format = found.format();
        for (int attempt = 1; ; attempt++) {
            var notices = new ReadingWarnings();
            found.notes().forEach(note -> notices.say(note.line(), note.reason()));
            var read = attempt(format, attempt < MOST_ATTEMPTS, notices, progress);
            if (read.better() == null) {
                return assembled(read, notices);
            }
            format = read.better();
        }
    }

    private record Attempt(
            RowSink sink, CsvFormat format, @Nullable CsvFormat better, long bytes) {}

    private Attempt attempt(
            CsvFormat format, boolean mayImprove, ReadingWarnings notices, Progress progress)
            throws IOException, InterruptedException {
        try (var open = file.open()) {
            var sink = new RowSink(format, expectedRows(format, open.total()), notices);
            var records = open.into(format, sink);
            var step = "reading " + file.name();
            for (long i = 0; records.next(); i++) {
                if (i % RECORDS_PER_REPORT == 0) {
                    progress.advance(open.done(), Math.max(1, open.total()), step);
                    refuseTooMany(sink);
                }
                if (sink.better() != null && mayImprove) {
                    return new Attempt(sink, format, sink.better(), 0);
                }
            }
            progress.advance(open.total(), Math.max(1, open.total()), step);
            var settled = bySteps(open.settled(format), sink);
            if (isOtherOrder(settled, format)) {
                return new Attempt(sink, format, mayImprove ? settled : null, open.done());
            }
            open.note(notices);
            return new Attempt(sink, settled, null, open.done());
        }
    }

    private void refuseTooMany(RowSink sink) throws UnusableData {
        if (sink.tooManySeries()) {
            throw new UnusableData(
                    "'%s': expected at most %,d series, found more"
                            .formatted(file.name(), RowSink.MOST_SERIES));
        }
    }

    /// The order of dates that gives even steps over all rows, where the first rows left it open.
    private static CsvFormat bySteps(CsvFormat format, RowSink sink) {
        if (!(format.time() instanceof TimeFormat.Calendar calendar)
                || calendar.basis() != Basis.CUSTOM) {
            return format;
        }
        var choice = sink.time().run().choose();
        var order = sink.orderShown() ? calendar.order() : choice.order();
        var basis = sink.orderShown() ? Basis.SHOWN : choice.basis();
        return basis == Basis.CUSTOM
                ? format
                : format.withTime(new TimeFormat.Calendar(order, basis, calendar.zoned()));
    }

    private static boolean isOtherOrder(CsvFormat one, CsvFormat other) {
        return one.time() instanceof TimeFormat.Calendar a
                && other.time() instanceof TimeFormat.Calendar b
                && a.order() != b.order();
    }

    private static long expectedRows(CsvFormat format, long bytes) {
        return bytes / (8L + 6L * format.columns().size());
    }

    private TableReading assembled(Attempt read, ReadingWarnings notices) throws UnusableData {
        var sink = read.sink();
        refuseTooMany(sink);
        if (sink.rows().length == 0) {
            throw new UnusableData(noRows(notices));
        }
        var format = read.format();
        var kept = new ArrayList<ValueColumn>();
        var channelNumbers = new ArrayList<Integer>();
        var columns = new ArrayList<>(format.columns());
        for (int i = 0; i < sink.channels().length; i++) {
            var channel = sink.channels()[i];
            if (channel.isText()) {
                notices.drop(channel.noticeKind());
                notices.say(
                        "left out, for holding hardly any numbers: '%s'"
                                .formatted(channel.column().name()));
                columns.set(channel.at(), channel.column().withRole(CsvColumn.Role.UNUSED));
            } else {
                kept.add(channel);
                channelNumbers.add(i);
            }
        }
        if (kept.stream().allMatch(ValueColumn::isEmpty)) {
            throw new UnusableData(
                    "'%s': expected a number, found none in any row".formatted(file.name()));
        }
        noteEmpty(kept, notices);
        noteOrder(format, notices);
        noteMark(format, kept, notices);
        if (isOneLine(format, sink, kept)) {
            notices.say("took the one row of numbers for one series");
            var series = oneLine(sink, channelNumbers);
            return new TableReading(
                    new SeriesSet(List.of(series), notices.warnings()), format, read.bytes());
        }
        var assembly = assembly(sink, kept, channelNumbers, notices);
        List<Series> series =
                sink.manySeries()
                        ? assembly.many(sink.keys())
                        : List.of(assembly.one(file.seriesName()));
        List<Warning> warnings = notices.warnings();
        return new TableReading(
                new SeriesSet(series, warnings),
                format.withColumns(format.decimal(), columns),
                read.bytes());
    }

    /// Whether the file is one row of numbers and nothing else, as somebody types them.
    private static boolean isOneLine(CsvFormat format, RowSink sink, List<ValueColumn> kept) {
        return sink.records() == 1
                && !format.header()
                && kept.size() > 1
                && kept.size() == format.columns().size();
    }

    private Series oneLine(RowSink sink, List<Integer> channels) {
        double[] values = new double[channels.size()];
        long[] times = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = sink.rows().values[channels.get(i)][0];
            times[i] = i;
        }
        return Series.of(
                file.seriesName(),
                Series.Timing.INDEX,
                List.of(new Series.Channel("value")),
                times,
                new double[][] {values});
    }

    private static SeriesAssembly assembly(
            RowSink sink, List<ValueColumn> kept, List<Integer> numbers, ReadingWarnings notices) {
        boolean labelled =
                sink.format().columns().stream().anyMatch(c -> c.role() == CsvColumn.Role.LABEL);
        return new SeriesAssembly(
                sink.rows(),
                kept.stream()
                        .map(c -> new Series.Channel(c.column().name(), c.column().unit()))
                        .toList(),
                numbers.stream().mapToInt(Integer::intValue).toArray(),
                labelled,
                sink.time().timing(),
                notices);
    }

    private static void noteEmpty(List<ValueColumn> kept, ReadingWarnings notices) {
        for (var channel : kept) {
            if (channel.isEmpty()) {
                notices.say("'%s' has no number in any row".formatted(channel.column().name()));
            }
        }
    }

    private static void noteOrder(CsvFormat format, ReadingWarnings notices) {
        if (format.time() instanceof TimeFormat.Calendar calendar
                && calendar.basis() == Basis.CUSTOM) {
            boolean day = calendar.order() == DateOrder.DAY_FIRST;
            notices.say(
                    "dates such as 03/04 can be read both ways; took the %s for the first number"
                            .formatted(day ? "day" : "month"));
        }
    }

    /// Between commas a point is a decimal mark; elsewhere 1.234 may be a thousand and more.
    private static void noteMark(
            CsvFormat format, List<ValueColumn> kept, ReadingWarnings notices) {
        boolean open = kept.stream().anyMatch(ValueColumn::isMarkOpen);
        if (open && format.dialect().delimiter() != ',') {
            notices.say(
                    "numbers such as 1.234 and 1,234 can be read both ways; took the %s for the"
                                    .formatted(
                                            format.decimal() == DecimalMark.COMMA
                                                    ? "comma"
                                                    : "point")
                            + " decimal mark");
        }
    }

    private String noRows(ReadingWarnings notices) {
        var first = notices.firstOfRows();
        return first == null
                ? "'%s': expected rows of data, found none".formatted(file.name())
                : "'%s': no row could be read; %s".formatted(file.name(), first);
    }
}
