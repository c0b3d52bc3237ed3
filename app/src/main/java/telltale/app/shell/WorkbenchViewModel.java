package telltale.app.shell;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import telltale.analysis.Analysis;
import telltale.analysis.Result;
import telltale.analysis.Training;
import telltale.analysis.recipe.Recipe;
import telltale.app.anomalies.AnomalyExplanation;
import telltale.app.anomalies.AnomalyRow;
import telltale.app.chart.content.ChartContent;
import telltale.app.detection.ChartFeed;
import telltale.app.detection.DrawingViewModel;
import telltale.app.fx.Debounce;
import telltale.app.fx.TimeFormatter;
import telltale.app.live.FollowBinding;
import telltale.app.notice.Notice;
import telltale.app.open.OpenedFile;
import telltale.app.series.SeriesEntry;
import telltale.app.settings.DurationUnit;
import telltale.app.settings.Habits;
import telltale.app.training.TrainingRequest;
import telltale.series.RowRange;
import telltale.threshold.Threshold;
import telltale.training.KeptModel;

/// Connects the parts: what is opened is listed and chosen, what is chosen is drawn and analysed,
/// what is found is drawn, listed and explained. For the window's thread only.
public final class WorkbenchViewModel implements AutoCloseable {
    private final ViewModels parts;
    private final List<Panel> panels;
    private final DrawingViewModel drawing;
    private final StatusViewModel status;
    private final Debounce rerun;
    private final FollowBinding following;
    private final ReadOnlyDoubleWrapper cutoff = new ReadOnlyDoubleWrapper(Double.NaN);
    private List<String> channels = List.of();

    /// @param pause how long settings must stand still before a new run
    WorkbenchViewModel(ViewModels parts, Executor ui, Duration pause) {
        this.parts = parts;
        this.panels = Panels.of(parts);
        this.status = new StatusViewModel(parts);
        this.drawing =
                new DrawingViewModel(
                        new DrawingViewModel.Of(
                                parts.series(),
                                parts.methods(),
                                parts.detection(),
                                parts.comparison(),
                                parts.labels()),
                        parts.notices(),
                        ui);
        this.rerun = new Debounce(pause, ui);
        this.following = new FollowBinding(parts.live(), parts.following(), drawing::show);
        drawing.yieldTo(following::on);
        parts.open().whenOpened(this::opened);
        parts.series().chosen().addListener((_, _, now) -> chosen(now));
        parts.methods()
                .whenChanged(() -> {
                    parts.workspace().touched();
                    parts.trainer().refresh();
                    rerun.request(this::detect);
                });
        parts.training()
                .whenChanged(() -> {
                    parts.workspace().touched();
                    parts.trainer().refresh();
                    parts.training()
                            .training()
                            .ifPresent(rows -> parts.comparison().look(looked(), rows));
                    measure();
                    rerun.request(this::detect);
                });
        parts.threshold().whenChanged(this::judge);
        parts.grouping().whenChanged(this::judge);
        parts.detection().result().addListener((_, before, now) -> found(before, now));
        parts.trainer().learn(this::lesson);
        parts.trainer().whenKept(parts.models()::refresh);
        parts.models().whenUsed(this::use);
        parts.models().refresh();
        parts.labels().book().addListener(_ -> measure());
        parts.anomalies().others(this::others);
        parts.comparison().lineup().addListener(_ -> parts.anomalies().othersChanged());
        judge();
        status.tell();
        parts.workspace().panels(Panels.kept(panels));
    }

    /// The panels below the chart.
    List<Panel> panels() {
        return panels;
    }

    /// Shows and keeps things so from now on.
    void habits(Habits habits) {
        var times = new TimeFormatter.Style(habits.zoneId(), habits.lengths() == DurationUnit.ROWS);
        parts.anomalies().times(times);
        parts.labels().times().set(times);
        parts.comparison().times(times);
        status.times(times);
        parts.detection().memory(habits.memory().bytes());
        parts.comparison().memory(habits.memory().bytes());
        // The same result is no change, but it is written otherwise.
        result().ifPresent(parts.threshold()::judged);
        parts.anomalies().show(result());
        status.tell();
    }

    private Optional<SeriesEntry> looked() {
        return parts.series().chosen().get();
    }

    /// Measures the methods compared by the labels of now.
    private void measure() {
        parts.labels().labels().ifPresent(parts.comparison()::labels);
        parts.tradeOff().labels(parts.labels().labels());
    }

    /// Labels the chosen anomaly as one, and goes on to the next that is not labelled.
    void accept() {
        var anomalies = parts.anomalies();
        var chosen = anomalies.chosen().get();
        chosen.ifPresent(row -> {
            parts.labels().add(row.anomaly().from(), row.anomaly().to());
            anomalies.next(other -> !isLabelled(other));
        });
    }

    private boolean isLabelled(AnomalyRow row) {
        return parts.labels().book().get().at(row.anomaly().peak()).isPresent();
    }

    private Optional<AnomalyExplanation.Others> others(RowRange rows) {
        int asked = parts.comparison().lineup().get().judgement().findings().size();
        return asked < 2
                ? Optional.empty()
                : Optional.of(
                        new AnomalyExplanation.Others(parts.comparison().agreeing(rows), asked));
    }

    ViewModels parts() {
        return parts;
    }

    /// What the chart shows; none while nothing is chosen.
    public ReadOnlyObjectProperty<Optional<ChartContent>> content() {
        return drawing.content();
    }

    /// What the chart shows, as it was asked for.
    Optional<ChartFeed.Wanted> drawn() {
        return drawing.drawn();
    }

    /// What is shown, and how things stand, in words.
    public StatusViewModel status() {
        return status;
    }

    /// The cutoff on the scale of the scores, NaN where there is none.
    public ReadOnlyDoubleProperty cutoff() {
        return cutoff.getReadOnlyProperty();
    }

    /// Sets everything up as a recipe says; what is opened afterwards is analysed so.
    public void follow(Recipe recipe) {
        channels = recipe.channels();
        parts.methods().show(recipe.detector());
        parts.training().show(recipe.training());
        parts.threshold().show(recipe.threshold());
        parts.grouping().show(recipe.grouping());
        parts.workspace().begin();
    }

    /// What was found in what is shown.
    public Optional<Result> result() {
        return parts.detection().result().get();
    }

    /// Why there is nothing to show: the last analysis failed, or a file could not be read.
    public Optional<Notice> failure() {
        Optional<Notice> failed = parts.detection().failure().get();
        return failed.isPresent()
                ? failed
                : parts.notices().notices().stream()
                        .filter(notice -> notice.kind() == Notice.Kind.ERROR)
                        .findFirst();
    }

    private void opened(OpenedFile file, boolean choose) {
        parts.series().add(file, choose);
        if (choose && !channels.isEmpty()) {
            SeriesEntry entry = new SeriesEntry(file, file.data().series().getFirst(), channels);
            parts.series().chosen().set(Optional.of(entry));
        }
        if (choose) {
            following.opened(drawing.content().get());
        }
    }

    /// Following the file of what is chosen.
    FollowBinding following() {
        return following;
    }

    /// Follows the next file that is opened and chosen.
    public void followNext() {
        following.begin();
    }

    /// Follows the file, or ends that.
    void toggleFollowing() {
        boolean ends = following.on();
        following.toggle(drawing.content().get());
        if (ends) {
            drawing.found();
        }
    }

    /// Closes the file of what is chosen.
    public void closeFile() {
        parts.series()
                .chosen()
                .get()
                .ifPresent(entry -> {
                    parts.detection().forget(entry);
                    parts.workspace().closing(entry.file());
                    parts.open().close(entry.file());
                    parts.series().remove(entry.file());
                });
    }

    private void chosen(Optional<SeriesEntry> entry) {
        parts.workspace().leaving();
        rerun.forget();
        following.end();
        parts.trainer().refresh();
        parts.detection().clear();
        parts.labels().look(entry);
        parts.training().training().ifPresent(rows -> parts.comparison().look(entry, rows));
        measure();
        status.shows(entry);
        drawing.begin();
        if (entry.isPresent()) {
            detect();
            parts.workspace().chosen(entry.get());
        }
    }

    /// Learns and scores again, at once.
    public void detect() {
        rerun.forget();
        status.uses(Optional.empty());
        Optional<SeriesEntry> entry = parts.series().chosen().get();
        Optional<Analysis> analysis = entry.flatMap(this::analysis);
        if (entry.isPresent() && analysis.isPresent()) {
            parts.detection().detect(entry.get(), analysis.get());
        }
    }

    /// Scores what is chosen with a kept model, until a setting changes or another is chosen.
    void use(KeptModel model) {
        rerun.forget();
        Optional<SeriesEntry> entry = parts.series().chosen().get();
        var threshold = parts.threshold().threshold();
        var grouping = parts.grouping().grouping();
        if (entry.isPresent() && threshold.isPresent() && grouping.isPresent()) {
            status.uses(Optional.of(model.name()));
            var analysis =
                    new Analysis(
                            entry.get().file().source(),
                            List.of(),
                            model.fitted().detector(),
                            new Training.All(),
                            threshold.get(),
                            grouping.get());
            parts.detection().detect(entry.get(), analysis, model.fitted());
        }
    }

    private Optional<TrainingRequest> lesson() {
        String method = parts.methods().chosen().get().title();
        return parts.series()
                .chosen()
                .get()
                .flatMap(entry ->
                        analysis(entry)
                                .map(analysis -> new TrainingRequest(entry, analysis, method)));
    }

    /// The recipe of now; none while a setting is wrong.
    Optional<Analysis> analysis(SeriesEntry entry) {
        var detector = parts.methods().detector();
        var training = parts.training().training();
        var threshold = parts.threshold().threshold();
        var grouping = parts.grouping().grouping();
        if (detector.isEmpty() || training.isEmpty() || threshold.isEmpty() || grouping.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Analysis(
                        entry.file().source(),
                        entry.channels(),
                        detector.get(),
                        training.get(),
                        threshold.get(),
                        grouping.get()));
    }

    /// The recipe of what is shown; none where nothing is, or a setting is wrong.
    Optional<Recipe> recipe() {
        return looked().flatMap(this::analysis).map(Recipe::of);
    }

    private void judge() {
        parts.workspace().touched();
        var threshold = parts.threshold().threshold();
        var grouping = parts.grouping().grouping();
        if (threshold.isPresent() && grouping.isPresent()) {
            parts.detection().judge(threshold.get(), grouping.get());
            parts.comparison().judgeBy(common(threshold.get()), grouping.get());
        }
    }

    /// The threshold for methods on other scales: of a score the confidence that belongs to it.
    private Threshold common(Threshold threshold) {
        Optional<Result> now = parts.detection().result().get();
        if (threshold instanceof Threshold.Fixed(double score) && now.isPresent()) {
            double level = now.get().fitted().calibration().confidence(score);
            return new Threshold.Confidence(Math.clamp(level, 0.01, 1 - 1e-6));
        }
        return threshold;
    }

    private void found(Optional<Result> before, Optional<Result> now) {
        now.ifPresent(result -> {
            boolean rescored = before.isEmpty() || before.get().scores() != result.scores();
            if (rescored) {
                var range = WindowTitles.range(result.scores());
                parts.threshold().scored(range.least(), range.most());
            }
            parts.threshold().judged(result);
        });
        parts.tradeOff().show(now);
        if (now.isEmpty()) {
            parts.threshold().clear();
        }
        cutoff.set(now.map(Result::cutoff).orElse(Double.NaN));
        parts.methods().notes().setAll(now.map(Result::notes).orElse(List.of()));
        parts.anomalies().show(now);
        following.found(now);
        drawing.found();
        status.tell();
    }

    /// The cutoff was dragged in the chart.
    public void dragged(double to) {
        parts.detection().result().get().ifPresent(now -> parts.threshold().dragged(to, now));
    }

    /// Whether nothing is under way: all that was asked for is read, analysed, drawn, listed and
    /// explained, or has failed.
    public boolean settled() {
        var result = parts.detection().result().get();
        boolean listed = parts.anomalies().result().equals(result);
        boolean explained =
                parts.anomalies().chosen().get().isPresent()
                        == parts.anomalies().why().get().isPresent();
        boolean drawn = drawing.shows(result) && following.settled(result);
        boolean shown = result.isPresent() && listed && explained;
        boolean nothing = parts.series().chosen().get().isEmpty();
        boolean failed = parts.detection().failure().get().isPresent();
        return parts.tasks().tasks().isEmpty() && (nothing || (drawn && (failed || shown)));
    }

    @Override
    public void close() {
        rerun.forget();
        parts.detection().close();
        parts.tradeOff().close();
        parts.workspace().close();
        parts.live().close();
        drawing.close();
        Panels.close(panels);
    }
}
