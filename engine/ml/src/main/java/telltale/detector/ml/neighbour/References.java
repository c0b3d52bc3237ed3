package telltale.detector.ml.neighbour;

/// The lines that others are compared with.
public final class References {
    final double[] lines;
    final long[] times;
    private final int width;
    private final long apart;

    private References(double[] lines, long[] times, int width, long apart) {
        this.lines = lines;
        this.times = times;
        this.width = width;
        this.apart = apart;
    }

    /// Takes ownership of the arrays.
    ///
    /// @param lines lines of `width` numbers, one after the other, none missing
    /// @param times when each was; rising
    /// @param apart lines whose times are closer are no neighbours, in ns, at least 1
    public static References of(double[] lines, long[] times, int width, long apart) {
        if ((long) times.length * width != lines.length) {
            throw new IllegalArgumentException(
                    "expected %,d lines of %,d numbers, found %,d numbers"
                            .formatted(times.length, width, lines.length));
        }
        return new References(lines, times, width, apart);
    }

    public int count() {
        return times.length;
    }

    public int width() {
        return width;
    }

    long apart() {
        return apart;
    }
}
