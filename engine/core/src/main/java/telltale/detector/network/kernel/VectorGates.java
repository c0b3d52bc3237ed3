package telltale.detector.network.kernel;

import static telltale.detector.network.kernel.VectorLanes.COUNT;
import static telltale.detector.network.kernel.VectorLanes.SPECIES;

import jdk.incubator.vector.FloatVector;

/// Gates of LSTM and GRU cells on the Vector API; the formulas are those of [PlainGates].
final class VectorGates {
    private VectorGates() {}

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
        for (int gate = first + 2 * width; gate < first + block; gate += 4 * width) {
            for (int j = 0; j < width; j++) {
                tape.gates[gate + j] *= 2;
            }
        }
        VectorExp.sigmoid(tape.gates, first, block);
        float[] last = tape.before(tape.cells, step);
        int back = tape.back(step);
        int begin = tape.outputsAt(step);
        for (int window = 0; window < tape.windows; window++) {
            int gate = first + window * 4 * width;
            int at = begin + window * width;
            // tanh(x) = 2 sigmoid(2 x) - 1
            for (int j = 0; j < full; j += COUNT) {
                FloatVector doubled =
                        FloatVector.fromArray(SPECIES, tape.gates, gate + 2 * width + j);
                FloatVector fresh = doubled.add(doubled).sub(1f);
                fresh.intoArray(tape.gates, gate + 2 * width + j);
                FloatVector made = FloatVector.fromArray(SPECIES, tape.gates, gate + j).mul(fresh);
                FloatVector.fromArray(SPECIES, tape.gates, gate + width + j)
                        .fma(FloatVector.fromArray(SPECIES, last, at - back + j), made)
                        .intoArray(tape.cells, at + j);
            }
            for (int j = full; j < width; j++) {
                float fresh = 2 * tape.gates[gate + 2 * width + j] - 1;
                tape.gates[gate + 2 * width + j] = fresh;
                float made = tape.gates[gate + j] * fresh;
                tape.cells[at + j] =
                        Math.fma(tape.gates[gate + width + j], last[at - back + j], made);
            }
        }
        int size = tape.windows * width;
        System.arraycopy(tape.cells, begin, tape.squashed, begin, size);
        VectorExp.tanh(tape.squashed, begin, size);
        for (int window = 0; window < tape.windows; window++) {
            int out = first + (window * 4 + 3) * width;
            int at = begin + window * width;
            for (int j = 0; j < full; j += COUNT) {
                FloatVector.fromArray(SPECIES, tape.gates, out + j)
                        .mul(FloatVector.fromArray(SPECIES, tape.squashed, at + j))
                        .intoArray(tape.outputs, at + j);
            }
            for (int j = full; j < width; j++) {
                tape.outputs[at + j] = tape.gates[out + j] * tape.squashed[at + j];
            }
        }
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
            PlainGates.lstmBack(tape, step, full);
        }
    }

    private static void lstmBack(CellTape tape, int step, int gate, int at, int carried) {
        int width = tape.width;
        FloatVector one = FloatVector.broadcast(SPECIES, 1f);
        FloatVector in = FloatVector.fromArray(SPECIES, tape.gates, gate);
        FloatVector forget = FloatVector.fromArray(SPECIES, tape.gates, gate + width);
        FloatVector fresh = FloatVector.fromArray(SPECIES, tape.gates, gate + 2 * width);
        FloatVector out = FloatVector.fromArray(SPECIES, tape.gates, gate + 3 * width);
        FloatVector squashed = FloatVector.fromArray(SPECIES, tape.squashed, at);
        FloatVector output =
                FloatVector.fromArray(SPECIES, tape.outputGradients, at)
                        .add(FloatVector.fromArray(SPECIES, tape.carried, carried));
        FloatVector cell =
                output.mul(out)
                        .fma(
                                one.sub(squashed.mul(squashed)),
                                FloatVector.fromArray(SPECIES, tape.carriedCell, carried));
        FloatVector last =
                FloatVector.fromArray(SPECIES, tape.before(tape.cells, step), at - tape.back(step));
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
        int block = tape.windows * 3 * width;
        int first = tape.gatesAt(step);
        for (int gate = first; gate < first + block; gate += 3 * width) {
            // Out of the way: what the new output receives, before the gates become what they are.
            System.arraycopy(tape.gates, gate + 2 * width, tape.fresh, (gate - first) / 3, width);
        }
        for (int i = first; i < first + block; i++) {
            tape.gates[i] += tape.recurrent[i];
        }
        VectorExp.sigmoid(tape.gates, first, block);
        int begin = tape.outputsAt(step);
        int full = full(tape);
        for (int window = 0; window < tape.windows; window++) {
            int gate = first + window * 3 * width;
            int making = gate + 2 * width;
            int at = window * width;
            for (int j = 0; j < full; j += COUNT) {
                FloatVector.fromArray(SPECIES, tape.gates, gate + j)
                        .fma(
                                FloatVector.fromArray(SPECIES, tape.recurrent, making + j),
                                FloatVector.fromArray(SPECIES, tape.fresh, at + j))
                        .intoArray(tape.fresh, at + j);
            }
            for (int j = full; j < width; j++) {
                float recurrent = tape.recurrent[making + j];
                tape.fresh[at + j] = Math.fma(tape.gates[gate + j], recurrent, tape.fresh[at + j]);
            }
        }
        VectorExp.tanh(tape.fresh, 0, tape.windows * width);
        float[] last = tape.before(tape.outputs, step);
        int back = tape.back(step);
        for (int window = 0; window < tape.windows; window++) {
            int gate = first + window * 3 * width;
            int from = window * width;
            int at = begin + from;
            System.arraycopy(tape.fresh, from, tape.gates, gate + 2 * width, width);
            for (int j = 0; j < full; j += COUNT) {
                FloatVector fresh = FloatVector.fromArray(SPECIES, tape.fresh, from + j);
                FloatVector.fromArray(SPECIES, tape.gates, gate + width + j)
                        .fma(FloatVector.fromArray(SPECIES, last, at - back + j).sub(fresh), fresh)
                        .intoArray(tape.outputs, at + j);
            }
            for (int j = full; j < width; j++) {
                float fresh = tape.fresh[from + j];
                float change = last[at - back + j] - fresh;
                tape.outputs[at + j] = Math.fma(tape.gates[gate + width + j], change, fresh);
            }
        }
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
            PlainGates.gruBack(tape, step, full);
        }
    }

    private static void gruBack(CellTape tape, int step, int gate, int at, int carried) {
        int width = tape.width;
        FloatVector one = FloatVector.broadcast(SPECIES, 1f);
        FloatVector reset = FloatVector.fromArray(SPECIES, tape.gates, gate);
        FloatVector update = FloatVector.fromArray(SPECIES, tape.gates, gate + width);
        FloatVector fresh = FloatVector.fromArray(SPECIES, tape.gates, gate + 2 * width);
        FloatVector output =
                FloatVector.fromArray(SPECIES, tape.outputGradients, at)
                        .add(FloatVector.fromArray(SPECIES, tape.carried, carried));
        FloatVector last =
                FloatVector.fromArray(
                        SPECIES, tape.before(tape.outputs, step), at - tape.back(step));
        FloatVector making = output.mul(one.sub(update)).mul(one.sub(fresh.mul(fresh)));
        FloatVector updating = output.mul(last.sub(fresh)).mul(update).mul(one.sub(update));
        FloatVector resetting =
                making.mul(FloatVector.fromArray(SPECIES, tape.recurrent, gate + 2 * width))
                        .mul(reset)
                        .mul(one.sub(reset));
        resetting.intoArray(tape.gateGradients, gate);
        updating.intoArray(tape.gateGradients, gate + width);
        making.intoArray(tape.gateGradients, gate + 2 * width);
        resetting.intoArray(tape.recurrentGradients, gate);
        updating.intoArray(tape.recurrentGradients, gate + width);
        making.mul(reset).intoArray(tape.recurrentGradients, gate + 2 * width);
        output.mul(update).intoArray(tape.carried, carried);
    }
}
