package telltale.app.notice;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The notices shown now, the newest first. For the window's thread only.
public final class NoticesViewModel {
    /// More would bury the window.
    private static final int MOST = 3;

    private final ObservableList<Notice> notices = FXCollections.observableArrayList();

    public ObservableList<Notice> notices() {
        return notices;
    }

    /// Shows it; the same one twice is shown once.
    public void show(Notice notice) {
        notices.remove(notice);
        notices.addFirst(notice);
        if (notices.size() > MOST) {
            notices.removeLast();
        }
    }

    public void dismiss(Notice notice) {
        notices.remove(notice);
    }

    public void clear() {
        notices.clear();
    }
}
