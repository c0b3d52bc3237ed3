package telltale.app.chart.content;

import telltale.app.fx.Texts;

/// How far back the rows lie that are drawn over those of now.
public enum EarlierPeriod {
    NONE(0, Texts.of("chart.none")),
    DAY(1, Texts.of("chart.one-day-before")),
    WEEK(7, Texts.of("chart.seven-days-before"));

    private final int days;
    private final String title;

    EarlierPeriod(int days, String title) {
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
