package telltale.detector.network.layer;

import java.util.ArrayList;
import java.util.List;
import telltale.detector.network.kernel.Kernels;

/// Recurrent autoencoder: layers that encode a window into a narrow code, and as many that decode
/// it.
///
/// @param cell what the layers are made of
/// @param steps the steps of a window
/// @param features the numbers of a step
/// @param hidden the columns of the outer layers
/// @param latent the columns of the code
/// @param layers how many outer layers there are on either side
/// @param code what of the code the decoder sees
/// @param reversed whether the window is given back from its end: then what was seen last is told
///   first
public record Recurrent(
        RecurrentCell cell,
        int steps,
        int features,
        int hidden,
        int latent,
        int layers,
        Code code,
        boolean reversed)
        implements Architecture {

    /// What of the code the decoder sees.
    public enum Code {
        /// The code of the last step, which stands for the whole window, at every step.
        LAST,
        /// At every step its own.
        EVERY
    }

    @Override
    public int inputs() {
        return features;
    }

    @Override
    public int masks() {
        return 1;
    }

    @Override
    public ParameterLayout layout() {
        ParameterLayout layout = new ParameterLayout();
        add(layout);
        return layout;
    }

    /// Where the weights of the layers begin, those of the way out last.
    private List<Integer> add(ParameterLayout layout) {
        List<Integer> places = new ArrayList<>();
        List<CellLayer.Shape> shapes = shapes();
        for (int i = 0; i < shapes.size(); i++) {
            places.add(shapes.get(i).add(layout, "layer_%d".formatted(i + 1)));
        }
        places.add(layout.addLinear("out", hidden, features));
        return places;
    }

    private List<CellLayer.Shape> shapes() {
        List<CellLayer.Shape> shapes = new ArrayList<>();
        for (int i = 0; i < layers; i++) {
            shapes.add(new CellLayer.Shape(cell, steps, i == 0 ? features : hidden, hidden));
        }
        shapes.add(new CellLayer.Shape(cell, steps, hidden, latent));
        for (int i = 0; i < layers; i++) {
            shapes.add(new CellLayer.Shape(cell, steps, i == 0 ? latent : hidden, hidden));
        }
        return shapes;
    }

    @Override
    public long cost() {
        long out = (long) steps * hidden * features;
        return out + shapes().stream().mapToLong(CellLayer.Shape::cost).sum();
    }

    @Override
    public Activations open(Kernels kernels, float[] weights, int windows, boolean learning) {
        List<Integer> places = add(new ParameterLayout());
        List<CellLayer.Shape> shapes = shapes();
        List<CellLayer> stack = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            int at = places.get(i);
            stack.add(new CellLayer(kernels, weights, at, shapes.get(i), windows, learning));
        }
        int rows = Math.multiplyExact(steps, windows);
        var out = new DenseLayer(kernels, weights, places.getLast(), rows, hidden, features);
        return new RecurrentActivations(this, stack, out, windows);
    }
}
