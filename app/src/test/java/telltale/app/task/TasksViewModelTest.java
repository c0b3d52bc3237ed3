package telltale.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import telltale.app.Ui;
import telltale.job.Job;
import telltale.job.JobRunner;

final class TasksViewModelTest {
    private final Ui ui = new Ui();
    private final JobRunner runner = new JobRunner("test", 2);
    private final TasksViewModel tasks = new TasksViewModel(runner, ui);
    private final CountDownLatch go = new CountDownLatch(1);

    @AfterEach
    void close() {
        runner.close();
    }

    private static <T> TasksViewModel.Ending<T> quietly() {
        return new TasksViewModel.Ending<>(_ -> {}, _ -> {}, () -> {});
    }

    private Job.Work<Integer> waiting() {
        return progress -> {
            progress.report(1, 4, "a quarter");
            go.await();
            return 1;
        };
    }

    @Test
    void whatHasEndedStaysInTheListWithItsEnd() {
        tasks.start("good", _ -> 1, quietly());
        ui.until(() -> tasks.ended().size() == 1);
        tasks.start(
                "bad",
                _ -> {
                    throw new IllegalStateException("broken");
                },
                quietly());
        ui.until(() -> tasks.ended().size() == 2);
        assertThat(tasks.ended()).extracting(BackgroundTask::name).containsExactly("bad", "good");
        assertThat(tasks.ended())
                .extracting(BackgroundTask::standing)
                .containsExactly("Failed, see the log", "Done");
        assertThat(tasks.tasks()).isEmpty();
    }

    @Test
    void aTaskSaysHowFarItIsUntilItIsCancelled() {
        BackgroundTask task = tasks.start("slow", waiting(), quietly());
        ui.until(() -> task.fraction().get() == 0.25);
        assertThat(task.standing()).startsWith("Running · a quarter");
        tasks.cancelAll();
        assertThat(task.standing()).isEqualTo("Cancelling");
        ui.until(() -> tasks.tasks().isEmpty());
        assertThat(task.standing()).isEqualTo("Cancelled");
    }

    @Test
    void aDialogComesOnlyWhereSomebodyWaitsForLong() {
        tasks.startAwaited("quick", _ -> 1, quietly());
        ui.until(() -> tasks.tasks().isEmpty());
        assertThat(tasks.awaited().get()).isEmpty();
        BackgroundTask slow = tasks.startAwaited("slow", waiting(), quietly());
        assertThat(tasks.awaited().get()).isEmpty();
        ui.until(() -> tasks.awaited().get().isPresent());
        assertThat(tasks.awaited().get()).contains(slow);
        go.countDown();
        ui.until(() -> tasks.tasks().isEmpty());
        assertThat(tasks.awaited().get()).isEmpty();
    }
}
