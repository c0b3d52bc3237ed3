package telltale.app.chart.axis;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/// Between nanoseconds since the epoch and what a clock on the wall of a zone shows.
record LocalTimes(ZoneId zone) {
    private static final long SECOND = 1_000_000_000L;
    private static final long MOST_SECONDS = Long.MAX_VALUE / SECOND - 1;

    LocalDateTime at(long nanos) {
        var instant =
                Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
        return LocalDateTime.ofInstant(instant, zone);
    }

    /// The first moment when the clock shows the time or, where summer time leaves it out, what the
    /// clock shows instead. Moments that a long cannot hold are given as the first or last it can.
    long nanos(LocalDateTime local) {
        var moment = ZonedDateTime.ofLocal(local, zone, null);
        var seconds = moment.toEpochSecond();
        if (Math.abs(seconds) > MOST_SECONDS) {
            return seconds < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return seconds * SECOND + moment.getNano();
    }

    /// How far the second reading is after the first.
    static long nanosBetween(LocalDateTime from, LocalDateTime to) {
        return ChronoUnit.NANOS.between(from, to);
    }
}
