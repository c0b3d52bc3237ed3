package telltale.app.chart.content;

import telltale.detector.Expectation;
import telltale.math.MinMaxPyramid;

/// What a model expected of one channel, row by row; the band of a cutoff is `value ± cutoff ·
/// scale`.
public record ExpectedBand(int channel, MinMaxPyramid value, MinMaxPyramid scale) {

    /// Reads the expectation of `length` rows once, `O(n)`.
    public static ExpectedBand of(Expectation expectation, int channel, int length) {
        return new ExpectedBand(
                channel,
                MinMaxPyramid.of(length, row -> expectation.valueAt(channel, row)),
                MinMaxPyramid.of(length, row -> expectation.scaleAt(channel, row)));
    }

    /// The lowest and highest edge of the band over rows `from` to `to`, NaN where there is none.
    /// Exact for a few rows; for many it encloses the band, as close as the scale is even.
    public void band(int from, int to, double cutoff, double[] into) {
        var low = Double.POSITIVE_INFINITY;
        var high = Double.NEGATIVE_INFINITY;
        if (to - from <= 64) {
            for (var row = from; row < to; row++) {
                var middle = value.valueAt(row);
                var reach = cutoff * scale.valueAt(row);
                low = middle - reach < low ? middle - reach : low;
                high = middle + reach > high ? middle + reach : high;
            }
        } else {
            value.extremes(from, to, into);
            low = into[0];
            high = into[1];
            scale.extremes(from, to, into);
            low -= cutoff * into[1];
            high += cutoff * into[1];
        }
        into[0] = low <= high ? low : Double.NaN;
        into[1] = low <= high ? high : Double.NaN;
    }
}
