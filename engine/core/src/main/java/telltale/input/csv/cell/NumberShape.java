package telltale.input.csv.cell;

/// The grammar of a number: sign, whole part in one piece or in groups of three, fraction,
/// exponent.
record NumberShape(char mark, char group) {
    private static final char MINUS = '−';

    /// Copies the number at `from` to `plain` as Java writes it.
    ///
    /// @return where the number ends, or -1 where none begins
    int copy(char[] text, int from, int to, StringBuilder plain) {
        int at = from;
        if (at < to && (text[at] == '-' || text[at] == MINUS || text[at] == '+')) {
            plain.append(text[at] == '+' ? "" : "-");
            at++;
        }
        int wholeFrom = at;
        at = copyWhole(text, at, to, plain);
        if (at < 0) {
            return -1;
        }
        int digits = at - wholeFrom;
        if (at < to && text[at] == mark) {
            int fraction = copyDigits(text, at + 1, to, plain.append('.'));
            digits += fraction - at - 1;
            at = fraction;
        }
        return digits == 0 ? -1 : copyExponent(text, at, to, plain);
    }

    private int copyWhole(char[] text, int from, int to, StringBuilder plain) {
        int at = copyDigits(text, from, to, plain);
        int first = at - from;
        if (first < 1 || first > 3 || at >= to || !isGroupMark(text[at])) {
            return at;
        }
        if (!isGroup(text, at, to)) {
            // Blanks and other signs behind a number may lead to a unit; the other mark may not.
            return text[at] == group ? -1 : at;
        }
        if (first == 1 && text[from] == '0') {
            return -1;
        }
        char separator = text[at];
        while (at < to && text[at] == separator) {
            if (!isGroup(text, at, to)) {
                return -1;
            }
            at = copyDigits(text, at + 1, to, plain);
        }
        return at;
    }

    /// Whether exactly three digits follow the group mark at `at`.
    private static boolean isGroup(char[] text, int at, int to) {
        if (at + 3 >= to) {
            return false;
        }
        for (int i = at + 1; i <= at + 3; i++) {
            if (!isDigit(text[i])) {
                return false;
            }
        }
        return at + 4 >= to || !isDigit(text[at + 4]);
    }

    private boolean isGroupMark(char c) {
        return c == group || c == '\'' || c == '’' || (NumberText.isBlank(c) && c != '\t');
    }

    private static int copyDigits(char[] text, int from, int to, StringBuilder plain) {
        int at = from;
        while (at < to && isDigit(text[at])) {
            plain.append(text[at++]);
        }
        return at;
    }

    /// `e5`, `E-3`, and the `D+05` of Fortran. What only begins like one is left where it is.
    private static int copyExponent(char[] text, int from, int to, StringBuilder plain) {
        if (from >= to || "eEdD".indexOf(text[from]) < 0) {
            return from;
        }
        int at = from + 1;
        boolean negative = at < to && text[at] == '-';
        if (negative || (at < to && text[at] == '+')) {
            at++;
        }
        if (at >= to || !isDigit(text[at])) {
            return from;
        }
        return copyDigits(text, at, to, plain.append(negative ? "e-" : "e"));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
