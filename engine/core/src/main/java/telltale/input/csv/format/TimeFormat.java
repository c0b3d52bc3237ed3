package telltale.input.csv.format;

import telltale.input.csv.time.DateOrder;
import telltale.input.csv.time.EpochUnit;

/// How a file tells the time of a row.
public sealed interface TimeFormat {
    /// Not at all: rows are numbered.
    record Numbered() implements TimeFormat {}

    /// By whole numbers that mean no date, such as 0, 1, 2.
    record Index() implements TimeFormat {}

    /// By the time since the recording began, shown as if that had been 1970-01-01T00:00.
    ///
    /// @param unit what is counted
    record Elapsed(EpochUnit unit) implements TimeFormat {}

    /// By the time since 1970-01-01T00:00Z.
    ///
    /// @param unit what is counted
    /// @param strict whether counts of another unit are refused
    record Epoch(EpochUnit unit, boolean strict) implements TimeFormat {}

    /// By times of day without a date; a clock that goes back by more than half a day has passed
    /// midnight. Shown as if the first day had been 1970-01-01.
    record Clock() implements TimeFormat {}

    /// By dates, with or without a time of day, in one column or two.
    ///
    /// @param order which number of `03/04/2024` is the day, where that matters
    /// @param basis why this order
    /// @param zoned whether times name their zone
    record Calendar(DateOrder order, Basis basis, boolean zoned) implements TimeFormat {}

    /// By dates written as somebody said.
    ///
    /// @param pattern as in [java.time.format.DateTimeFormatter]
    /// @param zoned whether times name their zone
    record Pattern(String pattern, boolean zoned) implements TimeFormat {}

    /// What a choice between day first and month first rests on.
    enum Basis {
        /// There was no choice: no date leaves it open.
        CERTAIN,
        /// A date such as 13/02 shows it, or somebody said so.
        SHOWN,
        /// Read so, the times follow each other more evenly.
        STEPS,
        /// Nothing: it is the custom.
        CUSTOM
    }
}
