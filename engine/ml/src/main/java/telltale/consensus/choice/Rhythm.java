package telltale.consensus.choice;

import telltale.math.season.Periods;
import telltale.series.Series;
import telltale.transform.Steps;

/// What repeats in a series.
///
/// @param season the shortest season of any channel in rows, 0 where there is none
/// @param calendar whether it lasts hours, days or weeks as people count them
/// @param fitting whether a forecast of the season leaves little but noise, so that a single row
///   can stand out of it
record Rhythm(int season, boolean calendar, boolean fitting) {
    private static final long HOUR = 3_600_000_000_000L;

    /// How far from whole hours a season may be, as a share of it.
    private static final double NEAR = 0.01;

    /// Errors that follow each other more than this are a shape of their own.
    private static final double NOISE = 0.8;

    static Rhythm of(Series training) throws InterruptedException {
        int shortest = 0;
        boolean fitting = false;
        for (int channel = 0; channel < training.width(); channel++) {
            double[] values = training.channelValues(channel);
            int season = Periods.find(values).stream().findFirst().orElse(0);
            if (season > 0 && (shortest == 0 || season < shortest)) {
                shortest = season;
                fitting = memory(values, season) < NOISE;
            }
        }
        return new Rhythm(shortest, shortest > 0 && isCalendar(training, shortest), fitting);
    }

    /// How much a row's distance from the mean of its place in the season says about the next
    /// one's: their correlation.
    private static double memory(double[] values, int season) {
        double[] sums = new double[season];
        int[] counts = new int[season];
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(values[row])) {
                sums[row % season] += values[row];
                counts[row % season]++;
            }
        }
        double squares = 0;
        double products = 0;
        double before = Double.NaN;
        for (int row = 0; row < values.length; row++) {
            int place = row % season;
            double error = values[row] - sums[place] / counts[place];
            squares += Double.isNaN(error) ? 0 : error * error;
            products += Double.isNaN(error) || Double.isNaN(before) ? 0 : error * before;
            before = error;
        }
        return squares > 0 ? products / squares : 1;
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

    /// Whether single rows can be told from a forecast of the season.
    boolean forecasts() {
        return calendar || (season > 0 && fitting);
    }

    /// Which methods were chosen, and why.
    String why() {
        if (season == 0) {
            return "Nothing repeats here: methods on the shape of windows vote.";
        }
        String repeats = calendar ? "It repeats with the calendar," : "A shape repeats";
        String vote = forecasts() ? "and a forecast of the season vote" : "vote";
        return "%s every %,d rows: methods on the shape of windows %s."
                .formatted(repeats, season, vote);
    }
}
