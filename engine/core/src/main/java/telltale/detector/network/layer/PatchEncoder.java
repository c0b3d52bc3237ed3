package telltale.detector.network.layer;

import java.util.ArrayList;
import java.util.List;
import telltale.detector.network.kernel.Kernels;

/// Convolutional encoder: three one-dimensional convolutions with rectified outputs, the second and
/// third with stride 2, then the mean over all steps. What comes out for a patch is its embedding.
///
/// @param steps the steps of a patch
/// @param features the numbers of a step
/// @param filters the columns of the first convolution
/// @param embedding the numbers of an embedding, the columns of the second and third convolution
public record PatchEncoder(int steps, int features, int filters, int embedding) {
    /// Kernel sizes of the paper's first three layers (Park and Kang 2026, arXiv:2602.01359).
    private static final int[] KERNELS = {7, 5, 3};

    private List<ConvolutionLayer.Shape> shapes() {
        List<ConvolutionLayer.Shape> shapes = new ArrayList<>();
        int along = steps;
        int in = features;
        for (int layer = 0; layer < KERNELS.length; layer++) {
            int out = layer == 0 ? filters : embedding;
            int stride = layer == 0 ? 1 : 2;
            var shape = new ConvolutionLayer.Shape(along, in, out, KERNELS[layer], stride);
            shapes.add(shape);
            along = shape.outSteps();
            in = out;
        }
        return shapes;
    }

    /// Makes room for the weights.
    ///
    /// @return where each convolution's begin
    List<Integer> add(ParameterLayout layout) {
        List<Integer> places = new ArrayList<>();
        List<ConvolutionLayer.Shape> shapes = shapes();
        for (int layer = 0; layer < shapes.size(); layer++) {
            places.add(shapes.get(layer).add(layout, "convolution_%d".formatted(layer + 1)));
        }
        return places;
    }

    /// Where the weights are.
    public ParameterLayout layout() {
        ParameterLayout layout = new ParameterLayout();
        add(layout);
        return layout;
    }

    /// Multiplications for a patch on its way forward.
    public long cost() {
        return shapes().stream().mapToLong(ConvolutionLayer.Shape::cost).sum();
    }

    /// The encoder at work.
    ///
    /// @param weights read at every pass; may change between two
    /// @param patches the patches at a time
    /// @param learning whether there is a way back
    public PatchActivations open(Kernels kernels, float[] weights, int patches, boolean learning) {
        return new PatchActivations(
                this, shapes(), add(new ParameterLayout()), kernels, weights, patches, learning);
    }
}
