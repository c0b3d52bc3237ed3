package telltale.app.compare;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import telltale.app.compare.lineup.Lineup;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;
import telltale.app.fx.VisibleRefresh;

/// The stretches that enough methods call anomalous.
final class ConsensusView extends VBox {
    ConsensusView(ComparisonViewModel model, ComparisonView.Acts acts) {
        getStyleClass().add("page");
        setSpacing(8);
        Label words = FormControls.muted("");
        StretchListView list = new StretchListView(acts);
        Slider slider = new Slider(1, 2, 2);
        slider.getStyleClass().add(Styles.SMALL);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        FormControls.named(slider, Texts.of("compare.votes"));
        slider.valueProperty()
                .addListener((_, _, now) -> model.votes((int) Math.round(now.doubleValue())));
        Runnable range =
                () -> {
                    int shown = model.plan().get().shown().size();
                    slider.setMax(Math.max(2, shown));
                    slider.setValue(model.plan().get().votes());
                    FormControls.shown(slider, shown > 1);
                };
        model.plan().addListener(_ -> range.run());
        range.run();
        getChildren().addAll(slider, words, list);
        Runnable refresh =
                () -> {
                    Lineup now = model.lineup().get();
                    int methods = now.judgement().findings().size();
                    int votes = Math.min(model.plan().get().votes(), Math.max(1, methods));
                    words.setText(
                            methods < 2
                                    ? Texts.of("compare.too-few")
                                    : Texts.of(
                                            "compare.consensus-found",
                                            DisplayNumbers.count(
                                                    now.consensus().size(),
                                                    Texts.of("count.stretch"),
                                                    Texts.of("count.stretches")),
                                            votes,
                                            methods));
                    list.show(model, methods < 2 ? java.util.List.of() : now.consensus());
                };
        VisibleRefresh sight = new VisibleRefresh(this, refresh);
        model.lineup().addListener(_ -> sight.request());
        sight.request();
    }
}
