package telltale.app.chart.stack;

/// How far back the rows lie that are drawn over those of now.
public enum Earlier {
    NONE(0, "None"),
    DAY(1, "One day before"),
    WEEK(7, "Seven days before");

    private final int days;
    private final String title;

    Earlier(int days, String title) {
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
