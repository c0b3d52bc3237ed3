package telltale.app.chart.state;

import java.util.List;
import java.util.Set;
import telltale.app.chart.content.Layer;
import telltale.app.chart.note.Note;
import telltale.app.chart.stack.Stack;
import telltale.app.chart.view.View;

/// All that a user has set up on a chart: what a workspace saves and what undo goes back to.
///
/// @param hidden the channels not drawn
/// @param away the layers not drawn
public record Layout(
        Stack stack, View view, List<Note> notes, Set<Integer> hidden, Set<Layer> away) {
    public Layout {
        notes = List.copyOf(notes);
        hidden = Set.copyOf(hidden);
        away = Set.copyOf(away);
    }
}
