package telltale.detector.statistical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.Setting;
import telltale.job.Progress;
import telltale.math.season.EtsInitialState;
import telltale.math.season.EtsState;
import telltale.math.season.EtsState.Gains;
import telltale.math.season.EtsState.State;
import telltale.math.season.Mstl;
import telltale.math.season.Stl;
import telltale.series.Series;

/// The distance of a row from its season and the level of late, in units of the robust scale of
/// such distances in the training.
///
/// The training is taken apart by STL with robust weights and seasons held constant, by MSTL where
/// there are several. STL itself looks ahead; so a row is scored against the season at its phase
/// plus a running level of what is left of the rows before: exponential smoothing of clipped
/// errors, see [EtsState]. Its memory is given, or the longest whose scale is at most half again
/// the least one, of 5, 15, 45, … rows up to one and a half seasons, or 500 rows without a season:
/// long enough for an anomaly that lasts to keep standing out. A slope is followed (Brown 1963)
/// where that lowers the scale by a twentieth. A level that has moved for longer than its memory is
/// followed at once. A season learns the share `adaption` of every clipped error.
///
/// Of a long training the newest 200,000 rows or ten seasons are taken apart, and the newest 20,000
/// rows or ten seasons give the scale. Without a season the level alone is followed.
///
/// @param periods the seasons
/// @param memory the memory of the level in rows, or 0
/// @param adaption share of an error that a season learns
@About(
        id = "seasonal_decomposition",
        title = "Seasonal decomposition",
        finds = "Rows that break the seasonal pattern or leave the recent level.",
        aliases = {"stl", "mstl", "s_h_esd", "shesd"},
        strengths =
                "Values unusual for their time of day or week, also flat stretches where "
                        + "a season should be.",
        weaknesses = "Series without a stable season; seasons whose phase drifts.",
        cost = "O(n · passes); 30 ms per million rows and pass.",
        paper =
                "Cleveland, R. B., Cleveland, W. S., McRae, J. E. and Terpenning, I. (1990). STL: A"
                        + " Seasonal-Trend Decomposition Procedure Based on Loess. Journal of Official"
                        + " Statistics 6(1); Bandara, K., Hyndman, R. J. and Bergmeir, C. (2021). MSTL."
                        + " arXiv:2107.13462")
public record SeasonalDecomposition(
        @Setting(
                        help =
                                "The lengths of the seasons, such as 24 or 24, 168; auto finds them"
                                        + " in the training, none leaves them out.",
                        unit = "rows")
                String periods,
        @Setting(
                        help = "How far back the level looks.",
                        unit = "rows",
                        min = 2,
                        max = 1_000_000,
                        zero = "as far as the training allows")
                int memory,
        @Setting(help = "What share of an error a season learns.", min = 0, max = 1)
                double adaption)
        implements Detector {
    /// Least rows with a value to fit.
    private static final int LEAST_ROWS = 10;

    /// Newest rows taken apart; a bound of cost.
    private static final int TAKEN_APART = 200_000;

    /// Outer, robust loops of STL; Cleveland et al. 1990 propose five to ten.
    private static final int ROBUST_PASSES = 5;

    /// Deviations at which a remainder is clipped before the level follows it; origin not recorded.
    private static final double CLIP = 3;

    /// Shortest season in rows.
    private static final int SHORTEST = 5;

    /// Rows the level remembers where there is no season; origin not recorded.
    private static final int UNSEASONAL = 500;

    /// Levels whose error is within this factor of the least may be taken; origin not recorded.
    private static final double NEAR = 1.5;

    /// A season must lower the remainder to this share; origin not recorded.
    private static final double HELPFUL = 0.95;

    public SeasonalDecomposition {
        SeasonLengths.of(periods);
        if (memory < 0 || memory == 1) {
            throw new IllegalArgumentException(
                    "setting 'memory': expected at least 2 rows or 0, found '%d'"
                            .formatted(memory));
        }
        if (!(adaption >= 0 && adaption <= 1)) {
            throw new IllegalArgumentException(
                    "setting 'adaption': expected a share from 0 to 1, found '%s'"
                            .formatted(adaption));
        }
    }

    public SeasonalDecomposition() {
        this(SeasonLengths.AUTO, 0, 0.05);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        return ChannelEnsemble.fit(training, progress, this::fitChannel);
    }

    private Model.Causal fitChannel(Series training, Progress progress)
            throws InterruptedException {
        return EtsDetectorModel.fit(training, progress, this::course);
    }

    private EtsState course(double[] values, List<String> notes) throws InterruptedException {
        EtsDetectorModel.require("seasonal decomposition", LEAST_ROWS, values);
        List<Integer> seasons = SeasonLengths.of(periods).in(values, notes);
        State start = seasons.isEmpty() ? level(values) : decomposed(values, seasons);
        EtsState course = remembering(values, seasons, start);
        notes.add("The level remembers %,d rows.".formatted(course.patience()));
        return course;
    }

    /// The course of the longest memory whose scale comes near the least; with a slope where that
    /// lowers it.
    private EtsState remembering(double[] values, List<Integer> seasons, State start) {
        int usual = seasons.isEmpty() ? UNSEASONAL : seasons.getLast() + seasons.getLast() / 2;
        int longest = Math.min(usual, Math.max(SHORTEST, values.length / 2));
        List<EtsState> courses = new ArrayList<>();
        for (double rows = memory > 0 ? memory : Math.min(longest, SHORTEST); ; rows *= 3) {
            int whole = (int) Math.min(rows, memory > 0 ? memory : longest);
            courses.add(learnt(values, seasons, start, whole, false));
            if (memory > 0 || whole == longest) {
                break;
            }
        }
        double least = courses.stream().mapToDouble(EtsState::scale).min().orElseThrow();
        EtsState level =
                courses.reversed().stream()
                        .filter(course -> course.scale() <= NEAR * least)
                        .findFirst()
                        .orElseThrow();
        EtsState sloped = learnt(values, seasons, start, level.patience(), true);
        return sloped.scale() < level.scale() * HELPFUL ? sloped : level;
    }

    private EtsState learnt(
            double[] values, List<Integer> seasons, State start, int rows, boolean slope) {
        double a = 1.0 / rows;
        double share = adaption / Math.max(1, seasons.size());
        var gains = slope ? new Gains(a * (2 - a), a * a, share) : new Gains(a, 0, share);
        State from = slope ? start : new State(start.level(), 0, start.phases());
        EtsState begin = EtsState.begin(gains, seasons, rows, Double.POSITIVE_INFINITY, from);
        return EtsDetectorModel.learn(values, begin, CLIP, slope);
    }

    private static State level(double[] values) {
        int head = EtsDetectorModel.head(1, true);
        return EtsInitialState.of(values, 0, List.of(), true, head);
    }

    private static State decomposed(double[] values, List<Integer> seasons)
            throws InterruptedException {
        int rows = Math.max(TAKEN_APART, 10 * seasons.getLast());
        int first = Math.max(0, values.length - rows);
        double[] recent = Arrays.copyOfRange(values, first, values.length);
        List<Stl> members =
                seasons.stream()
                        .map(p -> Stl.periodic(p).jumping().passes(1, ROBUST_PASSES))
                        .toList();
        Stl.Parts parts = new Mstl(members, 2).fit(recent);
        double[] phases = new double[seasons.stream().mapToInt(Integer::intValue).sum()];
        int at = 0;
        for (int i = 0; i < seasons.size(); i++) {
            int period = seasons.get(i);
            for (int row = 0; row < period; row++) {
                phases[at + (first + row) % period] = parts.seasonal()[i][row];
            }
            at += period;
        }
        if (first > 0) {
            State early = level(Arrays.copyOf(values, 2 * seasons.getLast()));
            return new State(early.level(), 0, phases);
        }
        double[] trend = parts.trend();
        int span = Math.min(trend.length, seasons.getLast()) - 1;
        double slope = (trend[span] - trend[0]) / span;
        return new State(trend[0], slope, phases);
    }
}
