package telltale.app.chart.content;

import telltale.detector.Scores;
import telltale.math.Pyramid;
import telltale.series.Series;

/// One line to be drawn: a channel or the scores of a method, one value a row, NaN where missing.
public record Trace(String name, String unit, Pyramid rows) {

    /// Reads the channel once, `O(n)`: off the interface thread for long series.
    public static Trace of(Series series, int channel) {
        var about = series.channels().get(channel);
        return new Trace(
                about.name(),
                about.unit(),
                Pyramid.of(series.length(), row -> series.valueAt(channel, row)));
    }

    /// Reads the scores of a method once, `O(n)`.
    public static Trace of(String method, Scores scores) {
        return new Trace(method, "", Pyramid.of(scores.length(), scores::at));
    }

    /// The name with its unit.
    public String title() {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }
}
