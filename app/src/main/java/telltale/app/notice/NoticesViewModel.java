package telltale.app.notice;

import java.time.Instant;
import java.time.InstantSource;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The notices shown now, the newest first, and the log of all there were. For the window's thread
/// only.
public final class NoticesViewModel {
    /// More would bury the window.
    private static final int MOST = 3;

    private static final int LOGGED = 500;

    /// A line of the log.
    public record Logged(Instant at, Notice notice) {
        /// All of it as text: time, kind, sentence, and the details below.
        public String text() {
            String head = "%s  %s  %s%n".formatted(at, notice.kind(), notice.sentence());
            return head
                    + String.join(
                            "", notice.details().stream().map("    %s%n"::formatted).toList());
        }
    }

    private final InstantSource clock;
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObservableList<Logged> log = FXCollections.observableArrayList();

    public NoticesViewModel() {
        this(InstantSource.system());
    }

    public NoticesViewModel(InstantSource clock) {
        this.clock = clock;
    }

    public ObservableList<Notice> notices() {
        return notices;
    }

    /// Everything that was noticed, the newest first.
    public ObservableList<Logged> log() {
        return log;
    }

    /// Shows it and logs it; the same one twice is shown once.
    public void show(Notice notice) {
        log(notice);
        notices.remove(notice);
        notices.addFirst(notice);
        if (notices.size() > MOST) {
            notices.removeLast();
        }
    }

    /// Logs it without showing it.
    public void log(Notice notice) {
        log.addFirst(new Logged(clock.instant(), notice));
        if (log.size() > LOGGED) {
            log.removeLast();
        }
    }

    public void dismiss(Notice notice) {
        notices.remove(notice);
    }

    public void clear() {
        notices.clear();
    }
}
