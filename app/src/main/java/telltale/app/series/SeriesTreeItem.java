package telltale.app.series;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A line of the list, with those below it. Immutable.
///
/// @param title what it is called
/// @param detail how much it holds: "4,032 rows"
/// @param entry what choosing it means; none for a file of several series
/// @param sparkline its picture, for what has one channel
/// @param children the lines below it
public record SeriesTreeItem(
        String title,
        String detail,
        Optional<SeriesEntry> entry,
        Optional<Sparkline> sparkline,
        List<SeriesTreeItem> children) {
    public SeriesTreeItem {
        children = List.copyOf(children);
    }

    /// This line with those below it that match, or nothing where none does. Every word of the
    /// filter must occur in the title of a line or of one above it.
    Optional<SeriesTreeItem> matching(String filter) {
        String rest = filter.strip().toLowerCase(Locale.ROOT);
        for (String word : rest.split("\\s+", -1)) {
            if (title.toLowerCase(Locale.ROOT).contains(word)) {
                rest = rest.replace(word, "").strip();
            }
        }
        if (rest.isEmpty()) {
            return Optional.of(this);
        }
        String left = rest;
        List<SeriesTreeItem> kept =
                children.stream().flatMap(child -> child.matching(left).stream()).toList();
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(new SeriesTreeItem(title, detail, entry, sparkline, kept));
    }
}
