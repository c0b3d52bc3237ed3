package telltale.app.chart.layout;

import java.util.Optional;
import telltale.app.chart.content.ChartNote;

/// Where a note lies on the chart: a stretch from its upper left to its lower right corner, an
/// arrow from its text to its tip.
public record NotePlace(double x, double y, double toX, double toY) {

    /// Nowhere where its pane or its time is not to be seen.
    public static Optional<NotePlace> of(ChartComposition shown, ChartNote note) {
        var plan = plan(shown, note);
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        var plot = shown.places().plot();
        var from = shown.xIn(plan.get(), note.from().at());
        var to = shown.xIn(plan.get(), note.to().at());
        if (Math.max(from, to) < plot.left() || Math.min(from, to) > plot.right()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (note.kind()) {
                    case STRETCH ->
                            new NotePlace(
                                    Math.max(plot.left(), Math.min(from, to)),
                                    plot.top(),
                                    Math.min(plot.right(), Math.max(from, to)),
                                    plot.bottom());
                    case READING -> new NotePlace(from, plot.top() + 20.0, to, plot.bottom());
                    case TEXT, ARROW ->
                            new NotePlace(
                                    from,
                                    y(plan.get(), note.from().value()),
                                    to,
                                    y(plan.get(), note.to().value()));
                });
    }

    private static Optional<PanePlan> plan(ChartComposition shown, ChartNote note) {
        var over = note.kind() == ChartNote.Kind.STRETCH || note.kind() == ChartNote.Kind.READING;
        return over ? shown.panes().stream().findFirst() : shown.pane(note.pane());
    }

    private static double y(PanePlan plan, double value) {
        return plan.y(Math.clamp(plan.scale().share(value), 0, 1));
    }

    /// The place in data of a point of the chart.
    public static ChartNote.Place at(ChartComposition shown, PanePlan plan, double x, double y) {
        var at = plan.window().position(x - shown.places().marks().left(), plan.plot().width());
        return new ChartNote.Place(at, plan.scale().value(Math.clamp(plan.share(y), 0, 1)));
    }

    /// The note, moved by some units of the scene.
    public static ChartNote moved(ChartComposition shown, ChartNote note, double dx, double dy) {
        var plan = plan(shown, note);
        var down =
                note.kind() == ChartNote.Kind.TEXT || note.kind() == ChartNote.Kind.ARROW ? dy : 0;
        return plan.map(one ->
                        note.moved(
                                moved(one, note.from(), dx, down), moved(one, note.to(), dx, down)))
                .orElse(note);
    }

    private static ChartNote.Place moved(
            PanePlan plan, ChartNote.Place place, double dx, double dy) {
        var x = plan.window().x(place.at(), plan.plot().width()) + dx;
        var at = plan.window().position(x, plan.plot().width());
        var share = plan.scale().share(place.value()) - dy / plan.plot().height();
        return new ChartNote.Place(at, plan.scale().value(Math.clamp(share, 0, 1)));
    }
}
