package telltale.detector.deep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import telltale.detector.network.layer.Architecture;
import telltale.detector.network.layer.Attentive;
import telltale.detector.network.layer.Recurrent;
import telltale.detector.tensor.Tensor;
import telltale.detector.tensor.Tensors;

/// A network as a graph of SameDiff, for so many windows at a time. Its variables carry the names
/// and shapes of the network's tensors. One thread's.
final class NetworkGraph {
    private static final String INPUT = "input";
    private static final String OUTPUT = "output";
    private static final String TARGET = "target";
    private static final String COMPARED = "compared";
    private static final String LOSS = "loss";

    private final SameDiff graph = SameDiff.create();
    private final Architecture network;
    private final List<String> names;
    private boolean differentiated;

    /// What goes into a graph and what is to come out of it.
    ///
    /// @param inputs `[window][step][input]`
    /// @param targets `[window][step][feature]`
    /// @param compared `[window][step]`: 1 where what comes out is compared with the target, else 0
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Batch(float[] inputs, float[] targets, float[] compared) {}

    NetworkGraph(Architecture network, Tensors weights, int windows) {
        this.network = network;
        names = List.copyOf(weights.byName().keySet());
        weights.byName().forEach((name, tensor) -> graph.var(name, array(tensor)));
        int steps = network.steps();
        int features = network.features();
        SDVariable input =
                graph.placeHolder(INPUT, DataType.FLOAT, windows, steps, network.inputs());
        SDVariable target = graph.placeHolder(TARGET, DataType.FLOAT, windows, steps, features);
        SDVariable compared = graph.placeHolder(COMPARED, DataType.FLOAT, windows, steps, 1);
        SDVariable output =
                switch (network) {
                    case Recurrent recurrent ->
                            new RecurrentGraph(graph, recurrent, windows).of(input);
                    case Attentive attentive ->
                            new AttentiveGraph(graph, attentive, windows).of(input);
                };
        output = output.rename(OUTPUT);
        SDVariable squares = graph.math().square(output.sub(target)).mul(compared);
        squares.sum().div(compared.sum().mul(features)).rename(LOSS);
        graph.setLossVariables(LOSS);
    }

    private static INDArray array(Tensor tensor) {
        long[] shape = tensor.shape().stream().mapToLong(extent -> extent).toArray();
        return Nd4j.create(tensor.floats(), shape, 'c');
    }

    private Map<String, INDArray> placed(Batch batch) {
        int steps = network.steps();
        int windows = batch.compared().length / steps;
        Map<String, INDArray> placed = new LinkedHashMap<>();
        placed.put(INPUT, Nd4j.create(batch.inputs(), of(windows, steps, network.inputs()), 'c'));
        placed.put(
                TARGET, Nd4j.create(batch.targets(), of(windows, steps, network.features()), 'c'));
        placed.put(COMPARED, Nd4j.create(batch.compared(), of(windows, steps, 1), 'c'));
        return placed;
    }

    private static long[] of(long... shape) {
        return shape;
    }

    /// What the network takes the inputs for, `[window][step][feature]`.
    float[] outputs(Batch batch) {
        return floats(graph.outputSingle(placed(batch), OUTPUT));
    }

    /// The mean squared difference where compared.
    double loss(Batch batch) {
        return graph.outputSingle(placed(batch), LOSS).getDouble(0);
    }

    /// The gradients of the loss.
    Tensors gradients(Batch batch) {
        if (!differentiated) {
            NativeLibraries.quietly(graph::createGradFunction);
            differentiated = true;
        }
        Map<String, INDArray> found =
                graph.calculateGradients(placed(batch), names.toArray(String[]::new));
        return tensors(name -> Objects.requireNonNull(found.get(name)));
    }

    /// The weights as they are.
    Tensors weights() {
        return tensors(name -> graph.getVariable(name).getArr());
    }

    /// Puts other weights in the place of those there are.
    void take(Tensors weights) {
        weights.byName()
                .forEach((name, tensor) -> graph.getVariable(name).getArr().assign(array(tensor)));
    }

    private Tensors tensors(Function<String, INDArray> of) {
        Map<String, Tensor> byName = new LinkedHashMap<>();
        for (String name : names) {
            INDArray array = of.apply(name);
            int[] shape = new int[array.rank()];
            for (int i = 0; i < shape.length; i++) {
                shape[i] = Math.toIntExact(array.size(i));
            }
            byName.put(name, Tensor.of(floats(array), shape));
        }
        return Tensors.of(byName);
    }

    private static float[] floats(INDArray array) {
        return array.dup('c').data().asFloat();
    }
}
