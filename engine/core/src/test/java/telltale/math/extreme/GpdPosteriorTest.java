package telltale.math.extreme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GpdPosteriorTest {
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0.3", "5, -0.2", "25, 0", "63, 0.3", "64, 0", "65, -0.2", "250, 0.3"})
    void agreesWithAFixedFineGridOverEveryExcess(int count, double shape) {
        double[] excesses = excesses(count, shape, 7);
        GpdPosterior fast = GpdPosterior.of(excesses, 1);

        var naive = new Naive(excesses, 1);
        double near = count < 5 ? 0.1 : 0.06;
        for (double at : new double[] {0.5, 1, 3, 8, 20}) {
            double expected = naive.survival(at);
            assertThat(survival(fast, at))
                    .as("at %s", at)
                    .isCloseTo(expected, within(near * expected));
        }
        assertThat(fast.logEvidence()).isCloseTo(naive.logEvidence(), within(0.1));
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
        double expected = new Naive(excesses, 0.1).survival(12);
        assertThat(tenth).isCloseTo(expected, within(0.05 * expected));
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
    private static final class Naive {
        private static final double STEP = 0.02;

        private final List<double[]> cells = new ArrayList<>(); // shape, scale, log posterior
        private final double greatest;

        Naive(double[] excesses, double weight) {
            double middle = Math.log(Arrays.stream(excesses).average().orElseThrow());
            double half = 1 + 6 / Math.sqrt(excesses.length * weight);
            for (double shape = -0.399; shape < 0.8; shape += STEP) {
                for (double log = middle - half; log < middle + half; log += STEP) {
                    double z = (shape - 0.15) / 0.2;
                    double density = logDensity(excesses, shape, Math.exp(log));
                    cells.add(new double[] {shape, Math.exp(log), weight * density - 0.5 * z * z});
                }
            }
            greatest = cells.stream().mapToDouble(cell -> cell[2]).max().orElseThrow();
        }

        private static double logDensity(double[] excesses, double shape, double scale) {
            double sum = 0;
            for (double excess : excesses) {
                double base = 1 + shape * excess / scale;
                sum += base <= 0 ? -1e9 : -(1 / shape + 1) * Math.log(base) - Math.log(scale);
            }
            return sum;
        }

        private double mass() {
            return cells.stream().mapToDouble(cell -> Math.exp(cell[2] - greatest)).sum();
        }

        double survival(double at) {
            double sum = 0;
            for (double[] cell : cells) {
                double base = Math.max(0, 1 + cell[0] * at / cell[1]);
                sum += Math.exp(cell[2] - greatest) * Math.pow(base, -1 / cell[0]);
            }
            return sum / mass();
        }

        double logEvidence() {
            double prior = 0.2 * Math.sqrt(2 * Math.PI);
            return greatest + Math.log(mass() * STEP * STEP / prior);
        }
    }
}
