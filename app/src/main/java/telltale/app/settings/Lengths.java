package telltale.app.settings;

/// In which unit it is said how long something lasts.
public enum Lengths implements Choice {
    TIME("Time (3 h 20 min)"),
    ROWS("Rows (41 rows)");

    private final String title;

    Lengths(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
