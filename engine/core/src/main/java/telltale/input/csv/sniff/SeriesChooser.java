package telltale.input.csv.sniff;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Chooser of the series column in a file in long form: the column that says to which series a row
/// belongs.
final class SeriesChooser {
    private static final int NONE = -1;
    private static final int MOST_SERIES = 200;

    private final List<ColumnProfile> profiles;
    private final List<SampleRow> rows;
    private final int time;

    SeriesChooser(List<ColumnProfile> profiles, List<SampleRow> rows, int time) {
        this.profiles = profiles;
        this.rows = rows;
        this.time = time;
    }

    /// The column; -1 where all rows are of one series.
    int column(Set<Integer> taken) {
        if (time == NONE) {
            return NONE;
        }
        for (int i = 0; i < profiles.size(); i++) {
            if (!taken.contains(i) && isNamedSeries(i)) {
                return i;
            }
        }
        for (int i = 0; i < profiles.size(); i++) {
            if (!taken.contains(i) && isText(i) && partsRows(i)) {
                return i;
            }
        }
        return NONE;
    }

    private boolean isText(int column) {
        var profile = profiles.get(column);
        return profile.filled > 0
                && profile.numbers == 0
                && profile.times == 0
                && profile.clocks == 0
                && profile.yesNo == 0;
    }

    private boolean isNamedSeries(int column) {
        var profile = profiles.get(column);
        boolean series = ColumnNames.isSeries(profile.name);
        if (!series && !ColumnNames.isThing(profile.name)) {
            return false;
        }
        int distinct = profile.distinct.size();
        if (isText(column)) {
            boolean repeats = distinct == 1 || distinct * 2 <= profile.filled;
            return repeats && (series || distinct == 1 || partsRows(column));
        }
        return profile.isNumeric()
                && profile.run.whole
                && distinct * 2 <= profile.filled
                && partsRows(column);
    }

    /// Whether times come again, but never within one value of the column.
    private boolean partsRows(int column) {
        int distinct = profiles.get(column).distinct.size();
        if (distinct < 2 || distinct > MOST_SERIES) {
            return false;
        }
        Set<String> times = new HashSet<>();
        Set<List<String>> pairs = new HashSet<>();
        for (var row : rows) {
            var at = row.cells().get(time);
            times.add(at);
            pairs.add(List.of(at, row.cells().get(column)));
        }
        return times.size() <= rows.size() * 0.7 && pairs.size() >= rows.size() * 0.98;
    }
}
