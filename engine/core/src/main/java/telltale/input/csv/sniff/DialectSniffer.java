package telltale.input.csv.sniff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import telltale.input.UnusableData;
import telltale.input.csv.format.CsvOptions;
import telltale.input.csv.record.CsvDialect;

/// Finds delimiter and quote: those by which the records are most even and most of their cells look
/// like data. After van den Burg, Nazábal, Sutton, "Wrangling messy CSV files by detecting row and
/// type patterns" (2019), <https://doi.org/10.1007/s10618-019-00646-y>, with the types a series can
/// hold.
final class DialectSniffer {
    private static final int MOST_CHARACTERS = 1 << 15;
    private static final int MOST_ROWS = 150;

    /// Rows of one cell say little: any delimiter that is not there gives them.
    private static final double SINGLE_CELL_WORTH = 0.25;

    private final CellTypes types = new CellTypes();
    private final String text;
    private final boolean whole;
    private final CsvOptions options;

    DialectSniffer(String text, boolean whole, CsvOptions options) {
        this.whole = whole && text.length() <= MOST_CHARACTERS;
        this.text = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
        this.options = options;
    }

    CsvDialect find() throws IOException {
        var best = candidates().getFirst();
        double bestWorth = -1;
        for (var candidate : candidates()) {
            double worth = worth(candidate);
            if (worth > bestWorth + 1e-9) {
                best = candidate;
                bestWorth = worth;
            }
        }
        if (text.contains("\\" + best.quote())) {
            var escaped = best.withBackslash(true);
            best = worth(escaped) > bestWorth + 1e-9 ? escaped : best;
        }
        return best;
    }

    private List<CsvDialect> candidates() {
        var found = new ArrayList<CsvDialect>();
        for (var delimited : delimited()) {
            if (options.quoteCharacter().isPresent()) {
                found.add(withBlanks(delimited.withQuote(options.quoteCharacter().get())));
                continue;
            }
            found.add(withBlanks(delimited));
            if (text.indexOf('\'') >= 0 && delimited.delimiter() != '\'') {
                found.add(withBlanks(delimited.withQuote('\'')));
            }
        }
        return found;
    }

    /// The delimiters to try, the usual ones first: they win where two are as good.
    private List<CsvDialect> delimited() {
        char comment = text.stripLeading().startsWith("%") ? '%' : '#';
        if (options.delimiterCharacter().isPresent()) {
            char given = options.delimiterCharacter().get();
            var dialect =
                    CsvDialect.of(given).withComment(given == comment ? CsvDialect.NONE : comment);
            boolean runs = options.delimiter().get().equals("blanks");
            return List.of(runs ? dialect.withBlankRuns() : dialect);
        }
        var found = new ArrayList<CsvDialect>();
        for (char delimiter : new char[] {',', ';', '\t', '|', ' '}) {
            if (text.indexOf(delimiter) >= 0) {
                found.add(CsvDialect.of(delimiter).withComment(comment));
            }
        }
        if (text.contains("  ") || text.contains("\t ") || text.contains(" \t")) {
            found.add(CsvDialect.of(' ').withBlankRuns().withComment(comment));
        }
        return found.isEmpty() ? List.of(CsvDialect.of(',').withComment(comment)) : found;
    }

    private CsvDialect withBlanks(CsvDialect dialect) {
        if (dialect.delimiter() == ' ' || dialect.quote() == CsvDialect.NONE) {
            return dialect;
        }
        var apart = dialect.delimiter() + " ";
        boolean blanks = text.contains(apart + dialect.quote()) || text.contains(apart + " ");
        return dialect.withBlanksAroundQuotes(blanks && text.indexOf(dialect.quote()) >= 0);
    }

    private double worth(CsvDialect dialect) throws IOException {
        long skip = options.skipLines().orElse(0);
        List<SampleRow> rows;
        try {
            rows = SampleRows.read(text, whole, dialect, skip, MOST_ROWS, "sample");
        } catch (UnusableData e) {
            return 0;
        }
        if (rows.isEmpty()) {
            return 0;
        }
        int width = commonWidth(rows);
        double sum = 0;
        for (var row : rows) {
            if (row.width() == width) {
                double mean = row.cells().stream().mapToDouble(types::worth).sum() / width;
                sum += mean * mean;
            }
        }
        double evenness = sum / rows.size();
        return width == 1
                ? evenness * SINGLE_CELL_WORTH
                : evenness * (0.5 + 0.5 * (width - 1) / width);
    }

    /// The width most rows have; of two as frequent, the larger.
    static int commonWidth(List<SampleRow> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (var row : rows) {
            counts.merge(row.width(), 1, Integer::sum);
        }
        int best = 0;
        for (var count : counts.entrySet()) {
            int more = count.getValue() - counts.getOrDefault(best, 0);
            if (more > 0 || (more == 0 && count.getKey() > best)) {
                best = count.getKey();
            }
        }
        return best;
    }
}
