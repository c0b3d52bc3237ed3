package telltale.app.live;

import java.util.List;
import telltale.input.csv.CsvTail;

/// How following stands.
///
/// @param tally what has come since it began
/// @param perSecond rows in the last second
/// @param waiting rows that are not scored yet
/// @param remarks what could not be used, and why
record LiveState(CsvTail.Tally tally, long perSecond, long waiting, List<String> remarks) {
    static final LiveState NONE =
            new LiveState(new CsvTail.Tally(0, 0, 0, 0, false), 0, 0, List.of());

    LiveState {
        remarks = List.copyOf(remarks);
    }
}
