package telltale.file;

import java.io.Flushable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// CSV writer (RFC 4180): the one way in which results become CSV, on Apache Commons CSV's printer.
///
/// A cell is either *text* from data or people, which is written so that no spreadsheet takes it
/// for a formula, or a *value* of ours, such as a number or a time, which is written as it is. A
/// cell is quoted where it has to be: where it holds a comma, a quote or a line end, begins with a
/// character up to `#` or ends in a blank. Not safe for several threads.
public final class CsvOut implements Flushable {
    private static final CSVFormat FORMAT = CSVFormat.Builder.create().get();

    /// What a spreadsheet takes for the start of a formula, after OWASP's page "CSV Injection".
    private static final String FORMULA = "=+-@\t\r";

    private final CSVPrinter printer;

    /// Writes CSV.
    @FunctionalInterface
    public interface Body {
        void write(CsvOut csv) throws IOException;
    }

    private CsvOut(Appendable out, String lineEnd) {
        try {
            var format = FORMAT.builder().setRecordSeparator(lineEnd).get();
            printer = new CSVPrinter(out, format);
        } catch (IOException e) {
            // Only a format with a header writes when it begins.
            throw new UncheckedIOException(e);
        }
    }

    /// Lines end with a line feed, as tools of a shell want them.
    public static CsvOut lines(Appendable out) {
        return new CsvOut(out, "\n");
    }

    /// Lines end with a carriage return and a line feed, as RFC 4180 says.
    public static CsvOut rfc4180(Appendable out) {
        return new CsvOut(out, "\r\n");
    }

    /// What `body` writes, in lines that end with a line feed.
    public static String string(Body body) {
        var text = new StringBuilder();
        try {
            body.write(lines(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// A cell of text that is not ours: one that a spreadsheet would take for a formula gets an
    /// apostrophe in front.
    public CsvOut text(String text) throws IOException {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return value(formula ? "'" + text : text);
    }

    /// A cell of ours, as it is.
    public CsvOut value(String value) throws IOException {
        printer.print(value);
        return this;
    }

    public CsvOut value(long value) throws IOException {
        return value(Long.toString(value));
    }

    /// The shortest digits that read back as the same number; an empty cell for NaN.
    public CsvOut value(double value) throws IOException {
        return value(Double.isNaN(value) ? "" : Double.toString(value));
    }

    /// The same, but whole numbers below ten million without a fraction: `5` for `5.0`.
    public CsvOut shortest(double value) throws IOException {
        if (Double.isNaN(value)) {
            return value("");
        }
        String digits = Double.toString(value);
        return value(digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits);
    }

    /// A line of cells of ours, such as a header.
    public void line(List<String> values) throws IOException {
        for (String value : values) {
            value(value);
        }
        endLine();
    }

    public void endLine() throws IOException {
        printer.println();
    }

    @Override
    public void flush() throws IOException {
        printer.flush();
    }
}
