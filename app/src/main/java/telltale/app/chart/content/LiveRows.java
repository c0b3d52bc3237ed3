package telltale.app.chart.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import telltale.app.chart.axis.RowTimeline;
import telltale.math.GrowingMinMaxPyramid;
import telltale.math.MinMaxPyramid;
import telltale.series.Series.Channel;
import telltale.series.Series.Timing;

/// Rows that come in one by one, and what a chart shows of them at any moment. A row costs a few
/// steps and a content costs as little, however many rows there are. Holds at least the last `most`
/// rows and at most twice as many; what is older goes. For one thread; the contents are for any.
///
/// Rows may be scored, in their order, some time after they came. A row is known by its number in
/// the stream, counted from 0, which stays while older ones go.
public final class LiveRows {
    private static final int SCORE = 0;

    private final String name;
    private final Timing timing;
    private final List<Channel> channels;
    private final int most;
    private Object origin = new Object();
    private List<GrowingMinMaxPyramid> columns;

    /// The scores and, for each channel, what was expected and its scale.
    private List<GrowingMinMaxPyramid> judged = List.of();

    private long[] times = new long[1024];
    private int length;
    private long dropped;

    /// @param most rows to be held at least
    public LiveRows(String name, Timing timing, List<Channel> channels, int most) {
        if (most < 1 || most > 1 << 29) {
            throw new IllegalArgumentException(
                    "live rows: expected 1 to 2^29 rows to hold, found " + most);
        }
        this.name = name;
        this.timing = timing;
        this.channels = List.copyOf(channels);
        this.most = most;
        columns = fresh(channels.size());
    }

    private static List<GrowingMinMaxPyramid> fresh(int count) {
        var all = new ArrayList<GrowingMinMaxPyramid>();
        for (var column = 0; column < count; column++) {
            all.add(new GrowingMinMaxPyramid());
        }
        return all;
    }

    /// Goes on where another timeline ends, before the first row: a chart that shows it stays as it
    /// is set up.
    ///
    /// @param rows the number of the first row in the stream
    public void continueFrom(RowTimeline.From other, long rows) {
        origin = other.origin();
        dropped = rows;
    }

    /// Rows will be scored, from the first one held; scores there are go.
    ///
    /// @param expected whether it will also be said what was expected of them
    public void beginScores(boolean expected) {
        judged = fresh(expected ? 1 + 2 * channels.size() : 1);
    }

    /// Forgets all rows, for others that may be earlier.
    public void clear() {
        columns = fresh(channels.size());
        judged = fresh(judged.size());
        dropped += length;
        length = 0;
        times = new long[1024];
        origin = new Object();
    }

    /// Adds a row, later than the one before; its values are copied.
    public void append(long time, double[] values) {
        if (values.length != channels.size()) {
            throw new IllegalArgumentException(
                    "'%s': expected %d values, found %d"
                            .formatted(name, channels.size(), values.length));
        }
        if (length > 0 && time <= times[length - 1]) {
            throw new IllegalArgumentException(
                    "'%s': expected a time after %d, found %d"
                            .formatted(name, times[length - 1], time));
        }
        if (length == 2L * most) {
            shed();
        }
        if (length == times.length) {
            times = Arrays.copyOf(times, length * 2);
        }
        times[length++] = time;
        for (var channel = 0; channel < values.length; channel++) {
            columns.get(channel).append(values[channel]);
        }
    }

    /// Scores the next row that has none.
    ///
    /// @param expected what was expected of each channel; not read where nothing is expected
    /// @param scale the distance from it that scores 1
    public void score(double score, double[] expected, double[] scale) {
        if (judged.isEmpty() || judged.getFirst().length() >= length) {
            throw new IllegalStateException("'%s': expected a row to score".formatted(name));
        }
        judged.get(SCORE).append(score);
        for (var channel = 0; 1 + 2 * channel < judged.size(); channel++) {
            judged.get(1 + 2 * channel).append(expected[channel]);
            judged.get(2 + 2 * channel).append(scale[channel]);
        }
    }

    /// The number of the first row held.
    public long first() {
        return dropped;
    }

    /// The number of the row that comes next.
    public long next() {
        return dropped + length;
    }

    /// The number of the first row without a score; [#next] where none is to be scored.
    public long unscored() {
        return judged.isEmpty() ? next() : dropped + judged.getFirst().length();
    }

    /// The time of a row that is held.
    public long timeAt(long row) {
        return times[place(row)];
    }

    /// Puts the values of a row that is held into `into`.
    public void copyRow(long row, double[] into) {
        var place = place(row);
        for (var channel = 0; channel < into.length; channel++) {
            into[channel] = columns.get(channel).valueAt(place);
        }
    }

    /// The score of a row that is held, NaN where it has none.
    public double scoreAt(long row) {
        var place = place(row);
        return judged.isEmpty() || place >= judged.getFirst().length()
                ? Double.NaN
                : judged.getFirst().valueAt(place);
    }

    /// Puts what was expected of a row that has a score into the arrays, NaN where nothing was.
    public void copyExpected(long row, double[] expected, double[] scale) {
        var place = place(row);
        for (var channel = 0; channel < expected.length; channel++) {
            var spoken = 1 + 2 * channel < judged.size();
            expected[channel] = spoken ? judged.get(1 + 2 * channel).valueAt(place) : Double.NaN;
            scale[channel] = spoken ? judged.get(2 + 2 * channel).valueAt(place) : Double.NaN;
        }
    }

    private int place(long row) {
        if (row < dropped || row >= next()) {
            throw new IndexOutOfBoundsException(
                    "'%s': expected a row from %d to %d, found %d"
                            .formatted(name, dropped, next() - 1, row));
        }
        return (int) (row - dropped);
    }

    /// Begins anew with the last rows: contents given away go on reading the old ones.
    private void shed() {
        var from = length - most;
        columns = last(columns, from);
        judged = last(judged, from);
        times = Arrays.copyOfRange(times, from, from + 2 * most);
        dropped += from;
        length = most;
    }

    private static List<GrowingMinMaxPyramid> last(List<GrowingMinMaxPyramid> all, int from) {
        var kept = fresh(all.size());
        for (var column = 0; column < kept.size(); column++) {
            var old = all.get(column);
            for (var row = from; row < old.length(); row++) {
                kept.get(column).append(old.valueAt(row));
            }
        }
        return kept;
    }

    /// What there is so far, without scores.
    public ChartContent content() {
        var held = times;
        var traces = new ArrayList<ChartTrace>();
        for (var channel = 0; channel < columns.size(); channel++) {
            var about = channels.get(channel);
            traces.add(new ChartTrace(about.name(), about.unit(), columns.get(channel).snapshot()));
        }
        var from = new RowTimeline.From(origin, dropped);
        return ChartContent.of(
                name, RowTimeline.live(timing, length, row -> held[row], from), traces);
    }

    /// What there is so far, with the scores of a method and its anomalies.
    public ChartContent content(String method, List<AnomalyMark> marks) {
        var plain = content();
        if (judged.isEmpty()) {
            return plain;
        }
        var spoken = new ArrayList<ExpectedBand>();
        for (var channel = 0; 1 + 2 * channel < judged.size(); channel++) {
            spoken.add(new ExpectedBand(channel, padded(1 + 2 * channel), padded(2 + 2 * channel)));
        }
        var lane = new ScoreLane(ScoreLane.MAIN, new ChartTrace(method, "", padded(SCORE)), marks);
        return new ChartContent(
                name,
                plain.timeline(),
                plain.traces(),
                spoken,
                List.of(lane),
                marks,
                new ChartContent.Stretches(List.of(), Optional.empty(), List.of()),
                List.of());
    }

    private MinMaxPyramid padded(int column) {
        return judged.get(column).snapshot().padded(length);
    }
}
