package telltale.app.live;

import java.util.List;
import telltale.input.FeedTally;

/// How following stands.
///
/// @param tally what has come since it began
/// @param perSecond rows in the last second
/// @param waiting rows that are not scored yet
/// @param remarks what could not be used, and why
record LiveState(FeedTally tally, long perSecond, long waiting, List<String> remarks) {
    static final LiveState NONE = new LiveState(FeedTally.NONE, 0, 0, List.of());

    LiveState {
        remarks = List.copyOf(remarks);
    }
}
