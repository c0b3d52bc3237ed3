package telltale.input.csv;

/// Cell contents quoted for a message: in quotes, cut short, nothing invisible.
final class QuotedText {
    private static final int LONGEST = 40;

    private QuotedText() {}

    static String of(String found) {
        if (found.isBlank() && found.indexOf(0) < 0) {
            return "nothing";
        }
        var text = new StringBuilder("'");
        for (int i = 0; i < Math.min(found.length(), LONGEST); i++) {
            char c = found.charAt(i);
            if (c == 0) {
                text.append("(NUL)");
            } else if (Character.isISOControl(c)) {
                text.append(' ');
            } else {
                text.append(c);
            }
        }
        return text.append(found.length() > LONGEST ? "…'" : "'").toString();
    }
}
