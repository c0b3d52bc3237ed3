package telltale.detector.deep;

import org.nd4j.autodiff.samediff.SDIndex;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ops.impl.layers.recurrent.config.LSTMActivations;
import org.nd4j.linalg.api.ops.impl.layers.recurrent.config.LSTMDataFormat;
import org.nd4j.linalg.api.ops.impl.layers.recurrent.config.LSTMDirectionMode;
import org.nd4j.linalg.api.ops.impl.layers.recurrent.config.LSTMLayerConfig;
import org.nd4j.linalg.api.ops.impl.layers.recurrent.weights.LSTMLayerWeights;
import org.nd4j.linalg.factory.Nd4j;
import telltale.detector.network.layer.Recurrent;
import telltale.detector.network.layer.RecurrentCell;

/// Recurrent layers as a graph: LSTM by the fused operation; GRU step by step, as the fused one
/// applies the reset gate before the product, ours and cuDNN's after it.
final class RecurrentGraph {
    private final SameDiff graph;
    private final Recurrent network;
    private final int windows;

    RecurrentGraph(SameDiff graph, Recurrent network, int windows) {
        this.graph = graph;
        this.network = network;
        this.windows = windows;
    }

    /// From `[window][step][feature]` to the same.
    SDVariable of(SDVariable input) {
        int steps = network.steps();
        int layers = 2 * network.layers() + 1;
        SDVariable x = input;
        int in = network.features();
        for (int layer = 1; layer <= layers; layer++) {
            boolean code = layer == network.layers() + 1;
            int width = code ? network.latent() : network.hidden();
            String name = "layer_%d".formatted(layer);
            x = network.cell() == RecurrentCell.LSTM ? lstm(name, x) : gru(name, x, in, width);
            if (code && network.code() == Recurrent.Code.LAST) {
                SDVariable last =
                        x.get(SDIndex.all(), SDIndex.interval(steps - 1, steps), SDIndex.all());
                x = graph.tile(last, 1, steps, 1);
            }
            in = width;
        }
        SDVariable flat = x.reshape((long) windows * steps, network.hidden());
        SDVariable out =
                flat.mmul(graph.getVariable("out.weight")).add(graph.getVariable("out.bias"));
        SDVariable shaped = out.reshape(windows, steps, network.features());
        return network.reversed() ? graph.reverse(shaped, 1) : shaped;
    }

    private SDVariable lstm(String name, SDVariable x) {
        LSTMLayerConfig config =
                LSTMLayerConfig.builder()
                        .lstmdataformat(LSTMDataFormat.NTS)
                        .directionMode(LSTMDirectionMode.FWD)
                        .gateAct(LSTMActivations.SIGMOID)
                        .cellAct(LSTMActivations.TANH)
                        .outAct(LSTMActivations.TANH)
                        .retFullSequence(true)
                        .retLastC(false)
                        .retLastH(false)
                        .build();
        LSTMLayerWeights weights =
                LSTMLayerWeights.builder()
                        .weights(graph.getVariable(name + ".input"))
                        .rWeights(graph.getVariable(name + ".recurrent"))
                        .bias(graph.getVariable(name + ".bias"))
                        .build();
        return graph.rnn().lstmLayer(x, weights, config)[0];
    }

    private SDVariable gru(String name, SDVariable x, int in, int width) {
        int steps = network.steps();
        SDVariable flat = x.reshape((long) windows * steps, in);
        SDVariable gates =
                flat.mmul(graph.getVariable(name + ".input"))
                        .add(graph.getVariable(name + ".bias"))
                        .reshape(windows, steps, 3L * width);
        SDVariable[] each = graph.unstack(gates, 1, steps);
        SDVariable weights = graph.getVariable(name + ".recurrent");
        SDVariable bias = graph.getVariable(name + ".recurrent_bias");
        SDVariable[] outputs = new SDVariable[steps];
        SDVariable before =
                graph.constant(name + ".before", Nd4j.zeros(DataType.FLOAT, windows, width));
        for (int step = 0; step < steps; step++) {
            SDVariable recurrent = before.mmul(weights).add(bias);
            SDVariable reset = sigmoid(each[step], recurrent, 0, width);
            SDVariable update = sigmoid(each[step], recurrent, width, width);
            SDVariable fresh =
                    graph.math()
                            .tanh(
                                    part(each[step], 2 * width, width)
                                            .add(reset.mul(part(recurrent, 2 * width, width))));
            before = fresh.add(update.mul(before.sub(fresh)));
            outputs[step] = before;
        }
        return graph.stack(1, outputs);
    }

    private SDVariable sigmoid(SDVariable gates, SDVariable recurrent, int from, int width) {
        return graph.nn().sigmoid(part(gates, from, width).add(part(recurrent, from, width)));
    }

    private static SDVariable part(SDVariable matrix, int from, int width) {
        return matrix.get(SDIndex.all(), SDIndex.interval(from, from + width));
    }
}
