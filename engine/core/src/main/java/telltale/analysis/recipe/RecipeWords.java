package telltale.analysis.recipe;

import java.math.BigDecimal;

/// Numbers as people write them.
final class RecipeWords {
    /// Longer than any number one needs to write.
    private static final int LONGEST = 400;

    private RecipeWords() {}

    /// @throws IllegalArgumentException where it is not a finite number, saying what it is for
    static double number(String what, String written) {
        String text = written.strip();
        try {
            if (text.length() <= LONGEST) {
                double number = new BigDecimal(text).doubleValue();
                if (Double.isFinite(number)) {
                    return number;
                }
            }
        } catch (NumberFormatException _) {
            // Refused below, like every other text that is no number.
        }
        throw new IllegalArgumentException(
                "%s: expected a number, found '%s'".formatted(what, shortened(text)));
    }

    /// @throws IllegalArgumentException where it is not a whole number that fits an int
    static int whole(String what, double number) {
        if (number != (int) number) {
            throw new IllegalArgumentException(
                    "%s: expected a whole number, found '%s'".formatted(what, number));
        }
        return (int) number;
    }

    /// Enough of a text to recognise it in a message.
    static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }
}
