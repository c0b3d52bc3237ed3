package telltale.input.csv;

import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import telltale.input.csv.cell.CellKind;
import telltale.input.csv.cell.DecimalMark;
import telltale.input.csv.cell.NumberText;
import telltale.input.csv.format.TimeFormat;
import telltale.input.csv.sniff.DateRun;
import telltale.input.csv.time.DateOrder;
import telltale.input.csv.time.EpochTimes;
import telltale.input.csv.time.PatternTimes;
import telltale.input.csv.time.TimeReader;
import telltale.input.csv.time.Timestamps;
import telltale.series.Series.Timing;

/// Reads the time of a row by the format that was found. One thread's.
final class TimeColumn {
    private static final long NANOS_PER_DAY = 86_400_000_000_000L;
    private static final double LARGEST_INDEX = 1L << 53;

    private final TimeFormat format;
    private final NumberText numbers;
    private final Timestamps clock = new Timestamps(DateOrder.DAY_FIRST);
    private final @Nullable TimeReader reader;
    private final @Nullable Timestamps dates;
    private final @Nullable Timestamps otherDates;
    private final @Nullable ZoneClock zone;
    private final boolean zoned;
    private final DateRun run = new DateRun();
    private long time;
    private boolean timeZoned;
    private long clockDays;
    private long lastClock = Long.MIN_VALUE;
    private boolean gap;
    private boolean fraction;

    TimeColumn(TimeFormat format, Optional<ZoneId> zone, DecimalMark mark) {
        this.format = format;
        this.zone = zone.map(ZoneClock::new).orElse(null);
        numbers = new NumberText(mark);
        reader =
                switch (format) {
                    case TimeFormat.Calendar calendar -> new Timestamps(calendar.order());
                    case TimeFormat.Clock() -> null;
                    case TimeFormat.Pattern pattern -> new PatternTimes(pattern.pattern());
                    case TimeFormat.Epoch(var unit, var strict) ->
                            new EpochTimes(unit, mark, strict);
                    case TimeFormat.Elapsed(var unit) -> new EpochTimes(unit, mark, false);
                    case TimeFormat.Index(), TimeFormat.Numbered() -> null;
                };
        dates = reader instanceof Timestamps timestamps ? timestamps : null;
        boolean open =
                format instanceof TimeFormat.Calendar calendar
                        && calendar.basis() != TimeFormat.Basis.SHOWN;
        otherDates =
                open && format instanceof TimeFormat.Calendar calendar
                        ? new Timestamps(calendar.order().other())
                        : null;
        zoned =
                switch (format) {
                    case TimeFormat.Calendar calendar -> calendar.zoned();
                    case TimeFormat.Pattern pattern -> pattern.zoned();
                    default -> false;
                };
    }

    Timing timing() {
        return switch (format) {
            case TimeFormat.Numbered(), TimeFormat.Index() -> Timing.INDEX;
            case TimeFormat.Epoch _ -> Timing.INSTANT;
            case TimeFormat.Elapsed _, TimeFormat.Clock() -> Timing.LOCAL;
            case TimeFormat.Calendar _, TimeFormat.Pattern _ ->
                    zoned || zone != null ? Timing.INSTANT : Timing.LOCAL;
        };
    }

    /// Counts the days of a clock on from a row read before.
    void goOn(long lastTime) {
        if (format instanceof TimeFormat.Clock) {
            clockDays = Math.floorDiv(lastTime, NANOS_PER_DAY);
            lastClock = Math.floorMod(lastTime, NANOS_PER_DAY);
        }
    }

    /// Reads the time of a row.
    ///
    /// @return false where the characters are no time of the format
    boolean read(char[] text, int from, int to) {
        return switch (format) {
            case TimeFormat.Numbered() -> true;
            case TimeFormat.Index() -> readIndex(text, from, to);
            case TimeFormat.Clock() -> readClock(text, from, to);
            case TimeFormat.Epoch _, TimeFormat.Elapsed _ -> readPlain(text, from, to);
            case TimeFormat.Calendar _, TimeFormat.Pattern _ ->
                    readPlain(text, from, to) && zonedAsOthers(text, from, to);
        };
    }

    private boolean readPlain(char[] text, int from, int to) {
        if (reader == null || !reader.read(text, from, to)) {
            return false;
        }
        time = reader.nanos();
        timeZoned = reader.zoned();
        return true;
    }

    /// A time without a zone among times with one cannot be placed, nor the other way round, unless
    /// the zone of the clock is known.
    private boolean zonedAsOthers(char[] text, int from, int to) {
        noteOrder(text, from, to);
        return timeZoned == zoned || zone != null;
    }

    private void noteOrder(char[] text, int from, int to) {
        if (otherDates != null
                && dates != null
                && dates.orderOpen()
                && otherDates.read(text, from, to)) {
            boolean dayFirst = ((TimeFormat.Calendar) format).order() == DateOrder.DAY_FIRST;
            long byDay = dayFirst ? time : otherDates.nanos();
            long byMonth = dayFirst ? otherDates.nanos() : time;
            run.add(byDay, byMonth, dates.dateMark());
        }
    }

    private boolean readIndex(char[] text, int from, int to) {
        boolean number = numbers.read(text, from, to) == CellKind.NUMBER;
        time = (long) numbers.value();
        fraction = number && numbers.value() != time;
        return number && numbers.value() == time && Math.abs(numbers.value()) <= LARGEST_INDEX;
    }

    private boolean readClock(char[] text, int from, int to) {
        if (!clock.readClock(text, from, to)) {
            return false;
        }
        if (lastClock - clock.nanos() > NANOS_PER_DAY / 2 && lastClock != Long.MIN_VALUE) {
            clockDays++;
        }
        lastClock = clock.nanos();
        time = clockDays * NANOS_PER_DAY + lastClock;
        return true;
    }

    /// The time last read, as the series shall have it.
    ///
    /// @param before the time of the row before in the same series
    long placed(long before) {
        gap = false;
        if (zone == null || timeZoned || timing() != Timing.INSTANT) {
            return time;
        }
        long instant = zone.instantOf(time, before);
        gap = zone.inGap();
        return instant;
    }

    /// Whether the time last placed was one that the clocks of the zone left out.
    boolean inGap() {
        return gap;
    }

    /// Whether the cell last refused is a date in the other order and nothing shows the one chosen.
    boolean showsOtherOrder() {
        return otherDates != null && dates != null && dates.otherOrder();
    }

    /// Whether the cell last refused counts something, but not rows.
    boolean showsElapsed() {
        return fraction;
    }

    /// Whether the cell last read shows that the order chosen is right.
    boolean showsOrder() {
        return dates != null && dates.orderShown();
    }

    /// How the dates that leave the order open follow each other, over all rows.
    DateRun run() {
        return run;
    }
}
