package telltale.detector.forecast.curve;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// Days with an effect of their own: kinds of day, each with its dates and a window of days before
/// and after, every place in the window with an effect of its own.
///
/// @param kinds days of a kind are alike
public record Holidays(List<Kind> kinds) {
    /// Nanoseconds.
    private static final long DAY = 86_400_000_000_000L;

    /// A date, of one year or of all.
    ///
    /// @param year 0 for every year
    public record Day(int year, int month, int dayOfMonth) {
        boolean is(LocalDate date) {
            return dayOfMonth == date.getDayOfMonth()
                    && month == date.getMonthValue()
                    && (year == 0 || year == date.getYear());
        }
    }

    /// Days that are alike.
    ///
    /// @param from the first day that counts, from the day itself: 0 or negative
    /// @param to the last day that counts: 0 or positive
    public record Kind(List<Day> days, int from, int to) {
        public Kind {
            days = List.copyOf(days);
        }
    }

    /// No holidays.
    public static final Holidays NONE = new Holidays(List.of());

    public Holidays {
        kinds = List.copyOf(kinds);
    }

    /// How many effects there are.
    public int count() {
        return kinds.stream().mapToInt(kind -> kind.to - kind.from + 1).sum();
    }

    /// The day of a time, counted from the epoch.
    static long day(long time) {
        return Math.floorDiv(time, DAY);
    }

    /// Writes 1 for each effect that a day has, 0 for the others.
    void mark(long day, double[] effects) {
        Arrays.fill(effects, 0);
        int effect = 0;
        for (Kind kind : kinds) {
            for (int offset = kind.from; offset <= kind.to; offset++) {
                LocalDate date = LocalDate.ofEpochDay(day - offset);
                effects[effect] = kind.days.stream().anyMatch(d -> d.is(date)) ? 1 : 0;
                effect++;
            }
        }
    }
}
