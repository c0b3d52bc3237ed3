package telltale.input.csv;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import telltale.input.csv.format.CsvFormat;
import telltale.input.csv.record.CsvDialect;
import telltale.input.csv.record.RecordReader;
import telltale.input.csv.record.RecordSink;
import telltale.input.csv.sniff.FormatSniffer;
import telltale.input.csv.text.OpenText;
import telltale.input.csv.text.TextEncoding;
import telltale.input.csv.text.TextFile;
import telltale.input.csv.text.TextReader;

/// The records of a CSV file.
final class CsvFile implements RecordFile {
    private final CsvSource source;
    private final TextFile file;

    CsvFile(CsvSource source) {
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
        var name = source.name();
        var stem = name.replaceFirst("(?i)\\.gz$", "").replaceFirst("(?i)\\.(csv|txt|tsv)$", "");
        return stem.isEmpty() ? name : stem;
    }

    @Override
    public FormatSniffer.Found sniff() throws IOException {
        return new FormatSniffer(file, source.options()).find();
    }

    @Override
    public Records open() throws IOException {
        var text = file.open();
        try {
            var encoding =
                    source.options().encoding().map(TextEncoding::given).orElse(text.encoding());
            return new CsvRecords(text, encoding, text.characters(encoding));
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    @Override
    public Pull piece(String text, CsvFormat format, RecordSink sink) throws IOException {
        return new RecordReader(new StringReader(text), format.dialect(), 0, name(), sink)::next;
    }

    @Override
    public CsvDialect dialect(CsvFormat format) {
        return format.dialect();
    }

    private final class CsvRecords implements Records {
        private final OpenText open;
        private final TextEncoding encoding;
        private final TextReader text;

        CsvRecords(OpenText open, TextEncoding encoding, TextReader text) {
            this.open = open;
            this.encoding = encoding;
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
        public Pull into(CsvFormat format, RecordSink sink) throws IOException {
            return new RecordReader(text, format.dialect(), format.rowsFrom() - 1, name(), sink)
                    ::next;
        }

        @Override
        public CsvFormat settled(CsvFormat format) {
            return format.withEncoding(text.charset(encoding));
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
