package telltale.input.jsonl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import telltale.input.UnusableData;
import telltale.input.csv.ReadingWarnings;
import telltale.input.csv.RecordFile;
import telltale.input.csv.format.CsvForm;
import telltale.input.csv.format.CsvFormat;
import telltale.input.csv.record.CsvDialect;
import telltale.input.csv.record.RecordReader;
import telltale.input.csv.record.RecordSink;
import telltale.input.csv.sniff.FormatSniffer;
import telltale.input.csv.sniff.SampleRow;
import telltale.input.csv.text.OpenText;
import telltale.input.csv.text.TextFile;
import telltale.input.csv.text.TextReader;
import telltale.series.Warning;

/// The records of a file of JSON lines: an object per line, with the fields of all lines for
/// columns. A field within a field is called `outer.inner`; lists are left out. The file is read
/// once for the names of its fields and again for its rows. One thread's.
final class JsonRecords implements RecordFile {
    private static final int MOST_ROWS = 1_000;
    private static final int MOST_DEPTH = 32;
    private static final int MOST_DIGITS = 400;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MOST_DEPTH)
                                    .maxNumberLength(MOST_DIGITS)
                                    .maxStringLength(RecordReader.MOST_CELL_CHARACTERS)
                                    .maxNameLength(1_000)
                                    .build())
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build();

    private final JsonLinesSource source;
    private final TextFile file;
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    JsonRecords(JsonLinesSource source) {
        this.source = source;
        file = new TextFile(source.path(), source.name());
    }

    @Override
    public Path path() {
        return source.path();
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public String seriesName() {
        var stem = name().replaceFirst("(?i)\\.gz$", "").replaceFirst("(?i)\\.(jsonl|ndjson)$", "");
        return stem.isEmpty() ? name() : stem;
    }

    @Override
    public CsvDialect dialect(CsvFormat format) {
        return CsvDialect.PLAIN;
    }

    @Override
    public FormatSniffer.Found sniff() throws IOException {
        columns.clear();
        List<Map<String, String>> first = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        Set<String> lists = new LinkedHashSet<>();
        String bad = "no line";
        try (var open = file.open()) {
            var reader = new Lines(open.characters(open.encoding()));
            while (reader.next()) {
                Map<String, String> cells = new LinkedHashMap<>();
                try {
                    parse(reader, cells::put, lists);
                } catch (IOException e) {
                    bad = "line %d: %s".formatted(reader.line, reason(e));
                    continue;
                }
                for (String name : cells.keySet()) {
                    columns.putIfAbsent(name, columns.size());
                }
                refuseTooMany();
                if (first.size() < MOST_ROWS) {
                    first.add(cells);
                    lines.add(reader.line);
                }
            }
        }
        if (columns.isEmpty()) {
            throw new UnusableData(
                    "'%s': expected a JSON object per line, found none; %s".formatted(name(), bad));
        }
        List<SampleRow> rows = new ArrayList<>();
        for (int row = 0; row < first.size(); row++) {
            Map<String, String> cells = first.get(row);
            rows.add(
                    new SampleRow(
                            lines.get(row),
                            columns.keySet().stream()
                                    .map(name -> cells.getOrDefault(name, "").strip())
                                    .toList()));
        }
        var options = CsvForm.read(source.settings().values());
        var found = new FormatSniffer(file, options).named(List.copyOf(columns.keySet()), rows);
        List<Warning> notes = new ArrayList<>(found.notes());
        lists.stream()
                .limit(10)
                .forEach(list ->
                        notes.add(new Warning(0, "left out, for holding lists: '" + list + "'")));
        return new FormatSniffer.Found(found.format(), found.rows(), notes);
    }

    private void refuseTooMany() throws UnusableData {
        if (columns.size() > RecordReader.MOST_COLUMNS) {
            throw new UnusableData(
                    "'%s': expected at most %,d fields, found more"
                            .formatted(name(), RecordReader.MOST_COLUMNS));
        }
    }

    /// Gives the fields of the object in a line, and the names of those that are lists.
    private static void parse(Lines line, BiConsumer<String, String> field, Set<String> lists)
            throws IOException {
        try (var json = JSON.createParser(line.text, 0, line.length)) {
            if (line.tooLong || json.nextToken() != JsonToken.START_OBJECT) {
                throw new UnusableData(
                        "expected a JSON object, found "
                                + (line.tooLong ? "too long a line" : "something else"));
            }
            fields(json, "", field, lists);
            if (json.nextToken() != null) {
                throw new UnusableData("expected one JSON object, found more behind it");
            }
        }
    }

    private static void fields(
            JsonParser json, String outer, BiConsumer<String, String> field, Set<String> lists)
            throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = outer + json.currentName();
            switch (json.nextToken()) {
                case START_OBJECT -> fields(json, name + ".", field, lists);
                case START_ARRAY -> {
                    lists.add(name);
                    json.skipChildren();
                }
                case VALUE_NULL -> field.accept(name, "");
                default -> field.accept(name, json.getText());
            }
        }
    }

    private static String reason(IOException e) {
        if (e instanceof UnusableData) {
            return String.valueOf(e.getMessage());
        }
        return e instanceof StreamConstraintsException
                ? "expected shorter or flatter values"
                : "expected a JSON object, found text that is none";
    }

    @Override
    public Records open() throws IOException {
        var text = file.open();
        try {
            return new JsonLines(text, text.characters(text.encoding()));
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    @Override
    public Pull piece(String text, CsvFormat format, RecordSink sink) {
        return pull(new StringReader(text), sink);
    }

    private Pull pull(Reader text, RecordSink sink) {
        var lines = new Lines(text);
        var cells = new String[columns.size()];
        Set<String> lists = new LinkedHashSet<>();
        return () -> {
            if (!lines.next()) {
                return false;
            }
            Arrays.fill(cells, "");
            try {
                parse(lines, (name, value) -> put(cells, name, value), lists);
            } catch (IOException e) {
                sink.refused(lines.line, reason(e));
                return true;
            }
            sink.begin(lines.line);
            for (int column = 0; column < cells.length; column++) {
                char[] cell = cells[column].toCharArray();
                sink.cell(column, cell, 0, cell.length);
            }
            sink.end(cells.length);
            return true;
        };
    }

    /// A field that is only in rows which were added later has no column.
    private void put(String[] cells, String name, String value) {
        Integer column = columns.get(name);
        if (column != null) {
            cells[column] = value;
        }
    }

    /// Lines that are not blank, one after the other.
    private static final class Lines {
        private final Reader reader;
        private final char[] buffer = new char[1 << 14];
        private int at;
        private int filled;
        private char[] text = new char[1 << 10];
        private int length;
        private boolean tooLong;
        private long line;

        Lines(Reader reader) {
            this.reader = reader;
        }

        boolean next() throws IOException {
            while (read()) {
                if (tooLong || !new String(text, 0, length).isBlank()) {
                    return true;
                }
            }
            return false;
        }

        private boolean read() throws IOException {
            length = 0;
            tooLong = false;
            line++;
            for (boolean some = false; ; some = true) {
                if (at == filled) {
                    filled = Math.max(0, reader.read(buffer));
                    at = 0;
                    if (filled == 0) {
                        return some;
                    }
                }
                char c = buffer[at++];
                if (c == '\n') {
                    return true;
                }
                add(c);
            }
        }

        private void add(char c) {
            if (length == RecordReader.MOST_RECORD_CHARACTERS) {
                tooLong = true;
                return;
            }
            if (length == text.length) {
                text = Arrays.copyOf(text, 2 * length);
            }
            text[length++] = c;
        }
    }

    private final class JsonLines implements Records {
        private final OpenText open;
        private final TextReader text;

        JsonLines(OpenText open, TextReader text) {
            this.open = open;
            this.text = text;
        }

        @Override
        public long total() {
            return open.total();
        }

        @Override
        public long done() {
            return open.done();
        }

        @Override
        public Pull into(CsvFormat format, RecordSink sink) {
            return pull(text, sink);
        }

        @Override
        public CsvFormat settled(CsvFormat format) {
            return format;
        }

        @Override
        public void note(ReadingWarnings notices) throws IOException {
            notices.noteText(text, open);
        }

        @Override
        public void close() throws IOException {
            open.close();
        }
    }
}
