package telltale.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.evaluation.Labels;
import telltale.evaluation.Span;
import telltale.series.Series;

class YardstickTest {
    private static final long HOUR = 3_600_000_000_000L;
    private static final int ROWS = 480;
    private static final Labels LABELS =
            Labels.of(ROWS, List.of(new Span(50, 60), new Span(200, 220), new Span(400, 410)));

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

    private static double[] scores(List<Span> detected) {
        double[] scores = new double[ROWS];
        detected.forEach(span -> Arrays.fill(scores, span.from(), span.to(), 1));
        return scores;
    }

    private static Figures figures(Yardstick yardstick, List<Span> detected) {
        return yardstick.measure(scores(detected), detected).figures();
    }

    @Test
    void perfectionIsOneInEveryFigureThatCan() {
        var yardstick = new Yardstick(hours(), LABELS, new Span(0, ROWS), 0);
        Figures figures = figures(yardstick, LABELS.spans());
        for (Figure figure :
                List.of(
                        Figure.AUC_PR,
                        Figure.AUC_ROC,
                        Figure.BEST_F1,
                        Figure.BEST_EVENT_F1,
                        Figure.BEST_RANGE_F1,
                        Figure.F1,
                        Figure.EVENT_F1,
                        Figure.RANGE_F1,
                        Figure.AFFILIATION_F1,
                        Figure.ACCURACY,
                        Figure.POINT_ADJUSTED_F1)) {
            assertThat(figures.at(figure)).as(figure.id()).isCloseTo(1, within(1e-12));
        }
        assertThat(figures.at(Figure.FALSE_ALARMS_PER_DAY)).isZero();
        assertThat(figures.at(Figure.DELAY_ROWS)).isZero();
        assertThat(figures.has(Figure.UCR_HIT)).isFalse();
    }

    @Test
    void delayAndFalseAlarmsAreCountedInRowsAndInTime() {
        var yardstick = new Yardstick(hours(), LABELS, new Span(0, ROWS), 0);
        List<Span> detected =
                List.of(
                        new Span(54, 56),
                        new Span(100, 101),
                        new Span(190, 202),
                        new Span(300, 305));
        Figures figures = figures(yardstick, detected);
        assertThat(figures.at(Figure.DELAY_ROWS)).isEqualTo(2);
        assertThat(figures.at(Figure.DELAY_SECONDS)).isEqualTo(7_200);
        assertThat(figures.at(Figure.EVENT_RECALL)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(figures.at(Figure.EVENT_PRECISION)).isEqualTo(0.5);
        assertThat(figures.at(Figure.FALSE_ALARMS_PER_DAY)).isCloseTo(0.1, within(1e-12));
        assertThat(figures.at(Figure.FALSE_ALARMS_PER_1000_ROWS))
                .isCloseTo(2_000.0 / ROWS, within(1e-12));
    }

    @Test
    void alarmsThatComeLateAreJudgedWhenTheyComeAndRowsWhereTheyAre() {
        var yardstick = new Yardstick(hours(), LABELS, new Span(0, ROWS), 0);
        List<Span> detected = List.of(new Span(200, 220), new Span(395, 410));
        double[] scores = scores(detected);
        Figures prompt = yardstick.measure(scores, scores, detected, 0).figures();
        Figures late = yardstick.measure(scores, scores, detected, 8).figures();
        Figures moved = figures(yardstick, List.of(new Span(208, 228), new Span(403, 418)));
        for (Figure figure : Figure.all()) {
            boolean whenItComes = figure.id().startsWith("nab") || figure.id().startsWith("delay");
            Double expected = whenItComes ? moved.at(figure) : prompt.at(figure);
            assertThat((Double) late.at(figure)).as(figure.id()).isEqualTo(expected);
        }
        assertThat(late.at(Figure.DELAY_ROWS)).isEqualTo(5.5);
    }

    @Test
    void rowsThatDoNotCountChangeNothing() {
        var yardstick = new Yardstick(hours(), LABELS, new Span(100, ROWS), 0);
        List<Span> behind = List.of(new Span(200, 210), new Span(350, 351));
        List<Span> before = List.of(new Span(10, 30), new Span(55, 57));
        List<Span> all = List.of(before.get(0), before.get(1), behind.get(0), behind.get(1));
        double[] scores = scores(behind);
        assertThat(yardstick.measure(scores(all), all))
                .isEqualTo(yardstick.measure(scores, behind));
    }

    @Test
    void aToleranceLetsAlarmsLieBesideEvents() {
        List<Span> detected = List.of(new Span(225, 226));
        var strict = new Yardstick(hours(), LABELS, new Span(0, ROWS), 0);
        var tolerant = new Yardstick(hours(), LABELS, new Span(0, ROWS), 10);
        assertThat(figures(strict, detected).at(Figure.EVENT_PRECISION)).isZero();
        assertThat(figures(tolerant, detected).at(Figure.EVENT_PRECISION)).isEqualTo(1);
    }

    @Test
    void withoutLabelsOnlyFalseAlarmsAndAccuracyAreLeft() {
        var yardstick = new Yardstick(hours(), Labels.of(ROWS, List.of()), new Span(0, ROWS), 0);
        Figures figures = figures(yardstick, List.of(new Span(5, 17)));
        assertThat(Figure.all().stream().filter(figures::has))
                .containsExactly(
                        Figure.FALSE_ALARMS_PER_1000_ROWS,
                        Figure.FALSE_ALARMS_PER_DAY,
                        Figure.ACCURACY);
        assertThat(figures.at(Figure.FALSE_ALARMS_PER_DAY)).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void aSeriesWithoutTimesHasFalseAlarmsPerRowOnly() {
        Series series = Series.ofValues(new double[ROWS]);
        var yardstick = new Yardstick(series, LABELS, new Span(0, ROWS), 0);
        Figures figures = figures(yardstick, List.of(new Span(5, 17), new Span(55, 56)));
        assertThat(figures.has(Figure.FALSE_ALARMS_PER_DAY)).isFalse();
        assertThat(figures.has(Figure.DELAY_SECONDS)).isFalse();
        assertThat(figures.at(Figure.DELAY_ROWS)).isEqualTo(5);
    }

    @Test
    void aDetectorThatKnowsNothingHasTheFiguresOfChance() {
        var yardstick = new Yardstick(hours(), LABELS, new Span(0, ROWS), 0);
        Figures random = yardstick.random(5).figures();
        double share = 40.0 / ROWS;
        assertThat(random.at(Figure.AUC_ROC)).isCloseTo(0.5, within(0.1));
        assertThat(random.at(Figure.AUC_PR)).isCloseTo(share, within(0.05));
        assertThat(random.at(Figure.PRECISION)).isCloseTo(share, within(0.08));
        assertThat(random.at(Figure.POINT_ADJUSTED_F1)).isGreaterThan(3 * share);
        assertThat(yardstick.random(5)).isEqualTo(yardstick.random(5));
    }
}
