package telltale.app.chart.content;

import java.util.Objects;

/// Something written on the chart, tied to times and values, so that it stays where it belongs.
///
/// @param id its own among the notes of a chart
/// @param pane the id of the pane it is in
/// @param from where it begins: a position of the timeline and a value on the pane's first axis
/// @param to where an arrow points, where a stretch ends; else the same
/// @param text may be empty
public record ChartNote(String id, Kind kind, String pane, Place from, Place to, String text) {
    /// Longer texts are cut: a note is no document.
    public static final int LONGEST = 2_000;

    public enum Kind {
        /// A text at a place.
        TEXT,
        /// A text with an arrow from it to a place.
        ARROW,
        /// A stretch of time over all panes, with a text at its top.
        STRETCH,
        /// What the cursor read at a time.
        READING
    }

    public record Place(long at, double value) {}

    public ChartNote {
        Objects.requireNonNull(kind, "kind");
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    public ChartNote withText(String other) {
        return new ChartNote(id, kind, pane, from, to, other);
    }

    public ChartNote moved(Place start, Place end) {
        return new ChartNote(id, kind, pane, start, end, text);
    }
}
