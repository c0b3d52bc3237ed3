package telltale.app.workspace;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.content.PaneStack;
import telltale.app.chart.content.ScoreLane;
import telltale.app.chart.model.ChartModel;
import telltale.app.chart.model.ChartSettings;
import telltale.series.Series;

/// How the chart is set up for each series: view, panes, notes and what is hidden. What is set up
/// for one is kept while another is looked at.
final class ChartSetups {
    /// A chart that is not shown now.
    ///
    /// @param lanes the ids of the score lanes there were
    private record Kept(ChartSettings settings, Series.Timing timing, Set<String> lanes) {}

    private final ChartModel model;
    private final Map<Workspace.Shown, Kept> kept = new LinkedHashMap<>();

    /// As files have them, of series that have not been looked at yet.
    private final Map<Workspace.Shown, Workspace.Chart> read = new LinkedHashMap<>();

    private Optional<Workspace.Shown> on = Optional.empty();

    /// The setup some of whose lanes have not come yet.
    private Optional<Kept> coming = Optional.empty();

    ChartSetups(ChartModel model) {
        this.model = model;
    }

    ChartModel model() {
        return model;
    }

    /// Begins anew with what a file says.
    void begin(Map<Workspace.Shown, Workspace.Chart> charts) {
        kept.clear();
        read.clear();
        read.putAll(charts);
        on = Optional.empty();
        coming = Optional.empty();
    }

    /// Another series will be shown: keeps how this one is set up.
    void leave() {
        on.ifPresent(series -> kept.put(series, now()));
        on = Optional.empty();
        coming = Optional.empty();
    }

    private Kept now() {
        Set<String> lanes =
                model.shown().lanes().stream().map(ScoreLane::id).collect(Collectors.toSet());
        return new Kept(model.layout(), model.shown().timeline().timing(), lanes);
    }

    /// Content of this series has come: sets the chart up as it was. Gives whether it had been.
    ///
    /// @throws IllegalArgumentException where a file says something that is no time or no name
    boolean show(Workspace.Shown series) {
        if (on.equals(Optional.of(series))) {
            coming.ifPresent(this::panes);
            return false;
        }
        on = Optional.of(series);
        Workspace.Chart written = read.remove(series);
        Kept before = kept.remove(series);
        if (written != null) {
            model.apply(WrittenChart.settings(written, model));
            return true;
        }
        if (before != null) {
            apply(before.settings());
            coming = Optional.of(before);
            panes(before);
            return true;
        }
        return false;
    }

    /// The panes of methods come when their scores do; those that nobody knew then stay.
    private void panes(Kept before) {
        ChartSettings now = model.layout();
        PaneStack stack = before.settings().stack();
        for (var pane : now.stack().panes()) {
            if (pane.shown() instanceof PaneContent.Scores scores
                    && !before.lanes().contains(scores.lane())) {
                stack = stack.with(pane);
            }
        }
        model.apply(new ChartSettings(stack, now.view(), now.notes(), now.hidden(), now.away()));
        Set<String> there =
                model.shown().lanes().stream().map(ScoreLane::id).collect(Collectors.toSet());
        if (there.containsAll(before.lanes())) {
            coming = Optional.empty();
        }
    }

    private void apply(ChartSettings settings) {
        var time = settings.view().time().within(model.bounds());
        model.apply(
                new ChartSettings(
                        settings.stack(),
                        settings.view().withTime(time),
                        settings.notes(),
                        settings.hidden(),
                        settings.away()));
    }

    /// Somebody set up the chart: what is still to come of the setup before does not count.
    void changed() {
        coming = Optional.empty();
    }

    Optional<Workspace.Shown> on() {
        return on;
    }

    /// Of every series that has been looked at.
    Map<Workspace.Shown, ChartSettings> all() {
        Map<Workspace.Shown, ChartSettings> all = new HashMap<>();
        kept.forEach((series, one) -> all.put(series, one.settings()));
        on.ifPresent(series -> all.put(series, model.layout()));
        return all;
    }

    /// Sets charts up otherwise, that of the series shown at once.
    void set(Map<Workspace.Shown, ChartSettings> charts) {
        charts.forEach((series, settings) -> {
            if (on.equals(Optional.of(series))) {
                coming = Optional.empty();
                if (!settings.equals(model.layout())) {
                    apply(settings);
                }
            } else {
                kept.computeIfPresent(
                        series, (_, one) -> new Kept(settings, one.timing(), one.lanes()));
            }
        });
    }

    /// As files have them.
    Map<Workspace.Shown, Workspace.Chart> written() {
        Map<Workspace.Shown, Workspace.Chart> all = new LinkedHashMap<>(read);
        kept.forEach(
                (series, one) -> all.put(series, WrittenChart.of(one.settings(), one.timing())));
        on.ifPresent(series -> all.put(series, WrittenChart.of(now().settings(), now().timing())));
        return all;
    }
}
