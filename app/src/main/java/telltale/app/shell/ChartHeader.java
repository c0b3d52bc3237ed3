package telltale.app.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.Controls;

/// Above the chart: what is shown, and the few things one does to the view.
final class ChartHeader extends HBox {
    ChartHeader(WorkbenchViewModel model, Commands commands) {
        getStyleClass().add("chart-header");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(4);
        Label title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(model.title());
        Label facts = Controls.muted("");
        facts.setWrapText(false);
        facts.textProperty().bind(model.facts());
        VBox words = new VBox(title, facts);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren()
                .addAll(
                        words,
                        Controls.iconButton(
                                Feather.CORNER_UP_LEFT,
                                "Zoom back (Backspace)",
                                commands::zoomBack),
                        Controls.iconButton(
                                Feather.MAXIMIZE_2, "Show all (Home)", commands::showAll),
                        Controls.iconButton(
                                Feather.MINIMIZE_2,
                                "Fit without spikes (S)",
                                commands::fitWithoutSpikes));
    }
}
