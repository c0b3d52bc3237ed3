package telltale.input.csv.time;

/// Which of two leading numbers of a date such as `03/04/2024` is the day.
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    public DateOrder other() {
        return this == DAY_FIRST ? MONTH_FIRST : DAY_FIRST;
    }
}
