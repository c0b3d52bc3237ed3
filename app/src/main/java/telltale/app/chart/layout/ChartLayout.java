package telltale.app.chart.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.content.ChartPaneSpec;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.content.PaneStack;

/// Where the parts of the chart lie: from above a legend, a strip for the marks of anomalies, the
/// panes with a strip for labels below the last one of the series, the time axis and the overview.
/// In units of the scene; [#scaled(double)] gives pixels.
public record ChartLayout(
        int width,
        int height,
        PixelBox legend,
        PixelBox marks,
        List<PlacedPane> panes,
        Optional<PixelBox> labels,
        PixelBox timeAxis,
        Optional<PixelBox> overview) {

    private static final int LEGEND = 28;
    private static final int MARKS = 12;
    private static final int LABELS = 6;
    private static final int TIME_AXIS = 40;
    private static final int OVERVIEW = 40;
    private static final int GAP = 8;
    private static final int HEADER = 24;
    private static final int LEAST_PANE = 32;

    /// Below this no overview is drawn.
    private static final int OVERVIEW_FROM = 240;

    /// The rooms kept beside the plots for the axes of values.
    public record Gutters(int left, int right) {}

    /// Places all parts; the overview, then the panes at the bottom, give way where height is
    /// short.
    ///
    /// @param labels whether there are any
    public static ChartLayout of(
            int width, int height, Gutters gutters, PaneStack stack, boolean labels) {
        var plot = Math.max(1, width - gutters.left - gutters.right);
        var overview = stack.overview() && height >= OVERVIEW_FROM;
        var axis = stack.linked() ? TIME_AXIS : 4;
        var bottom = height - (overview ? OVERVIEW + GAP : 0) - axis;
        var column = new Column(gutters.left, plot, stack.linked());
        var labelled = labels ? lastOfSeries(stack.visible()) : -1;
        var strip =
                column.stack(
                        fitting(stack.visible(), column, bottom - LEGEND - MARKS),
                        LEGEND + MARKS,
                        bottom,
                        labelled);
        return new ChartLayout(
                width,
                height,
                new PixelBox(gutters.left, 0, plot, LEGEND),
                new PixelBox(gutters.left, LEGEND, plot, MARKS),
                List.copyOf(column.placed),
                strip,
                new PixelBox(gutters.left, bottom, plot, stack.linked() ? TIME_AXIS : 0),
                overview
                        ? Optional.of(
                                new PixelBox(gutters.left, height - OVERVIEW - GAP, plot, OVERVIEW))
                        : Optional.empty());
    }

    private static int lastOfSeries(List<ChartPaneSpec> panes) {
        for (var place = panes.size() - 1; place >= 0; place--) {
            if (panes.get(place).shown() instanceof PaneContent.Curves) {
                return place;
            }
        }
        return -1;
    }

    /// As many panes, from above, as have room.
    private static List<ChartPaneSpec> fitting(
            List<ChartPaneSpec> panes, Column column, int height) {
        var count = panes.size();
        while (count > 1
                && height - column.extras(panes.subList(0, count)) < (long) count * LEAST_PANE) {
            count--;
        }
        return panes.subList(0, count);
    }

    /// Puts panes one below the other.
    private static final class Column {
        private final int left;
        private final int width;
        private final boolean linked;
        private final List<PlacedPane> placed = new ArrayList<>();

        Column(int left, int width, boolean linked) {
            this.left = left;
            this.width = width;
            this.linked = linked;
        }

        private int axis(ChartPaneSpec pane) {
            return pane.shown() instanceof PaneContent.Folded ? 24 : linked ? 0 : TIME_AXIS;
        }

        /// Heights that are not plots.
        int extras(List<ChartPaneSpec> panes) {
            var headers = 0;
            for (var place = 0; place < panes.size(); place++) {
                headers += header(panes, place);
            }
            return headers + panes.stream().mapToInt(this::axis).sum();
        }

        /// The legend is the header of channels at the top.
        private static int header(List<ChartPaneSpec> panes, int place) {
            return place == 0 && panes.get(0).shown() instanceof PaneContent.Curves ? 0 : HEADER;
        }

        Optional<PixelBox> stack(List<ChartPaneSpec> panes, int top, int bottom, int labelled) {
            var strip = labelled >= 0 && labelled < panes.size() ? LABELS + 2 : 0;
            var usable = Math.max(panes.size(), bottom - top - strip - extras(panes));
            var weights = panes.stream().mapToDouble(ChartPaneSpec::weight).sum();
            var labels = Optional.<PixelBox>empty();
            var y = top;
            var above = 0.0;
            for (var place = 0; place < panes.size(); place++) {
                var pane = panes.get(place);
                var tallHeader = header(panes, place);
                y += tallHeader;
                var header =
                        tallHeader == 0
                                ? new PixelBox(left, 0, width, LEGEND)
                                : new PixelBox(left, y - HEADER, width, HEADER);
                var from = Math.round(usable * above / weights);
                above += pane.weight();
                var tall = (int) (Math.round(usable * above / weights) - from);
                var plot = new PixelBox(left, y, width, Math.max(1, tall));
                y += tall;
                if (place == labelled) {
                    labels = Optional.of(new PixelBox(left, y + 2, width, LABELS));
                    y += strip;
                }
                var own = axis(pane);
                placed.add(
                        new PlacedPane(
                                pane,
                                header,
                                plot,
                                own > 0
                                        ? Optional.of(new PixelBox(left, y, width, own))
                                        : Optional.empty()));
                y += own;
            }
            return labels;
        }
    }

    /// The width of every plot.
    public int plotWidth() {
        return marks.width();
    }

    /// From the top of the marks to the bottom of the lowest pane.
    public PixelBox plot() {
        var bottom = panes.isEmpty() ? timeAxis.top() : panes.getLast().plot().bottom();
        return new PixelBox(marks.left(), marks.top(), marks.width(), bottom - marks.top());
    }

    /// The pane whose plot is at a height.
    public Optional<PlacedPane> paneAt(double y) {
        return panes.stream()
                .filter(pane -> y >= pane.plot().top() && y < pane.plot().bottom())
                .findFirst();
    }

    /// The pane above the line between two panes at a height, -1 where there is no such line.
    public int dividerAt(double y) {
        for (var place = 0; place + 1 < panes.size(); place++) {
            var end = panes.get(place + 1).header().top();
            if (y >= end - 2 && y < end + GAP) {
                return place;
            }
        }
        return -1;
    }

    public ChartLayout scaled(double scale) {
        return new ChartLayout(
                (int) Math.ceil(width * scale),
                (int) Math.ceil(height * scale),
                legend.scaled(scale),
                marks.scaled(scale),
                panes.stream().map(pane -> pane.scaled(scale)).toList(),
                labels.map(box -> box.scaled(scale)),
                timeAxis.scaled(scale),
                overview.map(box -> box.scaled(scale)));
    }
}
