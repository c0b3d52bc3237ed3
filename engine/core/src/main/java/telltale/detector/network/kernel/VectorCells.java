package telltale.detector.network.kernel;

import static telltale.detector.network.kernel.Lanes.COUNT;
import static telltale.detector.network.kernel.Lanes.SPECIES;
import static telltale.detector.network.kernel.Lanes.load;
import static telltale.detector.network.kernel.Lanes.of;
import static telltale.detector.network.kernel.Lanes.sigmoid;
import static telltale.detector.network.kernel.Lanes.tanh;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/// The steps of recurrent cells, many columns at a time; the formulas are those of [PlainCells].
final class VectorCells {
    private VectorCells() {}

    /// The first column that fills no vector.
    private static int full(CellTape tape) {
        return tape.width / COUNT * COUNT;
    }

    /// In passes: one that does it all needs more registers than there are.
    static void lstm(CellTape tape, int step) {
        int width = tape.width;
        int full = full(tape);
        int block = tape.windows * 4 * width;
        int first = tape.gatesAt(step);
        // tanh(x) = 2 sigmoid(2 x) - 1
        for (int gate = first + 2 * width; gate < first + block; gate += 4 * width) {
            for (int j = 0; j < full; j += COUNT) {
                FloatVector x = load(tape.gates, gate + j);
                x.add(x).intoArray(tape.gates, gate + j);
            }
            for (int j = full; j < width; j++) {
                tape.gates[gate + j] *= 2;
            }
        }
        sigmoids(tape.gates, first, block);
        int before = step == 0 ? -1 : tape.windows * width;
        for (int window = 0; window < tape.windows; window++) {
            int gate = first + window * 4 * width;
            int at = tape.outputsAt(step) + window * width;
            for (int j = 0; j < full; j += COUNT) {
                outputs(tape, gate + j, at + j, before);
            }
            for (int j = full; j < width; j++) {
                tape.gates[gate + 2 * width + j] = 2 * tape.gates[gate + 2 * width + j] - 1;
            }
        }
        if (full < width) {
            PlainCells.lstmOutputs(tape, step, full);
        }
    }

    private static void sigmoids(float[] x, int from, int count) {
        int end = from + count / COUNT * COUNT;
        for (int at = from; at < end; at += COUNT) {
            sigmoid(load(x, at)).intoArray(x, at);
        }
        if (end < from + count) {
            // By vector too: which numbers are last depends on how many windows there are.
            VectorMask<Float> mask = Lanes.rest(end, from + count);
            sigmoid(FloatVector.fromArray(SPECIES, x, end, mask)).intoArray(x, end, mask);
        }
    }

    /// @param before how far back the cells of the step before are, or -1 where there is none
    private static void outputs(CellTape tape, int gate, int at, int before) {
        float[] gates = tape.gates;
        int width = tape.width;
        FloatVector doubled = load(gates, gate + 2 * width);
        FloatVector fresh = doubled.add(doubled).sub(1f);
        fresh.intoArray(gates, gate + 2 * width);
        FloatVector cell = load(gates, gate).mul(fresh);
        if (before >= 0) {
            cell = load(gates, gate + width).fma(load(tape.cells, at - before), cell);
        }
        cell.intoArray(tape.cells, at);
        FloatVector squashed = tanh(cell);
        squashed.intoArray(tape.squashed, at);
        load(gates, gate + 3 * width).mul(squashed).intoArray(tape.outputs, at);
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

    /// In passes, as [#lstm].
    static void gru(CellTape tape, int step) {
        int width = tape.width;
        int full = full(tape);
        int block = tape.windows * 3 * width;
        int first = tape.gatesAt(step);
        for (int gate = first; gate < first + block; gate += 3 * width) {
            int making = gate + 2 * width;
            for (int at = gate; at < making - COUNT + 1; at += COUNT) {
                load(tape.gates, at).add(load(tape.recurrent, at)).intoArray(tape.gates, at);
            }
            for (int at = making - 2 * width % COUNT; at < making; at++) {
                tape.gates[at] += tape.recurrent[at];
            }
            // Out of the way: what the reset gate received is not needed any more.
            System.arraycopy(tape.gates, making, tape.recurrent, gate, width);
        }
        sigmoids(tape.gates, first, block);
        int before = step == 0 ? -1 : tape.windows * width;
        for (int window = 0; window < tape.windows; window++) {
            int gate = first + window * 3 * width;
            int at = tape.outputsAt(step) + window * width;
            for (int j = 0; j < full; j += COUNT) {
                freshOutputs(tape, gate + j, at + j, before);
            }
        }
        if (full < width) {
            PlainCells.gruOutputs(tape, step, full);
        }
    }

    private static void freshOutputs(CellTape tape, int gate, int at, int before) {
        float[] gates = tape.gates;
        int width = tape.width;
        int making = gate + 2 * width;
        FloatVector input = load(tape.recurrent, gate);
        FloatVector fresh = tanh(load(gates, gate).fma(load(tape.recurrent, making), input));
        fresh.intoArray(gates, making);
        FloatVector last = before < 0 ? of(0f) : load(tape.outputs, at - before);
        load(gates, gate + width).fma(last.sub(fresh), fresh).intoArray(tape.outputs, at);
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
