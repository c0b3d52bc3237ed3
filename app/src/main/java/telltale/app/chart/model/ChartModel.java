package telltale.app.chart.model;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import telltale.app.chart.axis.DayNames;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.axis.ValueScale;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.ChartLayer;
import telltale.app.chart.content.ChartNote;
import telltale.app.chart.content.ChartPaneSpec;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.content.PaneStack;
import telltale.app.chart.content.ScoreLane;
import telltale.series.RowRange;

/// What the chart shows and how it is set up; [Viewport] says what it looks at, [ChartPanes] how it
/// is stacked, [ChartNotes] what is written on it. Knows nothing of nodes. On the interface thread
/// only.
public final class ChartModel {
    /// Hears of a cutoff that a user moves, while it is dragged too.
    @FunctionalInterface
    public interface CutoffListener {
        void moved(String lane, double cutoff);
    }

    private final ObjectProperty<ChartContent> content;
    private final DoubleProperty cutoff = new SimpleDoubleProperty(Double.NaN);
    private final ObjectProperty<Map<String, Double>> cutoffs =
            new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<Optional<AnomalyMark>> selected;
    private final IntegerProperty cursor = new SimpleIntegerProperty(-1);
    private final IntegerProperty reference = new SimpleIntegerProperty(-1);
    private final ObjectProperty<Boolean> pinned = new SimpleObjectProperty<>(false);
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneId.systemDefault());
    private final ObjectProperty<Set<Integer>> hidden = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<Set<ChartLayer>> away = new SimpleObjectProperty<>(Set.of());
    private final ObjectProperty<Boolean> paused = new SimpleObjectProperty<>(false);
    private ChartHistory history = ChartHistory.NONE;
    private Object gesture = new Object();
    private final AxisRanges ranges = new AxisRanges(this);
    private final Viewport viewport;
    private final ChartPanes panes;
    private final ChartNotes notes = new ChartNotes(this);
    private CutoffListener onCutoff = (lane, value) -> {};
    private ChartContent taken;
    private ChartContent shown;

    public ChartModel() {
        var nothing = ChartContent.empty();
        taken = nothing;
        shown = nothing;
        content = new SimpleObjectProperty<>(nothing);
        viewport = new Viewport(this, nothing.timeline());
        panes = new ChartPanes(this, PaneArrangement.usual(nothing));
        selected = new SimpleObjectProperty<>(Optional.empty());
        content.subscribe(this::take);
        away.subscribe(() -> shown = taken.without(away.get()));
        paused.subscribe(this::take);
    }

    public ObjectProperty<ChartContent> contentProperty() {
        return content;
    }

    /// What is drawn: without the layers put away and, while paused, what there was then.
    public ChartContent shown() {
        return shown;
    }

    public ObjectProperty<ViewportState> viewProperty() {
        return viewport.viewProperty();
    }

    /// What is looked at, and the commands to look elsewhere.
    public Viewport viewport() {
        return viewport;
    }

    public ChartPanes panes() {
        return panes;
    }

    public ChartNotes notes() {
        return notes;
    }

    /// Of the main method, on the scale of its scores; NaN where there is none.
    public DoubleProperty cutoffProperty() {
        return cutoff;
    }

    /// Of the other methods, by the id of their lane.
    public ObjectProperty<Map<String, Double>> cutoffsProperty() {
        return cutoffs;
    }

    /// The cutoff of a lane, NaN where there is none.
    public double cutoff(String lane) {
        return lane.equals(ScoreLane.MAIN)
                ? cutoff.get()
                : cutoffs.get().getOrDefault(lane, Double.NaN);
    }

    public ObjectProperty<Optional<AnomalyMark>> selectedProperty() {
        return selected;
    }

    /// The row under the cursor, -1 for none.
    public IntegerProperty cursorProperty() {
        return cursor;
    }

    /// The row that the cursor is compared with, -1 for none.
    public IntegerProperty referenceProperty() {
        return reference;
    }

    /// Whether the cursor stays where it is when the mouse moves.
    public ObjectProperty<Boolean> pinnedProperty() {
        return pinned;
    }

    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    /// The channels not drawn.
    public ObjectProperty<Set<Integer>> hiddenProperty() {
        return hidden;
    }

    /// The layers not drawn.
    public ObjectProperty<Set<ChartLayer>> awayProperty() {
        return away;
    }

    /// Whether the picture stands still while content goes on coming; nothing of it is lost.
    public ObjectProperty<Boolean> pausedProperty() {
        return paused;
    }

    public DayNames days() {
        return new DayNames(shown.timeline().timing(), zone.get());
    }

    /// Goes on looking at the same stretch where only scores, marks or the end have changed.
    private void take() {
        var now = content.get();
        var before = taken;
        var continues = now.timeline().continues(before.timeline());
        if (paused.get() && continues && now.timeline() != before.timeline()) {
            return;
        }
        taken = now;
        shown = now.without(away.get());
        if (!continues) {
            begin(now);
            return;
        }
        var gone = now.timeline().goneSince(before.timeline());
        if (gone != 0) {
            cursor.set(shifted(cursor.get(), gone));
            reference.set(shifted(reference.get(), gone));
        }
        panes.stackProperty().set(PaneArrangement.following(panes.stack(), before, now));
        if (gone == 0) {
            selected.set(selected.get().flatMap(mark -> successor(mark, now.marks())));
        } else {
            selected.set(Optional.empty());
        }
        viewport.extend(now.timeline());
    }

    private static int shifted(int row, long gone) {
        return row < 0 ? -1 : (int) Math.max(-1, row - gone);
    }

    private void begin(ChartContent now) {
        pinned.set(false);
        cursor.set(-1);
        reference.set(-1);
        hidden.set(Set.of());
        notes.allProperty().set(List.of());
        notes.chosenProperty().set("");
        notes.editedProperty().set("");
        selected.set(Optional.empty());
        panes.stackProperty().set(PaneArrangement.usual(now));
        viewport.begin(now.timeline());
    }

    /// The anomaly that a moved cutoff made of another one.
    private static Optional<AnomalyMark> successor(AnomalyMark mark, List<AnomalyMark> marks) {
        return marks.stream()
                .filter(other -> other.from() < mark.to() && mark.from() < other.to())
                .findFirst();
    }

    /// All that a user has set up, to be saved.
    public ChartSettings layout() {
        return new ChartSettings(
                panes.stack(),
                viewport.viewProperty().get(),
                notes.written(),
                hidden.get(),
                away.get());
    }

    /// Sets up the chart as it was; what the content does not have is left out.
    public void apply(ChartSettings layout) {
        panes.stackProperty().set(PaneArrangement.fitted(layout.stack(), shown));
        notes.allProperty().set(layout.notes());
        hidden.set(layout.hidden());
        away.set(layout.away());
        viewport.viewProperty().set(layout.view());
    }

    /// The history that steps belong to from now on.
    public void history(ChartHistory other) {
        history = other;
        // A note whose text is written, or given up, is a step.
        notes.editedProperty().addListener(_ -> other.goesOn());
    }

    public ChartHistory history() {
        return history;
    }

    /// Tells the history of a change before it is made.
    ///
    /// @param by steps in a row with an equal gesture are one step
    void noteStep(Object by) {
        if (by.equals(gesture)) {
            history.goesOn();
        } else {
            history.begins();
        }
        gesture = by;
    }

    /// Ends the running gesture: what comes next is a step of its own.
    public void settle() {
        gesture = new Object();
        history.note();
    }

    /// How values of a pane's axis are mapped to its height under a view.
    public ValueScale scale(ChartPaneSpec pane, int axis, ViewportState view) {
        return ranges.scale(pane, axis, view);
    }

    /// How many axes of values a pane has.
    public int axes(ChartPaneSpec pane) {
        return ranges.axes(pane);
    }

    AxisRanges ranges() {
        return ranges;
    }

    /// What the pane that is worked with looks at.
    public TimeWindow time() {
        return viewport.time();
    }

    /// All of the time there is.
    public TimeWindow bounds() {
        return viewport.bounds();
    }

    /// The rows in a window and one more on either side, where lines come from and lead to.
    public RowRange visibleRows(TimeWindow window) {
        var timeline = shown.timeline();
        var from = timeline.rowAtOrAfter(window.from());
        var to = timeline.rowAtOrAfter(window.to());
        return new RowRange(Math.max(0, from - 1), Math.min(timeline.length(), to + 1));
    }

    public void pin(int row) {
        cursor.set(row);
        pinned.set(row >= 0);
    }

    /// Compares from now on with the row under the cursor; once more there ends it.
    public void toggleReference() {
        reference.set(reference.get() == cursor.get() ? -1 : cursor.get());
    }

    /// Keeps what the cursor reads on the chart.
    public void keepReading() {
        if (cursor.get() >= 0 && cursor.get() < shown.timeline().length()) {
            var place = new ChartNote.Place(shown.timeline().at(cursor.get()), 0);
            notes.add(ChartNote.Kind.READING, "", place, place, "");
            pin(-1);
        }
    }

    public void select(AnomalyMark mark) {
        selected.set(Optional.of(mark));
    }

    /// Lets go of what was taken last: the chosen note, the reference and the pinned cursor, or the
    /// selected anomaly. Gives whether there was something.
    public boolean release() {
        if (!notes.chosenProperty().get().isEmpty()) {
            notes.chosenProperty().set("");
            return true;
        }
        if (pinned.get() || reference.get() >= 0) {
            pin(-1);
            reference.set(-1);
            return true;
        }
        var some = selected.get().isPresent();
        selected.set(Optional.empty());
        return some;
    }

    /// Sets the cutoff of a lane as a user does and tells who listens for that.
    public void moveCutoff(String lane, double value) {
        setCutoff(lane, value);
        onCutoff.moved(lane, value);
    }

    /// Sets the cutoff of a lane.
    public void setCutoff(String lane, double value) {
        if (lane.equals(ScoreLane.MAIN)) {
            cutoff.set(value);
        } else {
            var all = new HashMap<>(cutoffs.get());
            all.put(lane, value);
            cutoffs.set(Map.copyOf(all));
        }
    }

    /// Called whenever a user moves a cutoff.
    public void onCutoff(CutoffListener listener) {
        onCutoff = listener;
    }

    /// Shows or hides a channel; the last one stays.
    public void toggle(int channel) {
        var now = new HashSet<>(hidden.get());
        if (!now.remove(channel)) {
            now.add(channel);
        }
        if (now.size() < shown.traces().size()) {
            noteStep(new Object());
            hidden.set(Set.copyOf(now));
        }
    }

    /// Puts a layer away, or shows it again.
    public void toggle(ChartLayer layer) {
        var now = new HashSet<>(away.get());
        if (!now.remove(layer)) {
            now.add(layer);
        }
        noteStep(new Object());
        away.set(Set.copyOf(now));
    }

    /// The panes to be seen: those with nothing but hidden channels are not.
    public PaneStack visibleStack() {
        var gone = hidden.get();
        var stack = panes.stack();
        var left =
                stack.visible().stream()
                        .filter(pane ->
                                !(pane.shown() instanceof PaneContent.Curves curves)
                                        || curves.curves().isEmpty()
                                        || curves.curves().stream()
                                                .anyMatch(c -> !gone.contains(c.channel())))
                        .toList();
        return left.isEmpty() ? stack : new PaneStack(left, "", stack.linked(), stack.overview());
    }
}
