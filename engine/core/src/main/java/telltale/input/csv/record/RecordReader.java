package telltale.input.csv.record;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import telltale.input.UnusableData;

/// Reads records one at a time into a [RecordSink]. Lines end with LF, CR LF or CR; empty lines and
/// comments are passed over. One thread's.
public final class RecordReader {
    /// The most columns a file may have.
    public static final int MOST_COLUMNS = 4_096;

    /// The most characters a cell may have.
    public static final int MOST_CELL_CHARACTERS = 1 << 20;

    /// The most characters a record may have.
    public static final int MOST_RECORD_CHARACTERS = 8 << 20;

    private final String name;
    private final CellHandler handler;
    private final CloseableIterator<Boolean> records;

    /// @param skipLines how many lines to pass over first, whatever is in them
    /// @param name what messages call the file
    // Without extra characters behind a quote, one stray quote would end the reading of a file.
    @SuppressWarnings("removal")
    public RecordReader(
            Reader text, CsvDialect dialect, long skipLines, String name, RecordSink sink)
            throws IOException {
        this.name = name;
        handler = new CellHandler(sink);
        boolean comments = dialect.comment() != CsvDialect.NONE;
        var reader =
                CsvReader.builder()
                        .fieldSeparator(dialect.delimiter())
                        .quoteCharacter(dialect.quote())
                        .commentStrategy(comments ? CommentStrategy.SKIP : CommentStrategy.NONE)
                        .commentCharacter(comments ? dialect.comment() : '#')
                        .skipEmptyLines(true)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowExtraCharsAfterClosingQuote(true)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(MOST_CELL_CHARACTERS)
                        .build(handler, prepared(text, dialect));
        records = reader.iterator();
        for (long line = 0; line < skipLines; line++) {
            try {
                reader.skipLines(1);
            } catch (CsvParseException e) {
                throw new UnusableData(
                        "'%s': expected rows behind line %d, found %d lines"
                                .formatted(name, skipLines, line),
                        e);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    private static Reader prepared(Reader text, CsvDialect dialect) {
        var reader = text;
        if (dialect.backslash()) {
            reader = new BackslashReader(reader, dialect.quote());
        }
        if (dialect.blanksAroundQuotes()) {
            reader = new BlankReader(reader, dialect.delimiter(), dialect.quote(), false);
        }
        return dialect.blankRuns() ? new BlankReader(reader, ' ', dialect.quote(), true) : reader;
    }

    /// Reads the next record.
    ///
    /// @return false at the end
    /// @throws UnusableData where a quote is not closed or a cell is too long
    public boolean next() throws IOException {
        try {
            if (!records.hasNext()) {
                return false;
            }
            records.next();
            return true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw explained(e);
        }
    }

    private IOException explained(CsvParseException e) {
        if (e.getCause() instanceof RuntimeException defect) {
            throw defect;
        }
        if (e.getMessage() != null && e.getMessage().startsWith("Unclosed quoted field")) {
            return new UnusableData(
                    "'%s' line %d: expected a closing quote, found the end of the file"
                            .formatted(name, handler.line()),
                    e);
        }
        return new UnusableData(
                ("'%s' line %d: expected cells of at most %,d characters, found a longer one;"
                                + " a quote may not be closed")
                        .formatted(name, handler.line(), MOST_CELL_CHARACTERS),
                e);
    }
}
