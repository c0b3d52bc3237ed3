package telltale.app.chart.state;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.Mark;
import telltale.app.chart.content.RowSpan;
import telltale.app.chart.content.Timeline;
import telltale.app.chart.view.Fit;
import telltale.app.chart.view.History;
import telltale.app.chart.view.TimeWindow;
import telltale.app.chart.view.ValueRange;
import telltale.app.chart.view.View;
import telltale.math.Pyramid;

/// What the chart shows and looks at, and every command that a gesture, a key or the menu gives;
/// knows nothing of nodes. On the interface thread only.
public final class ChartModel {
    private static final int MOST_LANES = 8;

    private final ObjectProperty<ChartContent> content;
    private final ObjectProperty<View> view;
    private final DoubleProperty cutoff = new SimpleDoubleProperty(Double.NaN);
    private final ObjectProperty<Optional<Mark>> selected;
    private final IntegerProperty cursor = new SimpleIntegerProperty(-1);
    private final ObjectProperty<Boolean> pinned = new SimpleObjectProperty<>(false);
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneId.systemDefault());
    private final ObjectProperty<Set<Integer>> hidden = new SimpleObjectProperty<>(Set.of());
    private final History history = new History();
    private DoubleConsumer onCutoff = value -> {};
    private TimeWindow bounds;
    private List<List<Integer>> lanes = List.of(List.of());

    public ChartModel() {
        var nothing = ChartContent.empty();
        bounds = bounds(nothing.timeline());
        content = new SimpleObjectProperty<>(nothing);
        view = new SimpleObjectProperty<>(new View(bounds));
        selected = new SimpleObjectProperty<>(Optional.empty());
        content.subscribe(this::exchange);
        hidden.subscribe(() -> lanes = arranged());
    }

    public ObjectProperty<ChartContent> contentProperty() {
        return content;
    }

    public ObjectProperty<View> viewProperty() {
        return view;
    }

    /// On the scale of the scores; NaN where there is none.
    public DoubleProperty cutoffProperty() {
        return cutoff;
    }

    public ObjectProperty<Optional<Mark>> selectedProperty() {
        return selected;
    }

    /// The row under the cursor, -1 for none.
    public IntegerProperty cursorProperty() {
        return cursor;
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

    public History history() {
        return history;
    }

    /// All of the time there is.
    public TimeWindow bounds() {
        return bounds;
    }

    /// The channels in each value lane, from above; one lane at least, though it may be empty.
    public List<List<Integer>> lanes() {
        return lanes;
    }

    /// Goes on looking at the same stretch where only scores or marks have changed.
    private void exchange(ChartContent before, ChartContent now) {
        if (before.timeline() != now.timeline()) {
            bounds = bounds(now.timeline());
            history.clear();
            cursor.set(-1);
            pinned.set(false);
            hidden.set(Set.of());
            lanes = arranged();
            selected.set(Optional.empty());
            view.set(new View(bounds));
        } else {
            lanes = arranged();
            selected.set(selected.get().flatMap(mark -> successor(mark, now.marks())));
        }
    }

    /// The anomaly that a moved cutoff made of another one.
    private static Optional<Mark> successor(Mark mark, List<Mark> marks) {
        return marks.stream()
                .filter(other -> other.from() < mark.to() && mark.from() < other.to())
                .findFirst();
    }

    private static TimeWindow bounds(Timeline timeline) {
        if (timeline.length() == 0) {
            return new TimeWindow(0, Timeline.ROW);
        }
        var first = timeline.at(0);
        var last = timeline.at(timeline.length() - 1);
        var whole = new TimeWindow(first, Math.max(first + 1, last));
        var margin = Math.max(timeline.usualStep() / 2.0, whole.span() * 0.004);
        return new TimeWindow(
                whole.position(-margin, whole.span()),
                whole.position(whole.span() + margin, whole.span()));
    }

    /// Channels of like size share a lane; others get one each as long as that leaves them height.
    private List<List<Integer>> arranged() {
        var shown = new ArrayList<Integer>();
        for (var channel = 0; channel < content.get().traces().size(); channel++) {
            if (!hidden.get().contains(channel)) {
                shown.add(channel);
            }
        }
        return shown.size() < 2 || shown.size() > MOST_LANES || alike(shown)
                ? List.of(List.copyOf(shown))
                : shown.stream().map(List::of).toList();
    }

    private boolean alike(List<Integer> channels) {
        var traces = content.get().traces();
        var rows = content.get().timeline().length();
        var whole = Fit.all(channels.stream().map(c -> traces.get(c).rows()).toList(), 0, rows);
        var unit = traces.get(channels.getFirst()).unit();
        return channels.stream()
                .map(traces::get)
                .allMatch(trace ->
                        trace.unit().equals(unit)
                                && Fit.all(List.of(trace.rows()), 0, rows).span()
                                        > whole.span() / 3);
    }

    // Looking elsewhere

    /// Shows all rows, every lane fitted.
    public void showAll() {
        go(new View(bounds), "all");
    }

    /// Zooms the time by `factor` (below 1 = closer), with the given share of the width kept in
    /// place.
    ///
    /// @param gesture steps in a row with an equal one are one step of the history
    public void zoomTime(double share, double factor, Object gesture) {
        showTime(view.get().time().zoomed(share, factor, bounds), gesture);
    }

    /// Moves by a share of the width.
    public void panTime(double share, Object gesture) {
        showTime(view.get().time().panned(share, bounds), gesture);
    }

    public void showTime(TimeWindow window, Object gesture) {
        go(view.get().withTime(window.within(bounds)), gesture);
    }

    /// Sets the range of a lane by hand.
    public void holdRange(int lane, ValueRange range, Object gesture) {
        go(view.get().withRange(lane, range), gesture);
    }

    /// Lets a lane fit itself again.
    public void releaseRange(int lane) {
        go(view.get().withoutRange(lane), "release");
    }

    /// Looks at a stretch of time and, in one lane, a range of values, as one step of the history.
    public void showPart(TimeWindow window, int lane, ValueRange range) {
        history.settle();
        go(view.get().withTime(window.within(bounds)).withRange(lane, range), "box");
    }

    /// Shows the rows with as much again on either side.
    public void showRows(RowSpan rows) {
        var timeline = content.get().timeline();
        if (timeline.length() == 0 || rows.from() >= timeline.length()) {
            return;
        }
        var from = timeline.at(rows.from());
        var last = timeline.at(Math.clamp(rows.to() - 1L, rows.from(), timeline.length() - 1));
        var window = new TimeWindow(from, Math.max(from + 1, last));
        var span = window.span();
        var around = Math.max(24.0 * timeline.usualStep(), 1.5 * span);
        history.settle();
        showTime(
                new TimeWindow(
                        window.position(-around, span), window.position(span + around, span)),
                "rows");
    }

    /// Gives every lane the range of its usual values, so that spikes run out of it.
    public void fitWithoutSpikes() {
        var fitted = view.get();
        var rows = visibleRows();
        for (var lane = 0; lane < lanes.size(); lane++) {
            var range = Fit.withoutSpikes(channelsOf(lane), rows.from(), rows.to());
            fitted = fitted.withRange(lane, range);
        }
        history.settle();
        go(fitted, "spikes");
    }

    public void back() {
        history.back(view.get()).ifPresent(view::set);
    }

    public void forward() {
        history.forward(view.get()).ifPresent(view::set);
    }

    private void go(View next, Object gesture) {
        if (!next.equals(view.get())) {
            history.leave(view.get(), gesture);
            view.set(next);
        }
    }

    /// The rows in the window and one more on either side, where lines come from and lead to.
    public RowSpan visibleRows() {
        var timeline = content.get().timeline();
        var from = timeline.rowAtOrAfter(view.get().time().from());
        var to = timeline.rowAtOrAfter(view.get().time().to());
        return new RowSpan(Math.max(0, from - 1), Math.min(timeline.length(), to + 1));
    }

    /// The range that a value lane shows: the one held or else one round all that is visible.
    public ValueRange range(int lane) {
        var held = view.get().held().get(lane);
        if (held != null) {
            return held;
        }
        var rows = visibleRows();
        var shown = new ArrayList<>(channelsOf(lane));
        for (var expected : content.get().expected()) {
            if (lanes.get(lane).contains(expected.channel())) {
                shown.add(expected.value());
            }
        }
        return Fit.all(shown, rows.from(), rows.to());
    }

    private List<Pyramid> channelsOf(int lane) {
        var traces = content.get().traces();
        return lanes.get(lane).stream().map(channel -> traces.get(channel).rows()).toList();
    }

    // Cursor and selection

    /// Moves the pinned cursor by rows and keeps it in sight.
    public void stepCursor(int by) {
        var timeline = content.get().timeline();
        if (cursor.get() < 0 || timeline.length() == 0) {
            return;
        }
        cursor.set(Math.clamp((long) cursor.get() + by, 0, timeline.length() - 1));
        var window = view.get().time();
        var at = timeline.at(cursor.get());
        if (!window.contains(at)) {
            panTime(window.x(at, 1) - (by > 0 ? 0.9 : 0.1), "cursor");
        }
    }

    public void pin(int row) {
        cursor.set(row);
        pinned.set(row >= 0);
    }

    /// Selects the next anomaly after the selected one, or before it, and brings it into sight.
    public void selectNext(int direction) {
        var marks = content.get().marks();
        if (marks.isEmpty()) {
            return;
        }
        var here = marks.indexOf(selected.get().orElse(marks.getFirst()));
        var next = selected.get().isEmpty() ? firstInView(direction) : here + direction;
        select(marks.get(Math.floorMod(next, marks.size())));
        reveal();
    }

    private int firstInView(int direction) {
        var marks = content.get().marks();
        var rows = visibleRows();
        for (var i = 0; i < marks.size(); i++) {
            var at = direction > 0 ? i : marks.size() - 1 - i;
            if (rows.contains(marks.get(at).peak())) {
                return at;
            }
        }
        return direction > 0 ? 0 : marks.size() - 1;
    }

    public void select(Mark mark) {
        selected.set(Optional.of(mark));
    }

    /// Brings the selected anomaly into sight if it is not: the same width of time, moved.
    public void reveal() {
        selected.get()
                .ifPresent(mark -> {
                    var at = content.get().timeline().at(mark.peak());
                    if (!view.get().time().contains(at)) {
                        history.settle();
                        panTime(view.get().time().x(at, 1) - 0.5, "reveal");
                    }
                });
    }

    /// Lets go of the cursor and of the selected anomaly.
    public void release() {
        pin(-1);
        selected.set(Optional.empty());
    }

    /// Sets the cutoff as a user does and tells who listens for that.
    public void moveCutoff(double value) {
        cutoff.set(value);
        onCutoff.accept(value);
    }

    /// Called whenever a user moves the cutoff.
    public void onCutoff(DoubleConsumer listener) {
        onCutoff = listener;
    }

    /// Shows or hides a channel; the last one stays.
    public void toggle(int channel) {
        var now = new HashSet<>(hidden.get());
        if (!now.remove(channel)) {
            now.add(channel);
        }
        if (now.size() < content.get().traces().size()) {
            hidden.set(Set.copyOf(now));
        }
    }
}
