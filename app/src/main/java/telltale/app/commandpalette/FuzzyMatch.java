package telltale.app.commandpalette;

import java.util.Locale;

/// How well a few letters fit a text: all must occur in it, in their order. Whole words and
/// beginnings of words count most, letters in a row more than letters apart.
final class FuzzyMatch {
    static final int NO = Integer.MIN_VALUE;

    private static final int BEGINS = 8;
    private static final int FOLLOWS = 5;
    private static final int WHOLE = 20;

    private FuzzyMatch() {}

    /// Higher is better; [#NO] where a letter is missing. Each word of the query is looked for on
    /// its own, so that their order does not matter.
    static int score(String query, String text) {
        String within = text.toLowerCase(Locale.ROOT);
        int total = 0;
        for (String word : query.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            int one = word.isEmpty() ? 0 : word(word, within);
            if (one == NO) {
                return NO;
            }
            total += one;
        }
        return total - text.length() / 8;
    }

    private static int word(String word, String text) {
        int whole = text.indexOf(word);
        if (whole >= 0) {
            return WHOLE + word.length() * FOLLOWS + (begins(text, whole) ? BEGINS : 0);
        }
        int score = 0;
        int at = -1;
        for (int letter = 0; letter < word.length(); letter++) {
            int next = next(text, word.charAt(letter), at + 1);
            if (next < 0) {
                return NO;
            }
            score += letter > 0 && next == at + 1 ? FOLLOWS : 0;
            score += begins(text, next) ? BEGINS : 0;
            score -= Math.min(3, next - at - 1);
            at = next;
        }
        return score;
    }

    /// The next place of a letter, rather where a word begins.
    private static int next(String text, char letter, int from) {
        int first = text.indexOf(letter, from);
        for (int at = first; at >= 0; at = text.indexOf(letter, at + 1)) {
            if (begins(text, at)) {
                return at;
            }
        }
        return first;
    }

    private static boolean begins(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
