package telltale.input.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import telltale.input.csv.cell.CellKind;
import telltale.input.csv.format.CsvColumn;
import telltale.input.csv.format.CsvColumn.Role;
import telltale.input.csv.format.CsvFormat;
import telltale.input.csv.record.RecordSink;
import telltale.series.Series.Timing;

/// Turns records into rows by a format. A record with too many or too few cells is kept out as a
/// whole, so that no number ever comes under another column's name.
final class RowSink implements RecordSink {
    static final int MOST_SERIES = 10_000;

    private final CsvFormat format;
    private final ReadingWarnings notices;
    private final Role[] roles;
    private final int[] channelOf;
    private final ValueColumn[] channels;
    private final TimeColumn time;
    private final String timeName;
    private final TimeCells timeCells;
    private final RowStore rows;
    private final double[] values;
    private final Map<String, Integer> keys = new HashMap<>();
    private final List<String> keyNames = new ArrayList<>();
    private long[] lastTimes = {Long.MIN_VALUE};

    private final List<ValueColumn> badCells = new ArrayList<>();
    private long line;
    private int filled;
    private boolean extraFilled;
    private int breaks;
    private boolean label;
    private @Nullable String badLabel;
    private int key;
    private boolean orderShown;
    private @Nullable CsvFormat better;
    private long records;

    RowSink(CsvFormat format, long expectedRows, ReadingWarnings notices) {
        this.format = format;
        this.notices = notices;
        var columns = format.columns();
        roles = columns.stream().map(CsvColumn::role).toArray(Role[]::new);
        channelOf = new int[roles.length];
        var found = new ArrayList<ValueColumn>();
        for (int i = 0; i < roles.length; i++) {
            channelOf[i] = found.size();
            if (columns.get(i).isChannel()) {
                found.add(new ValueColumn(columns.get(i), i));
            }
        }
        channels = found.toArray(ValueColumn[]::new);
        values = new double[channels.length];
        int timeAt = Arrays.asList(roles).indexOf(Role.TIME);
        var mark = timeAt < 0 ? format.decimal() : columns.get(timeAt).decimal();
        timeName = timeAt < 0 ? "" : columns.get(timeAt).name();
        time = new TimeColumn(format.time(), format.zone(), mark);
        boolean inTwo = Arrays.asList(roles).contains(Role.CLOCK);
        timeCells = new TimeCells(time, timeAt >= 0, inTwo);
        rows = new RowStore(channels.length, manySeries(), expectedRows);
    }

    boolean manySeries() {
        return Arrays.asList(roles).contains(Role.SERIES);
    }

    /// A format under which a cell makes sense that makes none under this one; null where there is
    /// no such cell. What was read by this one is then of no use.
    @Nullable CsvFormat better() {
        return better;
    }

    CsvFormat format() {
        return format;
    }

    /// Whether a date showed that the order chosen is right.
    boolean orderShown() {
        return orderShown;
    }

    RowStore rows() {
        return rows;
    }

    List<String> keys() {
        return keyNames;
    }

    ValueColumn[] channels() {
        return channels;
    }

    TimeColumn time() {
        return time;
    }

    /// How many records there were, those kept out with them.
    long records() {
        return records;
    }

    boolean tooManySeries() {
        return keyNames.size() > MOST_SERIES;
    }

    /// Reads on where a series ended.
    void goOn(String series, long lastTime) {
        lastTimes[manySeries() ? keyOf(series) : 0] = lastTime;
        time.goOn(lastTime);
    }

    @Override
    public void begin(long recordLine) {
        line = recordLine;
        filled = 0;
        extraFilled = false;
        breaks = 0;
        label = false;
        badLabel = null;
        key = 0;
        badCells.clear();
        timeCells.begin();
        Arrays.fill(values, Double.NaN);
    }

    @Override
    public void cell(int column, char[] text, int from, int to) {
        boolean blank = isBlank(text, from, to);
        filled += blank ? 0 : 1;
        if (column >= roles.length || roles[column] == Role.UNUSED) {
            extraFilled |= !blank && column >= roles.length;
            breaks += breaksIn(text, from, to);
            return;
        }
        switch (roles[column]) {
            case TIME -> timeCells.date(text, from, to);
            case CLOCK -> timeCells.clock(text, from, to);
            case VALUE, YES_NO -> readValue(channelOf[column], text, from, to);
            case LABEL -> readLabel(text, from, to);
            case SERIES -> key = keyOf(new String(text, from, to - from).strip());
            case UNUSED -> {}
        }
    }

    private void readValue(int channel, char[] text, int from, int to) {
        var column = channels[channel];
        var kind = column.read(text, from, to);
        if (kind == CellKind.NUMBER) {
            values[channel] = column.value();
        } else if (kind != CellKind.MISSING) {
            column.keepBad(text, from, to);
            breaks += breaksIn(text, from, to);
            badCells.add(column);
        }
    }

    private void readLabel(char[] text, int from, int to) {
        if (to - from == 1 && (text[from] == '0' || text[from] == '1')) {
            label = text[from] == '1';
            return;
        }
        var word = new String(text, from, Math.min(to - from, 40)).strip();
        switch (word.toLowerCase(Locale.ROOT)) {
            case "1", "1.0", "1.", "true", "yes" -> label = true;
            case "0", "0.0", "0.", "false", "no", "" -> label = false;
            default -> badLabel = word;
        }
    }

    private int keyOf(String name) {
        Integer known = keys.get(name);
        if (known == null) {
            known = keyNames.size();
            keys.put(name, known);
            keyNames.add(name);
            if (known >= lastTimes.length) {
                lastTimes = Arrays.copyOf(lastTimes, 2 * lastTimes.length);
                Arrays.fill(lastTimes, known, lastTimes.length, Long.MIN_VALUE);
            }
        }
        return known;
    }

    private static boolean isBlank(char[] text, int from, int to) {
        int i = from;
        while (i < to && text[i] <= ' ' && text[i] != 0) {
            i++;
        }
        return i == to;
    }

    /// How many lines end within a cell.
    private static int breaksIn(char[] text, int from, int to) {
        int found = 0;
        for (int i = from; i < to; i++) {
            boolean pair = text[i] == '\n' && i > from && text[i - 1] == '\r';
            found += (text[i] == '\n' && !pair) || text[i] == '\r' ? 1 : 0;
        }
        return found;
    }

    @Override
    public void end(int cells) {
        if (filled == 0) {
            return;
        }
        records++;
        boolean fits = cells == roles.length || (cells == roles.length + 1 && !extraFilled);
        if (!fits) {
            keepOutForCells(cells);
        } else if (!timeCells.read()) {
            keepOutForTime();
        } else {
            add();
        }
    }

    @Override
    public void refused(long recordLine, String reason) {
        records++;
        notices.add("lines that could not be read", recordLine, reason);
    }

    private void keepOutForCells(int cells) {
        if (notices.wantsDetail("rows with another number of columns")) {
            var found = cells == Integer.MAX_VALUE ? "too long a row" : String.valueOf(cells);
            notices.add(
                    "rows with another number of columns",
                    line,
                    "expected %d columns, found %s%s".formatted(roles.length, found, spanned()));
        } else {
            notices.add("rows with another number of columns", line, "");
        }
    }

    private String spanned() {
        return breaks == 0 ? "" : " in a row over %,d lines".formatted(breaks + 1);
    }

    private void keepOutForTime() {
        if (time.showsOtherOrder() && !orderShown) {
            better = better == null ? FormatCorrection.otherOrder(format) : better;
        } else if (time.showsElapsed()) {
            better = better == null ? FormatCorrection.elapsed(format) : better;
        }
        if (notices.wantsDetail("rows without a time")) {
            notices.add(
                    "rows without a time",
                    line,
                    "expected a time in '%s', found %s"
                            .formatted(timeName, QuotedText.of(timeCells.text())));
        } else {
            notices.add("rows without a time", line, "");
        }
    }

    private void add() {
        orderShown |= time.showsOrder();
        if (badLabel != null) {
            better = better == null ? FormatCorrection.withoutLabels(format) : better;
        }
        for (var column : badCells) {
            noteBadCell(column);
        }
        if (breaks > 0) {
            notices.add(
                    "rows over several lines",
                    line,
                    "a quoted cell goes on over %,d lines; if it should not, a quote is missing"
                            .formatted(breaks + 1));
        }
        long placed =
                time.timing() == Timing.INDEX && timeName.isEmpty()
                        ? rows.length
                        : time.placed(lastTimes[key]);
        if (time.inGap()) {
            notices.add(
                    "times that the clocks of the zone left out",
                    line,
                    "no clock in the zone showed this time; moved on by what was left out");
        }
        lastTimes[key] = placed;
        rows.add(placed, values, label, key);
    }

    private void noteBadCell(ValueColumn column) {
        if (column.showsOtherMark()) {
            better = better == null ? FormatCorrection.otherMark(format, column.at()) : better;
        }
        var kind = column.noticeKind();
        if (notices.wantsDetail(kind)) {
            notices.add(kind, line, column.complaint());
        } else {
            notices.add(kind, line, "");
        }
    }
}
