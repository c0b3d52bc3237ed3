package telltale.input.csv;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/// Finds the instants of wall-clock times in one zone. A time that a clock put forward has left out
/// is moved on by what was left out, as java.time does. A time that comes twice, when a clock was
/// put back, is the first one; it is the second one where the row before lies after the first.
///
/// One thread's.
final class ZoneClock {
    private static final long NANOS = 1_000_000_000L;

    private final ZoneRules rules;
    private long plainFrom = Long.MAX_VALUE;
    private long plainTo = Long.MIN_VALUE;
    private long plainOffset;
    private boolean inGap;

    ZoneClock(ZoneId zone) {
        rules = zone.getRules();
    }

    /// Whether the time last asked for was one that no clock showed.
    boolean inGap() {
        return inGap;
    }

    /// @param local nanoseconds since 1970-01-01T00:00 on the clock
    /// @param before the instant of the row before, in nanoseconds
    long instantOf(long local, long before) {
        inGap = false;
        long second = Math.floorDiv(local, NANOS);
        if (second >= plainFrom && second < plainTo) {
            return local - plainOffset;
        }
        var time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        ZoneOffsetTransition change = rules.getTransition(time);
        if (change == null) {
            rememberPlain(time);
            return local - plainOffset;
        }
        long first = local - change.getOffsetBefore().getTotalSeconds() * NANOS;
        if (change.isGap()) {
            inGap = true;
            return first;
        }
        long later = local - change.getOffsetAfter().getTotalSeconds() * NANOS;
        return first <= before && later > before ? later : first;
    }

    /// Keeps the stretch of clock times around this one that have the same offset, once each.
    private void rememberPlain(LocalDateTime time) {
        var offset = rules.getOffset(time);
        var instant = time.toInstant(offset);
        plainOffset = offset.getTotalSeconds() * NANOS;
        var previous = rules.previousTransition(instant.plusNanos(1));
        var next = rules.nextTransition(instant);
        plainFrom = previous == null ? Long.MIN_VALUE : later(previous);
        plainTo = next == null ? Long.MAX_VALUE : earlier(next);
    }

    private static long later(ZoneOffsetTransition change) {
        long after = change.getDateTimeAfter().toEpochSecond(ZoneOffset.UTC);
        return Math.max(after, change.getDateTimeBefore().toEpochSecond(ZoneOffset.UTC));
    }

    private static long earlier(ZoneOffsetTransition change) {
        long after = change.getDateTimeAfter().toEpochSecond(ZoneOffset.UTC);
        return Math.min(after, change.getDateTimeBefore().toEpochSecond(ZoneOffset.UTC));
    }
}
