package telltale.app.chart.paint;

import java.util.Arrays;
import telltale.app.chart.content.Mark;
import telltale.app.chart.view.Box;
import telltale.app.chart.view.ValueScale;
import telltale.math.Pyramid;

/// Paints a frame from back to front. Keeps its stencils from frame to frame; not for several
/// threads.
public final class FramePainter {
    private static final double LINE = 1.4;
    private static final double THIN = 1.1;

    private Stencil stencil = new Stencil(0, 0);
    private final OverviewPainter overview = new OverviewPainter();

    public void paint(Frame frame, Raster raster) {
        raster.clear(frame.palette().background());
        var marks = new MarkPainter(raster, frame.columns(), frame.palette(), frame.scale());
        for (var lane = 0; lane < frame.lanes().values().size(); lane++) {
            paintValues(frame, raster, marks, lane);
        }
        frame.lanes().labels().ifPresent(strip -> marks.labels(frame.content().labels(), strip));
        frame.lanes().score().ifPresent(box -> paintScore(frame, raster, marks, box));
        marks.pointers(frame.content().marks(), frame.selected(), frame.lanes().marks());
        frame.lanes().overview().ifPresent(box -> overview.paint(frame, raster, box));
    }

    private void paintValues(Frame frame, Raster raster, MarkPainter marks, int lane) {
        var box = frame.lanes().values().get(lane);
        var palette = frame.palette();
        var scale = frame.scales().get(lane);
        ground(frame, raster, marks, box, lane);
        var channels = frame.laneChannels().get(lane);
        var band = new BandPainter(frame.columns());
        for (var expected : frame.content().expected()) {
            if (channels.contains(expected.channel())) {
                if (!Double.isNaN(frame.cutoff())) {
                    band.paint(expected, frame.cutoff(), scale, raster, box, palette.band());
                }
                trace(frame, raster, box, expected.value(), scale, THIN, palette.expected());
            }
        }
        for (var channel : channels) {
            var rows = frame.content().traces().get(channel).rows();
            trace(frame, raster, box, rows, scale, LINE, palette.channel(channel));
            missing(frame, raster, box, rows);
        }
    }

    private void paintScore(Frame frame, Raster raster, MarkPainter marks, Box box) {
        var scale = frame.scales().getLast();
        ground(frame, raster, marks, box, frame.scales().size() - 1);
        frame.content()
                .score()
                .ifPresent(score -> {
                    var colour = frame.palette().score();
                    trace(frame, raster, box, score.rows(), scale, THIN, colour);
                });
    }

    /// Hatching, grid, the tints of anomalies and the base line of a lane.
    private static void ground(Frame frame, Raster raster, MarkPainter marks, Box box, int lane) {
        var palette = frame.palette();
        frame.content().training().ifPresent(rows -> marks.training(rows, box));
        var thin = Math.max(1, (int) Math.round(frame.scale()));
        for (var position : frame.timeGrid()) {
            var x = (int) frame.columns().window().x(position, box.width());
            raster.fill(new Box(box.left() + x, box.top(), thin, box.height()), palette.grid());
        }
        for (var value : frame.valueGrid().get(lane)) {
            var share = frame.scales().get(lane).share(value);
            var y = box.top() + (int) Math.round((1 - share) * box.height());
            if (y >= box.top() && y < box.bottom()) {
                raster.fill(new Box(box.left(), y, box.width(), thin), palette.grid());
            }
        }
        marks.tints(frame.content().marks(), frame.selected(), box);
        raster.fill(
                new Box(box.left(), box.bottom() - thin, box.width(), thin), palette.baseline());
    }

    private void trace(
            Frame frame,
            Raster raster,
            Box box,
            Pyramid rows,
            ValueScale values,
            double thickness,
            int colour) {
        if (stencil.width() != box.width() || stencil.height() != box.height()) {
            stencil = new Stencil(box.width(), box.height());
        }
        stencil.clear();
        new TracePainter(frame.columns(), frame.scale(), thickness).paint(rows, values, stencil);
        var colours = new int[box.width()];
        Arrays.fill(colours, colour);
        for (var mark : frame.content().marks()) {
            redden(frame, mark, colours);
        }
        raster.stencil(stencil, box.left(), box.top(), colours);
    }

    /// Gives the columns of an anomaly its colour, so that the trace itself shows it.
    private static void redden(Frame frame, Mark mark, int[] colours) {
        var columns = frame.columns();
        if (mark.to() <= columns.first() || mark.from() >= columns.end()) {
            return;
        }
        var from = Math.max(0, columns.column(mark.from()));
        var to = Math.min(colours.length, columns.column(mark.to() - 1) + 1);
        Arrays.fill(colours, from, to, frame.palette().anomaly());
    }

    /// A short tick at the bottom wherever rows have no value.
    private static void missing(Frame frame, Raster raster, Box box, Pyramid rows) {
        var columns = frame.columns();
        if (rows.missing(columns.first(), columns.end()) == 0) {
            return;
        }
        var tall = (int) Math.round(4 * frame.scale());
        for (var column = 0; column < columns.width(); column++) {
            if (rows.missing(columns.start(column), columns.start(column + 1)) > 0) {
                raster.fill(
                        new Box(box.left() + column, box.bottom() - tall, 1, tall),
                        frame.palette().muted());
            }
        }
    }
}
