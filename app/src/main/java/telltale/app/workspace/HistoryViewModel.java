package telltale.app.workspace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import telltale.app.chart.model.ChartHistory;
import telltale.app.chart.model.ChartSettings;
import telltale.app.chart.model.ViewportState;
import telltale.app.fx.Debounce;

/// Undo history of the window, the only one: everything that somebody changed, step by step, each
/// with a name. Changes in quick succession, such as a drag, are one step. For the window's thread
/// only.
public final class HistoryViewModel implements ChartHistory {
    private static final int MOST = 500;

    /// A step that somebody took.
    ///
    /// @param name what was done, in a few words
    /// @param where the series that was looked at
    record Step(String name, UndoState before, UndoState after, Optional<Workspace.Shown> where) {
        /// The step that takes this one back.
        Step back() {
            return new Step(name, /* before= */ after, /* after= */ before, where);
        }

        /// Whether it changed something that belongs to a series.
        boolean ofSeries() {
            return !before.labels().equals(after.labels())
                    || !before.charts().equals(after.charts());
        }
    }

    /// What the history is of.
    interface Host {
        UndoState now();

        /// What was done from one moment to another, in a few words.
        String name(UndoState before, UndoState after);

        /// The series that is looked at.
        Optional<Workspace.Shown> where();

        /// Takes a step; gives whether it could be shown, and does nothing where it could not.
        boolean take(Step step);

        /// Lets the chart look at something.
        void look(ViewportState view);

        /// Somebody changes the chart.
        void chartChanges();
    }

    private final List<Step> done = new ArrayList<>();
    private final List<Step> undone = new ArrayList<>();
    private final Host host;
    private final Debounce quiet;
    private final ReadOnlyStringWrapper undoName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redoName = new ReadOnlyStringWrapper("");
    private Optional<UndoState> known = Optional.empty();
    private Runnable changed = () -> {};
    private Runnable touched = () -> {};
    private boolean chartTouched;
    private boolean restoring;

    /// While somebody zooms back and forward: which of the states that were passed the view is of,
    /// and the last of them; -1 otherwise.
    private int at = -1;

    private int top;

    /// @param pause how long nothing must change for a step to be over
    HistoryViewModel(Host host, Duration pause, Executor ui) {
        this.host = host;
        this.quiet = new Debounce(pause, ui);
    }

    /// What undo would take back, or nothing.
    public ReadOnlyStringProperty undoName() {
        return undoName.getReadOnlyProperty();
    }

    /// What redo would do again, or nothing.
    public ReadOnlyStringProperty redoName() {
        return redoName.getReadOnlyProperty();
    }

    /// Told after every step, also back and forth.
    void whenChanged(Runnable listener) {
        changed = listener;
    }

    /// Told as soon as something may have changed.
    void whenTouched(Runnable listener) {
        touched = listener;
    }

    /// Begins here: nothing before can be gone back to.
    public void begin() {
        quiet.forget();
        done.clear();
        undone.clear();
        chartTouched = false;
        at = -1;
        known = Optional.of(host.now());
        name();
    }

    /// Takes what has changed since the last step as given: nobody did it.
    void accept(UndoState before, UndoState after) {
        known = known.map(state -> state.changed(before, after));
    }

    /// Something but the chart may have changed.
    public void touched() {
        if (!restoring) {
            quiet.request(this::note);
            touched.run();
        }
    }

    @Override
    public void begins() {
        note();
        goesOn();
    }

    @Override
    public void goesOn() {
        if (!restoring) {
            chartTouched = true;
            host.chartChanges();
            touched();
        }
    }

    /// Takes down what has changed since the last step.
    @Override
    public void note() {
        if (restoring || known.isEmpty()) {
            return;
        }
        quiet.forget();
        UndoState now = host.now();
        UndoState before = before(known.get(), now);
        chartTouched = false;
        known = Optional.of(now);
        if (!now.equals(before)) {
            at = -1;
            did(new Step(host.name(before, now), before, now, host.where()));
        }
    }

    private void did(Step step) {
        done.add(step);
        if (done.size() > MOST) {
            done.removeFirst();
        }
        undone.clear();
        name();
        changed.run();
    }

    /// How things stood, with charts that came or moved by themselves as they are now.
    private UndoState before(UndoState before, UndoState now) {
        if (!chartTouched) {
            return before.with(now.charts());
        }
        Map<Workspace.Shown, ChartSettings> charts = new HashMap<>(before.charts());
        charts.keySet().retainAll(now.charts().keySet());
        now.charts().forEach(charts::putIfAbsent);
        return before.with(charts);
    }

    /// Takes the last step back, and shows what it was; whether there was one.
    @Override
    public boolean undo() {
        note();
        while (!done.isEmpty()) {
            Step step = done.removeLast();
            if (take(step.back())) {
                undone.add(step);
                name();
                changed.run();
                return true;
            }
        }
        name();
        return false;
    }

    /// Does the last step that was taken back again; whether there was one.
    @Override
    public boolean redo() {
        note();
        while (!undone.isEmpty()) {
            Step step = undone.removeLast();
            if (take(step)) {
                done.add(step);
                name();
                changed.run();
                return true;
            }
        }
        name();
        return false;
    }

    private boolean take(Step step) {
        at = -1;
        boolean shown;
        restoring = true;
        try {
            shown = host.take(step);
        } finally {
            restoring = false;
        }
        known = Optional.of(host.now());
        return shown;
    }

    // The views that were passed

    @Override
    public boolean zoomBack() {
        note();
        return zoom(-1);
    }

    @Override
    public boolean zoomForward() {
        note();
        return zoom(1);
    }

    @Override
    public boolean canZoom(int direction) {
        return known.isPresent() && passed(direction) >= 0;
    }

    private boolean zoom(int direction) {
        int to = known.isEmpty() ? -1 : passed(direction);
        if (to < 0) {
            return false;
        }
        if (at < 0) {
            top = done.size();
        }
        ViewportState view = view(state(to)).orElseThrow();
        restoring = true;
        try {
            host.look(view);
        } finally {
            restoring = false;
        }
        UndoState now = host.now();
        // However often somebody goes back and forward, it is one step.
        UndoState before = done.size() > top ? done.removeLast().before() : known.orElseThrow();
        known = Optional.of(now);
        at = to;
        if (!now.equals(before)) {
            did(new Step(host.name(before, now), before, now, host.where()));
        }
        touched.run();
        return true;
    }

    /// The next state in a direction that looked at something else; -1 for none.
    private int passed(int direction) {
        int last = at < 0 ? done.size() : top;
        Optional<ViewportState> now = view(known.orElseThrow());
        for (int i = (at < 0 ? last : at) + direction; i >= 0 && i <= last; i += direction) {
            Optional<ViewportState> view = view(state(i));
            if (view.isPresent() && !view.equals(now)) {
                return i;
            }
        }
        return -1;
    }

    private UndoState state(int index) {
        return index < done.size() ? done.get(index).before() : known.orElseThrow();
    }

    private Optional<ViewportState> view(UndoState state) {
        return host.where().map(state.charts()::get).map(ChartSettings::view);
    }

    private void name() {
        undoName.set(done.isEmpty() ? "" : done.getLast().name());
        redoName.set(undone.isEmpty() ? "" : undone.getLast().name());
    }
}
