package telltale.app.task;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.FxJob;
import telltale.app.fx.Texts;
import telltale.job.Job;

/// One piece of background work as status bar and list show it.
public final class BackgroundTask {
    private final String name;
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Job.State> state =
            new ReadOnlyObjectWrapper<>(Job.State.WAITING);
    private @Nullable FxJob<?> job;

    BackgroundTask(String name) {
        this.name = name;
    }

    void carriedBy(FxJob<?> started) {
        job = started;
    }

    void shows(Job.Snapshot snapshot) {
        step.set(snapshot.step());
        double done = snapshot.fraction();
        fraction.set(Double.isNaN(done) ? -1 : done);
        left.set(snapshot.left().map(time -> DisplayNumbers.duration(time.toNanos())).orElse(""));
        state.set(snapshot.state());
    }

    /// What is being done: "Opening sensors.csv".
    public String name() {
        return name;
    }

    public ReadOnlyObjectProperty<Job.State> state() {
        return state.getReadOnlyProperty();
    }

    /// What of it is being done just now.
    public ReadOnlyStringProperty step() {
        return step.getReadOnlyProperty();
    }

    /// How long it will still take: "20 s"; empty where that cannot be said.
    public ReadOnlyStringProperty left() {
        return left.getReadOnlyProperty();
    }

    /// Between 0 and 1, or -1 where unknown.
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    /// Whether somebody asked it to stop and it has not yet.
    public ReadOnlyBooleanProperty cancelling() {
        return cancelling.getReadOnlyProperty();
    }

    /// How it stands, in a few words: "Running · epoch 3 of 20 · 20 s left".
    public String standing() {
        if (cancelling.get() && !state.get().ended()) {
            return Texts.of("task.cancelling");
        }
        String now = step.get().isEmpty() ? "" : " · " + step.get();
        return switch (state.get()) {
            case WAITING -> Texts.of("task.waiting");
            case RUNNING ->
                    Texts.of("task.running", now, time().map(rest -> " · " + rest).orElse(""));
            case PAUSED -> Texts.of("task.paused", now);
            case FINISHED -> Texts.of("task.done");
            case CANCELLED -> Texts.of("task.cancelled");
            case FAILED -> Texts.of("task.failed-see-the-log");
        };
    }

    private Optional<String> time() {
        return left.get().isEmpty()
                ? Optional.empty()
                : Optional.of(Texts.of("task.left", left.get()));
    }

    /// Asks it to stop; it ends once it has.
    public void cancel() {
        cancelling.set(true);
        if (job != null) {
            job.cancel();
        }
    }
}
