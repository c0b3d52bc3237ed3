package telltale.app.chart.paint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import telltale.app.chart.axis.PixelColumns;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.content.ScoreLane;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.layout.PanePlan;

/// Paints a frame from back to front: the panes by a painter each, then the strips they share.
/// Keeps its coverage masks from frame to frame; not for several threads.
public final class FramePainter {
    private final TraceMasks masks = new TraceMasks();
    private final OverviewPainter overview = new OverviewPainter();
    private final FoldPainter fold = new FoldPainter();

    /// @param shown in pixels of the target
    public void paint(ChartComposition shown, PaintTarget on) {
        on.raster().clear(on.palette().background());
        var marks = new Marking(shown, on);
        for (var pane : shown.panes()) {
            paint(pane, shown, on, marks);
        }
        var common = marks.of(shown.window(), shown.content().marks());
        shown.places().labels().ifPresent(s -> common.labels(shown.content().labels(), s));
        common.pointers(shown.places().marks());
        shown.places().overview().ifPresent(box -> overview.paint(shown, on, box));
    }

    private void paint(PanePlan pane, ChartComposition shown, PaintTarget on, Marking marks) {
        var content = shown.content();
        var background = new PaneBackground(content, on);
        switch (pane.shown()) {
            case PaneContent.Curves curves -> {
                var own = marks.of(pane.window(), content.marks());
                background.paint(pane, own);
                new CurvesPainter(shown, on, masks).paint(pane, curves, own);
            }
            case PaneContent.Scores(var id) -> {
                var lane = content.lane(id);
                var own = marks.of(pane.window(), lane.map(ScoreLane::marks).orElse(List.of()));
                background.paint(pane, own);
                lane.ifPresent(one -> scores(one, pane, own, on));
            }
            case PaneContent.Consensus _ -> {
                background.paint(pane, marks.of(pane.window(), content.marks()));
                new ConsensusPainter(content, on)
                        .paint(pane, found -> marks.of(pane.window(), found));
            }
            case PaneContent.HeatMap _ ->
                    new HeatPainter(shown, on).paint(pane, marks.columns(pane.window()));
            case PaneContent.Folded folded -> fold.paint(shown, on, pane, folded);
        }
    }

    private void scores(ScoreLane lane, PanePlan pane, MarkPainter marks, PaintTarget on) {
        var colours = TraceMasks.same(on.palette().score(), marks.columns().width());
        var line =
                new TraceMasks.Line(
                        lane.score().rows(), pane.scale(), TraceStroke.THIN, marks.redden(colours));
        masks.paint(line, marks.columns(), pane.plot(), on);
    }

    /// Columns and painters of marks, made once a frame for each window and each list of anomalies.
    private static final class Marking {
        private final ChartComposition shown;
        private final PaintTarget on;
        private final Map<TimeWindow, PixelColumns> columns = new HashMap<>();
        private final List<Made> made = new ArrayList<>();

        private record Made(PixelColumns columns, List<AnomalyMark> marks, MarkPainter painter) {}

        Marking(ChartComposition shown, PaintTarget on) {
            this.shown = shown;
            this.on = on;
        }

        PixelColumns columns(TimeWindow window) {
            return columns.computeIfAbsent(
                    window,
                    w ->
                            PixelColumns.of(
                                    shown.content().timeline(), w, shown.places().plotWidth()));
        }

        MarkPainter of(TimeWindow window, List<AnomalyMark> marks) {
            var across = columns(window);
            for (var one : made) {
                if (one.columns.equals(across) && one.marks.equals(marks)) {
                    return one.painter;
                }
            }
            var painter = new MarkPainter(on, across, marks, shown.state().selected());
            made.add(new Made(across, marks, painter));
            return painter;
        }
    }
}
