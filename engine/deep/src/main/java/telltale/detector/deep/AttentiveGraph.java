package telltale.detector.deep;

import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import telltale.detector.network.layer.Attentive;

/// A transformer's encoder as a graph.
final class AttentiveGraph {
    /// Keeps a normalised layer's variance above 0, as in PyTorch.
    private static final double LEAST_VARIANCE = 1e-5;

    private final SameDiff graph;
    private final Attentive network;
    private final int windows;

    AttentiveGraph(SameDiff graph, Attentive network, int windows) {
        this.graph = graph;
        this.network = network;
        this.windows = windows;
    }

    /// From `[window][step][input]` to `[window][step][feature]`.
    SDVariable of(SDVariable input) {
        int steps = network.steps();
        long rows = (long) windows * steps;
        SDVariable x =
                linear("in", input.reshape(rows, network.inputs()))
                        .reshape(windows, steps, network.width())
                        .add(graph.getVariable("positions").reshape(1, steps, network.width()))
                        .reshape(rows, network.width());
        for (int layer = 1; layer <= network.layers(); layer++) {
            x = layer("layer_%d".formatted(layer), x);
        }
        return linear("out", x).reshape(windows, steps, network.features());
    }

    private SDVariable layer(String name, SDVariable x) {
        SDVariable attended = norm(name + ".attended", x.add(attention(name + ".attention", x)));
        SDVariable wide = graph.nn().relu(linear(name + ".widen", attended), 0);
        return norm(name + ".done", attended.add(linear(name + ".narrow", wide)));
    }

    private SDVariable attention(String name, SDVariable x) {
        int steps = network.steps();
        int width = network.width();
        int heads = network.heads();
        SDVariable threefold =
                linear(name + ".threefold", x)
                        .reshape(windows, steps, 3, heads, width / heads)
                        .permute(2, 0, 3, 1, 4);
        SDVariable[] parts = graph.unstack(threefold, 0, 3);
        SDVariable looks =
                graph.mmul(parts[0], parts[1], false, true, false)
                        .mul(1 / Math.sqrt((double) width / heads));
        SDVariable seen = graph.mmul(graph.nn().softmax(looks, 3), parts[2]);
        SDVariable joined = seen.permute(0, 2, 1, 3).reshape((long) windows * steps, width);
        return linear(name + ".out", joined);
    }

    private SDVariable norm(String name, SDVariable x) {
        SDVariable centred = x.sub(x.mean(true, 1));
        SDVariable variance = graph.math().square(centred).mean(true, 1);
        return centred.div(graph.math().sqrt(variance.add(LEAST_VARIANCE)))
                .mul(graph.getVariable(name + ".factor"))
                .add(graph.getVariable(name + ".shift"));
    }

    private SDVariable linear(String name, SDVariable x) {
        return x.mmul(graph.getVariable(name + ".weight")).add(graph.getVariable(name + ".bias"));
    }
}
