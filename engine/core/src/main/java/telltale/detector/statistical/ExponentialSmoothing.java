package telltale.detector.statistical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.Setting;
import telltale.job.Progress;
import telltale.math.NelderMead;
import telltale.math.OrderStatistics;
import telltale.math.season.EtsInitialState;
import telltale.math.season.EtsState;
import telltale.math.season.EtsState.Gains;
import telltale.math.season.EtsState.State;
import telltale.series.Series;

/// The distance of a row from its forecast by exponential smoothing, one step ahead, in units of
/// the robust scale of the forecast's errors in the training.
///
/// The recursions are those of simple smoothing, Holt, and Holt and Winters with additive seasons
/// (several as by Taylor 2003). Departing from the books, errors are clipped before they are
/// learnt, see [EtsState]; `clip = 0` gives the books'. Parameters that are not given are the most
/// likely ones under Gaussian errors with the same clipping (Huber's likelihood), found over the
/// newest rows of the training, at most 10,000 or four seasons; the scale and the state to go on
/// from come from the newest 20,000 rows or ten seasons. An automatic trend is taken where it
/// lowers Schwarz's criterion.
///
/// @param periods the seasons
/// @param trend whether a slope is followed
/// @param level share of an error that the level learns, or 0
/// @param slope share of the level's step that the slope learns, or 0
/// @param season share of an error that a season learns, or 0
/// @param clip from how many scales on an error is clipped before it is learnt, or 0
@About(
        id = "exponential_smoothing",
        title = "Exponential smoothing",
        finds = "Rows far from a forecast that follows level, trend and season.",
        aliases = {"ets", "holt_winters", "holt", "ses"},
        strengths =
                "Sudden departures from a level, trend or one season that change over " + "time.",
        weaknesses =
                "Shapes that change while each value stays near its forecast; long or "
                        + "several noisy seasons.",
        cost =
                "O(n) with given parameters (9 to 14 ms per million rows); fitting takes "
                        + "up to some hundred passes.",
        paper =
                "Hyndman, R. J., Koehler, A. B., Ord, J. K. and Snyder, R. D. (2008). Forecasting"
                        + " with Exponential Smoothing. Springer. doi:10.1007/978-3-540-71918-2;"
                        + " Gelper, S., Fried, R. and Croux, C. (2010). Robust forecasting with"
                        + " exponential and Holt-Winters smoothing. Journal of Forecasting 29."
                        + " doi:10.1002/for.1125")
public record ExponentialSmoothing(
        @Setting(
                        help =
                                "The lengths of the seasons, such as 24 or 24, 168; auto finds them"
                                        + " in the training, none leaves them out.",
                        unit = "rows")
                String periods,
        @Setting(help = "Whether a trend is followed.") Trend trend,
        @Setting(
                        help = "How fast the level follows.",
                        min = 0,
                        max = 1,
                        zero = "fitted to the training")
                double level,
        @Setting(
                        help = "How fast the trend follows the level.",
                        min = 0,
                        max = 1,
                        zero = "fitted to the training")
                double slope,
        @Setting(
                        help = "How fast the seasons follow.",
                        min = 0,
                        max = 1,
                        zero = "fitted to the training")
                double season,
        @Setting(
                        help = "Errors beyond this are clipped before the model learns from them.",
                        unit = "sigma",
                        min = 1,
                        max = 1_000,
                        automatic = false,
                        zero = "learning from errors of any size")
                double clip)
        implements Detector {

    /// Whether a trend is followed.
    public enum Trend {
        /// Where it helps.
        AUTOMATIC,
        NONE,
        ADDITIVE
    }

    /// Least rows with a value to fit.
    private static final int LEAST_ROWS = 10;

    /// Errors beyond the clip in a row after which the model learns again; origin not recorded.
    private static final int PATIENCE = 50;

    /// A fitted level follows at least so fast: one that has moved is not odd for ever.
    private static final double LEAST_LEVEL = 0.01;

    /// Newest rows the parameters are fitted to; a bound of cost.
    private static final int FITTED_ROWS = 10_000;

    /// Rows the initial state is estimated from.
    private static final int START_ROWS = 20_000;

    public ExponentialSmoothing {
        SeasonLengths.of(periods);
        check("level", level, 1);
        check("slope", slope, 1);
        check("season", season, 1);
        check("clip", clip, 1_000);
    }

    public ExponentialSmoothing() {
        this(SeasonLengths.AUTO, Trend.AUTOMATIC, 0, 0, 0, 3);
    }

    private static void check(String name, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(
                    "setting '%s': expected a number from 0 to %s, found '%s'"
                            .formatted(name, most, value));
        }
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        return ChannelEnsemble.fit(training, progress, this::fitChannel);
    }

    private Model.Causal fitChannel(Series training, Progress progress)
            throws InterruptedException {
        return EtsDetectorModel.fit(
                training, progress, (values, notes) -> new Fit(values, notes, progress).course());
    }

    /// The fit of one channel.
    private final class Fit {
        private final double[] values;
        private final Progress progress;
        private final List<String> notes;
        private final List<Integer> seasons;
        private final int head;
        private final double[] recent;
        private final int first;

        Fit(double[] values, List<String> notes, Progress progress) throws InterruptedException {
            this.values = values;
            this.notes = notes;
            this.progress = progress;
            EtsDetectorModel.require("exponential smoothing", LEAST_ROWS, values);
            seasons = SeasonLengths.of(periods).in(values, notes);
            int longest = seasons.isEmpty() ? 1 : seasons.getLast();
            head = EtsDetectorModel.head(longest, trend != Trend.NONE);
            first = Math.max(0, values.length - Math.max(FITTED_ROWS, 4 * longest));
            recent = Arrays.copyOfRange(values, first, values.length);
        }

        EtsState course() throws InterruptedException {
            Chosen chosen =
                    switch (trend) {
                        case NONE -> chosen(false);
                        case ADDITIVE -> chosen(true);
                        case AUTOMATIC -> better(chosen(false), chosen(true));
                    };
            notes.add(chosen.words(seasons.isEmpty()));
            boolean sloped = chosen.sloped;
            int early = Math.min(values.length, START_ROWS);
            State start =
                    EtsInitialState.of(Arrays.copyOf(values, early), 0, seasons, sloped, head);
            if (sloped && chosen.gains.slope() == 0) {
                start = new State(start.level(), chosen.start.slope(), start.phases());
            }
            EtsState begin =
                    EtsState.begin(
                            chosen.gains, seasons, PATIENCE, Double.POSITIVE_INFINITY, start);
            return EtsDetectorModel.learn(values, begin, clip, sloped);
        }

        private Chosen better(Chosen level, Chosen slope) {
            double rows = EtsDetectorModel.count(recent);
            double gain = rows * Math.log(level.squares / slope.squares);
            return gain > Math.log(rows) * 2 ? slope : level;
        }

        /// The given gains, the others fitted: twice, as the scale that clips depends on them. A
        /// slope starts as that of the first rows or, where that errs less, of all.
        private Chosen chosen(boolean sloped) throws InterruptedException {
            List<State> states = new ArrayList<>();
            states.add(EtsInitialState.of(recent, first, seasons, sloped, head));
            if (sloped && recent.length > head) {
                states.add(EtsInitialState.of(recent, first, seasons, true, recent.length));
            }
            int free =
                    (level == 0 ? 1 : 0)
                            + (sloped && slope == 0 ? 1 : 0)
                            + (!seasons.isEmpty() && season == 0 ? 1 : 0);
            double[] point = new double[free];
            Arrays.fill(point, 0.1);
            State start = states.getFirst();
            double limit = limit(point, sloped, start);
            double squares = squares(gains(point, sloped), start, limit);
            for (int round = 0; round < 2 && free > 0; round++) {
                progress.advance(round, 2, "fitting");
                start = best(states, gains(point, sloped), limit);
                State from = start;
                double bound = limit;
                double[][] starts = round == 0 ? starts(free) : new double[][] {point};
                NelderMead.Low low =
                        new NelderMead(1e-5, 120)
                                .minimize(p -> squares(gains(p, sloped), from, bound), starts);
                point = low.point();
                squares = low.value();
                limit = limit(point, sloped, start);
            }
            return new Chosen(gains(point, sloped), squares, sloped, start);
        }

        private State best(List<State> states, Gains gains, double limit) {
            State best = states.getFirst();
            double least = squares(gains, best, limit);
            for (State state : states.subList(1, states.size())) {
                double squares = squares(gains, state, limit);
                best = squares < least ? state : best;
                least = Math.min(least, squares);
            }
            return best;
        }

        private double limit(double[] point, boolean sloped, State start) {
            return clip == 0 ? Double.POSITIVE_INFINITY : clip * scale(point, sloped, start);
        }

        private static double[][] starts(int free) {
            double[][] starts = new double[6][free];
            for (int i = 0; i < starts.length; i++) {
                Arrays.fill(starts[i], i % 2 == 0 ? 0.02 : 0.2);
                starts[i][0] = new double[] {0.03, 0.3, 0.9}[i / 2];
            }
            return starts;
        }

        private Gains gains(double[] point, boolean sloped) {
            int i = 0;
            double alpha = level == 0 ? Math.max(LEAST_LEVEL, point[i++]) : level;
            double beta = !sloped ? 0 : slope == 0 ? point[i++] : slope;
            double gamma = seasons.isEmpty() ? 0 : season == 0 ? (1 - alpha) * point[i] : season;
            return new Gains(alpha, alpha * beta, gamma / Math.max(1, seasons.size()));
        }

        private double scale(double[] point, boolean sloped, State start) {
            double rough =
                    EtsDetectorModel.roughScale(recent, seasons.isEmpty() ? 1 : seasons.getLast());
            double[] errors = errors(gains(point, sloped), start, clip * rough);
            return ScaledDeviation.atLeast(
                    ScaledDeviation.robust(errors, 0), OrderStatistics.median(recent));
        }

        private double squares(Gains gains, State start, double limit) {
            double sum = 0;
            for (double error : errors(gains, start, limit)) {
                double e = Math.min(Math.abs(error), limit);
                sum += Double.isNaN(e) ? 0 : e * e;
            }
            return sum;
        }

        private double[] errors(Gains gains, State start, double limit) {
            EtsState course = EtsState.begin(gains, seasons, PATIENCE, limit, start);
            State from = EtsDetectorModel.backcast(recent, first, course, start);
            EtsState.Runner runner = course.run(from, first - 1L);
            double[] errors = new double[recent.length];
            runner.expect(recent, recent.length, errors);
            for (int row = 0; row < errors.length; row++) {
                errors[row] = recent[row] - errors[row];
            }
            return errors;
        }
    }

    /// @param start about the state before the rows fitted to
    private record Chosen(Gains gains, double squares, boolean sloped, State start) {
        String words(boolean flat) {
            return String.format(
                    Locale.ROOT,
                    "Of an error the level learns %.3g, the slope %.3g, %s.",
                    gains.level(),
                    gains.slope(),
                    flat ? "and there is no season" : "the season %.3g".formatted(gains.season()));
        }
    }
}
