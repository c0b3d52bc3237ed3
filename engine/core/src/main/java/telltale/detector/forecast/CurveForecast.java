package telltale.detector.forecast;

import java.nio.ByteBuffer;
import telltale.detector.forecast.curve.AdditiveCurve;

/// Forecast of one channel by a fitted curve.
///
/// @param curve the fitted curve
/// @param until the time of the last row it was fitted to
/// @param scale the robust scale of the errors in the training
/// @param follow what share of an error the level learns
/// @param limit from where on an error is clipped before it is learnt
record CurveForecast(AdditiveCurve curve, long until, double scale, double follow, double limit) {

    /// How many bytes [Walk#save] writes.
    static final int STATE_BYTES = Double.BYTES + Long.BYTES;

    /// Goes along rows. Not safe for use by several threads.
    final class Walk {
        private final AdditiveCurve.Reading reading = curve.reading();
        private double offset;
        private long known = until;
        private double expected = Double.NaN;
        private double width = Double.NaN;

        /// The score of a row, which is then learnt.
        double next(long time, double value) {
            expected = reading.at(time) + offset;
            width = Math.hypot(scale, reading.wander(known));
            if (follow > 0 && !Double.isNaN(value)) {
                offset += follow * Math.clamp(value - expected, -limit, limit);
                known = Math.max(known, time);
            }
            return ForecastResiduals.score(value, expected, width);
        }

        double expected() {
            return expected;
        }

        double width() {
            return width;
        }

        void save(ByteBuffer out) {
            out.putDouble(offset).putLong(known);
        }

        void restore(ByteBuffer in) {
            offset = in.getDouble();
            known = in.getLong();
        }
    }

    Walk walk() {
        return new Walk();
    }
}
