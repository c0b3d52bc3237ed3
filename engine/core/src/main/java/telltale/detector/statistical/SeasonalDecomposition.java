package telltale.detector.statistical;

import java.util.Arrays;
import java.util.List;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.Setting;
import telltale.job.Progress;
import telltale.math.season.Course;
import telltale.math.season.Course.Gains;
import telltale.math.season.Course.State;
import telltale.math.season.Mstl;
import telltale.math.season.Start;
import telltale.math.season.Stl;
import telltale.series.Series;

/// The distance of a row from its season and the level of late, in units of the robust scale of
/// such distances in the training.
///
/// The training is taken apart by STL with robust weights and seasons held constant, by MSTL where
/// there are several. STL itself looks ahead; so a row is scored against the season at its phase
/// plus a running level and slope of what is left of the rows before, double exponential smoothing
/// (Brown 1963) with a memory of `memory` rows. Level and season learn of clipped errors only, see
/// [Course]; a season learns the share `adaption` of them. Of a long training the newest 200,000
/// rows or ten seasons are taken apart. Without a season the level alone is followed.
///
/// @param periods the seasons
/// @param memory the memory of the level in rows, or 0
/// @param adaption share of an error that a season learns
@About(
        id = "seasonal_decomposition",
        title = "Seasonal decomposition",
        finds = "Rows that break the usual season, or leave the level of late.",
        paper =
                "Cleveland, R. B., Cleveland, W. S., McRae, J. E. and Terpenning, I. (1990). STL: A Seasonal-Trend"
                        + " Decomposition Procedure Based on Loess. Journal of Official Statistics 6(1); Bandara, K.,"
                        + " Hyndman, R. J. and Bergmeir, C. (2021). MSTL. arXiv:2107.13462")
public record SeasonalDecomposition(
        @Setting(
                        help =
                                "The lengths of the seasons, such as 24 or 24, 168; auto finds them in the training,"
                                        + " none leaves them out.",
                        unit = "rows")
                String periods,
        @Setting(
                        help = "How far back the level looks.",
                        unit = "rows",
                        min = 2,
                        max = 1_000_000,
                        zero = "one and a half seasons, or 50 rows")
                int memory,
        @Setting(help = "What share of an error a season learns.", min = 0, max = 1)
                double adaption)
        implements Detector {
    private static final int LEAST_ROWS = 10;
    private static final int TAKEN_APART = 200_000;
    private static final int ROBUST_PASSES = 5;
    private static final double CLIP = 3;

    public SeasonalDecomposition {
        Seasons.of(periods);
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
        this(Seasons.AUTO, 0, 0.05);
    }

    @Override
    public Model fit(Series training, Progress progress) throws InterruptedException {
        return CourseModel.fit(training, progress, this::course);
    }

    private Course course(double[] values, List<String> notes) throws InterruptedException {
        CourseModel.require("seasonal decomposition", LEAST_ROWS, values);
        List<Integer> seasons = Seasons.of(periods).in(values, notes);
        int longest = seasons.isEmpty() ? 1 : seasons.getLast();
        int rows = memory > 0 ? memory : seasons.isEmpty() ? 50 : longest + longest / 2;
        double a = 1.0 / rows;
        var gains = new Gains(a * (2 - a), a * a, adaption / Math.max(1, seasons.size()));
        State start = seasons.isEmpty() ? level(values) : decomposed(values, seasons);
        Course begin = Course.begin(gains, seasons, Double.POSITIVE_INFINITY, start);
        return CourseModel.learn(values, begin, CLIP, true);
    }

    private static State level(double[] values) {
        int head = CourseModel.head(1, true);
        return Start.of(values, 0, List.of(), true, head);
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
