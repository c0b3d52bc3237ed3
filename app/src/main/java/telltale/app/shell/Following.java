package telltale.app.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import telltale.analysis.Result;
import telltale.app.chart.content.ChartContent;
import telltale.app.live.LiveViewModel;
import telltale.app.series.Entry;
import telltale.detector.Method;

/// Following the file of what is chosen, tied to the rest of the window.
final class Following {
    private final Parts parts;
    private final LiveViewModel live;
    private boolean wanted;

    /// @param show shows what there is now
    Following(Parts parts, Consumer<ChartContent> show) {
        this.parts = parts;
        live = parts.live();
        live.content().addListener((_, _, now) -> now.ifPresent(show));
    }

    /// Whether the chart shows what comes.
    boolean on() {
        return live.on().get();
    }

    /// Whether what was found is on the chart, where a file is followed.
    boolean settled() {
        boolean found = parts.detection().result().get().isPresent();
        return !on()
                || !found
                || live.content().get().filter(c -> !c.lanes().isEmpty()).isPresent();
    }

    /// The next file that is opened and chosen is followed.
    void begin() {
        wanted = true;
    }

    /// A file has been opened and chosen.
    void opened(Optional<ChartContent> shown) {
        if (wanted) {
            wanted = false;
            start(shown);
        }
    }

    /// Something else is chosen.
    void end() {
        live.stop();
    }

    /// What is shown was analysed, or judged anew.
    void found(Optional<Result> result) {
        String method =
                result.map(r -> parts.methods().catalogue().methodOf(r.analysis().detector()))
                        .map(Method::title)
                        .orElse("");
        live.judge(result, method);
    }

    /// Begins to follow what is chosen, or ends it: then the file is read anew, so that all of it
    /// can be analysed.
    void toggle(Optional<ChartContent> shown) {
        if (!on()) {
            start(shown);
            return;
        }
        boolean grown = live.hasGrown();
        Optional<Entry> chosen = parts.series().chosen().get();
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
