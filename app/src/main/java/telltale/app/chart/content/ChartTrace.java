package telltale.app.chart.content;

import telltale.detector.Scores;
import telltale.math.MinMaxPyramid;
import telltale.series.Series;

/// One line to be drawn: a channel or the scores of a method, one value per row, NaN where missing.
public record ChartTrace(String name, String unit, MinMaxPyramid rows) {

    /// Reads the channel once, `O(n)`: off the interface thread for long series.
    public static ChartTrace of(Series series, int channel) {
        var about = series.channels().get(channel);
        return new ChartTrace(
                about.name(),
                about.unit(),
                MinMaxPyramid.of(series.length(), row -> series.valueAt(channel, row)));
    }

    /// Reads the scores of a method once, `O(n)`.
    public static ChartTrace of(String method, Scores scores) {
        return new ChartTrace(method, "", MinMaxPyramid.of(scores.length(), scores::at));
    }

    /// The name with its unit.
    public String title() {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }
}
