package telltale.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollingMomentsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 1021})
    void agreesWithTheMomentsOfEachWindow(int window) {
        Random random = new Random(window);

        check(window, values(_ -> random.nextGaussian()), 1e-12);
        check(window, values(_ -> 1e9 + 1e-2 * random.nextGaussian()), 1e-12);
        check(window, values(i -> i * 1e3 + random.nextGaussian()), 1e-12);
        check(
                window,
                values(_ -> random.nextInt(5) == 0 ? Double.NaN : random.nextDouble()),
                1e-12);
    }

    @Test
    void staysExactThroughStepsAndHugeSpikes() {
        Random random = new Random(7);

        check(50, values(i -> (i / 300 % 2) * 1e7 + random.nextGaussian()), 1e-9);
        check(50, values(i -> i % 400 == 17 ? 1e12 : random.nextGaussian()), 1e-9);
    }

    @Test
    void aConstantHasExactlyNoDeviationAlsoAfterAnotherConstant() {
        var moments = new RollingMoments(60);
        for (int i = 0; i < 500; i++) {
            moments.push(i < 250 ? 0.1 : 1e6 + 0.7);
            if ((i >= 60 && i < 250) || i >= 310) {
                assertThat(moments.std()).isZero();
                assertThat(moments.mean()).isEqualTo(i < 250 ? 0.1 : 1e6 + 0.7);
            }
        }
    }

    @Test
    void aConstantIsItsMeanFromTheFirstValueOn() {
        var moments = new RollingMoments(60);
        for (int i = 0; i < 50; i++) {
            moments.push(0.1);
            assertThat(moments.mean()).isEqualTo(0.1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 64, 1021})
    void rollsOverAnArrayAsByOne(int window) {
        Random random = new Random(window);
        double[] values = values(i -> Math.floor(i / 500.0) * 1e6 + random.nextGaussian());
        Arrays.fill(values, 700, 800, Double.NaN);
        Arrays.fill(values, 1_200, 1_300, 3);
        values[2_000] = 1e200;
        int least = Math.max(1, window / 2);
        var moments = new RollingMoments(window);
        var meansAlone = new RollingMoments(window);
        double[] means = new double[3_000];
        double[] stds = new double[3_000];
        double[] only = new double[3_000];
        for (int from = 0; from < 3_000; from += 750) {
            double[] piece = new double[750];
            double[] deviations = new double[750];
            moments.roll(values, from, from + 750, least, piece, deviations);
            System.arraycopy(piece, 0, means, from, 750);
            System.arraycopy(deviations, 0, stds, from, 750);
            meansAlone.roll(values, from, from + 750, least, piece);
            System.arraycopy(piece, 0, only, from, 750);
        }

        var one = new RollingMoments(window);
        var mean = new RollingMoments(window);
        for (int i = 0; i < 3_000; i++) {
            boolean warm = one.count() >= least;
            double std = warm ? one.std() : Double.NaN;
            assertThat(stds[i]).isEqualTo(Double.valueOf(std));
            assertThat(means[i]).isEqualTo(Double.valueOf(warm ? one.mean() : Double.NaN));
            assertThat(only[i]).isEqualTo(Double.valueOf(warm ? mean.mean() : Double.NaN));
            one.push(values[i]);
            mean.push(values[i]);
        }
    }

    @Test
    void onlyFiniteValuesCount() {
        var moments = new RollingMoments(3);
        assertThat(moments.count()).isZero();
        assertThat(moments.mean()).isNaN();
        assertThat(moments.std()).isNaN();

        moments.push(Double.NEGATIVE_INFINITY);
        moments.push(4);
        moments.push(Double.NaN);

        assertThat(moments.count()).isEqualTo(1);
        assertThat(moments.mean()).isEqualTo(4);

        moments.push(6);
        moments.push(Double.NaN);
        assertThat(moments.mean()).isEqualTo(6);
    }

    @Test
    void whoBeginsABlockEarlierGetsTheSameBits() {
        Random random = new Random(3);
        double[] values = values(_ -> random.nextGaussian());
        int window = 64;
        var whole = new RollingMoments(window);
        var late = new RollingMoments(window);
        for (int i = 0; i < values.length; i++) {
            whole.push(values[i]);
            double std = whole.std();
            if (i >= 10 * window) {
                late.push(values[i]);
            }
            if (i >= 11 * window) {
                assertThat(late.mean()).isEqualTo(whole.mean());
                assertThat(late.std()).isEqualTo(std);
            }
        }
    }

    @Test
    void goesOnBitForBitFromASavedState() {
        Random random = new Random(4);
        double[] values = values(i -> i % 97 == 5 ? Double.NaN : i + random.nextGaussian());
        for (int cut : new int[] {0, 1, 29, 30, 31, 250}) {
            var first = new RollingMoments(30);
            for (int i = 0; i < cut; i++) {
                first.push(values[i]);
                first.std();
            }
            ByteBuffer state = ByteBuffer.allocate(first.stateBytes());
            first.save(state);
            assertThat(state.hasRemaining()).isFalse();
            var second = new RollingMoments(30);
            second.restore(state.flip());
            for (int i = cut; i < 400; i++) {
                assertThat(second.mean()).isEqualTo(Double.valueOf(first.mean()));
                assertThat(second.std()).isEqualTo(Double.valueOf(first.std()));
                first.push(values[i]);
                second.push(values[i]);
            }
        }
    }

    @Test
    void refusesAnotherWindowsStateAndAnEmptyWindow() {
        ByteBuffer state = ByteBuffer.allocate(1_000).putInt(0, 12);

        assertThatThrownBy(() -> new RollingMoments(10).restore(state))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 12");
        assertThatThrownBy(() -> new RollingMoments(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 0");
    }

    private static double[] values(IntToDoubleFunction value) {
        double[] values = new double[3_000];
        Arrays.setAll(values, value);
        return values;
    }

    private static void check(int window, double[] values, double tolerance) {
        var rolling = new RollingMoments(window);
        for (int i = 0; i < values.length; i++) {
            rolling.push(values[i]);
            RunningMoments moments = RunningMoments.of(values, Math.max(0, i + 1 - window), i + 1);
            assertThat((long) rolling.count()).isEqualTo(moments.count());
            if (moments.count() > 0) {
                double magnitude = Math.max(Math.abs(moments.mean()), moments.std());
                assertThat(rolling.mean()).isCloseTo(moments.mean(), within(1e-13 * magnitude));
                assertThat(rolling.std())
                        .isCloseTo(moments.std(), within(tolerance * moments.std()));
            }
        }
    }
}
