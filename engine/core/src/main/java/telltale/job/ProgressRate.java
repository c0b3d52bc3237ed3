package telltale.job;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Estimate of the time left, from how long the work done took. It begins anew where the work does:
/// where the total is another, or less is done than before. Time held up counts for nothing.
final class ProgressRate {
    /// Earlier than that nothing can be said.
    private static final long LEAST_NANOS = 500_000_000;

    private final LongSupplier nanos;
    private long begin;
    private long doneAtBegin;
    private long done;
    private long total;

    /// @param nanos a clock that only runs forwards
    ProgressRate(LongSupplier nanos) {
        this.nanos = nanos;
        begin = nanos.getAsLong();
    }

    /// The work stands so.
    void report(long nowDone, long nowTotal) {
        if (nowTotal != total || nowDone < done) {
            begin = nanos.getAsLong();
            doneAtBegin = nowDone;
            total = nowTotal;
        }
        done = nowDone;
    }

    /// The work was held up for so long.
    void heldUp(long heldNanos) {
        begin += heldNanos;
    }

    /// How long it will still take; nothing where that cannot be said.
    Optional<Duration> left() {
        long worked = nanos.getAsLong() - begin;
        long achieved = done - doneAtBegin;
        if (total <= 0 || achieved <= 0 || worked < LEAST_NANOS) {
            return Optional.empty();
        }
        double each = (double) worked / achieved;
        return Optional.of(Duration.ofNanos((long) (each * Math.max(0, total - done))));
    }
}
