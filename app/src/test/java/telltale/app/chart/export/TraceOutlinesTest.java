package telltale.app.chart.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.axis.PixelColumns;
import telltale.app.chart.axis.TimeWindow;
import telltale.app.chart.axis.ValueRange;
import telltale.app.chart.axis.ValueScale;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.ExpectedBand;
import telltale.math.MinMaxPyramid;
import telltale.series.RowRange;
import telltale.series.Series;

class TraceOutlinesTest {
    private static final PixelBox PLOT = new PixelBox(10, 20, 100, 50);
    private static final ValueScale SCALE = new ValueScale(new ValueRange(0, 10));

    private static ChartContent content(double... values) {
        var times = new long[values.length];
        Arrays.setAll(times, row -> row * 1_000L);
        return ChartContent.of(
                Series.of(
                        "s",
                        Series.Timing.INSTANT,
                        List.of(new Series.Channel("v")),
                        times,
                        new double[][] {values}));
    }

    private static TraceOutlines outlines(ChartContent content) {
        var window = new TimeWindow(0, content.timeline().length() * 1_000L);
        var width = PLOT.width() * TraceOutlines.FINE;
        return new TraceOutlines(PixelColumns.of(content.timeline(), window, width), PLOT);
    }

    private static List<double[]> lines(double... values) {
        var content = content(values);
        return outlines(content).of(content.traces().getFirst().rows(), SCALE);
    }

    @Test
    void aMissingRowBreaksTheLineAndALoneRowIsADot() {
        var lines = lines(0, 10, Double.NaN, 5, Double.NaN);
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).containsExactly(10, 70, 30, 20);
        assertThat(lines.getLast()).containsExactly(70, 45, 70, 45);
    }

    @Test
    void noExtremeOfAColumnIsLost() {
        var values = new double[100_000];
        Arrays.fill(values, 5);
        values[33_333] = 9;
        values[66_666] = 1;
        var line = lines(values);
        assertThat(line).hasSize(1);
        assertThat(line.getFirst().length).isLessThan(4_000);
        var ys = new double[line.getFirst().length / 2];
        Arrays.setAll(ys, i -> line.getFirst()[2 * i + 1]);
        assertThat(Arrays.stream(ys).min()).hasValue(25);
        assertThat(Arrays.stream(ys).max()).hasValue(65);
    }

    @Test
    void aBandIsOneShapeForEachStretchThatIsExpected() {
        var content = content(1, 1, 1, 1, 1, 1, 1);
        var middle = MinMaxPyramid.of(7, row -> row == 3 ? Double.NaN : 5.0);
        var band = new ExpectedBand(0, middle, MinMaxPyramid.of(7, row -> 1.0));
        var shapes = outlines(content).band(band, 2, SCALE);
        assertThat(shapes).hasSize(2);
        assertThat(shapes.getFirst()).hasSize(12);
        assertThat(shapes.getFirst()[1]).as("upper edge, 5 + 2").isEqualTo(35);
        assertThat(shapes.getFirst()[11]).as("lower edge, 5 - 2").isEqualTo(55);
    }

    @Test
    void fewRowsAreAtLeastAsWideAsAsked() {
        var outlines = outlines(content(new double[10_000]));
        var one = outlines.across(new RowRange(5_000, 5_001), 3);
        assertThat(one[1] - one[0]).isCloseTo(3, within(1e-9));
        assertThat((one[0] + one[1]) / 2).isCloseTo(60, within(0.01));
        var many = outlines.across(new RowRange(0, 5_000), 3);
        assertThat(many[1] - many[0]).isCloseTo(50, within(0.1));
    }
}
