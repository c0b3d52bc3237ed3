package telltale.consensus.choice;

import telltale.math.season.Periods;
import telltale.series.Series;
import telltale.transform.Steps;

/// What repeats in a series.
///
/// @param season the shortest season of any channel in rows, 0 where there is none
/// @param calendar whether it lasts hours, days or weeks as people count them
record Rhythm(int season, boolean calendar) {
    private static final long HOUR = 3_600_000_000_000L;

    /// How far from whole hours a season may be, as a share of it.
    private static final double NEAR = 0.01;

    static Rhythm of(Series training) throws InterruptedException {
        int shortest = 0;
        for (int channel = 0; channel < training.width(); channel++) {
            int season =
                    Periods.find(training.channelValues(channel)).stream().findFirst().orElse(0);
            shortest = season > 0 && (shortest == 0 || season < shortest) ? season : shortest;
        }
        return new Rhythm(shortest, shortest > 0 && isCalendar(training, shortest));
    }

    private static boolean isCalendar(Series training, int season) {
        long step = training.timing() == Series.Timing.INDEX ? 0 : Steps.of(training).step();
        double hours = (double) season * step / HOUR;
        double whole = Math.rint(hours);
        boolean counted = whole == 1 || (whole > 0 && whole % 12 == 0);
        return counted && Math.abs(hours - whole) <= NEAR * whole;
    }

    /// Whether a shape repeats that is the series' own.
    boolean isShape() {
        return season > 0 && !calendar;
    }

    /// Which methods were chosen, and why.
    String why() {
        if (season == 0) {
            return "Nothing repeats here: methods on shape and a forecast of the level vote.";
        }
        return calendar
                ? ("It repeats with the calendar, every %,d rows: methods on shape and a forecast of"
                                + " the season vote.")
                        .formatted(season)
                : ("A shape repeats every %,d rows: methods on shape and a forecast of the"
                                + " season vote.")
                        .formatted(season);
    }
}
