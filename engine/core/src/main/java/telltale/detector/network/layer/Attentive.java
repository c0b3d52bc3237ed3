package telltale.detector.network.layer;

import java.util.ArrayList;
import java.util.List;
import telltale.detector.network.kernel.Kernels;

/// Masked transformer encoder. The positions of the steps are learnt, from sines and cosines on.
///
/// @param steps the steps of a window
/// @param features the numbers of a step
/// @param width the columns that stand for a step
/// @param heads how many ways there are to look at other steps; width is a multiple
/// @param inner the columns of the wide layer in each encoder layer
/// @param layers how many encoder layers there are
/// @param masks in how many ways steps are hidden, or 1 where none is
public record Attentive(
        int steps, int features, int width, int heads, int inner, int layers, int masks)
        implements Architecture {
    public Attentive {
        if (width % heads != 0) {
            throw new IllegalArgumentException(
                    "expected a width that is a multiple of the %d heads, found %d"
                            .formatted(heads, width));
        }
    }

    @Override
    public int inputs() {
        return masks > 1 ? features + 1 : features;
    }

    @Override
    public ParameterLayout layout() {
        ParameterLayout layout = new ParameterLayout();
        add(layout);
        return layout;
    }

    /// Where the weights begin: of the way in, the positions, each layer, the way out.
    private List<Integer> add(ParameterLayout layout) {
        List<Integer> places = new ArrayList<>();
        places.add(layout.addLinear("in", inputs(), width));
        places.add(layout.add("positions", ParameterLayout.Start.WAVES, 0, steps, width));
        for (int i = 0; i < layers; i++) {
            places.add(EncoderLayer.add(layout, "layer_%d".formatted(i + 1), width, inner));
        }
        places.add(layout.addLinear("out", width, features));
        return places;
    }

    @Override
    public long cost() {
        long layer = 4L * width * width + 2L * width * inner + 2L * steps * width;
        return steps * (layers * layer + (long) width * (inputs() + features));
    }

    @Override
    public Activations open(Kernels kernels, float[] weights, int windows, boolean learning) {
        List<Integer> places = add(new ParameterLayout());
        List<EncoderLayer> stack = new ArrayList<>();
        for (int i = 0; i < layers; i++) {
            int at = places.get(2 + i);
            stack.add(new EncoderLayer(kernels, weights, at, this, windows, learning));
        }
        int rows = Math.multiplyExact(windows, steps);
        var in = new DenseLayer(kernels, weights, places.getFirst(), rows, inputs(), width);
        var out = new DenseLayer(kernels, weights, places.getLast(), rows, width, features);
        var positions = new PositionalEncoding(kernels, weights, places.get(1), steps * width);
        return new AttentiveActivations(this, in, positions, stack, out, windows);
    }
}
