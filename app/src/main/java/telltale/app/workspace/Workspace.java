package telltale.app.workspace;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import telltale.analysis.recipe.Recipe;

/// What a workspace file says. Times are as people write them, so that the file reads well.
/// Immutable.
///
/// @param files the data, in the order they were opened
/// @param shown what is looked at
/// @param setup method, training, threshold and grouping; names no data
/// @param panels what panels keep, by their id
/// @param labels what somebody labelled, a list a series
/// @param charts how the chart of each series is set up
/// @param page the id of the page below the chart
public record Workspace(
        List<Path> files,
        Optional<Shown> shown,
        Recipe setup,
        Map<String, Object> panels,
        List<Labelled> labels,
        Map<Shown, Chart> charts,
        String page) {

    /// A series of a file, with all channels or some.
    public record Shown(Path file, String series, List<String> channels) {
        public Shown {
            channels = List.copyOf(channels);
        }
    }

    /// The labels of a series.
    public record Labelled(Path file, String series, List<Event> events) {
        public Labelled {
            events = List.copyOf(events);
        }
    }

    /// A labelled event, both times its own.
    public record Event(String from, String to, String kind, String comment) {}

    /// What the chart looks at and what is written on it.
    ///
    /// @param from a time, or the number of a row with a fraction
    /// @param hidden the numbers of the channels not drawn, from 0
    /// @param away the layers not drawn
    public record Chart(
            String from, String to, List<Written> notes, List<Integer> hidden, List<String> away) {
        public Chart {
            notes = List.copyOf(notes);
            hidden = List.copyOf(hidden);
            away = List.copyOf(away);
        }
    }

    /// A note on the chart, from one place to another.
    public record Written(
            String kind,
            String pane,
            String from,
            double fromValue,
            String to,
            double toValue,
            String text) {}

    public Workspace {
        files = List.copyOf(files);
        panels = Map.copyOf(panels);
        labels = List.copyOf(labels);
        charts = Collections.unmodifiableMap(new LinkedHashMap<>(charts));
    }
}
