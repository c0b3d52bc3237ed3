package telltale.input.csv.record;

/// Takes the cells of one record after the other.
public interface RecordSink {
    /// A record begins.
    ///
    /// @param line the line it begins in, counted from 1
    void begin(long line);

    /// One cell, without its quotes. The characters are only there during the call.
    void cell(int column, char[] text, int from, int to);

    /// The record ends. Records with more cells or characters than allowed end here too, with the
    /// true number of cells but without those too many.
    void end(int cells);

    /// A record could not be taken apart, where others can.
    ///
    /// @param line the line it begins in, counted from 1
    default void refused(long line, String reason) {}
}
