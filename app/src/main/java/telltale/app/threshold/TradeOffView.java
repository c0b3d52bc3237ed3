package telltale.app.threshold;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import telltale.analysis.comparison.PrecisionRecallCurve;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// The scores as a histogram with the cutoff in it, to be dragged; with labels, what precision each
/// recall costs, and the cutoffs that suit them best.
public final class TradeOffView extends VBox {
    private final TradeOffViewModel model;
    private final DoubleConsumer drag;
    private final Label working = FormControls.muted("");

    /// @param drag sets the cutoff
    public TradeOffView(TradeOffViewModel model, DoubleConsumer drag) {
        this.model = model;
        this.drag = drag;
        getStyleClass().add("section");
        setSpacing(8);
        ScoreHistogramView histogram = new ScoreHistogramView(model, drag);
        PrecisionRecallView curve = new PrecisionRecallView(model, drag);
        VBox labelled =
                new VBox(
                        8,
                        FormControls.heading(Texts.of("threshold.by-the-labels")),
                        curve,
                        working,
                        buttons());
        getChildren().addAll(histogram, labelled);
        Runnable refresh =
                () -> {
                    FormControls.shown(histogram, model.histogram().get().isPresent());
                    FormControls.shown(labelled, !model.sweep().get().steps().isEmpty());
                    working.setText(
                            model.working()
                                    .map(TradeOffView::words)
                                    .orElse(Texts.of("threshold.no-row-reaches-the-cutoff")));
                };
        model.histogram().addListener(_ -> refresh.run());
        model.sweep().addListener(_ -> refresh.run());
        model.cutoff().addListener(_ -> refresh.run());
        refresh.run();
    }

    private static String words(PrecisionRecallCurve.Step step) {
        return String.format(
                Locale.ROOT,
                Texts.of("threshold.precision-recall-f1-of-rows"),
                step.precision(),
                step.recall(),
                step.f1());
    }

    private HBox buttons() {
        Button best = new Button(Texts.of("threshold.best-f1"));
        best.getStyleClass().add(Styles.SMALL);
        best.setOnAction(_ -> move(model.sweep().get().best()));
        ComboBox<String> recall = new ComboBox<>();
        recall.getItems().setAll("50 %", "70 %", "80 %", "90 %", "95 %", "99 %");
        recall.setPromptText(Texts.of("threshold.recall-prompt"));
        recall.getStyleClass().add(Styles.SMALL);
        recall.setOnAction(_ -> {
            String chosen = recall.getValue();
            if (chosen != null) {
                double share = Double.parseDouble(chosen.replace(" %", "")) / 100;
                move(model.sweep().get().reaching(share));
            }
        });
        FormControls.named(recall, Texts.of("threshold.recall"));
        return new HBox(8, best, recall);
    }

    private void move(Optional<PrecisionRecallCurve.Step> step) {
        step.ifPresent(one -> drag.accept(one.cutoff()));
    }
}
