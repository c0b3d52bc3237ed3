package telltale.app.compare;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import telltale.app.fx.Controls;
import telltale.app.fx.Figures;

/// The stretches that enough methods call anomalous.
final class ConsensusView extends VBox {
    ConsensusView(ComparisonViewModel model, ComparisonView.Acts acts) {
        getStyleClass().add("page");
        setSpacing(8);
        Label words = Controls.muted("");
        Stretches list = new Stretches(acts);
        getChildren().addAll(words, list);
        Runnable refresh =
                () -> {
                    Lineup now = model.lineup().get();
                    int methods = now.judgement().findings().size();
                    int votes = Math.min(model.plan().get().votes(), Math.max(1, methods));
                    words.setText(
                            methods < 2
                                    ? "It takes at least two methods that have run."
                                    : "%s that at least %d of %d methods have"
                                            .formatted(
                                                    Figures.count(
                                                            now.consensus().size(),
                                                            "stretch",
                                                            "stretches"),
                                                    votes,
                                                    methods));
                    list.show(model.entry(), methods < 2 ? java.util.List.of() : now.consensus());
                };
        model.lineup().addListener(_ -> refresh.run());
        refresh.run();
    }
}
