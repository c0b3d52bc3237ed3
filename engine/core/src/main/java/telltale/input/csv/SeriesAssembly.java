package telltale.input.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import telltale.series.Series;
import telltale.series.Series.Channel;
import telltale.series.Series.Timing;

/// Makes series of rows: sorted by time, each time once.
///
/// No row is lost on the way. Rows that are out of order are sorted, those of one time staying in
/// the order of the file; a row whose time is taken is moved behind the row before it by one
/// nanosecond. An index that does not rise is no index: its rows are numbered instead.
final class SeriesAssembly {
    private final RowStore rows;
    private final List<Channel> channels;
    private final int[] kept;
    private final boolean labelled;
    private final ReadingWarnings notices;
    private final Timing timing;

    /// @param kept which channels of the rows are those of the series
    SeriesAssembly(
            RowStore rows,
            List<Channel> channels,
            int[] kept,
            boolean labelled,
            Timing timing,
            ReadingWarnings notices) {
        this.rows = rows;
        this.channels = channels;
        this.kept = kept.clone();
        this.labelled = labelled;
        this.timing = timing;
        this.notices = notices;
    }

    /// All rows as one series.
    Series one(String name) {
        if (rises(rows.times, rows.length)) {
            double[][] values = new double[kept.length][];
            for (int i = 0; i < kept.length; i++) {
                values[i] = rows.takeValues(kept[i]);
            }
            return series(name, rows.takeTimes(), values, rows.labels);
        }
        int[] all = new int[rows.length];
        Arrays.setAll(all, row -> row);
        return gathered(name, all);
    }

    /// One series for each key, in the order in which they first come.
    List<Series> many(List<String> keys) {
        int[] counts = new int[keys.size()];
        for (int row = 0; row < rows.length; row++) {
            counts[rows.series[row]]++;
        }
        int[][] members = new int[keys.size()][];
        Arrays.setAll(members, key -> new int[counts[key]]);
        int[] filled = new int[keys.size()];
        for (int row = 0; row < rows.length; row++) {
            int key = rows.series[row];
            members[key][filled[key]++] = row;
        }
        var series = new ArrayList<Series>();
        for (int key = 0; key < keys.size(); key++) {
            if (members[key].length > 0) {
                series.add(gathered(keys.get(key), members[key]));
            }
        }
        return series;
    }

    private static boolean rises(long[] times, int length) {
        for (int row = 1; row < length; row++) {
            if (times[row] <= times[row - 1]) {
                return false;
            }
        }
        return true;
    }

    private Series gathered(String name, int[] members) {
        int[] order = members;
        long[] times = gatherTimes(order);
        if (!rises(times, times.length)) {
            if (timing == Timing.INDEX) {
                notices.say(
                        "the numbers of the rows of '%s' do not rise; counted them instead"
                                .formatted(name));
                Arrays.setAll(times, row -> row);
            } else {
                noteDisorder(name, times);
                order = StableOrder.of(rows.times, members);
                times = gatherTimes(order);
                moveApart(name, times);
            }
        }
        double[][] values = new double[kept.length][times.length];
        var labels = new BitSet();
        for (int i = 0; i < order.length; i++) {
            for (int channel = 0; channel < kept.length; channel++) {
                values[channel][i] = rows.values[kept[channel]][order[i]];
            }
            labels.set(i, rows.labels.get(order[i]));
        }
        return series(name, times, values, labels);
    }

    private long[] gatherTimes(int[] order) {
        long[] times = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            times[i] = rows.times[order[i]];
        }
        return times;
    }

    private void noteDisorder(String name, long[] times) {
        long earlier = 0;
        for (int row = 1; row < times.length; row++) {
            earlier += times[row] < times[row - 1] ? 1 : 0;
        }
        if (earlier > 0) {
            notices.say(
                    "'%s': %,d rows are earlier than the row before them; sorted by time"
                            .formatted(name, earlier));
        }
    }

    private void moveApart(String name, long[] times) {
        long moved = 0;
        for (int row = 1; row < times.length; row++) {
            if (times[row] <= times[row - 1]) {
                times[row] = times[row - 1] + 1;
                moved++;
            }
        }
        if (moved > 0) {
            notices.say(
                    "'%s': %,d rows have the time of a row before them; kept, each 1 ns later"
                            .formatted(name, moved));
        }
    }

    private Series series(String name, long[] times, double[][] values, BitSet labels) {
        return labelled
                ? Series.labelled(name, timing, channels, times, values, labels)
                : Series.of(name, timing, channels, times, values);
    }
}
