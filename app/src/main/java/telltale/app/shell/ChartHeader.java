package telltale.app.shell;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.Controls;
import telltale.app.label.Kinds;
import telltale.app.label.LabelsViewModel;
import telltale.app.text.Texts;

/// Above the chart: what is shown, and the few things one does to the view.
final class ChartHeader extends HBox {
    ChartHeader(WorkbenchViewModel model, Commands commands) {
        getStyleClass().add("chart-header");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(4);
        Label title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(model.status().title());
        Label facts = Controls.muted("");
        facts.setWrapText(false);
        facts.textProperty().bind(model.status().facts());
        VBox words = new VBox(title, facts);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        LabelsViewModel labels = model.parts().labels();
        Label mode = new Label();
        mode.getStyleClass().add("label-mode");
        mode.setMinWidth(0);
        ToggleButton label = new ToggleButton("", Controls.icon(Feather.TAG));
        label.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        label.setTooltip(Controls.tooltip(Texts.of("header.label-mode-l")));
        Controls.named(label, Texts.of("header.label-mode-l"));
        label.selectedProperty().bindBidirectional(labels.mode());
        Runnable refresh =
                () -> {
                    int kind = labels.kind().get();
                    mode.setText(Texts.of("header.label-mode-on", kind, Kinds.name(kind)));
                    Controls.shown(mode, labels.mode().get());
                };
        labels.mode().addListener(_ -> refresh.run());
        labels.kind().addListener(_ -> refresh.run());
        refresh.run();
        getChildren()
                .addAll(
                        words,
                        mode,
                        label,
                        Controls.iconButton(
                                Feather.CORNER_UP_LEFT,
                                Texts.of("header.zoom-back-backspace"),
                                commands::zoomBack),
                        Controls.iconButton(
                                Feather.MAXIMIZE_2,
                                Texts.of("header.show-all-home"),
                                commands::showAll),
                        Controls.iconButton(
                                Feather.MINIMIZE_2,
                                Texts.of("header.fit-without-spikes"),
                                commands::fitWithoutSpikes));
    }
}
