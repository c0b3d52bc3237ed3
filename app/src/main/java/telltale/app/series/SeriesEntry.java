package telltale.app.series;

import java.util.List;
import telltale.app.open.OpenedFile;
import telltale.series.Series;

/// What can be chosen in the list: a series of a file with all its channels, or one channel of it.
///
/// @param file where it comes from
/// @param series the whole series
/// @param channels the channels meant, by name; empty = all
public record SeriesEntry(OpenedFile file, Series series, List<String> channels) {
    public SeriesEntry {
        channels = List.copyOf(channels);
    }

    /// The channels meant, as a series of their own.
    public Series chosen() {
        return channels.isEmpty() ? series : series.select(channels);
    }

    /// Its name in the list.
    public String title() {
        if (!channels.isEmpty()) {
            return String.join(", ", channels);
        }
        return file.data().series().size() == 1 ? file.name() : series.name();
    }
}
