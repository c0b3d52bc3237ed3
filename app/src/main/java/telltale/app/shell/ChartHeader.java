package telltale.app.shell;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;
import telltale.app.label.LabelKinds;
import telltale.app.label.LabelsViewModel;

/// Above the chart: what is shown, and the few things one does to the view.
final class ChartHeader extends HBox {
    ChartHeader(WorkbenchViewModel model, WindowCommands commands) {
        getStyleClass().add("chart-header");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(4);
        Label title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(model.status().title());
        Label facts = FormControls.muted("");
        facts.setWrapText(false);
        facts.textProperty().bind(model.status().facts());
        VBox words = new VBox(title, facts);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        LabelsViewModel labels = model.parts().labels();
        Label mode = new Label();
        mode.getStyleClass().add("label-mode");
        mode.setMinWidth(0);
        ToggleButton label = new ToggleButton("", FormControls.icon(Feather.TAG));
        label.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        label.setTooltip(FormControls.tooltip(Texts.of("header.label-mode-l")));
        FormControls.named(label, Texts.of("header.label-mode-l"));
        label.selectedProperty().bindBidirectional(labels.mode());
        Runnable refresh =
                () -> {
                    int kind = labels.kind().get();
                    mode.setText(Texts.of("header.label-mode-on", kind, LabelKinds.name(kind)));
                    FormControls.shown(mode, labels.mode().get());
                };
        labels.mode().addListener(_ -> refresh.run());
        labels.kind().addListener(_ -> refresh.run());
        refresh.run();
        getChildren()
                .addAll(
                        words,
                        mode,
                        label,
                        FormControls.iconButton(
                                Feather.CORNER_UP_LEFT,
                                Texts.of("header.zoom-back-backspace"),
                                commands::zoomBack),
                        FormControls.iconButton(
                                Feather.MAXIMIZE_2,
                                Texts.of("header.show-all-home"),
                                commands::showAll),
                        FormControls.iconButton(
                                Feather.MINIMIZE_2,
                                Texts.of("header.fit-without-spikes"),
                                commands::fitWithoutSpikes));
    }
}
