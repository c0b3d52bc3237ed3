package telltale.app.chart.model;

import java.util.List;
import java.util.Set;
import telltale.app.chart.content.ChartLayer;
import telltale.app.chart.content.ChartNote;
import telltale.app.chart.content.PaneStack;

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
