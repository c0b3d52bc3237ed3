package telltale.app.chart.layout;

import java.util.Optional;
import telltale.app.chart.axis.PixelBox;
import telltale.app.chart.content.ChartPaneSpec;

/// Where a pane lies.
///
/// @param header the line with its name
/// @param timeAxis its own, where it does not share the one below all panes
public record PlacedPane(
        ChartPaneSpec pane, PixelBox header, PixelBox plot, Optional<PixelBox> timeAxis) {

    PlacedPane scaled(double scale) {
        return new PlacedPane(
                pane, header.scaled(scale), plot.scaled(scale), timeAxis.map(b -> b.scaled(scale)));
    }
}
