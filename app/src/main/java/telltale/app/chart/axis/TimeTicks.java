package telltale.app.chart.axis;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import telltale.series.Series.Timing;

/// The ticks of a time axis on two levels: what changes from tick to tick (`14:05`), and below it
/// what stays the same for a while (`Thu 3 Jul 2014`).
///
/// @param ticks by position, within the window
/// @param contexts where each context begins, by position; the first may begin before the window
public record TimeTicks(List<AxisTick> ticks, List<AxisTick> contexts) {
    private static final double HOUR = 3600e9;

    public TimeTicks {
        ticks = List.copyOf(ticks);
        contexts = List.copyOf(contexts);
    }

    /// Ticks for a window, about `most` of them at most.
    ///
    /// @param zone whose calendar instants are shown in; the other timings know none
    public static TimeTicks of(TimeWindow window, Timing timing, ZoneId zone, int most) {
        var wanted = window.span() / Math.max(1, most);
        if (timing == Timing.INDEX) {
            return rows(window, wanted);
        }
        var step = TimeStep.atLeast(wanted);
        var clock = new LocalTimes(timing == Timing.LOCAL ? ZoneOffset.UTC : zone);
        var text = new TimeText(step, clock);
        var places =
                step.nanos() <= HOUR ? even(window, step, clock) : calendar(window, step, clock);
        return new TimeTicks(
                places.stream().map(at -> new AxisTick(at, text.label(at))).toList(),
                contexts(window, places, text));
    }

    /// Steps of at most an hour go by the elapsed time, through a repeated hour too, and fall back
    /// in line with the clock where it jumps by half an hour.
    private static List<Long> even(TimeWindow window, TimeStep step, LocalTimes clock) {
        var found = new ArrayList<Long>();
        var first = clock.at(window.from());
        var at = window.from() - LocalTimes.nanosBetween(step.floor(first), first);
        var length = (long) step.nanos();
        while (at < window.to()) {
            if (at >= window.from()) {
                found.add(at);
            }
            if (at > Long.MAX_VALUE - 2 * length) {
                break;
            }
            at += length;
            var local = clock.at(at);
            var past = LocalTimes.nanosBetween(step.floor(local), local);
            at += past == 0 ? 0 : length - past;
        }
        return found;
    }

    /// Longer steps go by the calendar. An hour that summer time leaves out has no tick; a day that
    /// begins late has its tick when it begins.
    private static List<Long> calendar(TimeWindow window, TimeStep step, LocalTimes clock) {
        var found = new ArrayList<Long>();
        var local = step.floor(clock.at(window.from()));
        for (var at = clock.nanos(local); at < window.to(); at = clock.nanos(local)) {
            var exists = !step.withinDay() || clock.at(at).equals(local);
            if (at >= window.from() && exists) {
                found.add(at);
            }
            local = step.next(local);
            if (clock.nanos(local) == Long.MAX_VALUE) {
                break;
            }
        }
        return found;
    }

    private static List<AxisTick> contexts(TimeWindow window, List<Long> places, TimeText text) {
        var found = new ArrayList<AxisTick>();
        var first = text.context(window.from());
        if (first.isEmpty()) {
            return found;
        }
        found.add(new AxisTick(window.from(), first));
        for (var at : places) {
            var context = text.context(at);
            if (!context.equals(found.getLast().label())) {
                found.add(new AxisTick(text.contextStart(at, window.from()), context));
            }
        }
        return found;
    }

    private static TimeTicks rows(TimeWindow window, double wanted) {
        var step = ValueTicks.niceStep(Math.max(1, wanted / RowTimeline.ROW));
        var ticks = new ArrayList<AxisTick>();
        var row = (long) (Math.ceil(window.from() / (double) RowTimeline.ROW / step) * step);
        for (; row * RowTimeline.ROW < window.to(); row += (long) step) {
            ticks.add(new AxisTick(row * RowTimeline.ROW, ValueText.grouped(row)));
        }
        return new TimeTicks(ticks, List.of(new AxisTick(window.from(), "row")));
    }
}
