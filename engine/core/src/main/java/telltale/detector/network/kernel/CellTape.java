package telltale.detector.network.kernel;

/// Activations of a recurrent layer over all steps, kept for backpropagation through time. One
/// thread's. Arrays are `[step][window][column]`.
public final class CellTape {
    /// The windows at a time, and the columns of an output.
    public final int windows;

    public final int width;

    /// How many gates there are: 4 for LSTM (in, forget, new, out), 3 for GRU (reset, update, new).
    public final int gateCount;

    /// What goes into the gates, then what comes out of them; `gateCount · width` columns.
    public final float[] gates;

    /// GRU: what the output before sends to the gates, apart from the input's share.
    public final float[] recurrent;

    /// GRU: the new outputs of one step.
    final float[] fresh;

    /// LSTM: the cells, and their hyperbolic tangents.
    public final float[] cells;

    public final float[] squashed;
    public final float[] outputs;

    /// What was before the first step.
    final float[] zeros;

    /// The gradients, where there is a way back. `carried` and `carriedCell` are of one step.
    public final float[] outputGradients;

    public final float[] gateGradients;
    public final float[] recurrentGradients;
    public final float[] carried;
    public final float[] carriedCell;

    private CellTape(int steps, int windows, int width, int gateCount, boolean learning) {
        this.windows = windows;
        this.width = width;
        this.gateCount = gateCount;
        int size = Math.multiplyExact(steps, windows * width);
        boolean lstm = gateCount == 4;
        int gateSize = Math.multiplyExact(size, gateCount);
        gates = new float[gateSize];
        recurrent = new float[lstm ? 0 : gateSize];
        fresh = new float[lstm ? 0 : windows * width];
        cells = new float[lstm ? size : 0];
        squashed = new float[lstm ? size : 0];
        outputs = new float[size];
        zeros = new float[windows * width];
        outputGradients = new float[learning ? size : 0];
        gateGradients = new float[learning ? gateSize : 0];
        recurrentGradients = new float[learning && !lstm ? gateSize : 0];
        carried = new float[learning ? windows * width : 0];
        carriedCell = new float[learning && lstm ? windows * width : 0];
    }

    /// @param learning whether there is a way back
    public static CellTape lstm(int steps, int windows, int width, boolean learning) {
        return new CellTape(steps, windows, width, 4, learning);
    }

    /// @param learning whether there is a way back
    public static CellTape gru(int steps, int windows, int width, boolean learning) {
        return new CellTape(steps, windows, width, 3, learning);
    }

    /// Where the gates of a step begin.
    public int gatesAt(int step) {
        return step * windows * width * gateCount;
    }

    /// What an array of outputs or cells held a step before, at [#back] before the same place.
    float[] before(float[] values, int step) {
        return step == 0 ? zeros : values;
    }

    int back(int step) {
        return step == 0 ? 0 : windows * width;
    }

    /// Where the outputs of a step begin.
    public int outputsAt(int step) {
        return step * windows * width;
    }
}
