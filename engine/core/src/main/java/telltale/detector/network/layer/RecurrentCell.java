package telltale.detector.network.layer;

/// The kinds of recurrent layers.
public enum RecurrentCell {
    LSTM(4),
    GRU(3);

    private final int gates;

    RecurrentCell(int gates) {
        this.gates = gates;
    }

    /// How many gates a cell has.
    int gates() {
        return gates;
    }
}
