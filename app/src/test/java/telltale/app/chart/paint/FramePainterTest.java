package telltale.app.chart.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import telltale.app.chart.axis.AxisFit;
import telltale.app.chart.axis.AxisId;
import telltale.app.chart.axis.DayNames;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.PixelColumns;
import telltale.app.chart.axis.TimeTicks;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.axis.ValueScale;
import telltale.app.chart.axis.ValueTicks;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.ChartPaneSpec;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.content.RandomSeries;
import telltale.app.chart.layout.AxisPlan;
import telltale.app.chart.layout.ChartColours;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.layout.ChartLayout;
import telltale.app.chart.layout.PanePlan;
import telltale.app.chart.layout.PlacedPane;
import telltale.series.Series;

class FramePainterTest {
    private static final ChartColours PALETTE = ChartColours.light();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 65, 1021, 40_000})
    void theExtremesOfEveryColumnArePaintedWhateverTheZoom(int length) {
        var random = new Random(length);
        for (var trial = 0; trial < 25; trial++) {
            var content = ChartContent.of(RandomSeries.of(length, random));
            var painted = new Painted(content, random);
            var found = new double[2];
            var rows = content.traces().getFirst().rows();
            for (var column = 0; column < painted.columns.width(); column++) {
                rows.extremes(
                        painted.columns.start(column), painted.columns.start(column + 1), found);
                if (!Double.isNaN(found[0])) {
                    painted.assertTrace(column, found[0]);
                    painted.assertTrace(column, found[1]);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 40_000, 300_000})
    void noDenseColumnIsPaintedBeyondItsExtremes(int length) {
        var random = new Random(length);
        for (var trial = 0; trial < 10; trial++) {
            var content = ChartContent.of(evenly(length, random));
            var width = 20 + random.nextInt(length / 100);
            var whole = new TimeWindow(-1, content.timeline().at(length - 1) + 1);
            var painted = new Painted(content, whole, width);
            var rows = content.traces().getFirst().rows();
            var found = new double[2];
            for (var column = 0; column < width; column++) {
                var from = Math.max(0, painted.columns.start(column) - 1);
                rows.extremes(from, painted.columns.start(column + 1), found);
                painted.assertNothingBeyond(column, found);
            }
        }
    }

    private static Series evenly(int length, Random random) {
        var times = new long[length];
        var values = new double[length];
        for (var row = 0; row < length; row++) {
            times[row] = row * 1_000_000L;
            values[row] = Math.sin(row * 0.001) + 0.1 * random.nextGaussian();
        }
        return Series.of(
                "even",
                Series.Timing.INSTANT,
                List.of(new Series.Channel("value")),
                times,
                new double[][] {values});
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 65, 1021, 40_000})
    void everyAnomalousRowCarriesItsMarkWhateverTheZoom(int length) {
        var random = new Random(length + 7);
        for (var trial = 0; trial < 25; trial++) {
            var plain = ChartContent.of(RandomSeries.of(length, random));
            var content = plain.withMarks(marks(length, random));
            var seed = random.nextLong();
            var without = new Painted(plain, new Random(seed));
            var with = new Painted(content, new Random(seed));
            for (var mark : content.marks()) {
                for (var row = mark.from(); row < mark.to(); row++) {
                    var column = with.columns.column(row);
                    if (column >= 0 && column < with.columns.width()) {
                        assertThat(with.isTinted(column, without)).as("row %d", row).isTrue();
                    }
                }
            }
        }
    }

    @Test
    void oneBadRowAmongTenMillionIsSeenAtFullLength() {
        var values = new double[10_000_000];
        values[7_654_321] = 5;
        var times = new long[values.length];
        for (var row = 0; row < times.length; row++) {
            times[row] = row * 1_000L;
        }
        var series =
                Series.of(
                        "long",
                        Series.Timing.INSTANT,
                        List.of(new Series.Channel("value")),
                        times,
                        new double[][] {values});
        var content = ChartContent.of(series);
        var painted = new Painted(content, new TimeWindow(0, 10_000_000_000L), 600);
        painted.assertTrace(painted.columns.column(7_654_321), 5);
    }

    @Test
    void aGapAndMissingRowsBreakTheLine() {
        var times = new long[] {0, 10, 20, 30, 40, 90, 100, 110, 120, 130};
        var values = new double[] {1, 1, Double.NaN, 1, 1, 1, 1, 1, 1, 1};
        var series =
                Series.of(
                        "gaps",
                        Series.Timing.INSTANT,
                        List.of(new Series.Channel("value")),
                        times,
                        new double[][] {values});
        var painted = new Painted(ChartContent.of(series), new TimeWindow(0, 140), 140);
        assertThat(painted.isTrace(5, 1)).isTrue();
        assertThat(painted.isTrace(20, 1)).as("missing").isFalse();
        assertThat(painted.isTrace(65, 1)).as("gap").isFalse();
        assertThat(painted.isTrace(105, 1)).isTrue();
    }

    @Test
    void anAnomalyIsAtLeastThreePixelsWide() {
        var random = new Random(4);
        var plain = ChartContent.of(RandomSeries.of(40_000, random));
        var window = new TimeWindow(plain.timeline().at(0), plain.timeline().at(39_999) + 1);
        var without = new Painted(plain, window, 300);
        var with =
                new Painted(
                        plain.withMarks(List.of(new AnomalyMark(20_000, 20_001, 20_000, 0.5))),
                        window,
                        300);
        var tinted = 0;
        for (var column = 0; column < 300; column++) {
            tinted += with.isTinted(column, without) ? 1 : 0;
        }
        assertThat(tinted).isGreaterThanOrEqualTo(3);
    }

    private static List<AnomalyMark> marks(int length, Random random) {
        var marks = new ArrayList<AnomalyMark>();
        for (var from = random.nextInt(5); from < length; from += 1 + random.nextInt(length)) {
            var to = Math.min(length, from + 1 + random.nextInt(4));
            marks.add(new AnomalyMark(from, to, from, random.nextDouble()));
            from = to;
        }
        return marks;
    }

    /// A frame of the value lane alone, fitted to all values.
    private static final class Painted {
        private final PixelColumns columns;
        private final ValueScale scale;
        private final PixelBox lane;
        private final PixelRaster raster;

        Painted(ChartContent content, Random random) {
            this(content, RandomSeries.window(content.timeline(), random), 1 + random.nextInt(500));
        }

        Painted(ChartContent content, TimeWindow window, int width) {
            var rows = content.traces().getFirst().rows();
            columns = PixelColumns.of(content.timeline(), window, width);
            scale = new ValueScale(AxisFit.all(List.of(rows), 0, rows.length()));
            lane = new PixelBox(10, 20, width, 120);
            var pane = new ChartPaneSpec("series", PaneContent.Curves.of(List.of(0)), 1);
            var places =
                    new ChartLayout(
                            width + 20,
                            160,
                            new PixelBox(10, 0, width, 8),
                            new PixelBox(10, 8, width, 12),
                            List.of(
                                    new PlacedPane(
                                            pane,
                                            new PixelBox(10, 0, width, 8),
                                            lane,
                                            Optional.empty())),
                            Optional.empty(),
                            new PixelBox(10, 140, width, 20),
                            Optional.empty());
            raster = new PixelRaster(width + 20, 160);
            var days = new DayNames(content.timeline().timing(), ZoneOffset.UTC);
            var ticks = new TimeTicks(List.of(), List.of());
            var axis =
                    new AxisPlan(
                            new AxisId("series", 0),
                            scale,
                            new ValueTicks(List.of(), List.of(), ""),
                            "",
                            -1,
                            10);
            var plan =
                    new PanePlan(
                            places.panes().getFirst(), window, window, ticks, List.of(axis), "");
            var shown =
                    new ChartComposition(
                            content,
                            places,
                            List.of(plan),
                            ticks,
                            new ChartComposition.State(
                                    window, window, Map.of(), Set.of(), Optional.empty(), days));
            new FramePainter().paint(shown, new PaintTarget(raster, PALETTE, 1));
        }

        void assertTrace(int column, double value) {
            assertThat(isTrace(column, value)).as("column %d, value %s", column, value).isTrue();
        }

        /// Whether the pixel at the value, or the next one above or below, is not background.
        boolean isTrace(int column, double value) {
            var y = lane.top() + (1 - scale.share(value)) * lane.height();
            for (var near = (int) Math.floor(y - 0.7); near <= (int) Math.floor(y + 0.7); near++) {
                var pixel = raster.at(lane.left() + column, near);
                if (blueness(pixel) > 20) {
                    return true;
                }
            }
            return false;
        }

        /// Nothing more than a pixel above the greatest or below the least value.
        void assertNothingBeyond(int column, double[] extremes) {
            var top = lane.top() + (1 - scale.share(extremes[1])) * lane.height();
            var bottom = lane.top() + (1 - scale.share(extremes[0])) * lane.height();
            for (var y = lane.top(); y < lane.bottom() - 1; y++) {
                if (y + 1 < top - 1 || y > bottom + 1) {
                    assertThat(blueness(raster.at(lane.left() + column, y)))
                            .as("column %d, y %d", column, y)
                            .isLessThan(20);
                }
            }
        }

        /// Blue above red: the first channel's colour, anti-aliased or not.
        private static int blueness(int pixel) {
            return (pixel & 255) - (pixel >> 16 & 255);
        }

        /// Whether all that is background in the same frame without marks has changed.
        boolean isTinted(int column, Painted plain) {
            var background = PALETTE.background();
            for (var y = lane.top(); y < lane.bottom() - 1; y++) {
                var x = lane.left() + column;
                if (plain.raster.at(x, y) == background && raster.at(x, y) == background) {
                    return false;
                }
            }
            return true;
        }
    }
}
