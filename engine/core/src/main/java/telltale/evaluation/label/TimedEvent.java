package telltale.evaluation.label;

import org.jspecify.annotations.Nullable;
import telltale.input.UnusableData;
import telltale.input.csv.cell.DecimalMark;
import telltale.input.csv.time.DateOrder;
import telltale.input.csv.time.EpochTimes;
import telltale.input.csv.time.EpochUnit;
import telltale.input.csv.time.TimeReader;
import telltale.input.csv.time.Timestamps;
import telltale.series.Series;

/// Event with start and end time, both included, as written in a list of events.
///
/// @param series the name of the series it belongs to; empty for any
/// @param start a date with or without a time of day, a count since the epoch, or a row's number
///   for a series without times
/// @param end likewise; the start for a moment
public record TimedEvent(String series, String start, String end) {

    /// Whether the event is one of the series with this name. `b`, `b.csv` and `a/b.csv` are the
    /// same series.
    boolean belongsTo(String name) {
        return series.isEmpty() || series.equals(name) || stem(series).equals(stem(name));
    }

    private static String stem(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        for (String ending : new String[] {".gz", ".csv"}) {
            last =
                    last.endsWith(ending)
                            ? last.substring(0, last.length() - ending.length())
                            : last;
        }
        return last;
    }

    /// A time as the series counts it.
    ///
    /// @throws UnusableData where it is none
    static long time(String written, Series series) throws UnusableData {
        String text = written.strip();
        if (series.timing() == Series.Timing.INDEX) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw refused("a row's number", written, series, e);
            }
        }
        char[] cell = text.toCharArray();
        Timestamps dates = new Timestamps(DateOrder.DAY_FIRST);
        if (dates.read(cell, 0, cell.length)) {
            return dates.nanos();
        }
        for (EpochUnit unit : EpochUnit.values()) {
            TimeReader epoch = new EpochTimes(unit, DecimalMark.POINT, true);
            if (epoch.read(cell, 0, cell.length)) {
                return epoch.nanos();
            }
        }
        throw refused("a time", written, series, null);
    }

    private static UnusableData refused(
            String expected, String found, Series series, @Nullable Throwable cause) {
        String message =
                "events of '%s': expected %s, found '%s'".formatted(series.name(), expected, found);
        return cause == null ? new UnusableData(message) : new UnusableData(message, cause);
    }
}
