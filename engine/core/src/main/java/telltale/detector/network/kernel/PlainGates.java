package telltale.detector.network.kernel;

/// Gates of LSTM and GRU cells, column by column, without the Vector API. The vector version leaves
/// it the columns that fill no vector.
///
/// LSTM after Hochreiter, S. and Schmidhuber, J. (1997), doi:10.1162/neco.1997.9.8.1735, with the
/// forget gate of Gers et al. (2000); GRU after Cho, K. et al. (2014), arXiv:1406.1078, the reset
/// gate applied after the product as in cuDNN.
final class PlainGates {
    private PlainGates() {}

    private static float sigmoid(float x) {
        return (float) (1 / (1 + Math.exp(-x)));
    }

    private static float tanh(float x) {
        return (float) Math.tanh(x);
    }

    static void lstm(CellTape tape, int step) {
        int width = tape.width;
        for (int window = 0; window < tape.windows; window++) {
            int gate = tape.gatesAt(step) + window * 4 * width;
            for (int j = 0; j < 4 * width; j++) {
                float x = tape.gates[gate + j];
                tape.gates[gate + j] = j / width == 2 ? tanh(x) : sigmoid(x);
            }
        }
        int before = tape.windows * width;
        for (int window = 0; window < tape.windows; window++) {
            int gate = tape.gatesAt(step) + window * 4 * width;
            int at = tape.outputsAt(step) + window * width;
            for (int j = 0; j < width; j++) {
                float made = tape.gates[gate + j] * tape.gates[gate + 2 * width + j];
                float forget = tape.gates[gate + width + j];
                float cell = step == 0 ? made : made + forget * tape.cells[at - before + j];
                tape.cells[at + j] = cell;
                tape.squashed[at + j] = tanh(cell);
                tape.outputs[at + j] = tape.gates[gate + 3 * width + j] * tape.squashed[at + j];
            }
        }
    }

    /// @param from the first column
    static void lstmBack(CellTape tape, int step, int from) {
        int width = tape.width;
        int before = tape.windows * width;
        float[] to = tape.gateGradients;
        for (int window = 0; window < tape.windows; window++) {
            int gate = tape.gatesAt(step) + window * 4 * width;
            int at = tape.outputsAt(step) + window * width;
            for (int j = from; j < width; j++) {
                int carried = window * width + j;
                float in = tape.gates[gate + j];
                float forget = tape.gates[gate + width + j];
                float fresh = tape.gates[gate + 2 * width + j];
                float out = tape.gates[gate + 3 * width + j];
                float squashed = tape.squashed[at + j];
                float output = tape.outputGradients[at + j] + tape.carried[carried];
                float cell = output * out * (1 - squashed * squashed) + tape.carriedCell[carried];
                float last = step == 0 ? 0 : tape.cells[at - before + j];
                to[gate + j] = cell * fresh * in * (1 - in);
                to[gate + width + j] = cell * last * forget * (1 - forget);
                to[gate + 2 * width + j] = cell * in * (1 - fresh * fresh);
                to[gate + 3 * width + j] = output * squashed * out * (1 - out);
                tape.carriedCell[carried] = cell * forget;
            }
        }
    }

    static void gru(CellTape tape, int step) {
        int width = tape.width;
        for (int window = 0; window < tape.windows; window++) {
            int gate = tape.gatesAt(step) + window * 3 * width;
            int making = gate + 2 * width;
            for (int at = gate; at < making; at++) {
                tape.gates[at] = sigmoid(tape.gates[at] + tape.recurrent[at]);
            }
        }
        int before = tape.windows * width;
        for (int window = 0; window < tape.windows; window++) {
            int gate = tape.gatesAt(step) + window * 3 * width;
            int at = tape.outputsAt(step) + window * width;
            for (int j = 0; j < width; j++) {
                int making = gate + 2 * width + j;
                float reset = tape.gates[gate + j];
                float fresh = tanh(reset * tape.recurrent[making] + tape.gates[making]);
                tape.gates[making] = fresh;
                float last = step == 0 ? 0 : tape.outputs[at - before + j];
                tape.outputs[at + j] = tape.gates[gate + width + j] * (last - fresh) + fresh;
            }
        }
    }

    /// @param from the first column
    static void gruBack(CellTape tape, int step, int from) {
        int width = tape.width;
        int before = tape.windows * width;
        for (int window = 0; window < tape.windows; window++) {
            int gate = tape.gatesAt(step) + window * 3 * width;
            int at = tape.outputsAt(step) + window * width;
            for (int j = from; j < width; j++) {
                int carried = window * width + j;
                float reset = tape.gates[gate + j];
                float update = tape.gates[gate + width + j];
                float fresh = tape.gates[gate + 2 * width + j];
                float output = tape.outputGradients[at + j] + tape.carried[carried];
                float last = step == 0 ? 0 : tape.outputs[at - before + j];
                float making = output * (1 - update) * (1 - fresh * fresh);
                float updating = output * (last - fresh) * update * (1 - update);
                float resetting =
                        making * tape.recurrent[gate + 2 * width + j] * reset * (1 - reset);
                tape.gateGradients[gate + j] = resetting;
                tape.gateGradients[gate + width + j] = updating;
                tape.gateGradients[gate + 2 * width + j] = making;
                tape.recurrentGradients[gate + j] = resetting;
                tape.recurrentGradients[gate + width + j] = updating;
                tape.recurrentGradients[gate + 2 * width + j] = making * reset;
                tape.carried[carried] = output * update;
            }
        }
    }
}
