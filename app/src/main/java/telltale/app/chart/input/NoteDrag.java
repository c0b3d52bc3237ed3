package telltale.app.chart.input;

import telltale.app.chart.content.ChartNote;
import telltale.app.chart.layout.NotePlace;
import telltale.app.chart.layout.PanePlan;

/// Writes a note: a drag marks a stretch of time or, with Shift, draws an arrow to where it ends; a
/// click puts a text there.
final class NoteDrag implements ChartDrag {
    private final DragPress press;
    private final DragOutline outline;
    private final boolean arrow;
    private double x;
    private double y;

    NoteDrag(DragPress press, DragOutline outline, boolean arrow) {
        this.press = press;
        this.outline = outline;
        this.arrow = arrow;
        x = press.x();
        y = press.y();
    }

    @Override
    public void move(double toX, double toY) {
        var plot = press.shown().places().plot();
        x = Math.clamp(toX, plot.left(), plot.right());
        y = Math.clamp(toY, plot.top(), plot.bottom());
        if (arrow) {
            outline.show(
                    Math.min(x, press.x()),
                    Math.min(y, press.y()),
                    Math.abs(x - press.x()),
                    Math.abs(y - press.y()));
        } else {
            outline.show(
                    Math.min(x, press.x()), plot.top(), Math.abs(x - press.x()), plot.height());
        }
    }

    @Override
    public void end(boolean click) {
        outline.hide();
        press.shown().paneAt(press.y()).ifPresent(plan -> write(plan, click));
    }

    private void write(PanePlan plan, boolean click) {
        var from = NotePlace.at(press.shown(), plan, press.x(), press.y());
        var to = NotePlace.at(press.shown(), plan, x, y);
        var notes = press.model().notes();
        if (click) {
            notes.write(ChartNote.Kind.TEXT, plan.id(), from, from);
        } else if (arrow) {
            notes.write(ChartNote.Kind.ARROW, plan.id(), from, to);
        } else {
            var forward = from.at() <= to.at();
            notes.write(
                    ChartNote.Kind.STRETCH, plan.id(), forward ? from : to, forward ? to : from);
        }
    }
}
