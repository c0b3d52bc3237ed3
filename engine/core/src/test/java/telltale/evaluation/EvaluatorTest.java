package telltale.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.series.RowRange;
import telltale.series.Series;

class EvaluatorTest {
    private static final long HOUR = 3_600_000_000_000L;
    private static final int ROWS = 480;
    private static final Labels LABELS =
            Labels.of(
                    ROWS,
                    List.of(new RowRange(50, 60), new RowRange(200, 220), new RowRange(400, 410)));

    /// One row an hour: 20 days.
    private static Series hours() {
        long[] times = new long[ROWS];
        Arrays.setAll(times, row -> row * HOUR);
        double[] values = new double[ROWS];
        Arrays.setAll(values, row -> Math.sin(row / 3.0));
        return Series.of(
                "hours",
                Series.Timing.INSTANT,
                List.of(new Series.Channel("value")),
                times,
                new double[][] {values});
    }

    private static double[] scores(List<RowRange> detected) {
        double[] scores = new double[ROWS];
        detected.forEach(span -> Arrays.fill(scores, span.from(), span.to(), 1));
        return scores;
    }

    private static MetricValues figures(Evaluator yardstick, List<RowRange> detected) {
        return yardstick.measure(scores(detected), detected).figures();
    }

    @Test
    void theBestLineIsWhereTheLabelsWouldHaveDrawnIt() {
        var yardstick = new Evaluator(hours(), LABELS, new RowRange(0, ROWS), 0);
        double[] scores = scores(LABELS.spans());
        scores[5] = 0.5;
        double[] raised = java.util.Arrays.stream(scores).map(s -> 3 * s + 1).toArray();

        var found = yardstick.measure(scores, scores, List.of(), 0, 0.002).figures();
        var same = yardstick.measure(raised, raised, List.of(), 0).figures();

        assertThat(found.at(Metric.EVENT_F1)).isZero();
        assertThat(found.at(Metric.BEST_LINE_EVENT_F1)).isEqualTo(1);
        assertThat(same.at(Metric.BEST_LINE_EVENT_F1)).isEqualTo(1);
        assertThat(found.at(Metric.FALSE_ALARMS_PROMISED)).isCloseTo(2, within(1e-12));
        assertThat(same.has(Metric.FALSE_ALARMS_PROMISED)).isFalse();
    }

    @Test
    void perfectionIsOneInEveryFigureThatCan() {
        var yardstick = new Evaluator(hours(), LABELS, new RowRange(0, ROWS), 0);
        MetricValues figures = figures(yardstick, LABELS.spans());
        for (Metric figure :
                List.of(
                        Metric.AUC_PR,
                        Metric.AUC_ROC,
                        Metric.BEST_F1,
                        Metric.BEST_EVENT_F1,
                        Metric.BEST_RANGE_F1,
                        Metric.F1,
                        Metric.EVENT_F1,
                        Metric.BEST_LINE_EVENT_F1,
                        Metric.RANGE_F1,
                        Metric.AFFILIATION_F1,
                        Metric.ACCURACY,
                        Metric.POINT_ADJUSTED_F1)) {
            assertThat(figures.at(figure)).as(figure.id()).isCloseTo(1, within(1e-12));
        }
        assertThat(figures.at(Metric.FALSE_ALARMS_PER_DAY)).isZero();
        assertThat(figures.at(Metric.DELAY_ROWS)).isZero();
        assertThat(figures.has(Metric.UCR_HIT)).isFalse();
    }

    @Test
    void delayAndFalseAlarmsAreCountedInRowsAndInTime() {
        var yardstick = new Evaluator(hours(), LABELS, new RowRange(0, ROWS), 0);
        List<RowRange> detected =
                List.of(
                        new RowRange(54, 56),
                        new RowRange(100, 101),
                        new RowRange(190, 202),
                        new RowRange(300, 305));
        MetricValues figures = figures(yardstick, detected);
        assertThat(figures.at(Metric.DELAY_ROWS)).isEqualTo(2);
        assertThat(figures.at(Metric.DELAY_SECONDS)).isEqualTo(7_200);
        assertThat(figures.at(Metric.EVENT_RECALL)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(figures.at(Metric.EVENT_PRECISION)).isEqualTo(0.5);
        assertThat(figures.at(Metric.FALSE_ALARMS_PER_DAY)).isCloseTo(0.1, within(1e-12));
        assertThat(figures.at(Metric.FALSE_ALARMS_PER_1000_ROWS))
                .isCloseTo(2_000.0 / ROWS, within(1e-12));
    }

    @Test
    void alarmsThatComeLateAreJudgedWhenTheyComeAndRowsWhereTheyAre() {
        var yardstick = new Evaluator(hours(), LABELS, new RowRange(0, ROWS), 0);
        List<RowRange> detected = List.of(new RowRange(200, 220), new RowRange(395, 410));
        double[] scores = scores(detected);
        MetricValues prompt = yardstick.measure(scores, scores, detected, 0).figures();
        MetricValues late = yardstick.measure(scores, scores, detected, 8).figures();
        MetricValues moved =
                figures(yardstick, List.of(new RowRange(208, 228), new RowRange(403, 418)));
        for (Metric figure : Metric.all()) {
            boolean whenItComes = figure.id().startsWith("nab") || figure.id().startsWith("delay");
            Double expected = whenItComes ? moved.at(figure) : prompt.at(figure);
            assertThat((Double) late.at(figure)).as(figure.id()).isEqualTo(expected);
        }
        assertThat(late.at(Metric.DELAY_ROWS)).isEqualTo(5.5);
    }

    @Test
    void rowsThatDoNotCountChangeNothing() {
        var yardstick = new Evaluator(hours(), LABELS, new RowRange(100, ROWS), 0);
        List<RowRange> behind = List.of(new RowRange(200, 210), new RowRange(350, 351));
        List<RowRange> before = List.of(new RowRange(10, 30), new RowRange(55, 57));
        List<RowRange> all = List.of(before.get(0), before.get(1), behind.get(0), behind.get(1));
        double[] scores = scores(behind);
        assertThat(yardstick.measure(scores(all), all))
                .isEqualTo(yardstick.measure(scores, behind));
    }

    @Test
    void aToleranceLetsAlarmsLieBesideEvents() {
        List<RowRange> detected = List.of(new RowRange(225, 226));
        var strict = new Evaluator(hours(), LABELS, new RowRange(0, ROWS), 0);
        var tolerant = new Evaluator(hours(), LABELS, new RowRange(0, ROWS), 10);
        assertThat(figures(strict, detected).at(Metric.EVENT_PRECISION)).isZero();
        assertThat(figures(tolerant, detected).at(Metric.EVENT_PRECISION)).isEqualTo(1);
    }

    @Test
    void withoutLabelsOnlyFalseAlarmsAndAccuracyAreLeft() {
        var yardstick =
                new Evaluator(hours(), Labels.of(ROWS, List.of()), new RowRange(0, ROWS), 0);
        MetricValues figures = figures(yardstick, List.of(new RowRange(5, 17)));
        assertThat(Metric.all().stream().filter(figures::has))
                .containsExactly(
                        Metric.FALSE_ALARMS_PER_1000_ROWS,
                        Metric.FALSE_ALARMS_PER_DAY,
                        Metric.ACCURACY);
        assertThat(figures.at(Metric.FALSE_ALARMS_PER_DAY)).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void aSeriesWithoutTimesHasFalseAlarmsPerRowOnly() {
        Series series = Series.ofValues(new double[ROWS]);
        var yardstick = new Evaluator(series, LABELS, new RowRange(0, ROWS), 0);
        MetricValues figures =
                figures(yardstick, List.of(new RowRange(5, 17), new RowRange(55, 56)));
        assertThat(figures.has(Metric.FALSE_ALARMS_PER_DAY)).isFalse();
        assertThat(figures.has(Metric.DELAY_SECONDS)).isFalse();
        assertThat(figures.at(Metric.DELAY_ROWS)).isEqualTo(5);
    }

    @Test
    void aDetectorThatKnowsNothingHasTheFiguresOfChance() {
        var yardstick = new Evaluator(hours(), LABELS, new RowRange(0, ROWS), 0);
        MetricValues random = yardstick.random(5).figures();
        double share = 40.0 / ROWS;
        assertThat(random.at(Metric.AUC_ROC)).isCloseTo(0.5, within(0.1));
        assertThat(random.at(Metric.AUC_PR)).isCloseTo(share, within(0.05));
        assertThat(random.at(Metric.PRECISION)).isCloseTo(share, within(0.08));
        assertThat(random.at(Metric.POINT_ADJUSTED_F1)).isGreaterThan(3 * share);
        assertThat(yardstick.random(5)).isEqualTo(yardstick.random(5));
    }
}
