package telltale.app.shell;

import telltale.app.fx.Figures;
import telltale.app.fx.Tabs;
import telltale.app.notice.Toast;
import telltale.app.notice.ToastsView;
import telltale.app.text.Texts;
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
                        String methods =
                                Figures.count(
                                        ran, Texts.of("count.method"), Texts.of("count.methods"));
                        remind(Texts.of("page.comparison"), Texts.of("toast.compared", methods));
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
            remind(Texts.of("page.training"), Texts.of("toast.trained-and-kept", standing.what()));
        } else if (standing.state() == Standing.State.FAILED) {
            remind(Texts.of("page.training"), Texts.of("toast.training-failed", standing.what()));
        }
    }

    private void remind(String page, String sentence) {
        if (!pages.shown().get().equals(page)) {
            toasts.show(new Toast(sentence, Texts.of("toast.show"), () -> pages.select(page)));
        }
    }
}
