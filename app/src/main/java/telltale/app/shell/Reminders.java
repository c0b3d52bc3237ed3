package telltale.app.shell;

import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.TabStrip;
import telltale.app.fx.Texts;
import telltale.app.notice.Toast;
import telltale.app.notice.ToastsView;
import telltale.app.training.ModelStanding;

/// Tells of background work that has finished while its page is not in sight.
final class Reminders {
    private final TabStrip pages;
    private final ToastsView toasts;
    private int done;

    Reminders(ViewModels parts, TabStrip pages, ToastsView toasts) {
        this.pages = pages;
        this.toasts = toasts;
        var comparison = parts.comparison();
        comparison
                .running()
                .addListener((_, _, now) -> {
                    int ran = comparison.runs();
                    if (!now && ran > done) {
                        String methods =
                                DisplayNumbers.count(
                                        ran, Texts.of("count.method"), Texts.of("count.methods"));
                        remind(Panels.COMPARISON, Texts.of("toast.compared", methods));
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

    private void ended(ModelStanding standing) {
        if (standing.state() == ModelStanding.State.KEPT) {
            remind(Panels.TRAINING, Texts.of("toast.trained-and-kept", standing.what()));
        } else if (standing.state() == ModelStanding.State.FAILED) {
            remind(Panels.TRAINING, Texts.of("toast.training-failed", standing.what()));
        }
    }

    private void remind(String page, String sentence) {
        if (!pages.shown().get().equals(page)) {
            toasts.show(new Toast(sentence, Texts.of("toast.show"), () -> pages.select(page)));
        }
    }
}
