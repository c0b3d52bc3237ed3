package telltale.input.csv;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import telltale.input.UnusableData;
import telltale.input.csv.format.CsvFormat;
import telltale.input.csv.record.CsvDialect;
import telltale.input.csv.record.RecordSink;
import telltale.input.csv.sniff.FormatSniffer;

/// A file of records of cells, which [TableReader] makes series of and [TableFeed] follows: CSV,
/// and other formats whose records have named fields.
public interface RecordFile {
    Path path();

    /// What people call it.
    String name();

    /// What its series is called, where the file names none: the file's name without its ending.
    String seriesName();

    /// Finds how the records are written.
    ///
    /// @throws UnusableData where there is no column of numbers
    FormatSniffer.Found sniff() throws IOException;

    /// Opens the file at its start.
    Records open() throws IOException;

    /// The records of a piece of text.
    ///
    /// @param sink takes them, with lines counted from 1 in the piece
    Pull piece(String text, CsvFormat format, RecordSink sink) throws IOException;

    /// How the ends of records are told in bytes.
    CsvDialect dialect(CsvFormat format);

    /// Gives one record after the other to a sink.
    @FunctionalInterface
    interface Pull {
        /// @return false at the end
        boolean next() throws IOException;
    }

    /// An open file. One thread's.
    interface Records extends Closeable {
        /// How many bytes the file has.
        long total();

        /// How many of them have been read.
        long done();

        /// Begins to read.
        Pull into(CsvFormat format, RecordSink sink) throws IOException;

        /// The format with what only reading to the end could show.
        CsvFormat settled(CsvFormat format);

        /// Says what was noticed of the text as a whole.
        void note(ReadingWarnings notices) throws IOException;
    }
}
