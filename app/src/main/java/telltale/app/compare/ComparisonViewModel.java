package telltale.app.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import telltale.analysis.Analysis;
import telltale.analysis.Training;
import telltale.analysis.comparison.GroundTruth;
import telltale.analysis.comparison.MethodResult;
import telltale.analysis.comparison.MethodRun;
import telltale.app.compare.lineup.ComparedMethod;
import telltale.app.compare.lineup.ComparisonPlan;
import telltale.app.compare.lineup.LabelScoring;
import telltale.app.compare.lineup.Lineup;
import telltale.app.compare.lineup.MethodRuns;
import telltale.app.compare.lineup.ThresholdComparison;
import telltale.app.fx.LatestOnly;
import telltale.app.fx.Texts;
import telltale.app.fx.TimeFormatter;
import telltale.app.notice.Notice;
import telltale.app.notice.NoticesViewModel;
import telltale.app.series.SeriesEntry;
import telltale.app.task.BackgroundTask;
import telltale.app.task.TasksViewModel;
import telltale.detector.Catalogue;
import telltale.detector.Detector;
import telltale.detector.MethodInfo;
import telltale.evaluation.Labels;
import telltale.series.RowRange;
import telltale.threshold.Calibration;
import telltale.threshold.Grouping;
import telltale.threshold.Threshold;

/// Methods side by side: who takes part, what has run, how they stand. Methods run one after the
/// other in the background; every threshold is judged anew at once. For the window's thread only.
public final class ComparisonViewModel implements AutoCloseable {
    private static final long USUAL_BYTES = 512L << 20;

    private final Catalogue catalogue;
    private final TasksViewModel tasks;
    private final NoticesViewModel notices;
    private final LatestOnly judging;
    private final LabelScoring measuring;
    private final ObjectProperty<ComparisonPlan> plan =
            new SimpleObjectProperty<>(ComparisonPlan.EMPTY);
    private final ReadOnlyObjectWrapper<Lineup> lineup = new ReadOnlyObjectWrapper<>(Lineup.EMPTY);
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final MethodRuns known = new MethodRuns(USUAL_BYTES);
    private final Map<String, String> states = new HashMap<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private Optional<SeriesEntry> entry = Optional.empty();
    private Training training = new Training.All();
    private ThresholdComparison.@Nullable Rule rule;
    private ThresholdComparison.Measured measured = ThresholdComparison.Measured.NOTHING;
    private @Nullable BackgroundTask task;
    private long run;
    private boolean under;
    private TimeFormatter.Style times = TimeFormatter.Style.USUAL;

    public ComparisonViewModel(
            Catalogue catalogue, TasksViewModel tasks, NoticesViewModel notices, Executor ui) {
        this.catalogue = catalogue;
        this.tasks = tasks;
        this.notices = notices;
        this.judging =
                new LatestOnly(
                        "telltale-compare",
                        ui,
                        error -> {
                            under = false;
                            notices.show(
                                    Notice.of(
                                            Texts.of("compare.methods-cannot-be-compared"), error));
                        });
        this.measuring =
                new LabelScoring(
                        ui,
                        this::measured,
                        error ->
                                notices.show(
                                        Notice.of(
                                                Texts.of("compare.methods-cannot-be-measured"),
                                                error)));
        plan.addListener(_ -> judge());
    }

    /// Who takes part. Setting it runs nothing.
    public ObjectProperty<ComparisonPlan> plan() {
        return plan;
    }

    /// How they stand.
    public ReadOnlyObjectProperty<Lineup> lineup() {
        return lineup.getReadOnlyProperty();
    }

    /// Whether methods are compared just now and another lineup follows.
    public boolean changes() {
        return under && !lineup.get().judgement().findings().isEmpty();
    }

    /// Whether a method runs or waits.
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Optional<SeriesEntry> entry() {
        return entry;
    }

    /// Writes times so from now on.
    public void times(TimeFormatter.Style style) {
        times = style;
        judge();
    }

    /// How many bytes runs may take that take no part any more.
    public void memory(long bytes) {
        known.memory(bytes, plan.get());
    }

    TimeFormatter.Style times() {
        return times;
    }

    /// Looks at another series, or with another training; what ran on the one before is forgotten.
    public void look(Optional<SeriesEntry> chosen, Training rows) {
        boolean other = !chosen.equals(entry);
        if (other) {
            known.clear();
        }
        if (other || !rows.equals(training)) {
            entry = chosen;
            training = rows;
            cancel();
            states.clear();
            measured = ThresholdComparison.Measured.NOTHING;
            judge();
        }
    }

    /// The threshold of all methods without one of their own.
    public void judgeBy(Threshold threshold, Grouping grouping) {
        rule = new ThresholdComparison.Rule(threshold, grouping);
        judge();
    }

    /// Measures by these labels, which are of the rows of what is looked at.
    public void labels(Labels labels) {
        Optional<GroundTruth> truth =
                entry.filter(e -> e.series().length() == labels.length() && labels.measurable())
                        .map(e -> new GroundTruth(e.chosen(), labels));
        measured = new ThresholdComparison.Measured(truth, Map.of(), measured.random());
        judge();
        measure();
    }

    /// Adds a method, and runs what has not run.
    public void add(MethodInfo method) {
        plan.set(plan.get().with(method.title(), method.detector()));
        run();
    }

    /// Adds a method with settings.
    public void add(Detector detector) {
        plan.set(plan.get().with(catalogue.methodOf(detector).title(), detector));
        run();
    }

    /// Adds a few quick methods of different kinds.
    public void addFirst() {
        plan.set(plan.get().withFirst(catalogue));
        run();
    }

    /// Adds the same method once more, to be set up otherwise; gives its name.
    public String duplicate(String name) {
        Detector detector = plan.get().member(name).orElseThrow().detector();
        plan.set(plan.get().with(name, detector));
        run();
        return plan.get().members().getLast().name();
    }

    public void remove(String name) {
        waiting.remove(name);
        plan.set(plan.get().without(name));
    }

    public void change(String name, UnaryOperator<ComparedMethod> change) {
        plan.set(plan.get().changed(name, change));
    }

    /// The cutoff of a method was dragged: from now on it has a threshold of its own, the
    /// confidence that belongs to the cutoff where one does, the score itself otherwise.
    public void dragged(String name, double cutoff) {
        lineup.get()
                .finding(name)
                .flatMap(finding -> finding.result())
                .ifPresent(result -> {
                    Threshold own = threshold(cutoff, result.fitted().calibration());
                    change(name, member -> member.judgedBy(Optional.of(own)));
                });
    }

    /// How many methods it takes for a consensus, as a user sets it.
    public void votes(int wanted) {
        if (wanted != plan.get().votes()) {
            plan.set(plan.get().votes(wanted));
        }
    }

    /// How many methods it takes for a consensus of those that have run; none with less than two.
    public OptionalInt votes() {
        int methods = lineup.get().judgement().findings().size();
        return methods < 2
                ? OptionalInt.empty()
                : OptionalInt.of(Math.min(plan.get().votes(), methods));
    }

    private static Threshold threshold(double cutoff, Calibration calibration) {
        double confidence = calibration.confidence(cutoff);
        return confidence >= 0.01 && confidence <= 1 - 1e-6
                ? new Threshold.Confidence(confidence)
                : new Threshold.Fixed(cutoff);
    }

    /// Runs every method that has not run on what is looked at, one after the other.
    public void run() {
        if (entry.isEmpty()) {
            return;
        }
        for (ComparedMethod member : plan.get().shown()) {
            boolean idle = !waiting.contains(member.name()) && known(member).isEmpty();
            if (idle && !Texts.of("compare.running").equals(states.get(member.name()))) {
                waiting.add(member.name());
                states.put(member.name(), Texts.of("compare.waiting"));
            }
        }
        running.set(!waiting.isEmpty() || task != null);
        judge();
        next();
    }

    private void next() {
        if (task != null || entry.isEmpty()) {
            return;
        }
        Optional<ComparedMethod> member = Optional.empty();
        while (member.isEmpty() && !waiting.isEmpty()) {
            member = plan.get().member(waiting.poll()).filter(m -> known(m).isEmpty());
        }
        running.set(member.isPresent());
        member.ifPresent(one -> start(one, entry.get()));
    }

    private void start(ComparedMethod member, SeriesEntry on) {
        long mine = run;
        states.put(member.name(), Texts.of("compare.running"));
        judge();
        Training learnt = training;
        Analysis analysis =
                new Analysis(
                        on.file().source(),
                        on.channels(),
                        member.detector(),
                        training,
                        new Threshold.Confidence(0.95),
                        Grouping.PLAIN);
        task =
                tasks.start(
                        Texts.of("compare.comparing", member.name(), on.title()),
                        progress -> MethodRun.run("", analysis, on.series(), progress),
                        new TasksViewModel.Ending<>(
                                candidate -> finished(mine, member, learnt, candidate),
                                error -> failed(mine, member, error),
                                () -> ended(mine, member, Texts.of("compare.cancelled"))));
    }

    private void finished(long mine, ComparedMethod member, Training learnt, MethodRun candidate) {
        if (mine == run) {
            known.keep(member.detector(), learnt, candidate, plan.get());
        }
        ended(mine, member, "");
        measure();
    }

    private void failed(long mine, ComparedMethod member, Throwable error) {
        notices.show(Notice.of(Texts.of("compare.could-not-be-compared", member.name()), error));
        ended(mine, member, Texts.of("compare.failed"));
    }

    private void ended(long mine, ComparedMethod member, String state) {
        if (mine != run) {
            return;
        }
        task = null;
        states.put(member.name(), state.isEmpty() ? Texts.of("compare.not-run") : state);
        judge();
        next();
    }

    /// Stops what runs and forgets what waits.
    public void cancel() {
        run++;
        waiting.clear();
        states.clear();
        running.set(false);
        if (task != null) {
            task.cancel();
            task = null;
        }
        judge();
    }

    private Optional<MethodRun> known(ComparedMethod member) {
        return known.of(member.detector(), training);
    }

    /// The methods that call a row of this stretch anomalous.
    public List<String> agreeing(RowRange rows) {
        return lineup.get().judgement().findings().stream()
                .filter(one ->
                        one.spans().stream()
                                .anyMatch(s -> s.from() < rows.to() && rows.from() < s.to()))
                .map(MethodResult::name)
                .toList();
    }

    /// How many methods have run on what is looked at.
    public int runs() {
        return ran().size();
    }

    private Map<String, MethodRun> ran() {
        Map<String, MethodRun> ran = new LinkedHashMap<>();
        for (ComparedMethod member : plan.get().shown()) {
            known(member).ifPresent(one -> ran.put(member.name(), one.named(member.name())));
        }
        return ran;
    }

    private void measure() {
        measuring.request(measured, ran());
    }

    /// Takes what was measured, unless the labels have changed meanwhile.
    private void measured(ThresholdComparison.Measured now) {
        if (now.truth().equals(measured.truth())) {
            measured = now;
            judge();
        }
    }

    private void judge() {
        ThresholdComparison.Rule by = rule;
        if (by != null) {
            var pass = new ThresholdComparison(plan.get(), ran(), Map.copyOf(states), by, measured);
            under = true;
            judging.request(
                    pass::lineup,
                    made -> {
                        under = false;
                        lineup.set(made);
                    });
        }
    }

    @Override
    public void close() {
        cancel();
        judging.close();
        measuring.close();
    }
}
