package telltale.input.csv.record;

/// How cells and records are marked off.
///
/// @param delimiter what stands between cells
/// @param quote what stands around cells that hold delimiters; [#NONE] where nothing does
/// @param blankRuns whether any number of blanks and tabs counts as one delimiter
/// @param backslash whether `\"` is a quote within quotes, instead of `""`
/// @param blanksAroundQuotes whether blanks may stand between delimiter and quote
/// @param comment what begins a line that is no record; [#NONE] where nothing does
public record Dialect(
        char delimiter,
        char quote,
        boolean blankRuns,
        boolean backslash,
        boolean blanksAroundQuotes,
        char comment) {
    /// No such character. It is no character at all in Unicode, so no file means anything by it.
    public static final char NONE = '\uFFFF';

    public static Dialect of(char delimiter) {
        return new Dialect(delimiter, '"', false, false, false, '#');
    }

    public Dialect withQuote(char newQuote) {
        return new Dialect(delimiter, newQuote, blankRuns, backslash, blanksAroundQuotes, comment);
    }

    public Dialect withBlankRuns() {
        return new Dialect(' ', quote, true, backslash, blanksAroundQuotes, comment);
    }

    public Dialect withBackslash(boolean escapes) {
        return new Dialect(delimiter, quote, blankRuns, escapes, blanksAroundQuotes, comment);
    }

    public Dialect withBlanksAroundQuotes(boolean blanks) {
        return new Dialect(delimiter, quote, blankRuns, backslash, blanks, comment);
    }

    public Dialect withComment(char newComment) {
        return new Dialect(delimiter, quote, blankRuns, backslash, blanksAroundQuotes, newComment);
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
