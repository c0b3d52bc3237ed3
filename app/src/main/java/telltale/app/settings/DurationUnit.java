package telltale.app.settings;

import telltale.app.fx.Texts;

/// Unit in which durations are shown.
public enum DurationUnit implements PreferenceChoice {
    TIME(Texts.of("settings.lengths-time")),
    ROWS(Texts.of("settings.lengths-rows"));

    private final String title;

    DurationUnit(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
