package telltale.app.chart.axis;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// What is written at the ticks of a step, and what below them.
final class TimeText {
    private final TimeStep step;
    private final LocalTimes clock;
    private final DateTimeFormatter label;
    private final DateTimeFormatter context;
    private final ChronoUnit contextUnit;

    TimeText(TimeStep step, LocalTimes clock) {
        this.step = step;
        this.clock = clock;
        var clocked = "EEE d MMM yyyy";
        var patterns =
                switch (step.unit()) {
                    case YEARS -> new String[] {"yyyy", ""};
                    case MONTHS -> new String[] {"MMM", "yyyy"};
                    case WEEKS -> new String[] {"d MMM", "yyyy"};
                    case DAYS ->
                            step.count() > 2
                                    ? new String[] {"d MMM", "yyyy"}
                                    : new String[] {"EEE d", "MMMM yyyy"};
                    case HOURS, MINUTES -> new String[] {"HH:mm", clocked};
                    case SECONDS -> new String[] {"HH:mm:ss", clocked};
                    case MILLIS -> new String[] {"ss.SSS", clocked + ", HH:mm"};
                    case MICROS -> new String[] {"", clocked + ", HH:mm:ss.SSS"};
                    default -> new String[] {"", clocked + ", HH:mm:ss.SSSSSS"};
                };
        label = DateTimeFormatter.ofPattern(patterns[0], Locale.ENGLISH);
        context = DateTimeFormatter.ofPattern(patterns[1], Locale.ENGLISH);
        contextUnit =
                switch (step.unit()) {
                    case MILLIS -> ChronoUnit.MINUTES;
                    case MICROS -> ChronoUnit.MILLIS;
                    case NANOS -> ChronoUnit.MICROS;
                    default -> ChronoUnit.DAYS;
                };
    }

    String label(long at) {
        var local = clock.at(at);
        return switch (step.unit()) {
            case MICROS -> "+" + local.get(ChronoField.MICRO_OF_SECOND) % 1_000 + " µs";
            case NANOS -> "+" + local.get(ChronoField.NANO_OF_SECOND) % 1_000 + " ns";
            default -> label.format(local);
        };
    }

    String context(long at) {
        return context.format(clock.at(at));
    }

    /// Where the context of a tick begins, not before `least`.
    long contextStart(long at, long least) {
        var local = clock.at(at);
        var start =
                switch (step.unit()) {
                    case MONTHS, WEEKS -> local.toLocalDate().withDayOfYear(1).atStartOfDay();
                    case DAYS ->
                            step.count() > 2
                                    ? local.toLocalDate().withDayOfYear(1).atStartOfDay()
                                    : local.toLocalDate().withDayOfMonth(1).atStartOfDay();
                    default -> local.truncatedTo(contextUnit);
                };
        return Math.max(least, clock.nanos(start));
    }

    /// A time in full, down to the finest unit in which it is not zero, at least minutes.
    static String full(LocalDateTime time) {
        var nano = time.getNano();
        var pattern =
                nano % 1_000 != 0
                        ? "HH:mm:ss.SSSSSSSSS"
                        : nano % 1_000_000 != 0
                                ? "HH:mm:ss.SSSSSS"
                                : nano != 0
                                        ? "HH:mm:ss.SSS"
                                        : time.getSecond() != 0 ? "HH:mm:ss" : "HH:mm";
        return DateTimeFormatter.ofPattern("EEE d MMM yyyy, " + pattern, Locale.ENGLISH)
                .format(time);
    }
}
