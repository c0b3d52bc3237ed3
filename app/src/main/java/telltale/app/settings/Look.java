package telltale.app.settings;

import java.util.Locale;
import telltale.app.fx.Texts;

/// How the window looks.
public enum Look implements PreferenceChoice {
    SYSTEM(Texts.of("settings.same-as-the-system")),
    LIGHT(Texts.of("settings.light")),
    DARK(Texts.of("settings.dark"));

    private final String title;

    Look(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    /// How it is written in files and on the command line.
    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException naming the looks there are
    public static Look of(String id) {
        for (Look look : values()) {
            if (look.id().equals(id.strip().toLowerCase(Locale.ROOT))) {
                return look;
            }
        }
        throw new IllegalArgumentException(
                "theme: expected light, dark or system, found '%s'".formatted(id));
    }
}
