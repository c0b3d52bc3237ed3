package telltale.app.chart.paint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.PixelColumns;
import telltale.app.chart.axis.ValueScale;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.content.ScoreLane;
import telltale.math.MinMaxPyramid;

/// Paints a frame from back to front. Keeps its stencils from frame to frame; not for several
/// threads.
public final class FramePainter {
    private static final int MOST_STENCILS = 16;

    private final Map<Long, CoverageMask> stencils = new HashMap<>();
    private final OverviewPainter overview = new OverviewPainter();
    private final FoldPainter fold = new FoldPainter();

    public void paint(PaintFrame frame, PixelRaster raster) {
        raster.clear(frame.palette().background());
        var marks = new Marking(frame, raster);
        for (var pane : frame.panes()) {
            switch (pane.shown()) {
                case PaneContent.Curves curves ->
                        new CurvesPainter(frame, raster, this)
                                .paint(pane, curves, marks.of(pane, frame.content().marks()));
                case PaneContent.Scores scores -> paintScores(frame, raster, pane, scores, marks);
                case PaneContent.Consensus _ -> {
                    ground(frame, raster, pane, marks.of(pane, frame.content().marks()));
                    new ConsensusPainter(frame, raster).paint(pane, lane -> marks.of(pane, lane));
                }
                case PaneContent.HeatMap _ -> new HeatPainter(frame, raster).paint(pane);
                case PaneContent.Folded folded -> fold.paint(frame, raster, pane, folded);
            }
        }
        var common = marks.of(frame.columns(), frame.content().marks());
        frame.places().labels().ifPresent(s -> common.labels(frame.content().labels(), s));
        common.pointers(frame.places().marks());
        frame.places().overview().ifPresent(box -> overview.paint(frame, raster, box));
    }

    private void paintScores(
            PaintFrame frame,
            PixelRaster raster,
            PaneFrame pane,
            PaneContent.Scores scores,
            Marking marks) {
        var lane = frame.content().lane(scores.lane());
        var own = marks.of(pane, lane.map(ScoreLane::marks).orElse(List.of()));
        ground(frame, raster, pane, own);
        lane.ifPresent(one -> {
            var colours = own.redden(oneColour(pane, frame.palette().score()));
            var rows = one.score().rows();
            trace(frame, raster, pane, pane.scale(), rows, TraceStroke.THIN, colours);
        });
    }

    static int[] oneColour(PaneFrame pane, int colour) {
        var colours = new int[pane.columns().width()];
        Arrays.fill(colours, colour);
        return colours;
    }

    /// Hatching, grid, the tints of anomalies and the base line of a pane.
    static void ground(PaintFrame frame, PixelRaster raster, PaneFrame pane, MarkPainter marks) {
        var box = pane.plot();
        frame.content().training().ifPresent(rows -> marks.training(rows, box));
        grid(frame, raster, pane);
        marks.tints(box);
        marks.excluded(frame.content().excluded(), box);
        base(frame, raster, box);
    }

    static void base(PaintFrame frame, PixelRaster raster, PixelBox box) {
        var thin = Math.max(1, (int) Math.round(frame.scale()));
        raster.fill(
                new PixelBox(box.left(), box.bottom() - thin, box.width(), thin),
                frame.palette().baseline());
    }

    static void grid(PaintFrame frame, PixelRaster raster, PaneFrame pane) {
        var thin = Math.max(1, (int) Math.round(frame.scale()));
        var box = pane.plot();
        var colour = frame.palette().grid();
        for (var position : pane.timeGrid()) {
            var x = (int) pane.columns().window().x(position, box.width());
            raster.fill(new PixelBox(box.left() + x, box.top(), thin, box.height()), colour);
        }
        for (var value : pane.valueGrid()) {
            var y = box.top() + (int) Math.round((1 - pane.scale().share(value)) * box.height());
            if (y >= box.top() && y < box.bottom()) {
                raster.fill(new PixelBox(box.left(), y, box.width(), thin), colour);
            }
        }
    }

    void trace(
            PaintFrame frame,
            PixelRaster raster,
            PaneFrame pane,
            ValueScale values,
            MinMaxPyramid rows,
            TraceStroke stroke,
            int[] colours) {
        var box = pane.plot();
        var painter = new TracePainter(pane.columns(), frame.scale(), stroke);
        if (isOpaque(colours) && painter.isDense()) {
            var tops = new double[box.width()];
            var bottoms = new double[box.width()];
            painter.spans(rows, values, tops, bottoms, box.height());
            raster.spans(box, tops, bottoms, colours);
            return;
        }
        var stencil = stencil(box.width(), box.height());
        stencil.clear();
        painter.paint(rows, values, stencil);
        raster.stencil(stencil, box.left(), box.top(), colours);
    }

    private static boolean isOpaque(int[] colours) {
        var all = -1;
        for (var colour : colours) {
            all &= colour;
        }
        return all >>> 24 == 255;
    }

    private CoverageMask stencil(int width, int height) {
        if (stencils.size() > MOST_STENCILS) {
            stencils.clear();
        }
        return stencils.computeIfAbsent(
                (long) width << 32 | height, size -> new CoverageMask(width, height));
    }

    /// The painters of marks, made once a frame for each window and each list of anomalies.
    private static final class Marking {
        private final PaintFrame frame;
        private final PixelRaster raster;
        private final List<Made> made = new ArrayList<>();

        private record Made(PixelColumns columns, List<AnomalyMark> marks, MarkPainter painter) {}

        Marking(PaintFrame frame, PixelRaster raster) {
            this.frame = frame;
            this.raster = raster;
        }

        MarkPainter of(PaneFrame pane, List<AnomalyMark> marks) {
            return of(pane.columns(), marks);
        }

        MarkPainter of(PixelColumns columns, List<AnomalyMark> marks) {
            for (var one : made) {
                if (one.columns.equals(columns) && one.marks.equals(marks)) {
                    return one.painter;
                }
            }
            var painter = new MarkPainter(raster, columns, frame, marks);
            made.add(new Made(columns, marks, painter));
            return painter;
        }
    }
}
