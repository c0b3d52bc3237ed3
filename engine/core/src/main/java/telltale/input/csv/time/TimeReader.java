package telltale.input.csv.time;

/// Reads one kind of time from cells. One thread's: what was read last is kept.
public sealed interface TimeReader permits Timestamps, EpochTimes, PatternTimes {
    /// Reads the characters from `from` to before `to`.
    ///
    /// @return whether they are a time that fits, 1677–2262
    boolean read(char[] text, int from, int to);

    /// The time last read, in nanoseconds since 1970-01-01T00:00: in UTC where [#zoned], else on
    /// the clock the cell was written by.
    long nanos();

    /// Whether the time last read named its zone or counts from the epoch.
    boolean zoned();
}
