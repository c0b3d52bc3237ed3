package telltale.app.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import telltale.app.anomalies.AnomaliesViewModel;
import telltale.app.anomalies.AnomalyRow;
import telltale.app.chart.SeriesChart;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.ChartPaneSpec;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.content.PaneStack;
import telltale.app.chart.content.ScoreLane;
import telltale.app.compare.ComparisonViewModel;
import telltale.app.compare.lineup.ComparisonPlan;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;
import telltale.app.label.LabelDrag;
import telltale.app.live.LiveView;
import telltale.app.live.LiveViewModel;
import telltale.app.notice.Notice;
import telltale.series.RowRange;

/// The chart in the window: fed by the workbench, in step with the table, telling of a dragged
/// cutoff.
final class ChartPane extends VBox {
    private static final double AGREEMENT = 0.35;

    private final WorkbenchViewModel model;
    private final SeriesChart chart = new SeriesChart();
    private final LabelDrag labelling;
    private boolean following;

    ChartPane(WorkbenchViewModel model, WindowCommands commands) {
        this.model = model;
        getStyleClass().add("chart-pane");
        FormControls.named(chart, Texts.of("window.chart-of-the-series"));
        chart.saving().onFailure((what, why) -> model.parts().notices().show(Notice.of(what, why)));
        VBox.setVgrow(chart, Priority.ALWAYS);
        ComparisonViewModel comparison = model.parts().comparison();
        LiveViewModel live = model.parts().live();
        getChildren()
                .addAll(
                        new ChartHeader(model, commands),
                        new LiveView(live, chart, model::toggleFollowing),
                        chart);
        live.on().addListener((_, _, on) -> chart.model().viewport().goLive(on));
        model.content().addListener((_, _, now) -> show(now));
        model.cutoff()
                .addListener(_ -> follow(() -> chart.cutoffProperty().set(model.cutoff().get())));
        chart.cutoffProperty().addListener((_, _, to) -> dragged(to.doubleValue()));
        AnomaliesViewModel anomalies = model.parts().anomalies();
        anomalies.chosen().addListener((_, _, row) -> follow(() -> select(row)));
        anomalies.whenGoneTo(this::reveal);
        chart.selectedProperty().addListener((_, _, mark) -> clicked(mark));
        chart.model()
                .onCutoff((lane, value) -> {
                    switch (lane) {
                        case ScoreLane.MAIN -> {}
                        case ScoreLane.AGREEMENT -> comparison.votes((int) Math.round(value));
                        default -> comparison.dragged(lane, value);
                    }
                });
        comparison.lineup().addListener(_ -> cutoffs());
        comparison.plan().addListener(_ -> cutoffs());
        labelling = new LabelDrag(chart, model.parts().labels());
        show(model.content().get());
    }

    /// As soon as there are several methods, the chart says how many agree; once, as somebody may
    /// put that away.
    private void agreement(ChartContent before, ChartContent now) {
        var panes = chart.model().panes().stackProperty();
        boolean there =
                panes.get().panes().stream()
                        .anyMatch(p -> p.shown() instanceof PaneContent.Consensus);
        if (before.lanes().size() < 3 && now.lanes().size() >= 3 && !there) {
            ChartPaneSpec lane =
                    new ChartPaneSpec(
                            panes.get().freshId(), new PaneContent.Consensus(), AGREEMENT);
            PaneStack all = panes.get().with(lane);
            long series =
                    all.panes().stream()
                            .filter(p -> p.shown() instanceof PaneContent.Curves)
                            .count();
            panes.set(all.moved(lane.id(), (int) series - all.panes().size() + 1));
        }
    }

    private void follow(Runnable change) {
        boolean before = following;
        following = true;
        try {
            change.run();
        } finally {
            following = before;
        }
    }

    private void show(Optional<ChartContent> content) {
        follow(() -> {
            ChartContent before = chart.contentProperty().get();
            chart.contentProperty().set(content.orElseGet(ChartContent::empty));
            agreement(before, chart.contentProperty().get());
            chart.cutoffProperty().set(model.cutoff().get());
            // What comes must not choose an anomaly of earlier again.
            if (!model.following().on()) {
                select(model.parts().anomalies().chosen().get());
            }
        });
    }

    private void cutoffs() {
        ComparisonViewModel comparison = model.parts().comparison();
        Map<String, Double> cutoffs = new HashMap<>();
        comparison
                .lineup()
                .get()
                .judgement()
                .findings()
                .forEach(one -> one.result().ifPresent(r -> cutoffs.put(one.name(), r.cutoff())));
        comparison.votes().ifPresent(k -> cutoffs.put(ScoreLane.AGREEMENT, (double) k));
        chart.model().cutoffsProperty().set(Map.copyOf(cutoffs));
    }

    private void dragged(double to) {
        if (!following && !Double.isNaN(to)) {
            model.dragged(to);
        }
    }

    private void select(Optional<AnomalyRow> row) {
        List<AnomalyMark> marks = chart.contentProperty().get().marks();
        Optional<AnomalyMark> mark =
                row.flatMap(r ->
                        marks.stream().filter(m -> m.peak() == r.anomaly().peak()).findFirst());
        chart.selectedProperty().set(mark);
    }

    /// Brings the chosen anomaly into sight, where it can be seen.
    private void reveal() {
        model.parts()
                .anomalies()
                .chosen()
                .get()
                .map(AnomalyRow::anomaly)
                .ifPresent(a ->
                        chart.model().viewport().reveal(new RowRange(a.from(), a.to()), a.peak()));
    }

    private void clicked(Optional<AnomalyMark> mark) {
        if (following || mark.isEmpty()) {
            return;
        }
        AnomaliesViewModel anomalies = model.parts().anomalies();
        anomalies.rows().stream()
                .filter(row -> row.anomaly().peak() == mark.get().peak())
                .findFirst()
                .ifPresent(row -> anomalies.chosen().set(Optional.of(row)));
    }

    /// Keeps the method as it is set up beside others, to be compared.
    void keepScores() {
        model.parts().methods().detector().ifPresent(model.parts().comparison()::add);
    }

    /// Shows the scores of now alone.
    void forgetScores() {
        model.parts().comparison().plan().set(ComparisonPlan.EMPTY);
    }

    /// Looks at the chosen anomaly closely.
    void jump() {
        model.parts()
                .anomalies()
                .chosen()
                .get()
                .ifPresent(row ->
                        chart.showRows(new RowRange(row.anomaly().from(), row.anomaly().to())));
    }

    /// Looks at some rows closely.
    void show(RowRange rows) {
        chart.showRows(new RowRange(rows.from(), rows.to()));
    }

    /// Leaves what is innermost in the chart: a label being drawn, label mode, then what is pinned
    /// or chosen. Gives whether there was something.
    boolean leave() {
        var mode = model.parts().labels().mode();
        if (labelling.cancel()) {
            return true;
        }
        if (mode.get()) {
            mode.set(false);
            return true;
        }
        return chart.model().release();
    }

    SeriesChart chart() {
        return chart;
    }
}
