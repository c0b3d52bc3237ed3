package telltale.detector.statistical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Scorer;
import telltale.detector.Scores;
import telltale.job.Progress;
import telltale.math.extreme.GpdTail;
import telltale.series.Series;

class RollingModelTest {
    static Stream<Detector> detectors() {
        return Stream.of(
                new ZScore(),
                new ZScore(3),
                new ZScore(60),
                new ZScore(1_440),
                new ZScore(20_000),
                new ZScore(60, 0),
                new ModifiedZScore(),
                new ModifiedZScore(7),
                new ModifiedZScore(1_440),
                new MovingAverage(),
                new MovingAverage(2),
                new MovingAverage(1_440),
                new MovingAverage(100, 0));
    }

    /// Long enough for several stretches: spikes, gaps, steps, a flat part, huge values.
    private static Series series() {
        Random random = new Random(5);
        double[] values = new double[200_000];
        for (int i = 0; i < values.length; i++) {
            double step = 1e4 * Math.floor(i / 30_000.0);
            values[i] = step + 5 * Math.sin(i / 100.0) + random.nextGaussian();
            values[i] += random.nextInt(50) == 0 ? 40 : 0;
            values[i] = random.nextInt(40) == 0 ? Double.NaN : values[i];
            values[i] = i % 60_000 == 131 ? 1e200 : values[i];
        }
        Arrays.fill(values, 65_000, 68_500, Double.NaN);
        Arrays.fill(values, 131_000, 134_000, 0.1);
        return Series.ofValues(values);
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void scoresStretchesSideBySideAsAStreamDoes(Detector detector) throws InterruptedException {
        Series series = series();
        Model model = detector.fit(series, Progress.NONE);

        Scores scores = model.score(series, Progress.NONE);

        var expectation = scores.expectation().orElseThrow();
        Scorer scorer = model.open();
        double[] row = new double[1];
        for (int i = 0; i < series.length(); i++) {
            series.copyRow(i, row);
            double score = scorer.next(i, row);
            boolean same =
                    same(score, scores.at(i))
                            && same(scorer.expected(0), expectation.valueAt(0, i))
                            && same(scorer.scale(0), expectation.scaleAt(0, i));
            if (!same) {
                assertThat(scores.at(i)).as("score of row " + i).isEqualTo(score);
                assertThat(expectation.valueAt(0, i)).isEqualTo(scorer.expected(0));
                assertThat(expectation.scaleAt(0, i)).isEqualTo(scorer.scale(0));
            }
        }
    }

    private static boolean same(double a, double b) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void aStateGoesOnAnywhereInAWindow(Detector detector) throws InterruptedException {
        Series series = series().rows(0, 30_000);
        Model model = detector.fit(series, Progress.NONE);
        double[] row = new double[1];
        for (int cut : new int[] {0, 1, 4, 719, 720, 1_439, 1_440, 2_000, 20_001}) {
            Scorer first = model.open();
            for (int i = 0; i < cut; i++) {
                series.copyRow(i, row);
                first.next(i, row);
            }
            Scorer second = model.resume(first.state());
            for (int i = cut; i < cut + 3_000; i++) {
                series.copyRow(i, row);
                assertThat(second.next(i, row)).isEqualTo(Double.valueOf(first.next(i, row)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void aConstantScoresNothingAndADepartureHighButFinite(Detector detector)
            throws InterruptedException {
        for (double constant : new double[] {0, 0.1, -7e9}) {
            double[] values = new double[50_000];
            Arrays.fill(values, constant);
            Model model = detector.fit(Series.ofValues(values.clone()), Progress.NONE);
            values[45_000] += 1e-3 * Math.max(1, Math.abs(constant));

            Scores scores = model.score(Series.ofValues(values), Progress.NONE);

            for (int i = 40_000; i < 45_000; i++) {
                assertThat(scores.at(i)).isZero();
            }
            assertThat(scores.at(45_000)).isFinite().isGreaterThan(1e6);
        }
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void theLeastProbableChannelDecidesAndAMissingOneContributesNothing(Detector detector)
            throws InterruptedException {
        Random random = new Random(9);
        double[] a = random.doubles(30_000).toArray();
        double[] b = random.doubles(30_000).toArray();
        a[25_000] = 40;
        b[25_001] = 40;
        b[25_010] = Double.NaN;
        a[25_020] = Double.NaN;
        b[25_020] = Double.NaN;
        Series both =
                Series.of(
                        "two",
                        Series.Timing.INDEX,
                        java.util.List.of(new Series.Channel("a"), new Series.Channel("b")),
                        Series.ofValues(a).times(),
                        new double[][] {a, b});
        Series left = both.select(java.util.List.of("a"));
        Series right = both.select(java.util.List.of("b"));

        double[] scores = scores(detector, both);

        double[] ofA = scores(detector, left);
        double[] ofB = scores(detector, right);
        double a10 = GpdTail.of(ofA).exceedance(ofA[25_010]);
        double a5 = GpdTail.of(ofA).exceedance(ofA[25_005]);
        double b5 = GpdTail.of(ofB).exceedance(ofB[25_005]);
        double either = 1 - Math.pow(1 - Math.min(a5, b5), 2);
        assertThat(scores[25_010]).isCloseTo(Math.pow(a10, -1.0 / 6), within(1e-9));
        assertThat(scores[25_005]).isCloseTo(Math.pow(either, -1.0 / 6), within(1e-9));
        assertThat(scores[25_000]).isGreaterThan(Math.max(3, scores[25_005]));
        assertThat(scores[25_001]).isGreaterThan(Math.max(3, scores[25_005]));
        assertThat(scores[25_020]).isNaN();
    }

    private static double[] scores(Detector detector, Series series) throws InterruptedException {
        return detector.fit(series, Progress.NONE).score(series, Progress.NONE).values();
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void aLiveInfinityScoresHighestAndIsNotLearned(Detector detector) throws InterruptedException {
        double[] values = new Random(2).doubles(25_000).toArray();
        Model model = detector.fit(Series.ofValues(values), Progress.NONE);
        Scorer scorer = model.open();
        for (int i = 0; i < 22_000; i++) {
            scorer.next(i, new double[] {values[i]});
        }

        assertThat(scorer.next(22_000, new double[] {Double.POSITIVE_INFINITY})).isEqualTo(1e100);
        assertThat(scorer.next(22_001, new double[] {0.5})).isBetween(0.0, 50.0);
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void saysHowManyRowsItNeeds(Detector detector) {
        Series series = Series.ofValues(1, Double.NaN);

        assertThatThrownBy(() -> detector.fit(series, Progress.NONE))
                .isInstanceOf(NotEnoughData.class)
                .hasMessageContaining("needs at least");
    }

    @Test
    void refusesAStateOfAnotherWindow() throws InterruptedException {
        Series series = series();
        Model model = new ZScore(60).fit(series, Progress.NONE);
        byte[] other = new ZScore(61).fit(series, Progress.NONE).open().state();

        assertThatThrownBy(() -> model.resume(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bytes");
    }

    @Test
    void refusesSettingsThatCannotBe() {
        assertThatThrownBy(() -> new ZScore(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'2'");
        assertThatThrownBy(() -> new ModifiedZScore(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'-1'");
        assertThatThrownBy(() -> new MovingAverage(7, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'NaN'");
    }
}
