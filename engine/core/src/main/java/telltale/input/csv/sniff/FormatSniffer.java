package telltale.input.csv.sniff;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import telltale.input.UnusableData;
import telltale.input.csv.format.CsvColumn;
import telltale.input.csv.format.CsvFormat;
import telltale.input.csv.format.CsvOptions;
import telltale.input.csv.record.CsvDialect;
import telltale.input.csv.record.RecordReader;
import telltale.input.csv.text.TextEncoding;
import telltale.input.csv.text.TextFile;
import telltale.series.Warning;

/// Finds how a file is written from what stands at its start, together with what was said of it.
public final class FormatSniffer {
    private static final int MOST_CHARACTERS = 1 << 18;
    private static final int MOST_ROWS = 1_000;

    private final TextFile file;
    private final CsvOptions options;
    private final List<Warning> notes = new ArrayList<>();

    public FormatSniffer(TextFile file, CsvOptions options) {
        this.file = file;
        this.options = options;
    }

    /// A format, the first rows of data as they stand in the file, and what is to be said about the
    /// choice.
    public record Found(CsvFormat format, List<SampleRow> rows, List<Warning> notes) {
        public Found {
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
        }
    }

    /// @throws UnusableData where the file holds no table with a column of numbers
    /// @throws IOException where it cannot be read
    public Found find() throws IOException {
        TextEncoding encoding;
        String text;
        boolean whole;
        try (var open = file.open()) {
            encoding = options.encoding().map(TextEncoding::given).orElse(open.encoding());
            var reader = open.characters(encoding);
            text = start(reader);
            whole = reader.read() < 0;
        }
        var dialect = new DialectSniffer(text, whole, options).find();
        var sample =
                SampleRows.read(
                        text,
                        whole,
                        dialect,
                        options.skipLines().orElse(0),
                        MOST_ROWS,
                        file.name());
        var shape = shape(sample, text, dialect);
        var repeated = new ArrayList<String>();
        var names = ColumnNames.unique(headerOf(shape, text, dialect), shape.width(), repeated);
        for (var name : repeated.stream().limit(10).toList()) {
            notes.add(new Warning(0, "more than one column is called '" + name + "'"));
        }
        return found(encoding, dialect, shape, names);
    }

    /// The format of records whose fields have names, such as objects: their times, numbers, labels
    /// and names of series are told as those of columns are. The dialect means nothing.
    ///
    /// @param rows the first records, a cell for each name; empty where a record has no such field
    /// @throws UnusableData where there is no record, or no field of numbers
    public Found named(List<String> names, List<SampleRow> rows) throws UnusableData {
        if (rows.isEmpty()) {
            throw new UnusableData("'%s': expected rows, found none".formatted(file.name()));
        }
        var header = Optional.of(new SampleRow(1, names));
        var shape = new TableShape(names.size(), header, List.of(), 0, 1, rows);
        var encoding = TextEncoding.given(StandardCharsets.UTF_8);
        return found(encoding, CsvDialect.PLAIN, shape, names);
    }

    private static String start(Reader reader) throws IOException {
        char[] buffer = new char[MOST_CHARACTERS];
        int length = 0;
        while (length < buffer.length) {
            int read = reader.read(buffer, length, buffer.length - length);
            if (read < 0) {
                break;
            }
            length += read;
        }
        return new String(buffer, 0, length);
    }

    private TableShape shape(List<SampleRow> sample, String text, CsvDialect dialect)
            throws UnusableData {
        if (sample.isEmpty()) {
            var found = text.isBlank() ? "only blanks" : "none";
            throw new UnusableData("'%s': expected rows, found %s".formatted(file.name(), found));
        }
        Optional<TableShape> found = new TableShape.Finder(sample, options.header()).find();
        if (found.isEmpty() || found.get().rows().isEmpty()) {
            var reason =
                    sample.size() == 1
                            ? "only a header"
                            : "no row with a number, cells parted by '%s'"
                                    .formatted(dialect.delimiterName());
            throw new UnusableData(
                    "'%s': expected rows of data, found %s".formatted(file.name(), reason));
        }
        if (found.get().width() > RecordReader.MOST_COLUMNS) {
            throw new UnusableData(
                    "'%s': expected at most %,d columns, found more"
                            .formatted(file.name(), RecordReader.MOST_COLUMNS));
        }
        checkWidth(found.get(), sample);
        found.get().header().ifPresent(this::noteLines);
        return found.get();
    }

    private void noteLines(SampleRow header) {
        long breaks = header.cells().stream().flatMap(cell -> cell.lines().skip(1)).count();
        if (breaks > 0) {
            notes.add(
                    new Warning(
                            header.line(),
                            "the header goes on over %,d lines; if it should not, a quote is missing"
                                    .formatted(breaks + 1)));
        }
    }

    /// A header with one name more or less than the rows have cells is a file that would be read
    /// shifted, for example for decimal commas between commas.
    private void checkWidth(TableShape shape, List<SampleRow> sample) throws UnusableData {
        if (shape.header().isPresent()) {
            return;
        }
        for (var row : sample) {
            boolean above = row.line() < shape.rowsFrom() && row.line() + 1 == shape.rowsFrom();
            boolean names =
                    row.cells().stream()
                            .anyMatch(c -> ColumnNames.isTime(c) || ColumnNames.isLabel(c));
            if (above && names && Math.abs(row.width() - shape.width()) == 1) {
                throw new UnusableData(
                        "'%s' line %d: expected %d columns as in the rows below, found %d"
                                .formatted(file.name(), row.line(), shape.width(), row.width()));
            }
        }
    }

    /// The names of the columns; those in a comment right over the data where no row has them.
    private static List<String> headerOf(TableShape shape, String text, CsvDialect dialect)
            throws IOException {
        if (shape.header().isPresent()) {
            return shape.header().get().cells();
        }
        var lines = text.lines().limit(shape.rowsFrom()).toList();
        for (int i = lines.size() - 1; i >= 0; i--) {
            var line = lines.get(i).strip();
            if (!line.isEmpty() && line.charAt(0) == dialect.comment()) {
                var bare = line.substring(1).strip();
                var plain = dialect.withQuote(CsvDialect.NONE);
                var cells = SampleRows.read(bare, true, plain, 0, 1, "comment");
                boolean fits = !cells.isEmpty() && cells.getFirst().width() == shape.width();
                boolean named = shape.width() > 1 || bare.length() < 30;
                return fits && named ? cells.getFirst().cells() : List.of();
            }
        }
        return List.of();
    }

    private Found found(
            TextEncoding encoding, CsvDialect dialect, TableShape shape, List<String> names)
            throws UnusableData {
        var profiles = new ArrayList<ColumnProfile>();
        for (int column = 0; column < names.size(); column++) {
            int at = column;
            List<String> cells = shape.rows().stream().map(row -> row.cells().get(at)).toList();
            profiles.add(ColumnProfile.of(names.get(column), cells));
        }
        var header = HeaderUnits.of(names);
        var roles = new RoleChooser(file.name(), shape, header, profiles, options, notes);
        roles.choose();
        var decimal = roles.decimal(dialect);
        List<CsvColumn> columns = roles.columns(decimal);
        if (shape.header().isEmpty()
                && columns.stream().filter(CsvColumn::isChannel).count() == 1) {
            columns = columns.stream().map(FormatSniffer::calledValue).toList();
        }
        var format =
                new CsvFormat(
                        encoding.charset(),
                        dialect,
                        shape.before(),
                        shape.header().isPresent(),
                        shape.rowsFrom(),
                        decimal,
                        roles.time(),
                        options.zone(),
                        columns);
        return new Found(format, shape.rows(), notes);
    }

    private static CsvColumn calledValue(CsvColumn column) {
        boolean unnamed = column.isChannel() && column.name().startsWith("column ");
        return unnamed ? column.withName("value") : column;
    }
}
