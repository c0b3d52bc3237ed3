package telltale.app.settings;

import java.util.Locale;

/// One of a few things to choose from, with a title for people and an id for files.
public interface PreferenceChoice {
    /// The name of the constant.
    String name();

    String title();

    /// How it is written in files.
    default String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one of this id, else the usual one: a window that forgets is better than one that does
    /// not open.
    static <T extends PreferenceChoice> T of(String id, T[] all, T usual) {
        for (T one : all) {
            if (one.id().equals(id.strip().toLowerCase(Locale.ROOT))) {
                return one;
            }
        }
        return usual;
    }
}
