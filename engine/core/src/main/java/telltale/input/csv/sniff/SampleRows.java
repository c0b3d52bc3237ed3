package telltale.input.csv.sniff;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import telltale.input.UnusableData;
import telltale.input.csv.record.CsvDialect;
import telltale.input.csv.record.RecordReader;
import telltale.input.csv.record.RecordSink;

/// Collects the first records of a text.
final class SampleRows implements RecordSink {
    private static final int LONGEST_CELL = 1_000;

    private final List<SampleRow> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private long line;

    private SampleRows() {}

    /// The first `most` records of the text. A text that was cut may end within a record, which is
    /// then left out.
    ///
    /// @param name what messages call the file
    /// @throws UnusableData where a quote in the first two records is not closed
    static List<SampleRow> read(
            String text, boolean whole, CsvDialect dialect, long skip, int most, String name)
            throws IOException {
        var sample = new SampleRows();
        boolean complete = true;
        try {
            var reader = new RecordReader(new StringReader(text), dialect, skip, name, sample);
            while (sample.rows.size() < most && reader.next()) {
                // The sink has taken it.
            }
        } catch (UnusableData e) {
            if (sample.rows.size() < 2) {
                throw e;
            }
            complete = false;
        }
        boolean cut = complete && !whole && sample.rows.size() < most && sample.rows.size() > 1;
        if (cut) {
            sample.rows.removeLast();
        }
        return sample.rows;
    }

    @Override
    public void begin(long recordLine) {
        line = recordLine;
        cells = new ArrayList<>();
    }

    @Override
    public void cell(int column, char[] text, int from, int to) {
        cells.add(new String(text, from, Math.min(to - from, LONGEST_CELL)).strip());
    }

    @Override
    public void end(int count) {
        if (count > cells.size()) {
            // One cell too many says as much as all of them.
            cells.add("");
        }
        var row = new SampleRow(line, cells);
        if (!row.isBlank()) {
            rows.add(row);
        }
    }
}
