package telltale.app.shell;

import java.util.Optional;
import java.util.function.Function;
import telltale.app.fx.TabStrip;
import telltale.app.fx.Texts;
import telltale.app.workspace.PanelMemory;

/// Panel of the window: a page below the chart.
///
/// @param id by which workspaces, undo and commands know it, and the key of what is kept of it; it
///   never changes
/// @param title the key of its title among the texts
/// @param view makes its page
/// @param model its view model, closed with the window where it is [AutoCloseable]
/// @param kept what of it is kept in workspaces and can be undone
record Panel(
        String id,
        String title,
        Function<Surroundings, TabStrip.Page> view,
        Object model,
        Optional<PanelMemory<?>> kept) {

    /// What the page of a panel may ask of the window.
    record Surroundings(WorkbenchViewModel model, WindowCommands commands, ChartPane chart) {}

    /// The panel in the strip.
    TabStrip.Tab tab(Surroundings surroundings) {
        return new TabStrip.Tab(id, Texts.of(title), view.apply(surroundings));
    }
}
