package telltale.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class JobRunnerTest {
    private final JobRunner runner = new JobRunner("test", 1);

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void reportsItsWayToTheResult() throws Exception {
        List<Job.Snapshot> seen = new CopyOnWriteArrayList<>();
        Job<String> job =
                runner.submit(
                        "count",
                        progress -> {
                            progress.advance(1, 2, "half");
                            return "done";
                        },
                        seen::add);
        assertThat(job.await()).isEqualTo("done");
        assertThat(seen)
                .extracting(Job.Snapshot::state)
                .containsExactly(Job.State.RUNNING, Job.State.RUNNING, Job.State.FINISHED);
        assertThat(seen.get(1).fraction()).isEqualTo(0.5);
        assertThat(job.snapshot().state().ended()).isTrue();
    }

    @Test
    void cancelInterruptsWorkThatRuns() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Job<String> job =
                runner.submit(
                        "forever",
                        progress -> {
                            started.countDown();
                            while (true) {
                                progress.advance(0, 0, "turning");
                            }
                        });
        started.await();
        job.cancel();
        assertThatThrownBy(job::await).isInstanceOf(CancellationException.class);
        assertThat(job.snapshot().state()).isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void aJobCancelledWhileWaitingNeverRuns() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        runner.submit(
                "first",
                _ -> {
                    hold.await();
                    return 1;
                });
        boolean[] ran = new boolean[1];
        Job<Integer> second =
                runner.submit(
                        "second",
                        _ -> {
                            ran[0] = true;
                            return 2;
                        });
        second.cancel();
        hold.countDown();
        assertThatThrownBy(second::await).isInstanceOf(CancellationException.class);
        assertThat(runner.submit("third", _ -> 3).await()).isEqualTo(3);
        assertThat(ran[0]).isFalse();
    }

    @Test
    void aFailureStaysWithItsJob() throws Exception {
        Job<String> failing =
                runner.submit(
                        "fails",
                        _ -> {
                            throw new OutOfMemoryError("as if");
                        });
        assertThatThrownBy(failing::await)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(OutOfMemoryError.class);
        assertThat(failing.snapshot().error()).get().isInstanceOf(OutOfMemoryError.class);
        assertThat(runner.submit("next", _ -> 1).await()).isEqualTo(1);
    }

    @Test
    void refusesMoreThanItsCapacity() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        runner.submit(
                "first",
                _ -> {
                    started.countDown();
                    hold.await();
                    return 1;
                });
        started.await();
        for (int i = 0; i < JobRunner.CAPACITY; i++) {
            runner.submit("waits", _ -> 1);
        }
        assertThatThrownBy(() -> runner.submit("too many", _ -> 1))
                .isInstanceOf(RejectedExecutionException.class);
        hold.countDown();
    }

    /// Work that counts on and on, and tells of its last count.
    private Job<Long> counting(AtomicLong count, List<Job.Snapshot> seen) {
        return runner.submit(
                "count",
                progress -> {
                    while (count.incrementAndGet() < Long.MAX_VALUE) {
                        progress.advance(count.get(), 0, "counting");
                    }
                    return count.get();
                },
                seen::add);
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aPausedJobStandsUntilItIsResumed() throws Exception {
        var count = new AtomicLong();
        Job<Long> job = counting(count, new CopyOnWriteArrayList<>());
        until(() -> count.get() > 1_000);
        job.pause();
        until(() -> job.snapshot().state() == Job.State.PAUSED);
        assertThat(job.snapshot().state().ended()).isFalse();
        long stood = count.get();
        Job<Integer> behind = runner.submit("behind", _ -> 1);
        LockSupport.parkNanos(50_000_000);
        assertThat(count.get()).isEqualTo(stood);
        assertThat(behind.snapshot().state()).isEqualTo(Job.State.WAITING);
        job.resume();
        until(() -> count.get() > stood + 1_000);
        assertThat(job.snapshot().state()).isEqualTo(Job.State.RUNNING);
        job.cancel();
        assertThatThrownBy(job::await).isInstanceOf(CancellationException.class);
    }

    @Test
    void aPausedJobCanBeCancelled() throws Exception {
        var count = new AtomicLong();
        Job<Long> job = counting(count, new CopyOnWriteArrayList<>());
        job.pause();
        until(() -> job.snapshot().state() == Job.State.PAUSED);
        job.cancel();
        assertThatThrownBy(job::await).isInstanceOf(CancellationException.class);
        until(() -> job.snapshot().state() == Job.State.CANCELLED);
        assertThat(runner.submit("next", _ -> 1).await()).isEqualTo(1);
    }

    @Test
    void pausingStopsEveryThreadOfTheWork() throws Exception {
        var begun = new AtomicLong();
        Job<Integer> job =
                runner.submit(
                        "stretches",
                        progress -> {
                            ParallelRows.run(
                                    Integer.MAX_VALUE,
                                    1,
                                    progress,
                                    "counting",
                                    (_, _) -> begun.incrementAndGet());
                            return 1;
                        });
        until(() -> begun.get() > 10_000);
        job.pause();
        until(() -> job.snapshot().state() == Job.State.PAUSED);
        LockSupport.parkNanos(100_000_000);
        long stood = begun.get();
        LockSupport.parkNanos(100_000_000);
        assertThat(begun.get()).isEqualTo(stood);
        job.resume();
        until(() -> begun.get() > stood + 10_000);
        job.cancel();
        assertThatThrownBy(job::await).isInstanceOf(CancellationException.class);
    }

    @Test
    void aFileClosedByCancellingIsNoFailure() {
        Job<Integer> job =
                runner.submit(
                        "writes",
                        _ -> {
                            throw new ClosedByInterruptException();
                        });
        assertThatThrownBy(job::await).isInstanceOf(CancellationException.class);
        assertThat(job.snapshot().state()).isEqualTo(Job.State.CANCELLED);
    }
}
