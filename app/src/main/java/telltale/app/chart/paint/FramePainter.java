package telltale.app.chart.paint;

import java.util.Arrays;
import telltale.app.chart.view.Box;
import telltale.app.chart.view.ValueScale;
import telltale.math.Pyramid;

/// Paints a frame from back to front. Keeps its stencils from frame to frame; not for several
/// threads.
public final class FramePainter {
    private Stencil stencil = new Stencil(0, 0);
    private final OverviewPainter overview = new OverviewPainter();

    private record Lane(Box box, ValueScale values) {}

    public void paint(Frame frame, Raster raster) {
        raster.clear(frame.palette().background());
        var marks = new MarkPainter(raster, frame.columns(), frame);
        for (var lane = 0; lane < frame.lanes().values().size(); lane++) {
            paintValues(frame, raster, marks, lane);
        }
        frame.lanes().labels().ifPresent(strip -> marks.labels(frame.content().labels(), strip));
        var score = frame.content().score();
        frame.lanes()
                .score()
                .ifPresent(
                        box -> paintScore(frame, raster, marks, box, score.orElseThrow().rows()));
        marks.pointers(frame.lanes().marks());
        frame.lanes().overview().ifPresent(box -> overview.paint(frame, raster, box));
    }

    private void paintValues(Frame frame, Raster raster, MarkPainter marks, int number) {
        var lane = new Lane(frame.lanes().values().get(number), frame.scales().get(number));
        var palette = frame.palette();
        ground(frame, raster, marks, lane.box, number);
        var channels = frame.laneChannels().get(number);
        var band = new BandPainter(frame.columns());
        for (var expected : frame.content().expected()) {
            if (channels.contains(expected.channel())) {
                if (!Double.isNaN(frame.cutoff())) {
                    band.paint(
                            expected,
                            frame.cutoff(),
                            lane.values,
                            raster,
                            lane.box,
                            palette.band());
                }
                var colours = oneColour(frame, palette.expected());
                trace(frame, raster, lane, expected.value(), Stroke.THIN, colours);
            }
        }
        for (var channel : channels) {
            var rows = frame.content().traces().get(channel).rows();
            var colours = marks.redden(oneColour(frame, palette.channel(channel)));
            trace(frame, raster, lane, rows, Stroke.MAIN, colours);
            missing(frame, raster, lane.box, rows);
        }
    }

    private void paintScore(Frame frame, Raster raster, MarkPainter marks, Box box, Pyramid rows) {
        var lane = new Lane(box, frame.scales().getLast());
        ground(frame, raster, marks, box, frame.scales().size() - 1);
        var colours = marks.redden(oneColour(frame, frame.palette().score()));
        trace(frame, raster, lane, rows, Stroke.THIN, colours);
    }

    private static int[] oneColour(Frame frame, int colour) {
        var colours = new int[frame.columns().width()];
        Arrays.fill(colours, colour);
        return colours;
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
        marks.tints(box);
        raster.fill(
                new Box(box.left(), box.bottom() - thin, box.width(), thin), palette.baseline());
    }

    private void trace(
            Frame frame, Raster raster, Lane lane, Pyramid rows, Stroke stroke, int[] colours) {
        var box = lane.box;
        if (stencil.width() != box.width() || stencil.height() != box.height()) {
            stencil = new Stencil(box.width(), box.height());
        }
        stencil.clear();
        new TracePainter(frame.columns(), frame.scale(), stroke).paint(rows, lane.values, stencil);
        raster.stencil(stencil, box.left(), box.top(), colours);
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
