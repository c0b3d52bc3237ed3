package telltale.app.task;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import telltale.app.fx.FxJob;
import telltale.job.Job;

/// One piece of background work as the status bar shows it.
public final class Task {
    private final String name;
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();
    private @Nullable FxJob<?> job;

    Task(String name) {
        this.name = name;
    }

    void carriedBy(FxJob<?> started) {
        job = started;
    }

    void shows(Job.Snapshot snapshot) {
        step.set(snapshot.step());
        double done = snapshot.fraction();
        fraction.set(Double.isNaN(done) ? -1 : done);
    }

    /// What is being done: "Opening sensors.csv".
    public String name() {
        return name;
    }

    /// What of it is being done just now.
    public ReadOnlyStringProperty step() {
        return step.getReadOnlyProperty();
    }

    /// Between 0 and 1, or -1 where unknown.
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    /// Whether somebody asked it to stop and it has not yet.
    public ReadOnlyBooleanProperty cancelling() {
        return cancelling.getReadOnlyProperty();
    }

    /// Asks it to stop; it leaves the list once it has.
    public void cancel() {
        cancelling.set(true);
        if (job != null) {
            job.cancel();
        }
    }
}
