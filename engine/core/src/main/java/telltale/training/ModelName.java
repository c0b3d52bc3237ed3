package telltale.training;

import java.util.Set;
import java.util.regex.Pattern;

/// What models may be called: names that are the same file on every system, and no other path.
public final class ModelName {
    /// The longest name, in characters.
    public static final int LONGEST = 64;

    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} ._-]*[\\p{L}\\p{N}_-])?");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final Set<String> ENDINGS = Set.of(ModelFile.ENDING, ".bak", ".tmp");

    private ModelName() {}

    /// The name, where models may be called so.
    ///
    /// @throws IllegalArgumentException saying what is expected
    public static String check(String name) {
        boolean ending = ENDINGS.stream().anyMatch(name::endsWith);
        if (name.length() > LONGEST
                || !PLAIN.matcher(name).matches()
                || RESERVED.matcher(name).matches()
                || ending) {
            throw new IllegalArgumentException(
                    ("model name: expected up to %d letters, digits, blanks, '.', '_' and '-', the"
                                    + " first a letter or digit, found '%s'")
                            .formatted(LONGEST, shown(name)));
        }
        return name;
    }

    private static String shown(String name) {
        String plain = name.replaceAll("\\p{C}", "?");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "...";
    }
}
