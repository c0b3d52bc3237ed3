package telltale.detector.network.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The fast kernels against the plain ones.
class KernelsTest {
    private static final Offset<Float> NEAR = within(2e-5f);

    private final Kernels fast = Kernels.best();
    private final Kernels plain = new PlainKernels();
    private final SplittableRandom random = new SplittableRandom(1);

    @BeforeEach
    void needsTheVectorApi() {
        assumeTrue(fast.vectorised(), "jdk.incubator.vector is not there");
    }

    private float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    private static void same(float[] found, float[] expected) {
        assertThat(found).hasSize(expected.length);
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).as("place %d", i).isCloseTo(expected[i], near(expected[i]));
        }
    }

    private static Offset<Float> near(float expected) {
        return Math.abs(expected) > 1 ? within(2e-5f * Math.abs(expected)) : NEAR;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 1021})
    void multipliesMatricesOfAnySize(int size) {
        for (int[] shape :
                new int[][] {
                    {size, 5, 3},
                    {7, size, 17},
                    {9, 4, size},
                    {size, 1, 1},
                    {17, size, 1},
                    {8, 3, 33}
                }) {
            for (boolean adds : new boolean[] {false, true}) {
                MatrixProduct product = MatrixProduct.of(shape[0], shape[1], shape[2]);
                check(adds ? product.adding() : product);
                MatrixProduct turned = MatrixProduct.ofTransposed(shape[0], shape[1], shape[2]);
                check(adds ? turned.adding() : turned);
            }
        }
    }

    @Test
    void multipliesPartsOfMatrices() {
        check(MatrixProduct.of(9, 5, 8).within(11, 13, 17));
        check(MatrixProduct.ofTransposed(9, 5, 8).within(11, 13, 17).adding());
    }

    private void check(MatrixProduct product) {
        int a =
                product.rows() * product.aRow()
                        + product.inner() * product.aColumn()
                        + product.rows()
                        + product.inner();
        float[] left = numbers(a + 3);
        float[] right = numbers(product.inner() * product.bRow() + product.columns() + 5);
        float[] one = numbers(product.rows() * product.cRow() + product.columns() + 2);
        float[] other = one.clone();
        fast.multiply(product, left, 3, right, 5, one, 2);
        plain.multiply(product, left, 3, right, 5, other, 2);
        for (int i = 0; i < one.length; i++) {
            assertThat(one[i])
                    .as("%s place %d", product, i)
                    .isCloseTo(other[i], within(3e-6f * (10 + product.inner())));
        }
    }

    @Test
    void aRowOfAProductDoesNotDependOnTheOthers() {
        int columns = 45;
        float[] a = numbers(21 * 33);
        float[] b = numbers(33 * columns);
        float[] all = new float[21 * columns];
        fast.multiply(MatrixProduct.of(21, 33, columns), a, 0, b, 0, all, 0);
        for (int row = 0; row < 21; row++) {
            float[] alone = new float[columns];
            fast.multiply(MatrixProduct.of(1, 33, columns), a, row * 33, b, 0, alone, 0);
            assertThat(alone)
                    .isEqualTo(
                            java.util.Arrays.copyOfRange(all, row * columns, (row + 1) * columns));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 15, 16, 17, 31, 33, 63, 64, 65})
    void stepsCellsForwardAndBack(int width) {
        for (boolean lstm : new boolean[] {true, false}) {
            CellTape one = tape(lstm, width);
            CellTape other = tape(lstm, width);
            fill(one.gates, other.gates);
            fill(one.recurrent, other.recurrent);
            fill(one.outputGradients, other.outputGradients);
            fill(one.carried, other.carried);
            fill(one.carriedCell, other.carriedCell);
            for (int step = 0; step < 3; step++) {
                forward(fast, lstm, one, step);
                forward(plain, lstm, other, step);
            }
            same(one.outputs, other.outputs);
            for (int step = 2; step >= 0; step--) {
                back(fast, lstm, one, step);
                back(plain, lstm, other, step);
            }
            same(one.gateGradients, other.gateGradients);
            same(one.recurrentGradients, other.recurrentGradients);
            same(one.carried, other.carried);
            same(one.carriedCell, other.carriedCell);
        }
    }

    private static CellTape tape(boolean lstm, int width) {
        return lstm ? CellTape.lstm(3, 4, width, true) : CellTape.gru(3, 4, width, true);
    }

    private void fill(float[] one, float[] other) {
        float[] numbers = numbers(one.length);
        System.arraycopy(numbers, 0, one, 0, one.length);
        System.arraycopy(numbers, 0, other, 0, one.length);
    }

    private static void forward(Kernels kernels, boolean lstm, CellTape tape, int step) {
        if (lstm) {
            kernels.lstm(tape, step);
        } else {
            kernels.gru(tape, step);
        }
    }

    private static void back(Kernels kernels, boolean lstm, CellTape tape, int step) {
        if (lstm) {
            kernels.lstmBack(tape, step);
        } else {
            kernels.gruBack(tape, step);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 16, 17, 63, 64, 65, 1021})
    void normalisesAndSoftensRowsOfAnyWidth(int width) {
        int rows = 3;
        float[] x = numbers(rows * width);
        float[] y = x.clone();
        fast.softmax(x, rows, width, 0.7f);
        plain.softmax(y, rows, width, 0.7f);
        same(x, y);
        float[] gradients = numbers(rows * width);
        float[] others = gradients.clone();
        fast.softmaxBack(x, gradients, rows, width, 0.7f);
        plain.softmaxBack(y, others, rows, width, 0.7f);
        same(gradients, others);

        float[] weights = numbers(2 * width + 3);
        float[] values = numbers(rows * width);
        NormTape one = new NormTape(rows, width);
        NormTape other = new NormTape(rows, width);
        fast.normalise(values, weights, 3, one);
        plain.normalise(values, weights, 3, other);
        if (width > 1) {
            same(one.outputs, other.outputs);
            float[] sums = new float[2 * width + 3];
            float[] otherSums = sums.clone();
            fast.normaliseBack(one, weights, 3, gradients, sums);
            plain.normaliseBack(other, weights, 3, others, otherSums);
            same(gradients, others);
            same(sums, otherSums);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 1021})
    void doesTheRestAtAnySize(int size) {
        float[] x = numbers(size);
        float[] one = numbers(size);
        float[] other = one.clone();
        fast.add(x, one, size);
        plain.add(x, other, size);
        same(one, other);
        fast.rectify(one);
        plain.rectify(other);
        same(one, other);
        float[] back = numbers(size);
        float[] otherBack = back.clone();
        fast.rectifyBack(one, back);
        plain.rectifyBack(other, otherBack);
        same(back, otherBack);
        float[] sums = new float[size + 1];
        float[] otherSums = new float[size + 1];
        fast.addColumns(numbers(0), 0, size, sums, 1);
        float[] rows = numbers(3 * size);
        fast.addColumns(rows, 3, size, sums, 1);
        plain.addColumns(rows, 3, size, otherSums, 1);
        same(sums, otherSums);
        AdamState moments = new AdamState(size);
        AdamState otherMoments = new AdamState(size);
        for (int step = 0; step < 3; step++) {
            float[] gradients = numbers(size);
            fast.adam(moments, gradients, 0.5f, 0.01f, one);
            plain.adam(otherMoments, gradients, 0.5f, 0.01f, other);
        }
        same(one, other);
    }

    @Test
    void functionsHoldAtTheirEnds() {
        for (float x : new float[] {-200, -90, -20, -1, -1e-6f, 0, 1e-6f, 1, 20, 90, 200}) {
            CellTape one = CellTape.lstm(1, 1, 64, false);
            CellTape other = CellTape.lstm(1, 1, 64, false);
            java.util.Arrays.fill(one.gates, x);
            java.util.Arrays.fill(other.gates, x);
            fast.lstm(one, 0);
            plain.lstm(other, 0);
            same(one.outputs, other.outputs);
            same(one.gates, other.gates);
        }
    }
}
