package telltale.app.chart.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the parts of the chart lie: from above a legend, a strip for the marks of anomalies, the
/// value lanes, a strip for labels, the score lane, the time axis and the overview. In units of the
/// scene; [#scaled(double)] gives pixels.
public record Lanes(
        int width,
        int height,
        Box marks,
        List<Box> values,
        Optional<Box> labels,
        Optional<Box> score,
        Box timeAxis,
        Optional<Box> overview) {

    private static final int LEGEND = 28;
    private static final int MARKS = 12;
    private static final int LABELS = 6;
    private static final int TIME_AXIS = 40;
    private static final int OVERVIEW = 40;
    private static final int GAP = 8;
    private static final int TITLE = 24;
    private static final int RIGHT = 16;

    /// What there is to be placed.
    public record Needs(int valueLanes, boolean labels, boolean score) {}

    /// Places all parts; the overview, then the score lane, give way where height is short.
    ///
    /// @param gutter width kept for the texts of the value axes
    public static Lanes of(int width, int height, int gutter, Needs needs) {
        var plot = Math.max(1, width - gutter - RIGHT);
        var overview = height >= 240;
        var bottom = height - (overview ? OVERVIEW + GAP : 0) - TIME_AXIS;
        var top = LEGEND + MARKS;
        var score = needs.score && bottom - top >= 120;
        var scoreHeight = score ? Math.clamp((bottom - top) * 24L / 100, 48, 160) : 0;
        var valueBottom = bottom - (score ? scoreHeight + TITLE : 0);
        var labels = needs.labels ? LABELS + 2 : 0;
        var values = stacked(gutter, top, plot, valueBottom - labels - top, needs.valueLanes);
        return new Lanes(
                width,
                height,
                new Box(gutter, LEGEND, plot, MARKS),
                values,
                needs.labels
                        ? Optional.of(new Box(gutter, valueBottom - LABELS, plot, LABELS))
                        : Optional.empty(),
                score
                        ? Optional.of(new Box(gutter, bottom - scoreHeight, plot, scoreHeight))
                        : Optional.empty(),
                new Box(gutter, bottom, plot, TIME_AXIS),
                overview
                        ? Optional.of(new Box(gutter, height - OVERVIEW - GAP, plot, OVERVIEW))
                        : Optional.empty());
    }

    private static List<Box> stacked(int left, int top, int width, int height, int count) {
        var boxes = new ArrayList<Box>();
        var usable = Math.max(count, height - TITLE * (count - 1));
        for (var lane = 0; lane < count; lane++) {
            var from = usable * lane / count;
            var to = usable * (lane + 1) / count;
            boxes.add(new Box(left, top + from + TITLE * lane, width, to - from));
        }
        return boxes;
    }

    /// The width of every lane.
    public int plotWidth() {
        return marks.width();
    }

    /// From the top of the marks to the bottom of the lowest lane.
    public Box plot() {
        return new Box(marks.left(), marks.top(), marks.width(), timeAxis.top() - marks.top());
    }

    /// The value lane at a height, -1 where there is none.
    public int valueLaneAt(double y) {
        for (var lane = 0; lane < values.size(); lane++) {
            if (y >= values.get(lane).top() && y < values.get(lane).bottom()) {
                return lane;
            }
        }
        return -1;
    }

    public Lanes scaled(double scale) {
        return new Lanes(
                (int) Math.ceil(width * scale),
                (int) Math.ceil(height * scale),
                marks.scaled(scale),
                values.stream().map(box -> box.scaled(scale)).toList(),
                labels.map(box -> box.scaled(scale)),
                score.map(box -> box.scaled(scale)),
                timeAxis.scaled(scale),
                overview.map(box -> box.scaled(scale)));
    }
}
