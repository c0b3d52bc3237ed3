package telltale.input.csv.record;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/// Hands the cells of the parser on without making strings of them, up to the limits.
final class CellHandler extends AbstractBaseCsvCallbackHandler<Boolean> {
    private final RecordSink sink;
    private long line;
    private long characters;
    private boolean begun;

    CellHandler(RecordSink sink) {
        this.sink = sink;
    }

    /// The line in which the record at hand begins.
    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        characters = 0;
        begun = false;
    }

    @Override
    protected void handleField(int column, char[] text, int offset, int length, boolean quoted) {
        if (!begun) {
            begun = true;
            sink.begin(line);
        }
        characters += length;
        if (column < RecordReader.MOST_COLUMNS
                && characters <= RecordReader.MOST_RECORD_CHARACTERS) {
            sink.cell(column, text, offset, offset + length);
        }
    }

    @Override
    protected Boolean buildRecord() {
        if (begun) {
            boolean tooLong = characters > RecordReader.MOST_RECORD_CHARACTERS;
            sink.end(tooLong ? Integer.MAX_VALUE : getFieldCount());
        }
        return Boolean.TRUE;
    }
}
