package telltale.app.chart.axis;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// A distance between ticks that a calendar or a clock knows: `count` of a unit.
record TimeStep(ChronoUnit unit, int count) {
    private static final List<TimeStep> ALL = all();

    /// The finest step of at least `nanos`, by the usual length of months and years.
    static TimeStep atLeast(double nanos) {
        for (var step : ALL) {
            if (step.nanos() >= nanos) {
                return step;
            }
        }
        return ALL.getLast();
    }

    double nanos() {
        return unit.getDuration().toNanos() * (double) count;
    }

    /// Whether steps are all equally long on the clock of one place, whatever the calendar says.
    boolean withinDay() {
        return unit.compareTo(ChronoUnit.DAYS) < 0;
    }

    /// The last tick at or before a wall-clock time.
    LocalDateTime floor(LocalDateTime time) {
        var day = time.toLocalDate();
        return switch (unit) {
            case DAYS -> day.minusDays((day.getDayOfMonth() - 1) % count).atStartOfDay();
            case WEEKS ->
                    day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay();
            case MONTHS -> month(day).atStartOfDay();
            case YEARS ->
                    LocalDate.of(Math.floorDiv(day.getYear(), count) * count, 1, 1).atStartOfDay();
            default -> {
                var nanos = time.toLocalTime().toNanoOfDay();
                var step = (long) nanos();
                yield day.atStartOfDay().plusNanos(nanos - nanos % step);
            }
        };
    }

    /// The tick after a tick. Steps of days start anew each month, steps of hours each day.
    LocalDateTime next(LocalDateTime tick) {
        if (unit == ChronoUnit.DAYS) {
            var next = tick.plusDays(count);
            var month = tick.toLocalDate().with(TemporalAdjusters.firstDayOfNextMonth());
            var crowded =
                    count > 1
                            && next.plusDays(count / 2).isAfter(month.minusDays(1).atStartOfDay());
            return crowded ? month.atStartOfDay() : next;
        }
        var next = tick.plus(count, unit);
        return withinDay() && !next.toLocalDate().equals(tick.toLocalDate())
                ? next.toLocalDate().atStartOfDay()
                : next;
    }

    private LocalDate month(LocalDate day) {
        var month = (day.getMonthValue() - 1) / count * count + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    private static List<TimeStep> all() {
        var steps = new ArrayList<TimeStep>();
        add(steps, ChronoUnit.NANOS, 1, 2, 5, 10, 20, 50, 100, 200, 500);
        add(steps, ChronoUnit.MICROS, 1, 2, 5, 10, 20, 50, 100, 200, 500);
        add(steps, ChronoUnit.MILLIS, 1, 2, 5, 10, 20, 50, 100, 200, 500);
        add(steps, ChronoUnit.SECONDS, 1, 2, 5, 10, 15, 30);
        add(steps, ChronoUnit.MINUTES, 1, 2, 5, 10, 15, 30);
        add(steps, ChronoUnit.HOURS, 1, 2, 3, 6, 12);
        add(steps, ChronoUnit.DAYS, 1, 2);
        add(steps, ChronoUnit.WEEKS, 1);
        add(steps, ChronoUnit.DAYS, 14);
        add(steps, ChronoUnit.MONTHS, 1, 2, 3, 6);
        add(steps, ChronoUnit.YEARS, 1, 2, 5, 10, 20, 50, 100);
        return List.copyOf(steps);
    }

    private static void add(List<TimeStep> steps, ChronoUnit unit, int... counts) {
        for (var count : counts) {
            steps.add(new TimeStep(unit, count));
        }
    }
}
