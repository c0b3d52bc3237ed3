package telltale.series;

import java.util.List;

/// What reading a stored source gives: one series for a plain file, several for one in long form,
/// and what was noticed on the way.
public record SeriesSet(List<Series> series, List<Warning> warnings) {
    public SeriesSet {
        series = List.copyOf(series);
        warnings = List.copyOf(warnings);
    }
}
