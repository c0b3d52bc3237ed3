package telltale.detector.shape.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import telltale.job.Progress;
import telltale.transform.WindowScaling;

class SelfJoinTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4, 63, 64, 65, 1_021, 2_300})
    void isWhatComparingAllPairsGives(int rows) throws Exception {
        for (int window : new int[] {4, 9, 32}) {
            assertSame(walk(rows, 0), window, window);
            assertSame(walk(rows, 1e9), window, 1 + window / 4);
        }
    }

    @Test
    void constantStretchesAreAlikeAndUnlikeAllElse() throws Exception {
        double[] values = walk(900, 0);
        Arrays.fill(values, 100, 220, 7.25);
        Arrays.fill(values, 600, 660, -3.1);
        assertSame(values, 20, 20);
        Arrays.fill(values, 600, 660, values[599]);
        double[] alone = Arrays.copyOfRange(values, 300, 900);
        double[] profile = SelfJoin.of(alone, 50, 50, Progress.NONE);
        assertThat(profile[305]).isCloseTo(Math.sqrt(50), within(1e-9));
    }

    @Test
    void missingValuesAreNobodysNeighbours() throws Exception {
        double[] values = walk(800, 0);
        for (int row = 50; row < 800; row += 131) {
            values[row] = row % 2 == 0 ? Double.NaN : Double.POSITIVE_INFINITY;
        }
        assertSame(values, 12, 12);
    }

    @Test
    void whatRepeatsExactlyIsAtNoDistance() throws Exception {
        double[] values = new double[3_000];
        double[] cycle = walk(70, 0);
        Arrays.setAll(values, row -> cycle[row % 70]);
        assertThat(Arrays.stream(SelfJoin.of(values, 25, 25, Progress.NONE)).max().orElseThrow())
                .isLessThan(1e-8);
    }

    @Test
    void aHugeValueSpoilsOnlyItsOwnWindows() throws Exception {
        double[] values = walk(1_500, 0);
        values[700] = 1e4;
        assertSame(values, 16, 16);
    }

    @Test
    void vectorsGiveTheSameBitsAsOneByOne() {
        var random = new SplittableRandom(5);
        double[] values = random.doubles(340).toArray();
        for (WindowScaling scaling : WindowScaling.values()) {
            var windows = Subsequences.of(new ProfileMetric(20, scaling, 0), values);
            var step =
                    new DotProductKernel.Step(0.3, -1.7, scaling == WindowScaling.Z_NORM ? 0.9 : 1);
            for (int to : new int[] {0, 1, 7, 8, 16, 63, 64, 65, 300}) {
                double[] plain = random.doubles(400).toArray();
                double[] vector = plain.clone();
                double expected =
                        new PlainDotProducts().advance(plain, 17, to / 3, to, windows, step);
                assertThat(new VectorDotProducts().advance(vector, 17, to / 3, to, windows, step))
                        .isEqualTo(expected);
                assertThat(vector).isEqualTo(plain);
            }
        }
    }

    private static double[] walk(int rows, double level) {
        var random = new SplittableRandom(rows);
        double[] values = new double[rows];
        double sum = level;
        for (int row = 0; row < rows; row++) {
            sum += random.nextGaussian();
            values[row] = sum;
        }
        return values;
    }

    private static void assertSame(double[] values, int window, int zone) throws Exception {
        double[] profile = SelfJoin.of(values, window, zone, Progress.NONE);
        double[] expected = naive(values, window, zone);
        assertThat(profile).hasSameSizeAs(expected);
        for (int w = 0; w < profile.length; w++) {
            if (Double.isNaN(expected[w])) {
                assertThat(profile[w]).isNaN();
            } else {
                assertThat(profile[w]).as("window %d", w).isCloseTo(expected[w], within(1e-8));
            }
        }
    }

    private static double[] naive(double[] values, int window, int zone) {
        int count = Math.max(0, values.length - window + 1);
        double[][] normed = new double[count][];
        Arrays.setAll(normed, w -> normed(Arrays.copyOfRange(values, w, w + window)));
        boolean[] whole = new boolean[count];
        for (int w = 0; w < count; w++) {
            whole[w] = Arrays.stream(normed[w]).allMatch(Double::isFinite);
        }
        double[] profile = new double[count];
        Arrays.fill(profile, Double.NaN);
        for (int v = 0; v < count; v++) {
            for (int w = 0; w < count; w++) {
                if (Math.abs(v - w) >= zone && whole[v] && whole[w]) {
                    double distance = distance(normed[v], normed[w]);
                    profile[v] = profile[v] <= distance ? profile[v] : distance;
                }
            }
        }
        return profile;
    }

    private static double[] normed(double[] line) {
        double first = line[0];
        double[] about = Arrays.stream(line).map(v -> v - first).toArray();
        double mean = Arrays.stream(about).average().orElseThrow();
        double[] centred = Arrays.stream(about).map(v -> v - mean).toArray();
        double std = Math.sqrt(Arrays.stream(centred).map(v -> v * v).average().orElseThrow());
        return std == 0
                ? new double[line.length]
                : Arrays.stream(centred).map(v -> v / std).toArray();
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }
}
