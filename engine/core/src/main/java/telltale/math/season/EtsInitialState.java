package telltale.math.season;

import java.util.Arrays;
import java.util.List;
import telltale.math.OrderStatistics;

/// Robust initial state of an exponential smoothing model [EtsState]: medians, so that a tenth of
/// gross outliers hardly moves it.
public final class EtsInitialState {
    private EtsInitialState() {}

    /// Phases as medians over the cycles of what lies above or below each cycle's own median, the
    /// shortest season first, the next on what is left; level and slope from medians of the first
    /// and second half of what remains of the first `head` values.
    ///
    /// @param first the step of the first value, which tells its phase
    /// @param trend whether to find a slope, 0 otherwise
    public static EtsState.State of(
            double[] values, long first, List<Integer> periods, boolean trend, int head) {
        double[] rest = values.clone();
        double[] phases = new double[periods.stream().mapToInt(Integer::intValue).sum()];
        int at = 0;
        for (int period : periods) {
            double[] profile = profile(rest, period);
            for (int row = 0; row < rest.length; row++) {
                rest[row] -= profile[row % period];
            }
            for (int i = 0; i < period; i++) {
                phases[at + (int) ((first + i) % period)] = profile[i];
            }
            at += period;
        }
        int length = Math.min(rest.length, Math.max(2, head));
        double early = OrderStatistics.median(rest, 0, length / 2);
        double late = OrderStatistics.median(rest, length / 2, length);
        double rise = trend ? late - early : 0;
        double slope = Double.isNaN(rise) ? 0 : rise * 2 / length;
        double level = OrderStatistics.median(rest, 0, length) - slope * (length - 1) / 2;
        return new EtsState.State(Double.isNaN(level) ? 0 : level, slope, phases);
    }

    /// The state at the first value that the values after it tell: the course runs backwards over
    /// the first `rows` values to the one after the first (backcasting; Box and Jenkins 1970, Time
    /// Series Analysis, §6.4). The seasons stay as they are.
    ///
    /// @param first the step of the first value, which tells its phase
    /// @param course with the gains and the limit of what is learnt whole
    /// @param about seasons and slope
    /// @param head the level to run back from is the median of so many values
    public static EtsState.State backcast(
            double[] values,
            long first,
            EtsState course,
            EtsState.State about,
            int rows,
            int head) {
        int length = Math.min(values.length, rows);
        if (length < 2) {
            return about;
        }
        long last = first + length - 1;
        double[] phases = about.phases();
        double[] turned = new double[phases.length];
        double[] back = new double[length];
        Arrays.setAll(back, i -> values[length - 1 - i]);
        double[] rest = Arrays.copyOf(back, Math.min(length, Math.max(2, head)));
        int at = 0;
        for (int period : course.periods()) {
            for (int i = 0; i < period; i++) {
                turned[at + i] = phases[at + (int) Math.floorMod(last - i, (long) period)];
            }
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= turned[at + i % period];
            }
            at += period;
        }
        double level = OrderStatistics.median(rest) + about.slope() * (rest.length - 1) / 2;
        if (Double.isNaN(level)) {
            return about;
        }
        EtsState.Runner runner =
                course.holdingSeasons().run(new EtsState.State(level, -about.slope(), turned), -1);
        runner.expect(back, length - 1, new double[length]);
        EtsState.State end = runner.state();
        return new EtsState.State(end.level(), -end.slope(), phases);
    }

    /// The median of every phase, 0 on the whole; 0 for a phase without a value.
    private static double[] profile(double[] values, int period) {
        int cycles = (values.length + period - 1) / period;
        double[][] byPhase = new double[period][cycles];
        for (int cycle = 0; cycle < cycles; cycle++) {
            int from = cycle * period;
            int to = Math.min(values.length, from + period);
            int whole = Math.max(0, to - period);
            double middle = OrderStatistics.median(values, whole, to);
            for (int i = 0; i < period; i++) {
                byPhase[i][cycle] = from + i < to ? values[from + i] - middle : Double.NaN;
            }
        }
        double[] profile = new double[period];
        Arrays.setAll(profile, i -> OrderStatistics.median(byPhase[i]));
        double mean = Arrays.stream(profile).filter(v -> !Double.isNaN(v)).average().orElse(0);
        for (int i = 0; i < period; i++) {
            profile[i] = Double.isNaN(profile[i]) ? 0 : profile[i] - mean;
        }
        return profile;
    }
}
