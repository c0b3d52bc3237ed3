package telltale.consensus;

import telltale.math.season.PeriodFinder;
import telltale.series.Series;
import telltale.transform.TimeIndex;

/// Profile of a series for the choice of methods: its season, whether that follows the calendar,
/// whether it is noisy.
///
/// @param season the shortest season of any channel in rows, 0 where there is none
/// @param calendar whether it lasts hours, days or weeks as people count them
/// @param noisy whether what differs from season to season is mostly noise, out of which a single
///   row can stand
record SeriesProfile(int season, boolean calendar, boolean noisy) {
    /// Nanoseconds.
    private static final long HOUR = 3_600_000_000_000L;

    /// How far from whole hours a season may be, as a share of it.
    private static final double NEAR = 0.01;

    /// Noise is what says less than half of the next row's: what is more is a shape that drifts.
    private static final double NOISE = Math.sqrt(0.5);

    static SeriesProfile of(Series training) throws InterruptedException {
        int shortest = 0;
        boolean noisy = false;
        for (int channel = 0; channel < training.width(); channel++) {
            double[] values = training.channelValues(channel);
            int season = PeriodFinder.find(values).stream().findFirst().orElse(0);
            if (season > 0 && (shortest == 0 || season < shortest)) {
                shortest = season;
                noisy = memory(values, season) < NOISE;
            }
        }
        return new SeriesProfile(shortest, shortest > 0 && isCalendar(training, shortest), noisy);
    }

    /// How much the difference from a season ago says about the next row's: their correlation.
    private static double memory(double[] values, int season) {
        double[] differences = new double[values.length - season];
        double sum = 0;
        int count = 0;
        for (int i = 0; i < differences.length; i++) {
            differences[i] = values[season + i] - values[i];
            if (!Double.isNaN(differences[i])) {
                sum += differences[i];
                count++;
            }
        }
        double mean = sum / Math.max(1, count);
        double products = 0;
        double squares = 0;
        double before = Double.NaN;
        for (double difference : differences) {
            double distance = difference - mean;
            if (!Double.isNaN(distance)) {
                squares += distance * distance;
                products += Double.isNaN(before) ? 0 : distance * before;
            }
            before = distance;
        }
        return squares > 0 ? products / squares : 0;
    }

    private static boolean isCalendar(Series training, int season) {
        long step = training.timing() == Series.Timing.INDEX ? 0 : TimeIndex.of(training).step();
        double hours = (double) season * step / HOUR;
        double whole = Math.rint(hours);
        boolean counted = whole == 1 || (whole > 0 && whole % 12 == 0);
        return counted && Math.abs(hours - whole) <= NEAR * whole;
    }

    /// Whether a shape repeats that is the series' own, and can be foretold well.
    boolean isShape() {
        return season > 0 && !calendar && !noisy;
    }

    /// Which methods were chosen, and why.
    String why() {
        if (season == 0) {
            return "Nothing repeats here: methods on shape, on level and a forecast of it vote.";
        }
        if (calendar) {
            return ("It repeats with the calendar, every %,d rows: methods on shape and a forecast"
                            + " of the season vote.")
                    .formatted(season);
        }
        return noisy
                ? "It repeats every %,d rows, with noise: methods on shape and a forecast of the season vote."
                        .formatted(season)
                : "A shape repeats every %,d rows: methods on shape vote.".formatted(season);
    }
}
