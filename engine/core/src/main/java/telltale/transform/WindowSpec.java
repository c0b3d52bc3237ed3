package telltale.transform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import telltale.math.OrderStatistics;
import telltale.math.season.PeriodFinder;
import telltale.series.Series;

/// Window specification learnt from a training: length, stride, scaling: the length, and each
/// channel's median and robust deviation, by which its values are scaled so that channels in
/// different units weigh alike. Immutable.
public final class WindowSpec {
    /// The shortest and longest window chosen from the data.
    private static final int SHORTEST = 10;

    /// Longest window chosen from the data, as in the baselines on the development series.
    private static final int LONGEST = 200;

    /// The window where nothing repeats.
    private static final int USUAL = 32;

    /// The training has at least this many windows side by side.
    private static final int LEAST_WINDOWS = 4;

    private final int length;
    private final WindowScaling scaling;
    private final long step;
    private final double[] levels;
    private final double[] scales;

    private WindowSpec(
            int length, WindowScaling scaling, long step, double[] levels, double[] scales) {
        this.length = length;
        this.scaling = scaling;
        this.step = step;
        this.levels = levels;
        this.scales = scales;
    }

    /// Learns from a training.
    ///
    /// @param length the rows of a window; 0 = the shortest season of the training
    /// @param notes told what was chosen
    /// @throws InterruptedException soon after the thread is interrupted
    public static WindowSpec learn(
            Series training, int length, WindowScaling scaling, List<String> notes)
            throws InterruptedException {
        double[] levels = new double[training.width()];
        double[] scales = new double[training.width()];
        for (int channel = 0; channel < levels.length; channel++) {
            double[] present =
                    Arrays.stream(training.channelValues(channel))
                            .filter(value -> !Double.isNaN(value))
                            .toArray();
            levels[channel] = present.length == 0 ? 0 : OrderStatistics.median(present);
            scales[channel] = scale(present, levels[channel]);
        }
        int rows = length == 0 ? fromData(training, notes) : length;
        return new WindowSpec(rows, scaling, step(training), levels, scales);
    }

    /// One that was learnt before.
    ///
    /// @param levels the median of each channel
    /// @param scales the robust deviation of each channel
    /// @throws IllegalArgumentException where a number is none that a training gives
    public static WindowSpec of(int length, long step, double[] levels, double[] scales) {
        boolean fits = length > 0 && step > 0 && levels.length > 0;
        if (!fits || levels.length != scales.length) {
            throw new IllegalArgumentException(
                    "expected windows of some rows of some channels, found %,d rows of %,d"
                            .formatted(length, levels.length));
        }
        for (int channel = 0; channel < levels.length; channel++) {
            double scale = scales[channel];
            if (!Double.isFinite(levels[channel]) || !(scale > 0 && Double.isFinite(scale))) {
                throw new IllegalArgumentException(
                        "expected a level and a scale above 0, found %s and %s"
                                .formatted(levels[channel], scale));
            }
        }
        return new WindowSpec(length, WindowScaling.NONE, step, levels.clone(), scales.clone());
    }

    /// The same with windows of another length.
    public WindowSpec withLength(int rows) {
        return new WindowSpec(rows, scaling, step, levels, scales);
    }

    private static int fromData(Series training, List<String> notes) throws InterruptedException {
        int most = Math.max(1, training.length() / LEAST_WINDOWS);
        List<Integer> seasons = new ArrayList<>();
        for (int channel = 0; channel < training.width(); channel++) {
            List<Integer> found = PeriodFinder.find(training.channelValues(channel));
            found.stream().findFirst().ifPresent(seasons::add);
        }
        int wanted = seasons.stream().mapToInt(p -> p).min().orElse(USUAL);
        int rows = Math.min(most, Math.clamp(wanted, SHORTEST, LONGEST));
        String why =
                seasons.isEmpty()
                        ? "the training shows no season"
                        : "the training has a season of %,d rows".formatted(wanted);
        notes.add("Windows of %,d rows: %s.".formatted(rows, why));
        return rows;
    }

    /// The deviation of the values; of a constant, 1.
    private static double scale(double[] values, double level) {
        double[] distances = Arrays.stream(values).map(v -> Math.abs(v - level)).toArray();
        double robust = distances.length == 0 ? 0 : 1.4826 * OrderStatistics.median(distances);
        double squares = Arrays.stream(distances).map(d -> d * d).sum();
        double std = Math.sqrt(squares / Math.max(1, distances.length));
        double resolved = 1e-9 * Math.abs(level);
        // A channel that seldom moves has a median distance of 0 or next to it.
        double scale = Math.max(robust, 0.1 * std);
        return scale > resolved && Double.isFinite(scale) ? scale : 1;
    }

    private static long step(Series training) {
        int n = training.length();
        return n < 2 ? 1 : Math.max(1, (training.timeAt(n - 1) - training.timeAt(0)) / (n - 1));
    }

    /// The rows of a window.
    public int length() {
        return length;
    }

    /// The time from row to row, in ns.
    public long step() {
        return step;
    }

    /// The median of a channel.
    public double level(int channel) {
        return levels[channel];
    }

    /// The robust deviation of a channel.
    public double scale(int channel) {
        return scales[channel];
    }

    public WindowScaling scaling() {
        return scaling;
    }

    /// The number of channels.
    public int channels() {
        return levels.length;
    }

    /// The numbers of a window: [#length()] for the first channel, then for the next.
    public int width() {
        return length * levels.length;
    }

    /// How long a window usually lasts, in ns; windows that end closer together share rows.
    public long duration() {
        return step * length;
    }

    /// A value in deviations of its channel; NaN for NaN.
    double scaled(int channel, double value) {
        return (value - levels[channel]) / scales[channel];
    }

    /// What [#scaled] made a value into.
    public double unscaled(int channel, double value) {
        return value * scales[channel] + levels[channel];
    }

    /// A distance in deviations of the channel.
    public double deviations(int channel, double distance) {
        return distance / scales[channel];
    }

    /// The windows of a series with as many channels as the training.
    public WindowMatrix windows(Series series) {
        return WindowMatrix.of(this, series);
    }

    /// Scales a window of scaled values as [WindowMatrix#copy] does.
    void scaleWindow(double[] window, int at) {
        for (int channel = 0; channel < levels.length; channel++) {
            scaling.apply(window, at + channel * length, length);
        }
    }
}
