package telltale.app.settings;

import telltale.app.text.Texts;

/// In which unit it is said how long something lasts.
public enum Lengths implements Choice {
    TIME(Texts.of("settings.lengths-time")),
    ROWS(Texts.of("settings.lengths-rows"));

    private final String title;

    Lengths(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
