package telltale.detector.statistical;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import telltale.detector.Expectation;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Scorer;
import telltale.detector.Scores;
import telltale.job.Progress;
import telltale.math.OrderStatistics;
import telltale.math.season.EtsInitialState;
import telltale.math.season.EtsState;
import telltale.math.season.EtsState.State;
import telltale.series.Series;
import telltale.transform.TimeIndex;

/// A model that follows one [EtsState] a channel. A row's score is the highest of its channels'; a
/// channel without a value has none, and its course runs on.
///
/// A stream that begins after the training goes on from the training's end, any other from its
/// start. Where the training came at equal steps, the season is told by the time of a row.
final class EtsDetectorModel implements Model.Causal {
    /// Rows per task; changes no result.
    private static final int STRETCH = 4_096;

    /// Rows looked at at least; ten of the longest season where that is more.
    private static final int RUN_ROWS = 20_000;

    /// How many values at least give the level that a course runs back from.
    private static final int BACK_HEAD = 50;

    private final List<EtsState> courses;
    private final TimeIndex clock;
    private final long ticks;
    private final List<String> notes;

    /// Fits one channel, by steps.
    @FunctionalInterface
    interface ChannelFit {
        EtsState fit(double[] values, List<String> notes) throws InterruptedException;
    }

    /// Fits channel by channel.
    static EtsDetectorModel fit(Series training, Progress progress, ChannelFit fit)
            throws InterruptedException {
        TimeIndex clock = TimeIndex.of(training);
        List<String> notes = new ArrayList<>();
        List<EtsState> courses = new ArrayList<>();
        long ticks = 0;
        for (int channel = 0; channel < training.width(); channel++) {
            progress.advance(channel, training.width(), "fitting");
            double[] values = clock.grid(training, channel);
            ticks = values.length;
            List<String> own = new ArrayList<>();
            courses.add(fit.fit(values, own));
            String name = training.channels().get(channel).name();
            own.forEach(note -> notes.add(training.width() == 1 ? note : name + ": " + note));
        }
        return new EtsDetectorModel(courses, clock, ticks, notes);
    }

    /// @throws NotEnoughData where fewer values are there
    static void require(String what, int needed, double[] values) {
        int present = count(values);
        if (present < needed) {
            throw NotEnoughData.rows(what, needed, present);
        }
    }

    static int count(double[] values) {
        int present = 0;
        for (double value : values) {
            present += Double.isNaN(value) ? 0 : 1;
        }
        return present;
    }

    /// Runs through the newest rows of a training, at most 20,000 or ten seasons, and takes from
    /// them the scale, the limit of what is learnt whole and the state to go on from. Where it
    /// starts is told by the rows after, see [EtsInitialState#backcast].
    ///
    /// @param values the training by steps
    /// @param begin gains, seasons and about the state before step 0
    /// @param clip how many scales the limit is, 0 for none
    /// @param trend whether a slope is followed
    static EtsState learn(double[] values, EtsState begin, double clip, boolean trend) {
        int longest = begin.periods().isEmpty() ? 1 : begin.periods().getLast();
        int rows = (int) Math.min(values.length, Math.max(RUN_ROWS, 10L * longest));
        int first = values.length - rows;
        double[] recent = Arrays.copyOfRange(values, first, values.length);
        State about = begin.start();
        if (first > 0) {
            about = EtsInitialState.of(recent, first, begin.periods(), trend, head(longest, trend));
            // A slope that learns nothing is one for all rows.
            double slope = begin.gains().slope() == 0 ? begin.start().slope() : about.slope();
            about = new State(about.level(), slope, about.phases());
        }
        EtsState course = begin;
        State end = about;
        double centre = OrderStatistics.median(recent);
        double scale = ScaledDeviation.atLeast(roughScale(recent, longest), centre);
        State state = about;
        for (int run = 0; run < 3; run++) {
            course = course.with(clip == 0 ? Double.POSITIVE_INFINITY : clip * scale, end, 0, 0);
            state = backcast(recent, first, course, about);
            EtsState.Runner runner = course.run(state, first - 1L);
            double[] errors = new double[rows];
            runner.expect(recent, rows, errors);
            for (int row = 0; row < rows; row++) {
                errors[row] = recent[row] - errors[row];
            }
            end = runner.state();
            scale = ScaledDeviation.atLeast(ScaledDeviation.robust(errors, 0), centre);
        }
        double cycles = begin.periods().isEmpty() ? 1e9 : Math.max(2, (double) rows / longest);
        // What had a part in the season it is compared with comes closer to it than what had none:
        // with a season held
        // constant by the root of (c + 1) / (c - 1) for c cycles. As ours adapts, half of that (in
        // logarithms) is what
        // simulation found.
        double after = Math.pow((cycles + 1) / (cycles - 1), 0.25);
        State start = first == 0 ? state : backcast(values, 0, course, begin.start());
        return course.from(start).with(course.limit(), end, scale, scale * after);
    }

    /// The state before the first of some values, `about` being how they begin.
    static State backcast(double[] values, long first, EtsState course, State about) {
        int longest = course.periods().isEmpty() ? 1 : course.periods().getLast();
        int head = Math.max(BACK_HEAD, longest);
        int rows = 2 * (head + course.patience()) + longest;
        return EtsInitialState.backcast(values, first, course, about, rows, head);
    }

    /// How many rows a level and a slope to start from are taken from.
    static int head(int longest, boolean trend) {
        return Math.max(trend ? 200 : 50, 2 * longest);
    }

    /// The scale of what no course can foresee, about: that of the differences of rows a season
    /// apart.
    static double roughScale(double[] values, int lag) {
        double[] steps = new double[Math.max(1, values.length - lag)];
        steps[0] = Double.NaN;
        for (int row = lag; row < values.length; row++) {
            steps[row - lag] = values[row] - values[row - lag];
        }
        return ScaledDeviation.robust(steps, 0);
    }

    /// @param courses one per channel
    /// @param ticks the steps of the training
    EtsDetectorModel(List<EtsState> courses, TimeIndex clock, long ticks, List<String> notes) {
        this.courses = List.copyOf(courses);
        this.clock = clock;
        this.ticks = ticks;
        this.notes = List.copyOf(notes);
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public Scores score(Series series, Progress progress) throws InterruptedException {
        int length = series.length();
        double[] scores = new double[length];
        double[] values = new double[Math.min(STRETCH, length)];
        double[] expected = new double[values.length];
        for (int channel = 0; channel < series.width(); channel++) {
            var part = new Part(courses.get(channel));
            for (int begin = 0; begin < length; begin += STRETCH) {
                progress.advance(begin, length, "scoring");
                int end = Math.min(length, begin + STRETCH);
                series.copyChannel(channel, begin, end, values, 0);
                part.score(series, begin, values, end - begin, expected);
                for (int row = begin; row < end; row++) {
                    double score = values[row - begin];
                    scores[row] = channel == 0 ? score : higher(scores[row], score);
                }
            }
        }
        return Scores.of(scores, new Replay(series));
    }

    private static double higher(double a, double b) {
        return b > a || Double.isNaN(a) ? b : a;
    }

    @Override
    public Scorer open() {
        return new Live();
    }

    @Override
    public Scorer resume(byte[] state) {
        var live = new Live();
        live.restore(state);
        return live;
    }

    /// A channel's course along the times of rows.
    private final class Part {
        private final EtsState course;
        private EtsState.Runner runner;
        private double scale;
        private boolean begun;
        private long lastTime;
        private long tick;

        Part(EtsState course) {
            this.course = course;
            runner = course.run(course.start(), -1);
            scale = course.scale();
        }

        double next(long time, double value) {
            if (!begun) {
                begin(time);
            }
            long steps = 1;
            if (clock.regular() && time - lastTime != clock.step()) {
                steps = Math.max(0, clock.tick(time) - tick);
            }
            boolean within = tick < ticks;
            tick += steps;
            lastTime = time;
            if (within && tick >= ticks) {
                scale = course.scaleAfter();
            }
            runner.next(steps, value);
            return ScaledDeviation.score(value, runner.expected(), scale);
        }

        /// Puts the scores of rows in the place of their values: what [#next] gives, faster where
        /// each row comes a step after the one before and the training neither begins nor ends
        /// among them.
        void score(Series series, int first, double[] values, int count, double[] expected) {
            boolean even = begun && (tick + count < ticks || tick >= ticks);
            for (int i = 0; i < count && even && clock.regular(); i++) {
                even = series.timeAt(first + i) - lastTime == (i + 1) * clock.step();
            }
            if (!even) {
                for (int i = 0; i < count; i++) {
                    values[i] = next(series.timeAt(first + i), values[i]);
                }
                return;
            }
            runner.expect(values, count, expected);
            for (int i = 0; i < count; i++) {
                values[i] = ScaledDeviation.score(values[i], expected[i], scale);
            }
            tick += count;
            lastTime = series.timeAt(first + count - 1);
        }

        /// As if the row one step before had been the last.
        private void begin(long time) {
            begun = true;
            tick = clock.regular() ? clock.tick(time) - 1 : -1;
            lastTime = time - clock.step();
            if (clock.regular() && tick + 1 >= ticks) {
                runner = course.run(course.end(), ticks - 1);
                scale = course.scaleAfter();
                lastTime = Long.MIN_VALUE;
                tick = ticks - 1;
            } else {
                runner = course.run(course.start(), tick);
            }
        }

        int stateBytes() {
            return 1 + 3 * Long.BYTES + runner.stateBytes();
        }

        void save(ByteBuffer out) {
            out.put((byte) (begun ? 1 : 0)).putLong(lastTime).putLong(tick).putDouble(scale);
            runner.save(out);
        }

        void restore(ByteBuffer in) {
            begun = in.get() != 0;
            lastTime = in.getLong();
            tick = in.getLong();
            scale = in.getDouble();
            runner.restore(in);
        }
    }

    private final class Live implements Scorer {
        private final List<Part> parts = new ArrayList<>();

        Live() {
            courses.forEach(course -> parts.add(new Part(course)));
        }

        @Override
        public double next(long time, double[] row) {
            double score = Double.NaN;
            for (int channel = 0; channel < parts.size(); channel++) {
                score = higher(score, parts.get(channel).next(time, row[channel]));
            }
            return score;
        }

        @Override
        public boolean expects() {
            return true;
        }

        @Override
        public double expected(int channel) {
            return parts.get(channel).runner.expected();
        }

        @Override
        public double scale(int channel) {
            return parts.get(channel).scale;
        }

        @Override
        public byte[] state() {
            ByteBuffer out = ByteBuffer.allocate(stateBytes());
            parts.forEach(part -> part.save(out));
            return out.array();
        }

        private int stateBytes() {
            return parts.stream().mapToInt(Part::stateBytes).sum();
        }

        private void restore(byte[] state) {
            if (state.length != stateBytes()) {
                throw new IllegalArgumentException(
                        "expected a stream's state of %,d bytes, found %,d"
                                .formatted(stateBytes(), state.length));
            }
            ByteBuffer in = ByteBuffer.wrap(state);
            parts.forEach(part -> part.restore(in));
        }
    }

    /// What was expected of the rows of a series, computed a channel at a time when first asked
    /// for.
    private final class Replay implements Expectation {
        private final Series series;
        private final AtomicReferenceArray<double @Nullable [][]> columns;

        Replay(Series series) {
            this.series = series;
            columns = new AtomicReferenceArray<>(series.width());
        }

        @Override
        public double valueAt(int channel, int row) {
            return columns(channel)[0][row];
        }

        @Override
        public double scaleAt(int channel, int row) {
            return columns(channel)[1][row];
        }

        private double[][] columns(int channel) {
            double[][] known = columns.get(channel);
            if (known != null) {
                return known;
            }
            double[][] replayed = new double[2][series.length()];
            var part = new Part(courses.get(channel));
            for (int row = 0; row < series.length(); row++) {
                part.next(series.timeAt(row), series.valueAt(channel, row));
                replayed[0][row] = part.runner.expected();
                replayed[1][row] = part.scale;
            }
            columns.set(channel, replayed);
            return replayed;
        }
    }
}
