package telltale.app.settings;

/// How much memory earlier results may take, so that going back to one costs nothing.
public enum Memory implements Choice {
    SMALL("128 MB", 128L << 20),
    USUAL("512 MB", 512L << 20),
    LARGE("2 GB", 2048L << 20);

    private final String title;
    private final long bytes;

    Memory(String title, long bytes) {
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
