package telltale.math.season;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/// State of an exponential smoothing model, ETS(A,A,A), from step to step: a level, a slope and the
/// phases of any number of seasons, each learning its share of every error. Immutable.
///
/// Gross errors are kept out of what is learnt (after Gelper, Fried and Croux 2010,
/// doi:10.1002/for.1125): an error beyond the limit counts as the limit, one beyond twice the limit
/// not at all; but once more than [#patience] rows in a row were beyond, the series has moved and
/// is followed as it is.
///
/// @param gains how much of an error the parts learn
/// @param periods the lengths of the seasons in steps
/// @param patience how many odd rows in a row are borne
/// @param limit in the unit of the values; infinite for learning every error as it is
/// @param start the state before step 0
/// @param end the state after the training's last step
/// @param scale the distance that scores 1 within the training
/// @param scaleAfter the same for later rows, which had no part in what was learnt
public record EtsState(
        Gains gains,
        List<Integer> periods,
        int patience,
        double limit,
        State start,
        State end,
        double scale,
        double scaleAfter) {

    /// How far a slope is followed through rows that are missing.
    private static final int FARTHEST = 100;

    /// @param level the share of an error that the level learns
    /// @param slope that of the slope
    /// @param season that of the phase of every season
    public record Gains(double level, double slope, double season) {}

    /// The level of the next step, how much it rises a step, and the phases of all seasons one
    /// after the other, by the number of the step modulo the period.
    public static final class State {
        private final double level;
        private final double slope;
        private final double[] phases;

        /// Takes ownership of the array.
        public State(double level, double slope, double[] phases) {
            this.level = level;
            this.slope = slope;
            this.phases = phases;
        }

        public double level() {
            return level;
        }

        public double slope() {
            return slope;
        }

        public double[] phases() {
            return phases.clone();
        }
    }

    /// A course before its training has been run through.
    public static EtsState begin(
            Gains gains, List<Integer> periods, int patience, double limit, State start) {
        return new EtsState(gains, periods, patience, limit, start, start, Double.NaN, Double.NaN);
    }

    public EtsState with(double limit, State end, double scale, double scaleAfter) {
        return new EtsState(gains, periods, patience, limit, start, end, scale, scaleAfter);
    }

    /// The same from another state before step 0.
    public EtsState from(State start) {
        return new EtsState(gains, periods, patience, limit, start, end, scale, scaleAfter);
    }

    /// The same with seasons that learn nothing.
    EtsState holdingSeasons() {
        var held = new Gains(gains.level, gains.slope, 0);
        return new EtsState(held, periods, patience, limit, start, end, scale, scaleAfter);
    }

    /// Goes on from a state, `tick` being the step just before.
    public Runner run(State from, long tick) {
        return new Runner(this, from, tick);
    }

    /// A course in use. One thread's.
    public static final class Runner {
        private final double rise;
        private final double slopeGain;
        private final double seasonGain;
        private final double limit;
        private final int patience;
        private final int seasons;
        private final int[] from;
        private final int[] to;
        private final int[] at;
        private final double[] phases;
        private double level;
        private double slope;
        private double expected = Double.NaN;
        private int odd;

        private Runner(EtsState course, State state, long tick) {
            slopeGain = course.gains.slope();
            rise = course.gains.level() + slopeGain;
            seasonGain = course.gains.season();
            limit = course.limit;
            patience = course.patience;
            level = state.level;
            slope = state.slope;
            phases = state.phases.clone();
            seasons = course.periods.size();
            from = new int[seasons];
            to = new int[seasons];
            at = new int[seasons];
            int begin = 0;
            for (int i = 0; i < seasons; i++) {
                from[i] = begin;
                begin += course.periods.get(i);
                to[i] = begin;
                at[i] = from[i] + (int) Math.floorMod(tick, (long) course.periods.get(i));
            }
        }

        /// The error of a value `steps` after the one before: the value less what was expected.
        /// Then learns from it. NaN for a missing one, which lets the course run on.
        public double next(long steps, double value) {
            if (steps != 1) {
                coast(steps - 1);
            }
            double season = 0;
            for (int i = 0; i < seasons; i++) {
                int phase = at[i] + 1;
                phase = phase == to[i] ? from[i] : phase;
                at[i] = phase;
                season += phases[phase];
            }
            expected = level + season;
            double error = value - season - level;
            double learnt = learnt(error);
            level = level + slope + rise * learnt;
            slope += slopeGain * learnt;
            for (int i = 0; i < seasons; i++) {
                phases[at[i]] += seasonGain * learnt;
            }
            return error;
        }

        /// What [#next] expects of the first `count` values, each a step after the one before.
        public void expect(double[] values, int count, double[] into) {
            if (seasons == 0) {
                expectLevel(values, count, into);
            } else if (seasons == 1) {
                expectSeason(values, count, into);
            } else {
                for (int i = 0; i < count; i++) {
                    next(1, values[i]);
                    into[i] = expected;
                }
            }
        }

        // The two loops repeat next(), on variables of their own: five times as fast.
        private void expectLevel(double[] values, int count, double[] into) {
            double ahead = level;
            double climb = slope;
            for (int i = 0; i < count; i++) {
                into[i] = ahead;
                double error = values[i] - ahead;
                double learnt = Math.abs(error) <= limit ? error : odd(error);
                odd = Math.abs(error) <= limit ? 0 : odd;
                ahead = ahead + climb + rise * learnt;
                climb += slopeGain * learnt;
            }
            level = ahead;
            slope = climb;
            expected = count > 0 ? into[count - 1] : expected;
        }

        private void expectSeason(double[] values, int count, double[] into) {
            double ahead = level;
            double climb = slope;
            int phase = at[0];
            int last = to[0] - 1;
            for (int i = 0; i < count; i++) {
                phase = phase == last ? 0 : phase + 1;
                double season = phases[phase];
                into[i] = ahead + season;
                double error = values[i] - season - ahead;
                double learnt = Math.abs(error) <= limit ? error : odd(error);
                odd = Math.abs(error) <= limit ? 0 : odd;
                ahead = ahead + climb + rise * learnt;
                climb += slopeGain * learnt;
                phases[phase] = season + seasonGain * learnt;
            }
            level = ahead;
            slope = climb;
            at[0] = phase;
            expected = count > 0 ? into[count - 1] : expected;
        }

        private double learnt(double error) {
            if (Math.abs(error) <= limit) {
                odd = 0;
                return error;
            }
            return odd(error);
        }

        /// What is learnt of an error beyond the limit.
        private double odd(double error) {
            if (Double.isNaN(error)) {
                return 0;
            }
            odd++;
            if (odd > patience) {
                return error;
            }
            return Math.abs(error) > 2 * limit ? 0 : Math.copySign(limit, error);
        }

        private void coast(long steps) {
            for (int i = 0; i < seasons; i++) {
                int period = to[i] - from[i];
                at[i] = from[i] + (int) Math.floorMod(at[i] - from[i] + steps, (long) period);
            }
            level += slope * Math.min(steps, FARTHEST);
        }

        public double expected() {
            return expected;
        }

        /// Where it stands.
        public State state() {
            return new State(level, slope, phases.clone());
        }

        /// How many bytes [#save] writes.
        public int stateBytes() {
            return Double.BYTES * (3 + phases.length) + Integer.BYTES * (1 + seasons);
        }

        /// Writes all it takes to go on later.
        public void save(ByteBuffer out) {
            out.putDouble(level).putDouble(slope).putDouble(expected).putInt(odd);
            Arrays.stream(at).forEach(out::putInt);
            Arrays.stream(phases).forEach(out::putDouble);
        }

        /// Takes on what [#save] wrote.
        ///
        /// @throws IllegalArgumentException where it cannot be such
        public void restore(ByteBuffer in) {
            level = in.getDouble();
            slope = in.getDouble();
            expected = in.getDouble();
            odd = in.getInt();
            for (int i = 0; i < seasons; i++) {
                at[i] = in.getInt();
                if (at[i] < from[i] || at[i] >= to[i]) {
                    throw new IllegalArgumentException("expected a stream's state of this model");
                }
            }
            Arrays.setAll(phases, i -> in.getDouble());
        }
    }
}
