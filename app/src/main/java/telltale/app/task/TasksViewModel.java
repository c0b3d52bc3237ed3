package telltale.app.task;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import telltale.app.fx.FxJob;
import telltale.job.Job;
import telltale.job.JobRunner;

/// All that runs in the background, in the order of its start, and what has ended of late. For the
/// window's thread only.
public final class TasksViewModel {

    /// How long somebody waits before a dialog says what for.
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final int ENDED = 50;

    /// What happens at the end; one of the three, on the window's thread.
    public record Ending<T>(Consumer<T> finished, Consumer<Throwable> failed, Runnable cancelled) {}

    private final JobRunner runner;
    private final Executor ui;
    private final ObservableList<BackgroundTask> tasks = FXCollections.observableArrayList();
    private final ObservableList<BackgroundTask> ended = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<BackgroundTask>> awaited =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public TasksViewModel(JobRunner runner, Executor ui) {
        this.runner = runner;
        this.ui = ui;
    }

    /// What has not ended yet.
    public ObservableList<BackgroundTask> tasks() {
        return tasks;
    }

    /// What has ended, the latest first.
    public ObservableList<BackgroundTask> ended() {
        return ended;
    }

    /// What somebody has been waiting for, for half a second and longer.
    public ReadOnlyObjectProperty<Optional<BackgroundTask>> awaited() {
        return awaited.getReadOnlyProperty();
    }

    /// Starts the work and lists it until it ends.
    public <T> BackgroundTask start(String name, Job.Work<T> work, Ending<T> ending) {
        BackgroundTask task = new BackgroundTask(name);
        tasks.add(task);
        FxJob<T> job =
                FxJob.start(
                        runner,
                        ui,
                        name,
                        work,
                        new FxJob.Watcher<>() {
                            @Override
                            public void shows(Job.Snapshot snapshot) {
                                task.shows(snapshot);
                            }

                            @Override
                            public void finished(T result) {
                                end(task);
                                ending.finished().accept(result);
                            }

                            @Override
                            public void failed(Throwable error) {
                                end(task);
                                ending.failed().accept(error);
                            }

                            @Override
                            public void cancelled() {
                                end(task);
                                ending.cancelled().run();
                            }
                        });
        task.carriedBy(job);
        return task;
    }

    /// The same for work that somebody waits for, such as saving a file: a dialog says so once that
    /// takes long.
    public <T> BackgroundTask startAwaited(String name, Job.Work<T> work, Ending<T> ending) {
        BackgroundTask task = start(name, work, ending);
        CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS, ui)
                .execute(() -> {
                    if (tasks.contains(task)) {
                        awaited.set(Optional.of(task));
                    }
                });
        return task;
    }

    private void end(BackgroundTask task) {
        tasks.remove(task);
        ended.addFirst(task);
        if (ended.size() > ENDED) {
            ended.removeLast();
        }
        if (awaited.get().equals(Optional.of(task))) {
            awaited.set(Optional.empty());
        }
    }

    /// Asks all of them to stop.
    public void cancelAll() {
        List.copyOf(tasks).forEach(BackgroundTask::cancel);
    }
}
