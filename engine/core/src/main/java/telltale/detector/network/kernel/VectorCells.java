package telltale.detector.network.kernel;

import static telltale.detector.network.kernel.Lanes.COUNT;
import static telltale.detector.network.kernel.Lanes.load;
import static telltale.detector.network.kernel.Lanes.of;
import static telltale.detector.network.kernel.Lanes.sigmoid;
import static telltale.detector.network.kernel.Lanes.tanh;

import jdk.incubator.vector.FloatVector;

/// The steps of recurrent cells, many columns at a time; the formulas are those of [PlainCells].
final class VectorCells {
    private VectorCells() {}

    /// The first column that fills no vector.
    private static int full(CellTape tape) {
        return tape.width / COUNT * COUNT;
    }

    static void lstm(CellTape tape, int step) {
        int width = tape.width;
        int full = full(tape);
        for (int window = 0; window < tape.windows; window++) {
            int gate = tape.gatesAt(step) + window * 4 * width;
            int at = tape.outputsAt(step) + window * width;
            for (int j = 0; j < full; j += COUNT) {
                lstm(tape, step, gate + j, at + j);
            }
        }
        if (full < width) {
            PlainCells.lstm(tape, step, full);
        }
    }

    private static void lstm(CellTape tape, int step, int gate, int at) {
        float[] gates = tape.gates;
        int width = tape.width;
        FloatVector in = sigmoid(load(gates, gate));
        FloatVector forget = sigmoid(load(gates, gate + width));
        FloatVector fresh = tanh(load(gates, gate + 2 * width));
        FloatVector out = sigmoid(load(gates, gate + 3 * width));
        in.intoArray(gates, gate);
        forget.intoArray(gates, gate + width);
        fresh.intoArray(gates, gate + 2 * width);
        out.intoArray(gates, gate + 3 * width);
        FloatVector cell = in.mul(fresh);
        if (step > 0) {
            cell = forget.fma(load(tape.cells, at - tape.windows * width), cell);
        }
        cell.intoArray(tape.cells, at);
        FloatVector squashed = tanh(cell);
        squashed.intoArray(tape.squashed, at);
        out.mul(squashed).intoArray(tape.outputs, at);
    }

    static void lstmBack(CellTape tape, int step) {
        int width = tape.width;
        int full = full(tape);
        for (int window = 0; window < tape.windows; window++) {
            int gate = tape.gatesAt(step) + window * 4 * width;
            int at = tape.outputsAt(step) + window * width;
            for (int j = 0; j < full; j += COUNT) {
                lstmBack(tape, step, gate + j, at + j, window * width + j);
            }
        }
        if (full < width) {
            PlainCells.lstmBack(tape, step, full);
        }
    }

    private static void lstmBack(CellTape tape, int step, int gate, int at, int carried) {
        int width = tape.width;
        FloatVector one = of(1f);
        FloatVector in = load(tape.gates, gate);
        FloatVector forget = load(tape.gates, gate + width);
        FloatVector fresh = load(tape.gates, gate + 2 * width);
        FloatVector out = load(tape.gates, gate + 3 * width);
        FloatVector squashed = load(tape.squashed, at);
        FloatVector output = load(tape.outputGradients, at).add(load(tape.carried, carried));
        FloatVector cell =
                output.mul(out)
                        .fma(one.sub(squashed.mul(squashed)), load(tape.carriedCell, carried));
        FloatVector last =
                step == 0 ? of(0f) : load(tape.cells, at - tape.windows * width);
        float[] to = tape.gateGradients;
        cell.mul(fresh).mul(in).mul(one.sub(in)).intoArray(to, gate);
        cell.mul(last).mul(forget).mul(one.sub(forget)).intoArray(to, gate + width);
        cell.mul(in).mul(one.sub(fresh.mul(fresh))).intoArray(to, gate + 2 * width);
        output.mul(squashed).mul(out).mul(one.sub(out)).intoArray(to, gate + 3 * width);
        cell.mul(forget).intoArray(tape.carriedCell, carried);
    }

    static void gru(CellTape tape, int step) {
        int width = tape.width;
        int full = full(tape);
        for (int window = 0; window < tape.windows; window++) {
            int gate = tape.gatesAt(step) + window * 3 * width;
            int at = tape.outputsAt(step) + window * width;
            for (int j = 0; j < full; j += COUNT) {
                gru(tape, step, gate + j, at + j);
            }
        }
        if (full < width) {
            PlainCells.gru(tape, step, full);
        }
    }

    private static void gru(CellTape tape, int step, int gate, int at) {
        int width = tape.width;
        float[] gates = tape.gates;
        float[] recurrent = tape.recurrent;
        FloatVector reset = sigmoid(load(gates, gate).add(load(recurrent, gate)));
        FloatVector update = sigmoid(load(gates, gate + width).add(load(recurrent, gate + width)));
        int making = gate + 2 * width;
        FloatVector fresh = tanh(reset.fma(load(recurrent, making), load(gates, making)));
        reset.intoArray(gates, gate);
        update.intoArray(gates, gate + width);
        fresh.intoArray(gates, making);
        FloatVector last =
                step == 0 ? of(0f) : load(tape.outputs, at - tape.windows * width);
        update.fma(last.sub(fresh), fresh).intoArray(tape.outputs, at);
    }

    static void gruBack(CellTape tape, int step) {
        int width = tape.width;
        int full = full(tape);
        for (int window = 0; window < tape.windows; window++) {
            int gate = tape.gatesAt(step) + window * 3 * width;
            int at = tape.outputsAt(step) + window * width;
            for (int j = 0; j < full; j += COUNT) {
                gruBack(tape, step, gate + j, at + j, window * width + j);
            }
        }
        if (full < width) {
            PlainCells.gruBack(tape, step, full);
        }
    }

    private static void gruBack(CellTape tape, int step, int gate, int at, int carried) {
        int width = tape.width;
        FloatVector one = of(1f);
        FloatVector reset = load(tape.gates, gate);
        FloatVector update = load(tape.gates, gate + width);
        FloatVector fresh = load(tape.gates, gate + 2 * width);
        FloatVector output = load(tape.outputGradients, at).add(load(tape.carried, carried));
        FloatVector last =
                step == 0 ? of(0f) : load(tape.outputs, at - tape.windows * width);
        FloatVector making = output.mul(one.sub(update)).mul(one.sub(fresh.mul(fresh)));
        FloatVector updating = output.mul(last.sub(fresh)).mul(update).mul(one.sub(update));
        FloatVector resetting =
                making.mul(load(tape.recurrent, gate + 2 * width)).mul(reset).mul(one.sub(reset));
        resetting.intoArray(tape.gateGradients, gate);
        updating.intoArray(tape.gateGradients, gate + width);
        making.intoArray(tape.gateGradients, gate + 2 * width);
        resetting.intoArray(tape.recurrentGradients, gate);
        updating.intoArray(tape.recurrentGradients, gate + width);
        making.mul(reset).intoArray(tape.recurrentGradients, gate + 2 * width);
        output.mul(update).intoArray(tape.carried, carried);
    }
}
