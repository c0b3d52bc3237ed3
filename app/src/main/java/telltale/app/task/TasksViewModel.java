package telltale.app.task;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import telltale.app.fx.FxJob;
import telltale.job.Job;
import telltale.job.JobRunner;

/// All that runs in the background, in the order of its start. For the window's thread only.
public final class TasksViewModel {

    /// What happens at the end; one of the three, on the window's thread.
    public record Ending<T>(Consumer<T> finished, Consumer<Throwable> failed, Runnable cancelled) {}

    private final JobRunner runner;
    private final Executor ui;
    private final ObservableList<Task> tasks = FXCollections.observableArrayList();

    public TasksViewModel(JobRunner runner, Executor ui) {
        this.runner = runner;
        this.ui = ui;
    }

    /// What has not ended yet.
    public ObservableList<Task> tasks() {
        return tasks;
    }

    /// Starts the work and lists it until it ends.
    public <T> Task start(String name, Job.Work<T> work, Ending<T> ending) {
        Task task = new Task(name);
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
                                tasks.remove(task);
                                ending.finished().accept(result);
                            }

                            @Override
                            public void failed(Throwable error) {
                                tasks.remove(task);
                                ending.failed().accept(error);
                            }

                            @Override
                            public void cancelled() {
                                tasks.remove(task);
                                ending.cancelled().run();
                            }
                        });
        task.carriedBy(job);
        return task;
    }

    /// Asks all of them to stop.
    public void cancelAll() {
        List.copyOf(tasks).forEach(Task::cancel);
    }
}
