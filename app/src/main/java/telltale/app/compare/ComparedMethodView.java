package telltale.app.compare;

import java.time.Duration;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import telltale.app.compare.lineup.ComparedMethod;
import telltale.app.compare.lineup.FigureTile;
import telltale.app.fx.Debounce;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;
import telltale.app.fx.VisibleRefresh;
import telltale.app.methods.MethodsView;
import telltale.app.methods.MethodsViewModel;
import telltale.app.threshold.ThresholdView;
import telltale.app.threshold.ThresholdViewModel;
import telltale.threshold.Threshold;

/// How the chosen method of a comparison is set up: its settings, and a threshold of its own.
final class ComparedMethodView extends VBox {
    private static final Duration PAUSE = Duration.ofMillis(600);

    private final ComparisonViewModel model;
    private final ComparisonTable table;
    private final Label none = FormControls.muted(Texts.of("compare.none-chosen"));
    private final CheckBox own = new CheckBox(Texts.of("compare.a-threshold-of-its-own"));
    private final MethodsViewModel settings;
    private final ThresholdViewModel threshold = new ThresholdViewModel();
    private final Debounce rerun = new Debounce(PAUSE, Platform::runLater);
    private final TilesView tiles = new TilesView();
    private final VBox all = new VBox(8);
    private final VBox thresholds = new VBox();
    private String shown = "";
    private boolean filling;

    ComparedMethodView(ComparisonViewModel model, ComparisonTable table) {
        this.model = model;
        this.table = table;
        getStyleClass().add("page");
        setSpacing(8);
        settings =
                new MethodsViewModel(
                        model.catalogue(), model.catalogue().methods().getFirst().id());
        own.setOnAction(_ -> judge());
        getChildren().addAll(none, all);
        settings.whenChanged(() -> {
            if (!filling) {
                String name = shown;
                rerun.request(() -> setUp(name));
            }
        });
        threshold.whenChanged(this::judge);
        table.whenChosen(this::fill);
        VisibleRefresh sight = new VisibleRefresh(this, this::explain);
        model.lineup().addListener(_ -> sight.request());
        fill();
    }

    private void fill() {
        Optional<ComparedMethod> member =
                table.chosen().flatMap(line -> model.plan().get().member(line.name()));
        FormControls.shown(none, member.isEmpty());
        FormControls.shown(all, member.isPresent());
        if (member.isEmpty() || member.get().name().equals(shown)) {
            shown = member.map(ComparedMethod::name).orElse("");
            explain();
            return;
        }
        if (all.getChildren().isEmpty()) {
            thresholds.getChildren().add(new ThresholdView(threshold));
            all.getChildren().addAll(tiles, new MethodsView(settings, model::run), own, thresholds);
        }
        filling = true;
        shown = member.get().name();
        settings.show(member.get().detector());
        own.setSelected(member.get().own().isPresent());
        member.get().own().ifPresent(threshold::show);
        filling = false;
        explain();
    }

    private void setUp(String name) {
        settings.detector()
                .ifPresent(detector -> {
                    boolean other =
                            model.plan()
                                    .get()
                                    .member(name)
                                    .filter(m -> !m.detector().equals(detector))
                                    .isPresent();
                    if (other) {
                        model.change(name, member -> member.with(detector));
                        model.run();
                    }
                });
    }

    private void judge() {
        FormControls.shown(thresholds, own.isSelected());
        if (!filling && !shown.isEmpty()) {
            Optional<Threshold> chosen =
                    own.isSelected() ? threshold.threshold() : Optional.empty();
            model.change(shown, member -> member.judgedBy(chosen));
        }
    }

    private void explain() {
        table.chosen().ifPresent(line -> tiles.show(FigureTile.of(line, model.lineup().get())));
        Optional<ComparedMethod> member = model.plan().get().member(shown);
        filling = true;
        own.setSelected(member.filter(m -> m.own().isPresent()).isPresent());
        member.flatMap(ComparedMethod::own)
                .filter(by -> !threshold.threshold().equals(Optional.of(by)))
                .ifPresent(threshold::show);
        FormControls.shown(thresholds, own.isSelected());
        filling = false;
        model.lineup()
                .get()
                .finding(shown)
                .flatMap(finding -> finding.result())
                .ifPresent(result -> {
                    settings.notes().setAll(result.notes());
                    threshold.judged(result);
                });
    }
}
