package telltale.app.chart.state;

import java.util.List;
import java.util.Set;
import telltale.app.chart.content.ChartLayer;
import telltale.app.chart.note.ChartNote;
import telltale.app.chart.stack.PaneStack;
import telltale.app.chart.view.ViewportState;

/// All that a user has set up on a chart: what a workspace saves and what undo goes back to.
///
/// @param hidden the channels not drawn
/// @param away the layers not drawn
public record ChartSettings(
        PaneStack stack,
        ViewportState view,
        List<ChartNote> notes,
        Set<Integer> hidden,
        Set<ChartLayer> away) {
    public ChartSettings {
        notes = List.copyOf(notes);
        hidden = Set.copyOf(hidden);
        away = Set.copyOf(away);
    }
}
