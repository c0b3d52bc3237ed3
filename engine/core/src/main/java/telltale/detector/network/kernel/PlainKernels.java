package telltale.detector.network.kernel;

import java.util.Arrays;

/// The kernels without the Vector API: what they compute, said plainly.
public final class PlainKernels implements Kernels {
    @Override
    public boolean vectorised() {
        return false;
    }

    @Override
    public void multiply(
            MatrixProduct shape, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        for (int row = 0; row < shape.rows(); row++) {
            int to = cAt + row * shape.cRow();
            if (!shape.adds()) {
                Arrays.fill(c, to, to + shape.columns(), 0);
            }
            for (int k = 0; k < shape.inner(); k++) {
                float factor = a[aAt + row * shape.aRow() + k * shape.aColumn()];
                int from = bAt + k * shape.bRow();
                for (int column = 0; column < shape.columns(); column++) {
                    c[to + column] += factor * b[from + column];
                }
            }
        }
    }

    @Override
    public void addColumns(float[] x, int rows, int columns, float[] sums, int at) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                sums[at + column] += x[row * columns + column];
            }
        }
    }

    @Override
    public void add(float[] x, float[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] += x[i];
        }
    }

    @Override
    public void lstm(CellTape tape, int step) {
        PlainGates.lstm(tape, step);
    }

    @Override
    public void lstmBack(CellTape tape, int step) {
        PlainGates.lstmBack(tape, step, 0);
    }

    @Override
    public void gru(CellTape tape, int step) {
        PlainGates.gru(tape, step);
    }

    @Override
    public void gruBack(CellTape tape, int step) {
        PlainGates.gruBack(tape, step, 0);
    }

    @Override
    public void softmax(float[] x, int rows, int columns, float factor) {
        for (int at = 0; at < rows * columns; at += columns) {
            float most = Float.NEGATIVE_INFINITY;
            for (int i = at; i < at + columns; i++) {
                most = Math.max(most, x[i]);
            }
            float sum = 0;
            for (int i = at; i < at + columns; i++) {
                x[i] = (float) Math.exp((double) (factor * (x[i] - most)));
                sum += x[i];
            }
            for (int i = at; i < at + columns; i++) {
                x[i] /= sum;
            }
        }
    }

    @Override
    public void softmaxBack(float[] y, float[] gradients, int rows, int columns, float factor) {
        for (int at = 0; at < rows * columns; at += columns) {
            float sum = 0;
            for (int i = at; i < at + columns; i++) {
                sum += y[i] * gradients[i];
            }
            for (int i = at; i < at + columns; i++) {
                gradients[i] = factor * y[i] * (gradients[i] - sum);
            }
        }
    }

    @Override
    public void normalise(float[] x, float[] weights, int at, NormTape tape) {
        int width = tape.width;
        for (int row = 0; row < tape.rows; row++) {
            int from = row * width;
            float sum = 0;
            for (int j = 0; j < width; j++) {
                sum += x[from + j];
            }
            float mean = sum / width;
            float squares = 0;
            for (int j = 0; j < width; j++) {
                squares += (x[from + j] - mean) * (x[from + j] - mean);
            }
            float inverse = (float) (1 / Math.sqrt(squares / width + NormTape.LEAST_VARIANCE));
            tape.inverse[row] = inverse;
            for (int j = 0; j < width; j++) {
                float normal = (x[from + j] - mean) * inverse;
                tape.normal[from + j] = normal;
                tape.outputs[from + j] = normal * weights[at + j] + weights[at + width + j];
            }
        }
    }

    @Override
    public void normaliseBack(
            NormTape tape, float[] weights, int at, float[] gradients, float[] weightGradients) {
        int width = tape.width;
        for (int row = 0; row < tape.rows; row++) {
            int from = row * width;
            float sum = 0;
            float along = 0;
            for (int j = 0; j < width; j++) {
                float gradient = gradients[from + j];
                weightGradients[at + j] += gradient * tape.normal[from + j];
                weightGradients[at + width + j] += gradient;
                float inner = gradient * weights[at + j];
                sum += inner;
                along += inner * tape.normal[from + j];
            }
            for (int j = 0; j < width; j++) {
                float inner = gradients[from + j] * weights[at + j];
                float rest = (sum + tape.normal[from + j] * along) / width;
                gradients[from + j] = (inner - rest) * tape.inverse[row];
            }
        }
    }

    @Override
    public void rectify(float[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.max(0, x[i]);
        }
    }

    @Override
    public void rectifyBack(float[] y, float[] gradients) {
        for (int i = 0; i < y.length; i++) {
            gradients[i] = y[i] > 0 ? gradients[i] : 0;
        }
    }

    @Override
    public void adam(
            AdamState moments, float[] gradients, float factor, float rate, float[] weights) {
        moments.next();
        float first = moments.firstCorrection();
        float second = moments.secondCorrection();
        for (int i = 0; i < weights.length; i++) {
            float gradient = factor * gradients[i];
            moments.means[i] += (1 - AdamState.FIRST) * (gradient - moments.means[i]);
            moments.squares[i] +=
                    (1 - AdamState.SECOND) * (gradient * gradient - moments.squares[i]);
            double deviation = Math.sqrt(moments.squares[i] * second) + AdamState.LEAST;
            weights[i] -= (float) (rate * moments.means[i] * first / deviation);
        }
    }
}
