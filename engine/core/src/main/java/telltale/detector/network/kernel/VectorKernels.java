package telltale.detector.network.kernel;

import static telltale.detector.network.kernel.Lanes.COUNT;
import static telltale.detector.network.kernel.Lanes.SPECIES;
import static telltale.detector.network.kernel.Lanes.load;
import static telltale.detector.network.kernel.Lanes.of;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// The kernels on the vector unit, by way of the Vector API.
final class VectorKernels implements Kernels {
    static final int LANES = COUNT;

    @Override
    public boolean vectorised() {
        return true;
    }

    @Override
    public void multiply(
            Product shape, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        VectorProduct.multiply(shape, a, aAt, b, bAt, c, cAt);
    }

    @Override
    public void addColumns(float[] x, int rows, int columns, float[] sums, int at) {
        for (int j = 0; j < columns; j += COUNT) {
            VectorMask<Float> mask = Lanes.rest(j, columns);
            FloatVector sum = masked(sums, at + j, mask);
            for (int row = 0; row < rows; row++) {
                sum = sum.add(masked(x, row * columns + j, mask));
            }
            sum.intoArray(sums, at + j, mask);
        }
    }

    private static FloatVector masked(float[] x, int at, VectorMask<Float> mask) {
        return FloatVector.fromArray(SPECIES, x, at, mask);
    }

    @Override
    public void add(float[] x, float[] into, int count) {
        int i = 0;
        for (; i + COUNT <= count; i += COUNT) {
            load(into, i).add(load(x, i)).intoArray(into, i);
        }
        for (; i < count; i++) {
            into[i] += x[i];
        }
    }

    @Override
    public void lstm(CellTape tape, int step) {
        VectorCells.lstm(tape, step);
    }

    @Override
    public void lstmBack(CellTape tape, int step) {
        VectorCells.lstmBack(tape, step);
    }

    @Override
    public void gru(CellTape tape, int step) {
        VectorCells.gru(tape, step);
    }

    @Override
    public void gruBack(CellTape tape, int step) {
        VectorCells.gruBack(tape, step);
    }

    @Override
    public void softmax(float[] x, int rows, int columns, float factor) {
        if (columns % COUNT != 0) {
            maskedSoftmax(x, rows, columns, factor);
            return;
        }
        for (int at = 0; at < rows * columns; at += columns) {
            FloatVector most = load(x, at);
            for (int j = at + COUNT; j < at + columns; j += COUNT) {
                most = most.max(load(x, j));
            }
            float highest = most.reduceLanes(VectorOperators.MAX);
            for (int j = at; j < at + columns; j += COUNT) {
                load(x, j).sub(highest).mul(factor).intoArray(x, j);
            }
        }
        exp(x, rows * columns);
        for (int at = 0; at < rows * columns; at += columns) {
            FloatVector sums = load(x, at);
            for (int j = at + COUNT; j < at + columns; j += COUNT) {
                sums = sums.add(load(x, j));
            }
            float share = 1 / Lanes.sum(sums);
            for (int j = at; j < at + columns; j += COUNT) {
                load(x, j).mul(share).intoArray(x, j);
            }
        }
    }

    private static void maskedSoftmax(float[] x, int rows, int columns, float factor) {
        for (int at = 0; at < rows * columns; at += columns) {
            FloatVector most = of(Float.NEGATIVE_INFINITY);
            for (int j = 0; j < columns; j += COUNT) {
                VectorMask<Float> mask = Lanes.rest(j, columns);
                most = most.lanewise(VectorOperators.MAX, masked(x, at + j, mask), mask);
            }
            float highest = most.reduceLanes(VectorOperators.MAX);
            for (int j = 0; j < columns; j += COUNT) {
                VectorMask<Float> mask = Lanes.rest(j, columns);
                masked(x, at + j, mask).sub(highest).mul(factor).intoArray(x, at + j, mask);
            }
        }
        exp(x, rows * columns);
        for (int at = 0; at < rows * columns; at += columns) {
            FloatVector sums = of(0f);
            for (int j = 0; j < columns; j += COUNT) {
                sums = sums.add(masked(x, at + j, Lanes.rest(j, columns)));
            }
            float share = 1 / Lanes.sum(sums);
            for (int j = 0; j < columns; j += COUNT) {
                VectorMask<Float> mask = Lanes.rest(j, columns);
                masked(x, at + j, mask).mul(share).intoArray(x, at + j, mask);
            }
        }
    }

    private static void exp(float[] x, int count) {
        int i = 0;
        for (; i + COUNT <= count; i += COUNT) {
            Lanes.exp(load(x, i)).intoArray(x, i);
        }
        if (i < count) {
            VectorMask<Float> mask = Lanes.rest(i, count);
            Lanes.exp(masked(x, i, mask)).intoArray(x, i, mask);
        }
    }

    @Override
    public void softmaxBack(float[] y, float[] gradients, int rows, int columns, float factor) {
        for (int at = 0; at < rows * columns; at += columns) {
            FloatVector sums = of(0f);
            for (int j = 0; j < columns; j += COUNT) {
                VectorMask<Float> mask = Lanes.rest(j, columns);
                sums = masked(y, at + j, mask).fma(masked(gradients, at + j, mask), sums);
            }
            float sum = Lanes.sum(sums);
            for (int j = 0; j < columns; j += COUNT) {
                VectorMask<Float> mask = Lanes.rest(j, columns);
                masked(gradients, at + j, mask)
                        .sub(sum)
                        .mul(masked(y, at + j, mask))
                        .mul(factor)
                        .intoArray(gradients, at + j, mask);
            }
        }
    }

    @Override
    public void normalise(float[] x, float[] weights, int at, NormTape tape) {
        int width = tape.width;
        for (int row = 0; row < tape.rows; row++) {
            int from = row * width;
            FloatVector sums = of(0f);
            for (int j = 0; j < width; j += COUNT) {
                sums = sums.add(masked(x, from + j, Lanes.rest(j, width)));
            }
            float mean = Lanes.sum(sums) / width;
            FloatVector squares = of(0f);
            for (int j = 0; j < width; j += COUNT) {
                VectorMask<Float> mask = Lanes.rest(j, width);
                FloatVector off = of(0f).add(masked(x, from + j, mask).sub(mean), mask);
                squares = off.fma(off, squares);
            }
            double variance = Lanes.sum(squares) / width + NormTape.LEAST_VARIANCE;
            float inverse = (float) (1 / Math.sqrt(variance));
            tape.inverse[row] = inverse;
            for (int j = 0; j < width; j += COUNT) {
                VectorMask<Float> mask = Lanes.rest(j, width);
                FloatVector normal = masked(x, from + j, mask).sub(mean).mul(inverse);
                normal.intoArray(tape.normal, from + j, mask);
                normal.fma(masked(weights, at + j, mask), masked(weights, at + width + j, mask))
                        .intoArray(tape.outputs, from + j, mask);
            }
        }
    }

    @Override
    public void normaliseBack(
            NormTape tape, float[] weights, int at, float[] gradients, float[] weightGradients) {
        int width = tape.width;
        for (int row = 0; row < tape.rows; row++) {
            int from = row * width;
            FloatVector sums = of(0f);
            FloatVector alongs = of(0f);
            for (int j = 0; j < width; j += COUNT) {
                VectorMask<Float> mask = Lanes.rest(j, width);
                FloatVector gradient = masked(gradients, from + j, mask);
                FloatVector normal = masked(tape.normal, from + j, mask);
                int shift = at + width + j;
                gradient.fma(normal, masked(weightGradients, at + j, mask))
                        .intoArray(weightGradients, at + j, mask);
                gradient.add(masked(weightGradients, shift, mask))
                        .intoArray(weightGradients, shift, mask);
                FloatVector inner = gradient.mul(masked(weights, at + j, mask));
                sums = sums.add(inner);
                alongs = inner.fma(normal, alongs);
            }
            float mean = Lanes.sum(sums) / width;
            FloatVector along = of(Lanes.sum(alongs) / width);
            for (int j = 0; j < width; j += COUNT) {
                VectorMask<Float> mask = Lanes.rest(j, width);
                FloatVector inner =
                        masked(gradients, from + j, mask).mul(masked(weights, at + j, mask));
                inner.sub(mean)
                        .sub(along.mul(masked(tape.normal, from + j, mask)))
                        .mul(tape.inverse[row])
                        .intoArray(gradients, from + j, mask);
            }
        }
    }

    @Override
    public void rectify(float[] x) {
        int i = 0;
        for (; i + COUNT <= x.length; i += COUNT) {
            load(x, i).max(0f).intoArray(x, i);
        }
        for (; i < x.length; i++) {
            x[i] = Math.max(0, x[i]);
        }
    }

    @Override
    public void rectifyBack(float[] y, float[] gradients) {
        int i = 0;
        for (; i + COUNT <= y.length; i += COUNT) {
            VectorMask<Float> off = load(y, i).compare(VectorOperators.LE, 0f);
            load(gradients, i).blend(0f, off).intoArray(gradients, i);
        }
        for (; i < y.length; i++) {
            gradients[i] = y[i] > 0 ? gradients[i] : 0;
        }
    }

    @Override
    public void adam(
            Moments moments, float[] gradients, float factor, float rate, float[] weights) {
        moments.next();
        float step = rate * moments.firstCorrection();
        float correction = moments.secondCorrection();
        for (int i = 0; i < weights.length; i += COUNT) {
            VectorMask<Float> mask = Lanes.rest(i, weights.length);
            FloatVector gradient = masked(gradients, i, mask).mul(factor);
            FloatVector mean = masked(moments.means, i, mask);
            mean = gradient.sub(mean).fma(of(1 - Moments.FIRST), mean);
            FloatVector square = masked(moments.squares, i, mask);
            square = gradient.mul(gradient).sub(square).fma(of(1 - Moments.SECOND), square);
            mean.intoArray(moments.means, i, mask);
            square.intoArray(moments.squares, i, mask);
            FloatVector deviation = square.mul(correction).sqrt().add(Moments.LEAST);
            masked(weights, i, mask)
                    .sub(mean.mul(step).div(deviation))
                    .intoArray(weights, i, mask);
        }
    }
}
