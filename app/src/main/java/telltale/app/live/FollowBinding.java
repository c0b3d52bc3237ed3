package telltale.app.live;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import telltale.analysis.Result;
import telltale.app.chart.content.ChartContent;
import telltale.app.methods.MethodsViewModel;
import telltale.app.open.OpenViewModel;
import telltale.app.series.SeriesEntry;
import telltale.app.series.SeriesViewModel;
import telltale.detector.MethodInfo;

/// Following the file of what is chosen, tied to the rest of the window.
public final class FollowBinding {
    private final LiveViewModel live;
    private final Parts parts;
    private boolean wanted;

    /// What it is tied to.
    public record Parts(SeriesViewModel series, OpenViewModel open, MethodsViewModel methods) {}

    /// @param show shows what there is now
    public FollowBinding(LiveViewModel live, Parts parts, Consumer<ChartContent> show) {
        this.live = live;
        this.parts = parts;
        live.content().addListener((_, _, now) -> now.ifPresent(show));
    }

    /// Whether the chart shows what comes.
    public boolean on() {
        return live.on().get();
    }

    /// Whether what was found is on the chart, where a file is followed.
    public boolean settled(Optional<Result> result) {
        return !on()
                || result.isEmpty()
                || live.content().get().filter(c -> !c.lanes().isEmpty()).isPresent();
    }

    /// The next file that is opened and chosen is followed.
    public void begin() {
        wanted = true;
    }

    /// A file has been opened and chosen.
    public void opened(Optional<ChartContent> shown) {
        if (wanted) {
            wanted = false;
            start(shown);
        }
    }

    /// Something else is chosen.
    public void end() {
        live.stop();
    }

    /// What is shown was analysed, or judged anew.
    public void found(Optional<Result> result) {
        String method =
                result.map(r -> parts.methods().catalogue().methodOf(r.analysis().detector()))
                        .map(MethodInfo::title)
                        .orElse("");
        live.judge(result, method);
    }

    /// Begins to follow what is chosen, or ends it: then the file is read anew, so that all of it
    /// can be analysed.
    public void toggle(Optional<ChartContent> shown) {
        if (!on()) {
            start(shown);
            return;
        }
        boolean grown = live.hasGrown();
        Optional<SeriesEntry> chosen = parts.series().chosen().get();
        live.stop();
        if (grown) {
            chosen.ifPresent(entry -> parts.open().open(List.of(entry.file().path())));
        }
    }

    private void start(Optional<ChartContent> shown) {
        ChartContent before = shown.orElseGet(ChartContent::empty);
        parts.series().chosen().get().ifPresent(entry -> live.start(entry, before));
    }
}
