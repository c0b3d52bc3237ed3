package telltale.app.shell;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import telltale.app.anomalies.ExplanationView;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;
import telltale.app.methods.MethodsView;
import telltale.app.methods.TrainingView;
import telltale.app.threshold.GroupingView;
import telltale.app.threshold.ThresholdView;
import telltale.app.threshold.TradeOffView;

/// Inspector on the right: method settings above; below, always visible, why the chosen anomaly was
/// flagged.
final class InspectorView extends VBox {
    InspectorView(WorkbenchViewModel model) {
        getStyleClass().addAll("side", "inspector");
        ViewModels parts = model.parts();
        VBox settings =
                new VBox(
                        new MethodsView(parts.methods(), model::detect),
                        new TrainingView(parts.training()),
                        new ThresholdView(parts.threshold()),
                        new TradeOffView(parts.tradeOff(), model::dragged),
                        new GroupingView(parts.grouping()));
        ScrollPane scroll = new ScrollPane(settings);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("settings");
        FormControls.named(scroll, Texts.of("window.settings"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        ExplanationView why = new ExplanationView(parts.anomalies(), model::accept);
        why.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(scroll, why);
    }
}
