package telltale.app.commandpalette;

/// Something that can be done. Immutable.
///
/// @param title what it does
/// @param group where it belongs: "File", "Method", "Series"
/// @param keys the keys that do the same; empty for none
/// @param action does it
public record PaletteCommand(String title, String group, String keys, Runnable action) {
    private static final int TITLE = 15;

    /// How well it fits what is written; its title counts more than where it belongs.
    int fit(String query) {
        int within = FuzzyMatch.score(query, title);
        return within == FuzzyMatch.NO
                ? FuzzyMatch.score(query, words())
                : Math.max(within + TITLE, FuzzyMatch.score(query, words()));
    }

    /// What is looked through.
    String words() {
        return group + " " + title;
    }
}
