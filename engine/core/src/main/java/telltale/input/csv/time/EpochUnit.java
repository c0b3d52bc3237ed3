package telltale.input.csv.time;

/// What a count since 1970-01-01T00:00Z counts.
public enum EpochUnit {
    SECONDS(1_000_000_000L, "s"),
    MILLISECONDS(1_000_000L, "ms"),
    MICROSECONDS(1_000L, "µs"),
    NANOSECONDS(1L, "ns");

    private static final double LEAST_SECONDS = 1e8;
    private static final double MOST_SECONDS = 1e11;

    private final long nanos;
    private final String symbol;

    EpochUnit(long nanos, String symbol) {
        this.nanos = nanos;
        this.symbol = symbol;
    }

    public long nanos() {
        return nanos;
    }

    public String symbol() {
        return symbol;
    }

    /// Whether a count of this unit lies between 1973 and 5138, where no other unit's does.
    public boolean holds(double count) {
        double perSecond = 1e9 / nanos;
        return count >= LEAST_SECONDS * perSecond && count < MOST_SECONDS * perSecond;
    }
}
