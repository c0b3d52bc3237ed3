package telltale.detector.forecast.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import telltale.job.Progress;
import telltale.math.OrderStatistics;

class CurveFitTest {
    private static final long HOUR = 3_600_000_000_000L;
    private static final FourierSeason DAY = new FourierSeason("a day", 24 * HOUR, 3);

    private static CurveSpec form(TrendGrowth growth, boolean multiplicative) {
        return new CurveSpec(
                growth, 12, 10, 0.8, 0.05, multiplicative, 10, List.of(DAY), Holidays.NONE);
    }

    private static long[] hours(int rows) {
        long[] times = new long[rows];
        Arrays.setAll(times, row -> row * HOUR);
        return times;
    }

    private static double[] noise(int rows, double size) {
        var random = new SplittableRandom(3);
        double[] noise = new double[rows];
        Arrays.setAll(noise, row -> size * random.nextGaussian());
        return noise;
    }

    private static double wave(int row) {
        return Math.sin(2 * Math.PI * row / 24);
    }

    private static AdditiveCurve fit(CurveSpec form, double[] values, double clip)
            throws InterruptedException {
        return CurveFit.of(
                form, hours(values.length), values, clip, CurveFitTest::scale, Progress.NONE);
    }

    private static double scale(double[] residuals) {
        return OrderStatistics.medianDeviation(residuals, 0, residuals.length, 0) / 0.6745;
    }

    private static double error(AdditiveCurve curve, double[] truth) {
        AdditiveCurve.Reading reading = curve.reading();
        double most = 0;
        for (int row = 0; row < truth.length; row++) {
            most = Math.max(most, Math.abs(reading.at(row * HOUR) - truth[row]));
        }
        return most;
    }

    @Test
    void findsALineThatTurnsUnderASeason() throws Exception {
        double[] truth = new double[1_000];
        Arrays.setAll(truth, i -> 5 + 0.01 * i - 0.03 * Math.max(0, i - 400) + 2 * wave(i));
        double[] values = noise(1_000, 0.2);
        Arrays.setAll(values, row -> values[row] + truth[row]);
        AdditiveCurve curve = fit(form(TrendGrowth.LINEAR, false), values, 0);
        assertThat(error(curve, truth)).isLessThan(0.2);
        assertThat(curve.sigma()).isCloseTo(0.2, within(0.02));
    }

    @Test
    void findsASaturatingTrend() throws Exception {
        double[] truth = new double[1_000];
        Arrays.setAll(truth, i -> 12 / (1 + Math.exp(-(i - 300) / 80.0)) + wave(i));
        double[] values = noise(1_000, 0.1);
        Arrays.setAll(values, row -> values[row] + truth[row]);
        AdditiveCurve curve = fit(form(TrendGrowth.LOGISTIC, false), values, 0);
        assertThat(error(curve, truth)).isLessThan(0.2);
        assertThat(curve.trend(10_000 * HOUR)).isCloseTo(12, within(0.2));
    }

    @Test
    void findsASeasonThatScalesWithTheTrend() throws Exception {
        double[] truth = new double[1_000];
        Arrays.setAll(truth, i -> (5 + 0.02 * i) * (1 + 0.5 * wave(i)));
        double[] values = noise(1_000, 0.2);
        Arrays.setAll(values, row -> values[row] + truth[row]);
        assertThat(error(fit(form(TrendGrowth.LINEAR, true), values, 0), truth)).isLessThan(0.2);
        assertThat(error(fit(form(TrendGrowth.LINEAR, false), values, 0), truth)).isGreaterThan(2);
    }

    @Test
    void isLessBentByAnomaliesWhereResidualsAreClipped() throws Exception {
        double[] truth = new double[1_000];
        Arrays.setAll(truth, i -> 5 + 0.01 * i + 2 * wave(i));
        double[] values = noise(1_000, 0.2);
        Arrays.setAll(values, row -> values[row] + truth[row] + (row % 50 == 7 ? 30 : 0));
        double whole = error(fit(form(TrendGrowth.LINEAR, false), values, 0), truth);
        double clipped = error(fit(form(TrendGrowth.LINEAR, false), values, 3), truth);
        assertThat(clipped).isLessThan(whole / 5);
    }

    @Test
    void clipsInALogisticTrendToo() throws Exception {
        double[] truth = new double[1_000];
        Arrays.setAll(truth, i -> 12 / (1 + Math.exp(-(i - 300) / 80.0)));
        double[] values = noise(1_000, 0.1);
        Arrays.setAll(values, row -> values[row] + truth[row] + (row % 50 == 7 ? -9 : 0));
        double whole = error(fit(form(TrendGrowth.LOGISTIC, false), values, 0), truth);
        double clipped = error(fit(form(TrendGrowth.LOGISTIC, false), values, 3), truth);
        assertThat(clipped).isLessThan(whole / 2);
    }

    @Test
    void knowsLessTheLaterItIs() throws Exception {
        double[] values = noise(500, 0.2);
        Arrays.setAll(values, row -> values[row] + 5 - 0.03 * Math.max(0, row - 200));
        AdditiveCurve curve = fit(form(TrendGrowth.LINEAR, false), values, 0);
        AdditiveCurve.Reading reading = curve.reading();
        long end = 499 * HOUR;
        reading.at(end);
        assertThat(reading.wander(end)).isZero();
        reading.at(end + 100 * HOUR);
        double soon = reading.wander(end);
        reading.at(end + 400 * HOUR);
        assertThat(soon).isPositive();
        assertThat(reading.wander(end)).isCloseTo(8 * soon, within(1e-9));
    }

    @Test
    void takesHolidaysInTheirWindow() throws Exception {
        var day = new Holidays.Day(0, 1, 20);
        var holidays = new Holidays(List.of(new Holidays.Kind(List.of(day), 0, 1)));
        double[] values = noise(24 * 60, 0.1);
        for (int row = 24 * 19; row < 24 * 21; row++) {
            values[row] += row < 24 * 20 ? 5 : -3;
        }
        CurveSpec form =
                new CurveSpec(
                        TrendGrowth.LINEAR, 0, 5, 0.8, 0.05, false, 10, List.of(DAY), holidays);
        AdditiveCurve.Reading reading = fit(form, values, 0).reading();
        long nextYear = 365L * 24;
        assertThat(reading.at((nextYear + 24 * 19 + 3) * HOUR))
                .isCloseTo(reading.at((nextYear + 24 * 22 + 3) * HOUR) + 5, within(0.3));
        assertThat(reading.at((nextYear + 24 * 20 + 3) * HOUR))
                .isCloseTo(reading.at((nextYear + 24 * 22 + 3) * HOUR) - 3, within(0.3));
    }

    @Test
    void leavesValuesAsTheyAre() throws Exception {
        double[] values = noise(100, 1);
        double[] before = values.clone();
        fit(form(TrendGrowth.FLAT, false), values, 3);
        assertThat(values).isEqualTo(before);
    }
}
