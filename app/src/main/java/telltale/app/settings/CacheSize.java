package telltale.app.settings;

import telltale.app.fx.Texts;

/// Memory for earlier results, so that going back to one costs nothing.
public enum CacheSize implements PreferenceChoice {
    SMALL(Texts.of("settings.memory-small"), 128L << 20),
    USUAL(Texts.of("settings.memory-usual"), 512L << 20),
    LARGE(Texts.of("settings.memory-large"), 2048L << 20);

    private final String title;
    private final long bytes;

    CacheSize(String title, long bytes) {
        this.title = title;
        this.bytes = bytes;
    }

    @Override
    public String title() {
        return title;
    }

    public long bytes() {
        return bytes;
    }
}
