package telltale.app.chart.export;

import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import telltale.app.chart.content.PaneStack;
import telltale.app.chart.layout.ChartColours;

/// What an export needs of the chart on the screen beside its model.
public interface ExportedChart {
    /// The chart itself: its size, its window, its style sheets.
    Region node();

    /// Another chart that shows the same in other panes, without what is only there to be clicked.
    ///
    /// @param scale pixels a unit of the scene
    Region copy(PaneStack stack, double scale);

    ChartColours palette();

    /// The colour behind it.
    Color ground();

    /// What the cursor reads, in a sentence; empty where there is no cursor.
    String reading();
}
