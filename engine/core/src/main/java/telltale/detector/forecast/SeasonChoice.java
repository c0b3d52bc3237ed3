package telltale.detector.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import telltale.detector.forecast.curve.FourierSeason;
import telltale.math.season.PeriodFinder;
import telltale.series.Series;
import telltale.transform.TimeIndex;

/// Which seasons a channel has: those of the calendar by prophet's own rules, and those found in
/// the rows that the calendar does not explain.
///
/// @param yearly `auto`, `on`, `off` or a number of terms; so the next two
/// @param periods further lengths in rows, `auto` or `none`
record SeasonChoice(String yearly, String weekly, String daily, String periods) {
    static final String AUTO = "auto";
    private static final Pattern TERMS = Pattern.compile("\\d{1,3}");
    private static final Pattern LENGTHS = Pattern.compile("\\d{1,7}(\\s*,\\s*\\d{1,7})*");

    /// Limit of what a user may ask for.
    private static final int MOST_TERMS = 100;

    /// Fourier order of a found season: Prophet's yearly order (Taylor and Letham 2018, section
    /// 3.2).
    private static final int FOUND_TERMS = 10;

    /// Periods within 2 % of a multiple of another are the same season; origin not recorded.
    private static final double NEAR = 0.02;

    /// A season of the calendar.
    private enum Calendar {
        YEARLY("a year", 365.25, 10, 730, Double.POSITIVE_INFINITY),
        WEEKLY("a week", 7, 3, 14, 7),
        DAILY("a day", 1, 4, 2, 1);

        /// Nanoseconds.
        private static final double DAY = 86_400e9;

        private final String words;
        private final long length;
        private final int terms;
        private final double leastSpan;
        private final double mostStep;

        /// @param leastSpan how many days the rows must span
        /// @param mostStep less than how many days must lie between some two of them
        Calendar(String words, double days, int terms, double leastSpan, double mostStep) {
            this.words = words;
            length = (long) (days * DAY);
            this.terms = terms;
            this.leastSpan = leastSpan;
            this.mostStep = mostStep;
        }

        private FourierSeason season(String setting, double span, double step) {
            boolean seen = span >= leastSpan * DAY && step < mostStep * DAY;
            return new FourierSeason(
                    words,
                    length,
                    switch (setting) {
                        case AUTO -> seen ? terms : 0;
                        case "on" -> terms;
                        case "off" -> 0;
                        default -> Integer.parseInt(setting);
                    });
        }
    }

    SeasonChoice {
        yearly = checked("yearly", yearly);
        weekly = checked("weekly", weekly);
        daily = checked("daily", daily);
        periods = periods.strip().toLowerCase(Locale.ROOT);
        if (!periods.equals(AUTO) && !periods.equals("none")) {
            lengths(periods);
        }
    }

    private static String checked(String name, String setting) {
        String written = setting.strip().toLowerCase(Locale.ROOT);
        boolean word = List.of(AUTO, "on", "off").contains(written);
        boolean number =
                TERMS.matcher(written).matches() && Integer.parseInt(written) <= MOST_TERMS;
        if (!word && !number) {
            throw new IllegalArgumentException(
                    "setting '%s': expected auto, on, off or a number of terms up to %d, found '%s'"
                            .formatted(name, MOST_TERMS, setting));
        }
        return written;
    }

    private static List<Integer> lengths(String written) {
        var lengths = new TreeSet<Integer>();
        if (LENGTHS.matcher(written).matches()) {
            Arrays.stream(written.split(","))
                    .map(s -> Integer.valueOf(s.strip()))
                    .forEach(lengths::add);
        }
        if (lengths.isEmpty() || lengths.first() < 2) {
            throw new IllegalArgumentException(
                    "setting 'periods': expected auto, none, or lengths from 2 rows such as '24, 168', found '%s'"
                            .formatted(written));
        }
        return List.copyOf(lengths);
    }

    /// The seasons of rows.
    ///
    /// @param times of the rows that have a value
    List<FourierSeason> of(Series training, int channel, long[] times) throws InterruptedException {
        List<FourierSeason> seasons = new ArrayList<>();
        if (training.timing() != Series.Timing.INDEX) {
            double span = (double) (times[times.length - 1] - times[0]);
            double step = Double.POSITIVE_INFINITY;
            for (int row = 1; row < times.length; row++) {
                step = Math.min(step, (double) (times[row] - times[row - 1]));
            }
            seasons.add(Calendar.YEARLY.season(yearly, span, step));
            seasons.add(Calendar.WEEKLY.season(weekly, span, step));
            seasons.add(Calendar.DAILY.season(daily, span, step));
            seasons.removeIf(season -> season.terms() == 0);
        }
        addFurther(seasons, training, channel);
        return seasons;
    }

    private void addFurther(List<FourierSeason> seasons, Series training, int channel)
            throws InterruptedException {
        TimeIndex steps = TimeIndex.of(training);
        if (periods.equals("none") || !steps.regular()) {
            return;
        }
        boolean auto = periods.equals(AUTO);
        List<Integer> lengths =
                auto ? PeriodFinder.find(steps.grid(training, channel)) : lengths(periods);
        List<FourierSeason> calendar = List.copyOf(seasons);
        for (int rows : lengths) {
            long length = rows * steps.step();
            boolean said = auto && calendar.stream().anyMatch(season -> says(season, length));
            if (!said) {
                int terms = Math.clamp((rows - 1) / 2, 1, FOUND_TERMS);
                seasons.add(new FourierSeason("%,d rows".formatted(rows), length, terms));
            }
        }
    }

    /// Whether a season has this period among its harmonics.
    private static boolean says(FourierSeason season, long period) {
        long times = Math.round((double) season.period() / period);
        return times >= 1
                && times <= season.terms()
                && Math.abs((double) times * period / season.period() - 1) < NEAR;
    }
}
