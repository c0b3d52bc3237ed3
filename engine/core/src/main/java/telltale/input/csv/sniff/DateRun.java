package telltale.input.csv.sniff;

import java.util.HashSet;
import java.util.Set;
import telltale.input.csv.format.TimeFormat.Basis;
import telltale.input.csv.time.DateOrder;

/// Order of the dates in a column, read day first and month first.
public final class DateRun {
    /// How much longer the way from date to date must be for an order to be taken for wrong.
    private static final double CLEARLY_LONGER = 1.5;

    private final Set<Character> marks = new HashSet<>();
    private long lastByDay;
    private long lastByMonth;
    private double wayByDay;
    private double wayByMonth;
    private int count;

    public void add(long byDay, long byMonth, char mark) {
        marks.add(mark);
        if (count++ > 0) {
            wayByDay += Math.abs((double) byDay - lastByDay);
            wayByMonth += Math.abs((double) byMonth - lastByMonth);
        }
        lastByDay = byDay;
        lastByMonth = byMonth;
    }

    /// An order and what it rests on.
    public record Choice(DateOrder order, Basis basis) {}

    /// The order by which the way from date to date is clearly the shorter one: measurements follow
    /// each other in minutes or days, and in the wrong order a day's step is a month's. Else the
    /// custom: points between the numbers are of lands that write the day first, and so do most
    /// lands with strokes.
    public Choice choose() {
        if (wayByMonth > wayByDay * CLEARLY_LONGER) {
            return new Choice(DateOrder.DAY_FIRST, Basis.STEPS);
        }
        if (wayByDay > wayByMonth * CLEARLY_LONGER) {
            return new Choice(DateOrder.MONTH_FIRST, Basis.STEPS);
        }
        boolean pointed = marks.size() == 1 && marks.contains('.');
        return new Choice(DateOrder.DAY_FIRST, pointed ? Basis.STEPS : Basis.CUSTOM);
    }
}
