package telltale.math.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GpdPosteriorTest {
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0.3", "5, -0.2", "25, 0", "63, 0.3", "64, 0", "65, -0.2", "250, 0.3"})
    void agreesWithAFixedFineGridOverEveryExcess(int count, double shape) {
        double[] excesses = excesses(count, shape, 7);
        GpdPosterior fast = GpdPosterior.of(excesses, 1);

        double near = count < 5 ? 0.1 : 0.06;
        for (double at : new double[] {0.5, 1, 3, 8, 20}) {
            double naive = naive(excesses, 1, at);
            assertThat(survival(fast, at)).as("at %s", at).isCloseTo(naive, within(near * naive));
        }
        assertThat(fast.logEvidence()).isCloseTo(naiveLogEvidence(excesses), within(0.1));
    }

    @Test
    void weightsAddUpToOne() {
        GpdPosterior posterior = GpdPosterior.of(excesses(40, 0.1, 3), 1);

        assertThat(Arrays.stream(posterior.weights()).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void findsTheShapeOfManyExcesses() {
        for (double shape : new double[] {-0.2, 0, 0.3}) {
            GpdPosterior posterior = GpdPosterior.of(excesses(20_000, shape, 11), 1);
            double mean = 0;
            for (int i = 0; i < posterior.size(); i++) {
                mean += posterior.weight(i) * posterior.shapes()[i];
            }

            assertThat(mean).isCloseTo(shape, within(0.04));
        }
    }

    @Test
    void excessesThatCountLessSayLess() {
        double[] excesses = excesses(200, 0, 5);

        double whole = survival(GpdPosterior.of(excesses, 1), 12);
        double tenth = survival(GpdPosterior.of(excesses, 0.1), 12);

        assertThat(tenth).isGreaterThan(2 * whole);
        double naive = naive(excesses, 0.1, 12);
        assertThat(tenth).isCloseTo(naive, within(0.05 * naive));
    }

    @Test
    void takesExcessesOfAnySize() {
        double[] excesses = excesses(50, 0.1, 9);
        for (double factor : new double[] {1e-300, 1e-9, 1e9, 1e300}) {
            double[] scaled = Arrays.stream(excesses).map(e -> e * factor).toArray();

            assertThat(survival(GpdPosterior.of(scaled, 1), 5 * factor))
                    .isCloseTo(survival(GpdPosterior.of(excesses, 1), 5), within(1e-9));
        }
    }

    private static double survival(GpdPosterior posterior, double excess) {
        double mean = 0;
        for (int i = 0; i < posterior.size(); i++) {
            mean += posterior.weight(i) * Math.exp(posterior.logSurvival(i, excess));
        }
        return mean;
    }

    private static double[] excesses(int count, double shape, long seed) {
        var random = new SplittableRandom(seed);
        double[] excesses = new double[count];
        for (int i = 0; i < count; i++) {
            double u = 1 - random.nextDouble();
            excesses[i] = shape == 0 ? -Math.log(u) : (Math.pow(u, -shape) - 1) / shape;
        }
        Arrays.sort(excesses);
        return excesses;
    }

    /// Every shape and scale of a wide fixed grid, every excess by itself.
    private static double naive(double[] excesses, double weight, double at) {
        double top = naiveSum(excesses, weight, 0, (shape, scale) -> 0).greatest();
        double mass = naiveSum(excesses, weight, top, (shape, scale) -> 1).sum();
        double part =
                naiveSum(excesses, weight, top, (shape, scale) -> naiveSurvival(shape, scale, at))
                        .sum();
        return part / mass;
    }

    private static double naiveLogEvidence(double[] excesses) {
        double top = naiveSum(excesses, 1, 0, (shape, scale) -> 0).greatest();
        double mass = naiveSum(excesses, 1, top, (shape, scale) -> 1).sum();
        double cell = 0.01 * 0.01;
        return top + Math.log(mass * cell / (0.2 * Math.sqrt(2 * Math.PI)));
    }

    private record Sum(double greatest, double sum) {}

    private interface Value {
        double of(double shape, double scale);
    }

    private static Sum naiveSum(double[] excesses, double weight, double top, Value value) {
        double mean = Arrays.stream(excesses).average().orElseThrow();
        double greatest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        double half = 1 + 6 / Math.sqrt(excesses.length * weight);
        for (double shape = -0.4; shape < 0.8; shape += 0.01) {
            double xi = Math.abs(shape) < 1e-9 ? 1e-9 : shape;
            double z = (xi - 0.1) / 0.2;
            for (double log = Math.log(mean) - half; log < Math.log(mean) + half; log += 0.01) {
                double scale = Math.exp(log);
                DoubleUnaryOperator density =
                        e -> 1 + xi * e / scale <= 0 ? -1e9 : -(1 / xi + 1) * Math.log1p(xi * e / scale);
                double likelihood =
                        weight * (Arrays.stream(excesses).map(density).sum() - excesses.length * log)
                                - 0.5 * z * z;
                greatest = Math.max(greatest, likelihood);
                sum += Math.exp(likelihood - top) * value.of(xi, scale);
            }
        }
        return new Sum(greatest, sum);
    }

    private static double naiveSurvival(double shape, double scale, double at) {
        double base = 1 + shape * at / scale;
        return base <= 0 ? 0 : Math.pow(base, -1 / shape);
    }
}
