package telltale.app.shell;

import telltale.app.fx.Figures;
import telltale.app.fx.Tabs;
import telltale.app.notice.Toast;
import telltale.app.notice.ToastsView;
import telltale.app.training.Standing;

/// Tells of background work that has finished while its page is not in sight.
final class Reminders {
    private final Tabs pages;
    private final ToastsView toasts;
    private int done;

    Reminders(Parts parts, Tabs pages, ToastsView toasts) {
        this.pages = pages;
        this.toasts = toasts;
        var comparison = parts.comparison();
        comparison
                .running()
                .addListener((_, _, now) -> {
                    int ran = comparison.runs();
                    if (!now && ran > done) {
                        String methods = Figures.count(ran, "method", "methods");
                        remind("Comparison", "Compared " + methods);
                    }
                    done = ran;
                });
        parts.trainer()
                .standing()
                .addListener((_, before, now) -> {
                    if (before.state() != now.state()) {
                        ended(now);
                    }
                });
    }

    private void ended(Standing standing) {
        if (standing.state() == Standing.State.KEPT) {
            remind("Training", "Trained and kept: " + standing.what());
        } else if (standing.state() == Standing.State.FAILED) {
            remind("Training", "The training failed: " + standing.what());
        }
    }

    private void remind(String page, String sentence) {
        if (!pages.shown().get().equals(page)) {
            toasts.show(new Toast(sentence, "Show", () -> pages.select(page)));
        }
    }
}
