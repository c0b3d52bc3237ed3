package telltale.app.chart.content;

/// What a folded pane lays over each other.
public enum FoldPeriod {
    DAY(1, "day"),
    WEEK(7, "week");

    /// The most days or weeks laid over each other: more would be a grey block.
    public static final int MOST_LAID = 120;

    private final int days;
    private final String title;

    FoldPeriod(int days, String title) {
        this.days = days;
        this.title = title;
    }

    public int days() {
        return days;
    }

    public String title() {
        return title;
    }
}
