package telltale.detector.network.layer;

import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.kernel.MatrixProduct;

/// Multi-head self-attention over the steps of a window. `[window][step][column]`.
///
/// Vaswani, A. et al. (2017). Attention Is All You Need. arXiv:1706.03762
final class Attention {
    private final Kernels kernels;
    private final Attentive shape;
    private final int windows;
    private final DenseLayer threefold;
    private final DenseLayer out;

    /// Queries, keys and values side by side.
    private final float[] parts;

    /// `[window][head][step][step]`: how much each step looks at each.
    private final float[] looks;

    private final float[] seen;
    private final float[] turned;
    private final float[] partGradients;
    private final float[] lookGradients;
    private final float[] seenGradients;

    private final MatrixProduct look;
    private final MatrixProduct see;
    private final MatrixProduct lookBack;
    private final MatrixProduct toQueries;
    private final MatrixProduct toKeys;
    private final MatrixProduct toValues;

    Attention(
            Kernels kernels,
            float[] weights,
            int at,
            Attentive shape,
            int windows,
            boolean learns) {
        this.kernels = kernels;
        this.shape = shape;
        this.windows = windows;
        int steps = shape.steps();
        int width = shape.width();
        int head = width / shape.heads();
        int rows = windows * steps;
        threefold = new DenseLayer(kernels, weights, at, rows, width, 3 * width);
        out = new DenseLayer(kernels, weights, outAt(at, width), rows, width, width);
        parts = new float[rows * 3 * width];
        looks = new float[rows * shape.heads() * steps];
        seen = new float[rows * width];
        turned = new float[head * steps];
        partGradients = new float[learns ? parts.length : 0];
        lookGradients = new float[learns ? looks.length : 0];
        seenGradients = new float[learns ? seen.length : 0];
        look = MatrixProduct.of(steps, head, steps).within(3 * width, steps, steps);
        see = MatrixProduct.of(steps, steps, head).within(steps, 3 * width, width);
        lookBack = MatrixProduct.of(steps, head, steps).within(width, steps, steps);
        toQueries = MatrixProduct.of(steps, steps, head).within(steps, 3 * width, 3 * width);
        toKeys = MatrixProduct.ofTransposed(steps, steps, head).within(steps, 3 * width, 3 * width);
        toValues = MatrixProduct.ofTransposed(steps, steps, head).within(steps, width, 3 * width);
    }

    private static int outAt(int at, int width) {
        return at + width * 3 * width + 3 * width;
    }

    /// Makes room for the weights.
    static int add(ParameterLayout layout, String name, int width) {
        double bound = Math.sqrt(6.0 / (4 * width));
        int at =
                layout.add(
                        name + ".threefold.weight",
                        ParameterLayout.Start.EVEN,
                        bound,
                        width,
                        3 * width);
        layout.add(name + ".threefold.bias", ParameterLayout.Start.ZERO, 0, 3 * width);
        double out = 1 / Math.sqrt(width);
        layout.add(name + ".out.weight", ParameterLayout.Start.EVEN, out, width, width);
        layout.add(name + ".out.bias", ParameterLayout.Start.ZERO, 0, width);
        return at;
    }

    private float factor() {
        return (float) (1 / Math.sqrt(shape.width() / (double) shape.heads()));
    }

    void forward(float[] x, float[] y) {
        threefold.forward(x, parts);
        int steps = shape.steps();
        int width = shape.width();
        int head = width / shape.heads();
        for (int window = 0; window < windows; window++) {
            for (int h = 0; h < shape.heads(); h++) {
                int part = window * steps * 3 * width + h * head;
                int at = (window * shape.heads() + h) * steps * steps;
                turn(parts, part + width, 3 * width);
                kernels.multiply(look, parts, part, turned, 0, looks, at);
            }
        }
        kernels.softmax(looks, windows * shape.heads() * steps, steps, factor());
        for (int window = 0; window < windows; window++) {
            for (int h = 0; h < shape.heads(); h++) {
                int part = window * steps * 3 * width + h * head;
                int at = (window * shape.heads() + h) * steps * steps;
                int to = window * steps * width + h * head;
                kernels.multiply(see, looks, at, parts, part + 2 * width, seen, to);
            }
        }
        out.forward(seen, y);
    }

    /// A head's keys or values with its steps as columns.
    private void turn(float[] matrix, int at, int row) {
        int steps = shape.steps();
        int head = shape.width() / shape.heads();
        for (int step = 0; step < steps; step++) {
            for (int column = 0; column < head; column++) {
                turned[column * steps + step] = matrix[at + step * row + column];
            }
        }
    }

    /// @param inputGradients set
    void backward(float[] x, float[] outputGradients, float[] gradients, float[] inputGradients) {
        out.backward(seen, outputGradients, gradients);
        out.backward(outputGradients, seenGradients);
        int steps = shape.steps();
        int width = shape.width();
        int head = width / shape.heads();
        for (int window = 0; window < windows; window++) {
            for (int h = 0; h < shape.heads(); h++) {
                int part = window * steps * 3 * width + h * head;
                int at = (window * shape.heads() + h) * steps * steps;
                int from = window * steps * width + h * head;
                int values = part + 2 * width;
                kernels.multiply(toValues, looks, at, seenGradients, from, partGradients, values);
                turn(parts, values, 3 * width);
                kernels.multiply(lookBack, seenGradients, from, turned, 0, lookGradients, at);
            }
        }
        int rows = windows * shape.heads() * steps;
        kernels.softmaxBack(looks, lookGradients, rows, steps, factor());
        for (int window = 0; window < windows; window++) {
            for (int h = 0; h < shape.heads(); h++) {
                int part = window * steps * 3 * width + h * head;
                int at = (window * shape.heads() + h) * steps * steps;
                int keys = part + width;
                kernels.multiply(toQueries, lookGradients, at, parts, keys, partGradients, part);
                kernels.multiply(toKeys, lookGradients, at, parts, part, partGradients, keys);
            }
        }
        threefold.backward(x, partGradients, gradients);
        threefold.backward(partGradients, inputGradients);
    }
}
