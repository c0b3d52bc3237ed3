package telltale.app.settings;

import java.util.Locale;

/// How numbers are written in the window; files have a point and no groups, whatever is chosen.
public enum NumberStyle implements PreferenceChoice {
    POINT("1,234.5", Locale.ROOT),
    COMMA("1.234,5", Locale.GERMANY),
    SPACE("1 234,5", Locale.FRANCE);

    private final String title;
    private final Locale locale;

    NumberStyle(String title, Locale locale) {
        this.title = title;
        this.locale = locale;
    }

    @Override
    public String title() {
        return title;
    }

    /// Writes numbers so.
    public Locale locale() {
        return locale;
    }
}
