package telltale.input.csv.time;

import java.util.Locale;

/// Months by name in English, German, French, Spanish, Italian, Portuguese and Dutch, in full or
/// cut off after three letters.
final class MonthNames {
    private static final int LONGEST = 10;

    private MonthNames() {}

    /// 1 for January to 12, 0 for any other word.
    static int monthOf(String word) {
        if (word.length() < 3 || word.length() > LONGEST) {
            return 0;
        }
        var name = word.toLowerCase(Locale.ROOT);
        if (name.startsWith("juil")) {
            return 7;
        }
        return switch (name.substring(0, 3)) {
            case "jan", "jän", "ene", "gen" -> 1;
            case "feb", "fév", "fev" -> 2;
            case "mar", "mär", "mrz", "maa", "mrt" -> 3;
            case "apr", "avr", "abr" -> 4;
            case "may", "mai", "mei", "mag" -> 5;
            case "jun", "jui", "giu" -> 6;
            case "jul", "lug" -> 7;
            case "aug", "aoû", "aou", "ago" -> 8;
            case "sep", "set" -> 9;
            case "oct", "okt", "ott", "out" -> 10;
            case "nov" -> 11;
            case "dec", "dez", "déc", "dic" -> 12;
            default -> 0;
        };
    }

    /// Whether the word is a day of the week, in full or cut off.
    static boolean isWeekday(String word) {
        var name = word.toLowerCase(Locale.ROOT);
        if (name.length() == 2) {
            return "mo di mi do fr sa so".contains(name);
        }
        // Three letters that are also a month's are a weekday only in full.
        return switch (name.length() < 3 ? "" : name.substring(0, 3)) {
            case "mar" -> name.startsWith("mard") || name.startsWith("mart");
            case "mon", "tue", "wed", "thu", "fri", "sat", "sun" -> true;
            case "die", "mit", "don", "fre", "sam", "son" -> true;
            case "lun", "mer", "jeu", "ven", "dim", "mié", "jue", "vie", "sáb", "sab", "dom" ->
                    true;
            case "gio", "seg", "ter", "qua", "qui", "sex" -> true;
            default -> false;
        };
    }
}
