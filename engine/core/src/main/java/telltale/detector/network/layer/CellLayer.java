package telltale.detector.network.layer;

import java.util.Arrays;
import telltale.detector.network.kernel.CellTape;
import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.kernel.MatrixProduct;

/// Recurrent layer (LSTM or GRU) over the steps of a batch of windows. Inputs and outputs are
/// `[step][window][column]`.
final class CellLayer {
    /// What a layer is like, whatever the windows.
    ///
    /// @param in the columns of an input
    /// @param width the columns of an output
    record Shape(RecurrentCell cell, int steps, int in, int width) {
        private int gateColumns() {
            return cell.gates() * width;
        }

        /// Makes room for its weights: inputs to gates, bias, outputs to gates, for GRU a second
        /// bias.
        ///
        /// Inputs start as Glorot, X. and Bengio, Y. (2010) have it: the sums in the gates vary as
        /// much where the inputs are few. The rest starts as in PyTorch.
        int add(ParameterLayout layout, String name) {
            double bound = 1 / Math.sqrt(width);
            double wide = Math.sqrt(6.0 / (in + width));
            boolean lstm = cell == RecurrentCell.LSTM;
            int at =
                    layout.add(
                            name + ".input", ParameterLayout.Start.EVEN, wide, in, gateColumns());
            var start = lstm ? ParameterLayout.Start.EVEN_TWICE : ParameterLayout.Start.EVEN;
            layout.add(name + ".bias", start, bound, gateColumns());
            layout.add(
                    name + ".recurrent", ParameterLayout.Start.EVEN, bound, width, gateColumns());
            if (!lstm) {
                layout.add(
                        name + ".recurrent_bias", ParameterLayout.Start.EVEN, bound, gateColumns());
            }
            return at;
        }

        /// The multiplications of a window.
        long cost() {
            return (long) steps * gateColumns() * (in + width);
        }
    }

    private final Kernels kernels;
    private final float[] weights;
    private final Shape shape;
    private final int windows;
    private final CellTape tape;
    private final DenseLayer input;
    private final int recurrentAt;
    private final float[] turned;
    private final MatrixProduct step;
    private final MatrixProduct stepBack;
    private final MatrixProduct toWeights;

    CellLayer(
            Kernels kernels, float[] weights, int at, Shape shape, int windows, boolean learning) {
        this.kernels = kernels;
        this.weights = weights;
        this.shape = shape;
        this.windows = windows;
        int width = shape.width();
        int gates = shape.gateColumns();
        int rows = Math.multiplyExact(shape.steps(), windows);
        boolean lstm = shape.cell() == RecurrentCell.LSTM;
        tape =
                lstm
                        ? CellTape.lstm(shape.steps(), windows, width, learning)
                        : CellTape.gru(shape.steps(), windows, width, learning);
        input = new DenseLayer(kernels, weights, at, rows, shape.in(), gates);
        recurrentAt = at + shape.in() * gates + gates;
        turned = new float[learning ? width * gates : 0];
        step = MatrixProduct.of(windows, width, gates).adding();
        MatrixProduct back = MatrixProduct.of(windows, gates, width);
        stepBack = lstm ? back : back.adding();
        toWeights = MatrixProduct.ofTransposed(width, rows - windows, gates).adding();
    }

    float[] outputs() {
        return tape.outputs;
    }

    /// To be set before [#backward].
    float[] outputGradients() {
        return tape.outputGradients;
    }

    void forward(float[] x) {
        input.forward(x, tape.gates);
        boolean lstm = shape.cell() == RecurrentCell.LSTM;
        float[] into = lstm ? tape.gates : tape.recurrent;
        for (int t = 0; t < shape.steps(); t++) {
            if (!lstm) {
                biases(t);
            }
            if (t > 0) {
                int before = tape.outputsAt(t - 1);
                int gates = tape.gatesAt(t);
                kernels.multiply(step, tape.outputs, before, weights, recurrentAt, into, gates);
            }
            if (lstm) {
                kernels.lstm(tape, t);
            } else {
                kernels.gru(tape, t);
            }
        }
    }

    private int biasAt() {
        return recurrentAt + shape.width() * shape.gateColumns();
    }

    private void biases(int t) {
        int columns = shape.gateColumns();
        int at = tape.gatesAt(t);
        for (int window = 0; window < windows; window++) {
            System.arraycopy(weights, biasAt(), tape.recurrent, at + window * columns, columns);
        }
    }

    /// Adds to the gradients of the weights.
    void backward(float[] x, float[] gradients) {
        boolean lstm = shape.cell() == RecurrentCell.LSTM;
        int columns = shape.gateColumns();
        DenseLayer.turn(weights, recurrentAt, shape.width(), columns, turned);
        Arrays.fill(tape.carried, 0);
        Arrays.fill(tape.carriedCell, 0);
        float[] from = lstm ? tape.gateGradients : tape.recurrentGradients;
        for (int t = shape.steps() - 1; t >= 0; t--) {
            if (lstm) {
                kernels.lstmBack(tape, t);
            } else {
                kernels.gruBack(tape, t);
            }
            if (t > 0) {
                kernels.multiply(stepBack, from, tape.gatesAt(t), turned, 0, tape.carried, 0);
            }
        }
        if (shape.steps() > 1) {
            int second = tape.gatesAt(1);
            kernels.multiply(toWeights, tape.outputs, 0, from, second, gradients, recurrentAt);
        }
        if (!lstm) {
            int rows = shape.steps() * windows;
            kernels.addColumns(tape.recurrentGradients, rows, columns, gradients, biasAt());
        }
        input.backward(x, tape.gateGradients, gradients);
    }

    /// Sets the gradients of the inputs, after [#backward].
    void backward(float[] inputGradients) {
        input.backward(tape.gateGradients, inputGradients);
    }
}
