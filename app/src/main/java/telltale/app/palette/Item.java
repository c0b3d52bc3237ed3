package telltale.app.palette;

/// Something that can be done. Immutable.
///
/// @param title what it does
/// @param group where it belongs: "File", "Method", "Series"
/// @param keys the keys that do the same; empty for none
/// @param action does it
public record Item(String title, String group, String keys, Runnable action) {
    /// What is looked through.
    String words() {
        return group + " " + title;
    }
}
