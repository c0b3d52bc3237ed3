package telltale.app.chart.model;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import telltale.app.chart.axis.AxisId;
import telltale.app.chart.axis.RowTimeline;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.axis.ValueRange;
import telltale.app.chart.content.PaneContent;
import telltale.series.RowRange;

/// Viewport of the chart, with its history and every command to look elsewhere. On the interface
/// thread only.
public final class Viewport {
    /// Rows in sight when following begins: few enough to see each one come.
    private static final int FOLLOWED = 1_000;

    /// An anomaly narrower than this share of the window, two or three pixels, is hard to see.
    private static final double LEAST_SHARE = 1 / 400.0;

    private final ChartModel model;
    private final ObjectProperty<ViewportState> view;
    private final ObjectProperty<String> active = new SimpleObjectProperty<>("");
    private final ObjectProperty<Boolean> following = new SimpleObjectProperty<>(false);
    private final ObjectProperty<Boolean> live = new SimpleObjectProperty<>(false);
    private TimeWindow bounds;
    private boolean leapt;
    private boolean held;

    Viewport(ChartModel model, RowTimeline nothing) {
        this.model = model;
        bounds = bounds(nothing);
        view = new SimpleObjectProperty<>(new ViewportState(bounds));
    }

    public ObjectProperty<ViewportState> viewProperty() {
        return view;
    }

    /// The id of the pane that commands are meant for where panes are not linked.
    public ObjectProperty<String> activeProperty() {
        return active;
    }

    /// Whether the window moves along as rows come in.
    public ObjectProperty<Boolean> followingProperty() {
        return following;
    }

    /// Whether rows go on coming.
    public ObjectProperty<Boolean> liveProperty() {
        return live;
    }

    /// All of the time there is.
    public TimeWindow bounds() {
        return bounds;
    }

    private boolean linked() {
        return model.panes().stack().linked();
    }

    /// What the pane that is worked with looks at.
    public TimeWindow time() {
        return linked() ? view.get().time() : view.get().timeOf(active.get());
    }

    /// Whether the view has just changed by a leap, which is better seen than jumped; asking ends
    /// it.
    public boolean takeLeap() {
        var was = leapt;
        leapt = false;
        return was;
    }

    void begin(RowTimeline timeline) {
        bounds = bounds(timeline);
        following.set(false);
        view.set(new ViewportState(bounds));
    }

    /// More rows have come, or the first ones have gone.
    void extend(RowTimeline timeline) {
        var before = bounds;
        bounds = bounds(timeline);
        if (bounds.equals(before) || held) {
            return;
        }
        var now = view.get().time();
        if (now.equals(before)) {
            view.set(view.get().withTime(bounds));
        } else if (following.get()) {
            view.set(view.get().withTime(atEnd(now)));
        } else if (now.from() < bounds.from()) {
            view.set(view.get().withTime(now.within(bounds)));
        }
    }

    private TimeWindow atEnd(TimeWindow window) {
        return window.panned(bounds.span() / window.span(), bounds);
    }

    private static TimeWindow bounds(RowTimeline timeline) {
        if (timeline.length() == 0) {
            return new TimeWindow(0, RowTimeline.ROW);
        }
        var first = timeline.at(0);
        var last = timeline.at(timeline.length() - 1);
        var whole = new TimeWindow(first, Math.max(first + 1, last));
        var margin = Math.max(timeline.usualStep() / 2.0, whole.span() * 0.004);
        return new TimeWindow(
                whole.position(-margin, whole.span()),
                whole.position(whole.span() + margin, whole.span()));
    }

    /// Shows all rows, every axis fitted.
    public void showAll() {
        leap(new ViewportState(bounds));
    }

    /// Zooms the time by `factor` (below 1 = closer), with the given share of the width kept in
    /// place.
    ///
    /// @param gesture steps in a row with an equal one are one step of the history
    public void zoomTime(double share, double factor, Object gesture) {
        showTime(time().zoomed(share, factor, bounds), gesture);
    }

    /// Moves by a share of the width.
    public void panTime(double share, Object gesture) {
        showTime(time().panned(share, bounds), gesture);
    }

    public void showTime(TimeWindow window, Object gesture) {
        go(looking(window), gesture);
    }

    private ViewportState looking(TimeWindow window) {
        var fitting = window.within(bounds);
        return linked() ? view.get().withTime(fitting) : view.get().withOwn(active.get(), fitting);
    }

    /// Sets the range of an axis by hand.
    public void holdRange(AxisId axis, ValueRange range, Object gesture) {
        go(view.get().withRange(axis, range), gesture);
    }

    /// Lets an axis fit itself again.
    public void releaseRange(AxisId axis) {
        leap(view.get().withoutRange(axis));
    }

    /// Looks at a stretch of time and, on one axis or several, a range of values.
    public void showPart(TimeWindow window, java.util.Map<AxisId, ValueRange> ranges) {
        var next = looking(window);
        for (var range : ranges.entrySet()) {
            next = next.withRange(range.getKey(), range.getValue());
        }
        leap(next);
    }

    /// Shows the rows with as much again on either side.
    public void showRows(RowRange rows) {
        var timeline = model.shown().timeline();
        if (timeline.length() == 0 || rows.from() >= timeline.length()) {
            return;
        }
        var from = timeline.at(rows.from());
        var last = timeline.at(Math.clamp(rows.to() - 1L, rows.from(), timeline.length() - 1));
        var window = new TimeWindow(from, Math.max(from + 1, last));
        var span = window.span();
        var around = Math.max(24.0 * timeline.usualStep(), 1.5 * span);
        leap(
                looking(
                        new TimeWindow(
                                window.position(-around, span),
                                window.position(span + around, span))));
    }

    /// Gives every axis the range of its usual values, so that spikes run out of it.
    public void fitWithoutSpikes() {
        var fitted = view.get();
        for (var pane : model.panes().stack().panes()) {
            if (pane.shown() instanceof PaneContent.Curves curves) {
                var rows = model.visibleRows(fitted.timeOf(pane.id()));
                for (var axis = 0; axis < curves.axes(); axis++) {
                    var range = model.ranges().withoutSpikes(curves, axis, rows);
                    fitted = fitted.withRange(new AxisId(pane.id(), axis), range);
                }
            }
        }
        leap(fitted);
    }

    /// Looks at the end and goes along with it.
    public void follow() {
        model.pausedProperty().set(false);
        var end = atEnd(time());
        showTime(end, new Object());
        following.set(true);
    }

    /// Rows begin to come, or come no more. Where all was in sight, the last rows are from then on.
    public void goLive(boolean coming) {
        live.set(coming);
        if (!coming) {
            model.pausedProperty().set(false);
            following.set(false);
            return;
        }
        var timeline = model.shown().timeline();
        if (time().equals(bounds) && timeline.length() > FOLLOWED) {
            showTime(new TimeWindow(timeline.at(timeline.length() - FOLLOWED), bounds.to()), live);
        }
        follow();
    }

    public void back() {
        model.history().zoomBack();
    }

    public void forward() {
        model.history().zoomForward();
    }

    /// Looks at something that is no step of somebody's.
    public void arrive(ViewportState other) {
        leapt = true;
        following.set(following.get() && other.time().to() >= view.get().time().to());
        view.set(other);
    }

    /// The view of now, moved so that a stretch of time is in sight, and widened where it must be.
    public ViewportState with(TimeWindow stretch) {
        var now = time();
        if (now.contains(stretch.from()) && now.contains(stretch.to() - 1)) {
            return view.get();
        }
        if (stretch.span() < now.span() * 0.9) {
            var middle = stretch.position(0.5, 1);
            return looking(now.panned(now.x(middle, 1) - 0.5, bounds));
        }
        var span = stretch.span();
        return looking(
                new TimeWindow(
                        stretch.position(-0.25 * span, span), stretch.position(1.25 * span, span)));
    }

    private void leap(ViewportState next) {
        leapt = true;
        go(next, new Object());
    }

    /// Stands still, whatever comes, until it is let go: for a gesture that ends in the view it
    /// began in.
    public void hold(boolean still) {
        held = still;
    }

    private void go(ViewportState next, Object gesture) {
        if (!held && !next.equals(view.get())) {
            model.noteStep(gesture);
            if (next.time().to() < view.get().time().to()) {
                following.set(false);
            }
            view.set(next);
        }
    }

    // In step with cursor and selection

    /// Moves the pinned cursor by rows and keeps it in sight.
    public void stepCursor(int by) {
        var timeline = model.shown().timeline();
        var cursor = model.cursorProperty();
        if (cursor.get() < 0 || timeline.length() == 0) {
            return;
        }
        cursor.set(Math.clamp((long) cursor.get() + by, 0, timeline.length() - 1));
        var window = time();
        var at = timeline.at(cursor.get());
        if (!window.contains(at)) {
            panTime(window.x(at, 1) - (by > 0 ? 0.9 : 0.1), "cursor");
        }
    }

    /// Selects the next anomaly after the selected one, or before it, and brings it into sight.
    public void selectNext(int direction) {
        var marks = model.shown().marks();
        if (marks.isEmpty()) {
            return;
        }
        var selected = model.selectedProperty().get();
        var here = marks.indexOf(selected.orElse(marks.getFirst()));
        var next = selected.isEmpty() ? firstInView(direction) : here + direction;
        model.select(marks.get(Math.floorMod(next, marks.size())));
        reveal();
    }

    private int firstInView(int direction) {
        var marks = model.shown().marks();
        var rows = model.visibleRows(time());
        for (var i = 0; i < marks.size(); i++) {
            var at = direction > 0 ? i : marks.size() - 1 - i;
            if (rows.contains(marks.get(at).peak())) {
                return at;
            }
        }
        return direction > 0 ? 0 : marks.size() - 1;
    }

    private void reveal() {
        model.selectedProperty()
                .get()
                .ifPresent(mark -> reveal(new RowRange(mark.from(), mark.to()), mark.peak()));
    }

    /// Brings an anomaly into sight if it is not: the same width of time, moved; and zooms in where
    /// it could hardly be seen.
    public void reveal(RowRange rows, int peak) {
        var timeline = model.shown().timeline();
        if (rows.to() > timeline.length()) {
            return;
        }
        var at = timeline.at(peak);
        var wide = (double) timeline.at(rows.to() - 1) - timeline.at(rows.from());
        if (wide + timeline.usualStep() < time().span() * LEAST_SHARE) {
            showRows(rows);
        } else if (!time().contains(at)) {
            leap(looking(time().panned(time().x(at, 1) - 0.5, bounds)));
        }
    }
}
