package telltale.math.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodFinderTest {

    @ParameterizedTest
    @CsvSource({"7, 300", "24, 1000", "50, 1000", "288, 4032", "1440, 43200"})
    void findsTheSeasonOfASine(int period, int rows) throws InterruptedException {
        double[] values = noise(rows, 0, 1);
        add(values, period, 2);
        assertThat(PeriodFinder.find(values)).containsExactly(period);
    }

    @Test
    void findsADayAndAWeek() throws InterruptedException {
        double[] values = noise(24 * 7 * 8, 0.5, 2);
        add(values, 24, 4);
        for (int row = 0; row < values.length; row++) {
            values[row] -= row / 24 % 7 >= 5 ? 4 : 0;
        }
        assertThat(PeriodFinder.find(values)).containsExactly(24, 168);
    }

    @Test
    void findsAWeekInAMillionMinutes() throws InterruptedException {
        double[] values = noise(400_000, 0, 3);
        add(values, 1440, 5);
        add(values, 10080, 3);
        assertThat(PeriodFinder.find(values)).containsExactly(1440, 10080);
    }

    @Test
    void findsAPulseEveryFewRows() throws InterruptedException {
        double[] values = noise(1500, 0, 4);
        for (int row = 5; row < values.length; row += 24) {
            values[row] += 6;
        }
        assertThat(PeriodFinder.find(values)).containsExactly(24);
    }

    @Test
    void trendSpikesAndGapsDoNotHideASeason() throws InterruptedException {
        Random random = new Random(5);
        double[] values = noise(1200, 0.3, 5);
        add(values, 24, 3);
        for (int row = 0; row < values.length; row++) {
            values[row] += 0.05 * row;
            values[row] += random.nextDouble() < 0.02 ? 60 * random.nextGaussian() : 0;
            values[row] = random.nextDouble() < 0.05 ? Double.NaN : values[row];
        }
        Arrays.fill(values, 400, 430, Double.NaN);
        assertThat(PeriodFinder.find(values)).containsExactly(24);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 0.8, 0.95, 1})
    void noiseAndWalksHaveNone(double memory) throws InterruptedException {
        int found = 0;
        for (int seed = 0; seed < 100; seed++) {
            found += PeriodFinder.find(noise(400, memory, seed)).isEmpty() ? 0 : 1;
        }
        assertThat(found).isLessThanOrEqualTo(1);
    }

    @Test
    void aConstantAShortAndAMissingSeriesHaveNone() throws InterruptedException {
        double[] missing = new double[500];
        Arrays.fill(missing, Double.NaN);
        assertThat(PeriodFinder.find(new double[500])).isEmpty();
        assertThat(PeriodFinder.find(new double[0])).isEmpty();
        assertThat(PeriodFinder.find(new double[] {1, 2, 1, 2})).isEmpty();
        assertThat(PeriodFinder.find(missing)).isEmpty();
    }

    @Test
    void twoCyclesAreTooFew() throws InterruptedException {
        double[] values = noise(100, 0, 6);
        add(values, 48, 10);
        assertThat(PeriodFinder.find(values)).isEmpty();
    }

    private static void add(double[] values, int period, double height) {
        for (int row = 0; row < values.length; row++) {
            values[row] += height * Math.sin(2 * Math.PI * row / period);
        }
    }

    /// An autoregression of first order; memory 0 is white noise, 1 a random walk.
    private static double[] noise(int rows, double memory, long seed) {
        Random random = new Random(seed);
        double[] values = new double[rows];
        double last = 0;
        for (int row = 0; row < rows; row++) {
            last = memory * last + random.nextGaussian();
            values[row] = last;
        }
        return values;
    }
}
