package telltale.detector.network.kernel;

import static telltale.detector.network.kernel.VectorLanes.COUNT;
import static telltale.detector.network.kernel.VectorLanes.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/// Kernels on the Vector API.
final class VectorKernels implements Kernels {
    /// Floats per vector.
    static final int LANES = COUNT;

    @Override
    public boolean vectorised() {
        return true;
    }

    @Override
    public void multiply(
            MatrixProduct shape, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        VectorProduct.multiply(shape, a, aAt, b, bAt, c, cAt);
    }

    @Override
    public void addColumns(float[] x, int rows, int columns, float[] sums, int at) {
        for (int j = 0; j < columns; j += COUNT) {
            VectorMask<Float> mask = SPECIES.indexInRange(j, columns);
            FloatVector sum = FloatVector.fromArray(SPECIES, sums, at + j, mask);
            for (int row = 0; row < rows; row++) {
                sum = sum.add(FloatVector.fromArray(SPECIES, x, row * columns + j, mask));
            }
            sum.intoArray(sums, at + j, mask);
        }
    }

    @Override
    public void add(float[] x, float[] into, int count) {
        int i = 0;
        for (; i + COUNT <= count; i += COUNT) {
            FloatVector.fromArray(SPECIES, into, i)
                    .add(FloatVector.fromArray(SPECIES, x, i))
                    .intoArray(into, i);
        }
        for (; i < count; i++) {
            into[i] += x[i];
        }
    }

    @Override
    public void lstm(CellTape tape, int step) {
        VectorGates.lstm(tape, step);
    }

    @Override
    public void lstmBack(CellTape tape, int step) {
        VectorGates.lstmBack(tape, step);
    }

    @Override
    public void gru(CellTape tape, int step) {
        VectorGates.gru(tape, step);
    }

    @Override
    public void gruBack(CellTape tape, int step) {
        VectorGates.gruBack(tape, step);
    }

    @Override
    public void softmax(float[] x, int rows, int columns, float factor) {
        if (columns % COUNT != 0) {
            maskedSoftmax(x, rows, columns, factor);
            return;
        }
        for (int at = 0; at < rows * columns; at += columns) {
            FloatVector most = FloatVector.fromArray(SPECIES, x, at);
            for (int j = at + COUNT; j < at + columns; j += COUNT) {
                most = most.max(FloatVector.fromArray(SPECIES, x, j));
            }
            float highest = most.reduceLanes(VectorOperators.MAX);
            for (int j = at; j < at + columns; j += COUNT) {
                FloatVector.fromArray(SPECIES, x, j).sub(highest).intoArray(x, j);
            }
        }
        VectorExp.exp(x, 0, rows * columns, factor);
        for (int at = 0; at < rows * columns; at += columns) {
            FloatVector sums = FloatVector.fromArray(SPECIES, x, at);
            for (int j = at + COUNT; j < at + columns; j += COUNT) {
                sums = sums.add(FloatVector.fromArray(SPECIES, x, j));
            }
            float share = 1 / VectorLanes.sum(sums);
            for (int j = at; j < at + columns; j += COUNT) {
                FloatVector.fromArray(SPECIES, x, j).mul(share).intoArray(x, j);
            }
        }
    }

    private static void maskedSoftmax(float[] x, int rows, int columns, float factor) {
        for (int at = 0; at < rows * columns; at += columns) {
            FloatVector most = FloatVector.broadcast(SPECIES, Float.NEGATIVE_INFINITY);
            for (int j = 0; j < columns; j += COUNT) {
                VectorMask<Float> mask = SPECIES.indexInRange(j, columns);
                most =
                        most.lanewise(
                                VectorOperators.MAX,
                                FloatVector.fromArray(SPECIES, x, at + j, mask),
                                mask);
            }
            float highest = most.reduceLanes(VectorOperators.MAX);
            for (int j = 0; j < columns; j += COUNT) {
                VectorMask<Float> mask = SPECIES.indexInRange(j, columns);
                FloatVector.fromArray(SPECIES, x, at + j, mask)
                        .sub(highest)
                        .intoArray(x, at + j, mask);
            }
        }
        VectorExp.exp(x, 0, rows * columns, factor);
        for (int at = 0; at < rows * columns; at += columns) {
            FloatVector sums = FloatVector.broadcast(SPECIES, 0f);
            for (int j = 0; j < columns; j += COUNT) {
                sums =
                        sums.add(
                                FloatVector.fromArray(
                                        SPECIES, x, at + j, SPECIES.indexInRange(j, columns)));
            }
            float share = 1 / VectorLanes.sum(sums);
            for (int j = 0; j < columns; j += COUNT) {
                VectorMask<Float> mask = SPECIES.indexInRange(j, columns);
                FloatVector.fromArray(SPECIES, x, at + j, mask)
                        .mul(share)
                        .intoArray(x, at + j, mask);
            }
        }
    }

    @Override
    public void softmaxBack(float[] y, float[] gradients, int rows, int columns, float factor) {
        for (int at = 0; at < rows * columns; at += columns) {
            FloatVector sums = FloatVector.broadcast(SPECIES, 0f);
            for (int j = 0; j < columns; j += COUNT) {
                VectorMask<Float> mask = SPECIES.indexInRange(j, columns);
                sums =
                        FloatVector.fromArray(SPECIES, y, at + j, mask)
                                .fma(FloatVector.fromArray(SPECIES, gradients, at + j, mask), sums);
            }
            float sum = VectorLanes.sum(sums);
            for (int j = 0; j < columns; j += COUNT) {
                VectorMask<Float> mask = SPECIES.indexInRange(j, columns);
                FloatVector.fromArray(SPECIES, gradients, at + j, mask)
                        .sub(sum)
                        .mul(FloatVector.fromArray(SPECIES, y, at + j, mask))
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
            FloatVector sums = FloatVector.broadcast(SPECIES, 0f);
            for (int j = 0; j < width; j += COUNT) {
                sums =
                        sums.add(
                                FloatVector.fromArray(
                                        SPECIES, x, from + j, SPECIES.indexInRange(j, width)));
            }
            float mean = VectorLanes.sum(sums) / width;
            FloatVector squares = FloatVector.broadcast(SPECIES, 0f);
            for (int j = 0; j < width; j += COUNT) {
                VectorMask<Float> mask = SPECIES.indexInRange(j, width);
                FloatVector off =
                        FloatVector.broadcast(SPECIES, 0f)
                                .add(
                                        FloatVector.fromArray(SPECIES, x, from + j, mask).sub(mean),
                                        mask);
                squares = off.fma(off, squares);
            }
            double variance = VectorLanes.sum(squares) / width + NormTape.LEAST_VARIANCE;
            float inverse = (float) (1 / Math.sqrt(variance));
            tape.inverse[row] = inverse;
            for (int j = 0; j < width; j += COUNT) {
                VectorMask<Float> mask = SPECIES.indexInRange(j, width);
                FloatVector normal =
                        FloatVector.fromArray(SPECIES, x, from + j, mask).sub(mean).mul(inverse);
                normal.intoArray(tape.normal, from + j, mask);
                normal.fma(
                                FloatVector.fromArray(SPECIES, weights, at + j, mask),
                                FloatVector.fromArray(SPECIES, weights, at + width + j, mask))
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
            FloatVector sums = FloatVector.broadcast(SPECIES, 0f);
            FloatVector alongs = FloatVector.broadcast(SPECIES, 0f);
            for (int j = 0; j < width; j += COUNT) {
                VectorMask<Float> mask = SPECIES.indexInRange(j, width);
                FloatVector gradient = FloatVector.fromArray(SPECIES, gradients, from + j, mask);
                FloatVector normal = FloatVector.fromArray(SPECIES, tape.normal, from + j, mask);
                int shift = at + width + j;
                gradient.fma(normal, FloatVector.fromArray(SPECIES, weightGradients, at + j, mask))
                        .intoArray(weightGradients, at + j, mask);
                gradient.add(FloatVector.fromArray(SPECIES, weightGradients, shift, mask))
                        .intoArray(weightGradients, shift, mask);
                FloatVector inner =
                        gradient.mul(FloatVector.fromArray(SPECIES, weights, at + j, mask));
                sums = sums.add(inner);
                alongs = inner.fma(normal, alongs);
            }
            float mean = VectorLanes.sum(sums) / width;
            FloatVector along = FloatVector.broadcast(SPECIES, VectorLanes.sum(alongs) / width);
            for (int j = 0; j < width; j += COUNT) {
                VectorMask<Float> mask = SPECIES.indexInRange(j, width);
                FloatVector inner =
                        FloatVector.fromArray(SPECIES, gradients, from + j, mask)
                                .mul(FloatVector.fromArray(SPECIES, weights, at + j, mask));
                inner.sub(mean)
                        .sub(along.mul(FloatVector.fromArray(SPECIES, tape.normal, from + j, mask)))
                        .mul(tape.inverse[row])
                        .intoArray(gradients, from + j, mask);
            }
        }
    }

    @Override
    public void rectify(float[] x) {
        int i = 0;
        for (; i + COUNT <= x.length; i += COUNT) {
            FloatVector.fromArray(SPECIES, x, i).max(0f).intoArray(x, i);
        }
        for (; i < x.length; i++) {
            x[i] = Math.max(0, x[i]);
        }
    }

    @Override
    public void rectifyBack(float[] y, float[] gradients) {
        int i = 0;
        for (; i + COUNT <= y.length; i += COUNT) {
            VectorMask<Float> off =
                    FloatVector.fromArray(SPECIES, y, i).compare(VectorOperators.LE, 0f);
            FloatVector.fromArray(SPECIES, gradients, i).blend(0f, off).intoArray(gradients, i);
        }
        for (; i < y.length; i++) {
            gradients[i] = y[i] > 0 ? gradients[i] : 0;
        }
    }

    @Override
    public void adam(
            AdamState moments, float[] gradients, float factor, float rate, float[] weights) {
        moments.next();
        float step = rate * moments.firstCorrection();
        float correction = moments.secondCorrection();
        for (int i = 0; i < weights.length; i += COUNT) {
            VectorMask<Float> mask = SPECIES.indexInRange(i, weights.length);
            FloatVector gradient = FloatVector.fromArray(SPECIES, gradients, i, mask).mul(factor);
            FloatVector mean = FloatVector.fromArray(SPECIES, moments.means, i, mask);
            mean =
                    gradient.sub(mean)
                            .fma(FloatVector.broadcast(SPECIES, 1 - AdamState.FIRST), mean);
            FloatVector square = FloatVector.fromArray(SPECIES, moments.squares, i, mask);
            square =
                    gradient.mul(gradient)
                            .sub(square)
                            .fma(FloatVector.broadcast(SPECIES, 1 - AdamState.SECOND), square);
            mean.intoArray(moments.means, i, mask);
            square.intoArray(moments.squares, i, mask);
            FloatVector deviation = square.mul(correction).sqrt().add(AdamState.LEAST);
            FloatVector.fromArray(SPECIES, weights, i, mask)
                    .sub(mean.mul(step).div(deviation))
                    .intoArray(weights, i, mask);
        }
    }
}
