package telltale.app.chart.paint;

import telltale.app.chart.axis.AxisTick;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.layout.PanePlan;

/// Paints what lies behind the traces of a pane: hatching, grid, the tints of anomalies, base line.
record PaneBackground(ChartContent content, PaintTarget on) {

    void paint(PanePlan pane, MarkPainter marks) {
        var box = pane.plot();
        content.training().ifPresent(rows -> marks.training(rows, box));
        grid(pane);
        marks.tints(box);
        marks.excluded(content.excluded(), box);
        base(box);
    }

    void base(PixelBox box) {
        var thin = on.pixels(1, 1);
        on.fill(
                new PixelBox(box.left(), box.bottom() - thin, box.width(), thin),
                on.palette().baseline());
    }

    void grid(PanePlan pane) {
        var thin = on.pixels(1, 1);
        var box = pane.plot();
        var colour = on.palette().grid();
        for (AxisTick tick : pane.ticks().ticks()) {
            var x = (int) pane.across().x(tick.at(), box.width());
            on.fill(new PixelBox(box.left() + x, box.top(), thin, box.height()), colour);
        }
        for (var value : pane.axes().getFirst().ticks().values()) {
            var y = box.top() + (int) Math.round((1 - pane.scale().share(value)) * box.height());
            if (y >= box.top() && y < box.bottom()) {
                on.fill(new PixelBox(box.left(), y, box.width(), thin), colour);
            }
        }
    }
}
