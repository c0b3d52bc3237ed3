package telltale.input.csv.cell;

import java.util.Locale;

/// Reads numbers as people and machines write them: `-1.5`, `1.5e-3`, `1,234.5`, `1 234`, `1'234`,
/// `.5`, `12 %`; with a decimal comma `1.234,5`. Words for "missing" and for yes and no are told
/// apart from other text.
///
/// Thousands stand in groups of three behind a first group of one to three digits that is not a
/// lone zero, so `0,123` is no grouped number and `12,34` is none either: both speak for a decimal
/// comma. Exact for every number; a number below the smallest double is 0.
///
/// One thread's: the value is kept from one `read` to the next.
public final class NumberText {
    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22
    };

    private static final int SAFE_DIGITS = 18;
    private static final long EXACT_LIMIT = 1L << 53;
    private static final int LONGEST_WORD = 12;

    private final char mark;
    private final char group;
    private final String suffix;

    private double value = Double.NaN;
    private int restFrom;
    private int restTo;

    public NumberText(DecimalMark mark) {
        this(mark, "");
    }

    /// @param suffix what may stand behind each number, such as `%`; empty for nothing
    public NumberText(DecimalMark mark, String suffix) {
        this.mark = mark.mark();
        this.group = mark.group();
        this.suffix = suffix;
    }

    /// The number last read; NaN unless it was a [CellKind#NUMBER], 1 or 0 for yes and no.
    public double value() {
        return value;
    }

    /// Reads the characters from `from` to before `to`.
    public CellKind read(char[] text, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && isBlank(text[begin])) {
            begin++;
        }
        while (end > begin && isBlank(text[end - 1])) {
            end--;
        }
        if (begin == end) {
            value = Double.NaN;
            return CellKind.MISSING;
        }
        return readPlain(text, begin, end) ? CellKind.NUMBER : readAny(text, begin, end);
    }

    /// What stood behind the number of the cell last found to be [CellKind#TEXT], such as `bar` in
    /// `1.5 bar`: at most eight characters without a digit. Empty where there is no such thing.
    public String unexpectedSuffix(char[] text) {
        int length = restTo - restFrom;
        if (length < 1 || length > 8) {
            return "";
        }
        for (int i = restFrom; i < restTo; i++) {
            if (Character.isDigit(text[i]) || text[i] == 0 || "-+.,:/".indexOf(text[i]) >= 0) {
                return "";
            }
        }
        return new String(text, restFrom, length);
    }

    /// Digits and at most one mark: nearly every cell there is. Exact after Clinger (1990): a
    /// mantissa below 2^53 divided by a power of ten up to 10^22 is rounded once.
    private boolean readPlain(char[] text, int from, int to) {
        int i = from;
        boolean negative = text[i] == '-';
        if (negative || text[i] == '+') {
            i++;
        }
        if (to - i > SAFE_DIGITS + 1) {
            return false;
        }
        long mantissa = 0;
        int digits = 0;
        int markAt = -1;
        for (; i < to; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9') {
                mantissa = mantissa * 10 + (c - '0');
                digits++;
            } else if (c == mark && markAt < 0) {
                markAt = i;
            } else {
                return false;
            }
        }
        if (digits == 0 || digits > SAFE_DIGITS || mantissa > EXACT_LIMIT) {
            return false;
        }
        double magnitude = markAt < 0 ? mantissa : mantissa / POWERS_OF_TEN[to - markAt - 1];
        value = negative ? -magnitude : magnitude;
        return true;
    }

    private CellKind readAny(char[] text, int from, int to) {
        value = Double.NaN;
        restFrom = 0;
        restTo = 0;
        var plain = new StringBuilder(Math.min(to - from, 64));
        int end = new NumberShape(mark, group).copy(text, from, to, plain);
        if (end < 0) {
            return readWord(text, from, to);
        }
        if (end < to && !endsWithSuffix(text, end, to)) {
            return CellKind.TEXT;
        }
        double number = Double.parseDouble(plain.toString());
        if (Double.isInfinite(number)) {
            return CellKind.TOO_LARGE;
        }
        value = number;
        return CellKind.NUMBER;
    }

    private boolean endsWithSuffix(char[] text, int numberEnd, int to) {
        int rest = numberEnd;
        while (rest < to && isBlank(text[rest])) {
            rest++;
        }
        restFrom = rest;
        restTo = to;
        if (suffix.isEmpty() || to - rest != suffix.length()) {
            return false;
        }
        for (int i = rest; i < to; i++) {
            if (text[i] != suffix.charAt(i - rest)) {
                return false;
            }
        }
        return true;
    }

    private CellKind readWord(char[] text, int from, int to) {
        if (to - from > LONGEST_WORD) {
            return CellKind.TEXT;
        }
        var word = new String(text, from, to - from).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "-",
                    "--",
                    "---",
                    "—",
                    ".",
                    "?",
                    "na",
                    "n/a",
                    "#n/a",
                    "<na>",
                    "n.a.",
                    "nan",
                    "-nan",
                    "+nan",
                    "null",
                    "none",
                    "nil",
                    "missing",
                    "\\n",
                    "#nv",
                    "nan(ind)",
                    "-nan(ind)",
                    "1.#qnan",
                    "1.#ind",
                    "-1.#ind",
                    "(null)",
                    "nat" ->
                    CellKind.MISSING;
            case "true", "yes", "on" -> {
                value = 1;
                yield CellKind.TRUE;
            }
            case "false", "no", "off" -> {
                value = 0;
                yield CellKind.FALSE;
            }
            case "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity", "∞", "-∞", "+∞" ->
                    CellKind.INFINITE;
            default -> CellKind.TEXT;
        };
    }

    /// Whether a character is a space of any width, as stands around and within numbers.
    public static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || (c >= 0xA0 && Character.isSpaceChar(c));
    }
}
