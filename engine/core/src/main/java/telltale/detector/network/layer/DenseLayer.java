package telltale.detector.network.layer;

import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.kernel.MatrixProduct;

/// Dense layer `x · weights + bias`, row by row.
public final class DenseLayer {
    private final Kernels kernels;
    private final float[] weights;
    private final int at;
    private final int rows;
    private final int in;
    private final int out;
    private final MatrixProduct forward;
    private final MatrixProduct toWeights;
    private final MatrixProduct toInputs;
    private final float[] turned;

    /// @param at where the matrix begins among the weights, the bias behind it
    DenseLayer(Kernels kernels, float[] weights, int at, int rows, int in, int out) {
        this.kernels = kernels;
        this.weights = weights;
        this.at = at;
        this.rows = rows;
        this.in = in;
        this.out = out;
        forward = MatrixProduct.of(rows, in, out).adding();
        toWeights = MatrixProduct.ofTransposed(/* rows= */ in, /* inner= */ rows, out).adding();
        toInputs = MatrixProduct.of(rows, out, in);
        turned = new float[in * out];
    }

    /// Sets `y`, for all rows.
    public void forward(float[] x, float[] y) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(weights, at + in * out, y, row * out, out);
        }
        kernels.multiply(forward, x, 0, weights, at, y, 0);
    }

    /// Adds to the gradients of the weights.
    public void backward(float[] x, float[] outputGradients, float[] gradients) {
        kernels.multiply(toWeights, x, 0, outputGradients, 0, gradients, at);
        kernels.addColumns(outputGradients, rows, out, gradients, at + in * out);
    }

    /// Sets the gradients of the inputs.
    public void backward(float[] outputGradients, float[] inputGradients) {
        turn(weights, at, in, out, turned);
        kernels.multiply(toInputs, outputGradients, 0, turned, 0, inputGradients, 0);
    }

    /// Writes a matrix with its rows as columns.
    static void turn(float[] matrix, int at, int rows, int columns, float[] turned) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column * rows + row] = matrix[at + row * columns + column];
            }
        }
    }
}
