package telltale.detector.network.layer;

import java.util.Arrays;
import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.kernel.MatrixProduct;

/// One-dimensional convolution along the steps of some patches, by matrix products.
///
/// A buffer holds `[patch][step][column]` with a margin of zeros before the first and behind the
/// last step of each patch, as wide as the kernel needs. Then the steps under the kernel lie side
/// by side, those under the next position of the kernel a few columns further on: a patch is a
/// matrix whose rows overlap, and is multiplied without being copied.
final class ConvolutionLayer {
    /// What a convolution looks like.
    ///
    /// @param steps the steps that go in
    /// @param in the columns that go in
    /// @param out the columns that come out: the filters
    /// @param kernel the steps that a filter sees, odd
    /// @param stride the steps from one position of the kernel to the next
    record Shape(int steps, int in, int out, int kernel, int stride) {
        /// The steps that come out.
        int outSteps() {
            return (steps + stride - 1) / stride;
        }

        /// The steps of a patch in the buffer that goes in, with its margins.
        int padded() {
            return steps + kernel - 1;
        }

        /// The steps before the first of a patch.
        int margin() {
            return kernel / 2;
        }

        /// Multiplications for a patch.
        long cost() {
            return (long) outSteps() * kernel * in * out;
        }

        /// Makes room for the weights, which start as He et al. (2015) advise for rectified units:
        /// evenly with variance `2 / inputs`, biases at 0. doi:10.1109/ICCV.2015.123
        int add(ParameterLayout layout, String name) {
            int inputs = kernel * in;
            double bound = Math.sqrt(6.0 / inputs);
            int at = layout.add(name + ".weight", ParameterLayout.Start.EVEN, bound, inputs, out);
            layout.add(name + ".bias", ParameterLayout.Start.ZERO, 0, out);
            return at;
        }
    }

    private final Kernels kernels;
    private final float[] weights;
    private final int at;
    private final Shape shape;
    private final int patches;

    /// Of the buffer that comes out: the steps of a patch with margins, and those before its first.
    private final int outPadded;

    private final int outMargin;
    private final MatrixProduct forward;
    private final MatrixProduct toWeights;
    private final MatrixProduct toInputs;
    private final float[] turned;

    /// @param at where the weights begin
    /// @param outPadded of the buffer that comes out: the steps of a patch with its margins
    /// @param outMargin the steps before the first of a patch there
    ConvolutionLayer(
            Kernels kernels,
            float[] weights,
            int at,
            Shape shape,
            int patches,
            int outPadded,
            int outMargin) {
        this.kernels = kernels;
        this.weights = weights;
        this.at = at;
        this.shape = shape;
        this.patches = patches;
        this.outPadded = outPadded;
        this.outMargin = outMargin;
        int inner = shape.kernel() * shape.in();
        int move = shape.stride() * shape.in();
        int out = shape.out();
        int steps = shape.outSteps();
        forward = new MatrixProduct(steps, inner, out, move, 1, out, out, /* adds= */ true);
        toWeights = new MatrixProduct(inner, steps, out, 1, move, out, out, /* adds= */ true);
        toInputs = new MatrixProduct(steps, out, shape.in(), out, 1, inner, move, /* adds= */ true);
        turned = new float[inner * out];
    }

    private int inAt(int patch) {
        return patch * shape.padded() * shape.in();
    }

    private int outAt(int patch) {
        return (patch * outPadded + outMargin) * shape.out();
    }

    /// Sets the steps of `y`, not its margins.
    void forward(float[] x, float[] y) {
        int out = shape.out();
        int bias = at + shape.kernel() * shape.in() * out;
        for (int patch = 0; patch < patches; patch++) {
            int to = outAt(patch);
            for (int step = 0; step < shape.outSteps(); step++) {
                System.arraycopy(weights, bias, y, to + step * out, out);
            }
            kernels.multiply(forward, x, inAt(patch), weights, at, y, to);
        }
    }

    /// Adds to the gradients of the weights.
    ///
    /// @param outputGradients 0 in the margins
    void backward(float[] x, float[] outputGradients, float[] gradients) {
        int out = shape.out();
        int bias = at + shape.kernel() * shape.in() * out;
        for (int patch = 0; patch < patches; patch++) {
            kernels.multiply(
                    toWeights, x, inAt(patch), outputGradients, outAt(patch), gradients, at);
        }
        kernels.addColumns(outputGradients, patches * outPadded, out, gradients, bias);
    }

    /// Sets the gradients of the inputs, margins included.
    void backward(float[] outputGradients, float[] inputGradients) {
        int inner = shape.kernel() * shape.in();
        DenseLayer.turn(weights, at, inner, shape.out(), turned);
        Arrays.fill(inputGradients, 0);
        for (int patch = 0; patch < patches; patch++) {
            for (int k = 0; k < shape.kernel(); k++) {
                int column = k * shape.in();
                kernels.multiply(
                        toInputs,
                        outputGradients,
                        outAt(patch),
                        turned,
                        column,
                        inputGradients,
                        inAt(patch) + column);
            }
        }
    }
}
