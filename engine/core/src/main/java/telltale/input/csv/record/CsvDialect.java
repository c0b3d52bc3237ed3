package telltale.input.csv.record;

/// CSV dialect: delimiter, quote and how records end.
///
/// @param delimiter what stands between cells
/// @param quote what stands around cells that hold delimiters; [#NONE] where nothing does
/// @param blankRuns whether any number of blanks and tabs counts as one delimiter
/// @param backslash whether `\"` is a quote within quotes, instead of `""`
/// @param blanksAroundQuotes whether blanks may stand between delimiter and quote
/// @param comment what begins a line that is no record; [#NONE] where nothing does
public record CsvDialect(
        char delimiter,
        char quote,
        boolean blankRuns,
        boolean backslash,
        boolean blanksAroundQuotes,
        char comment) {
    /// No such character. It is no character at all in Unicode, so no file means anything by it.
    public static final char NONE = '\uFFFF';

    /// Every line is a record, whatever is in it.
    public static final CsvDialect PLAIN = new CsvDialect(',', NONE, false, false, false, NONE);

    public static CsvDialect of(char delimiter) {
        return new CsvDialect(delimiter, '"', false, false, false, '#');
    }

    public CsvDialect withQuote(char newQuote) {
        return new CsvDialect(
                delimiter, newQuote, blankRuns, backslash, blanksAroundQuotes, comment);
    }

    public CsvDialect withBlankRuns() {
        return new CsvDialect(' ', quote, true, backslash, blanksAroundQuotes, comment);
    }

    public CsvDialect withBackslash(boolean escapes) {
        return new CsvDialect(delimiter, quote, blankRuns, escapes, blanksAroundQuotes, comment);
    }

    public CsvDialect withBlanksAroundQuotes(boolean blanks) {
        return new CsvDialect(delimiter, quote, blankRuns, backslash, blanks, comment);
    }

    public CsvDialect withComment(char newComment) {
        return new CsvDialect(
                delimiter, quote, blankRuns, backslash, blanksAroundQuotes, newComment);
    }

    /// The delimiter as people call it.
    public String delimiterName() {
        if (blankRuns) {
            return "blanks";
        }
        return switch (delimiter) {
            case '\t' -> "tab";
            case ' ' -> "space";
            default -> String.valueOf(delimiter);
        };
    }

    /// The quote as people call it.
    public String quoteName() {
        return quote == NONE ? "none" : String.valueOf(quote);
    }
}
