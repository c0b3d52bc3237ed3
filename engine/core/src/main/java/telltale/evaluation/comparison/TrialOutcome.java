package telltale.evaluation.comparison;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import telltale.detector.NotEnoughData;
import telltale.job.Progress;

/// Outcome of running one candidate on one series.
///
/// @param judged what it says; empty where it failed
/// @param failure why; empty where it did not
/// @param seconds how long it took
/// @param bytes how much memory it asked for, as [AllocatedBytes] counts
record TrialOutcome(Optional<Detections> judged, String failure, double seconds, long bytes) {
    /// How long a method that is out of time may take to stop.
    private static final Duration GRACE = Duration.ofSeconds(5);

    /// Runs on a thread of its own, which is left behind if it does not stop when its time is over.
    static TrialOutcome of(
            Candidate candidate,
            BenchmarkSeries subject,
            Duration timeout,
            AllocatedBytes allocation,
            Progress progress)
            throws InterruptedException {
        long begin = System.nanoTime();
        var task =
                new FutureTask<>(() -> {
                    allocation.enter();
                    long before = allocation.bytes();
                    try {
                        Detections judged =
                                candidate.run(subject.series(), subject.training(), progress);
                        double seconds = (System.nanoTime() - begin) / 1e9;
                        long bytes = Math.max(0, allocation.bytes() - before);
                        return new TrialOutcome(Optional.of(judged), "", seconds, bytes);
                    } finally {
                        allocation.leave();
                    }
                });
        Thread thread = Thread.ofPlatform().daemon().name(candidate.name()).start(task);
        try {
            return task.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            thread.interrupt();
            boolean stopped = thread.join(GRACE);
            return failed(
                    "took longer than %s s (--timeout)%s"
                            .formatted(
                                    seconds(timeout),
                                    stopped ? "" : ", did not stop and is left running"),
                    begin);
        } catch (ExecutionException e) {
            return failed(reason(e.getCause() == null ? e : e.getCause()), begin);
        } catch (InterruptedException e) {
            thread.interrupt();
            throw e;
        }
    }

    private static TrialOutcome failed(String why, long begin) {
        return new TrialOutcome(Optional.empty(), why, (System.nanoTime() - begin) / 1e9, 0);
    }

    /// One method's fault must not end the comparison of the others.
    private static String reason(Throwable cause) {
        boolean expected =
                cause instanceof NotEnoughData || cause instanceof IllegalArgumentException;
        return expected ? String.valueOf(cause.getMessage()) : cause.toString();
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1_000 == 0
                ? Long.toString(duration.toSeconds())
                : Double.toString(duration.toMillis() / 1_000.0);
    }
}
