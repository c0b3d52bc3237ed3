package telltale.app.detection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import telltale.analysis.Analysis;
import telltale.analysis.Fitted;
import telltale.analysis.Result;
import telltale.analysis.Training;
import telltale.app.fx.LatestOnly;
import telltale.app.fx.Texts;
import telltale.app.notice.Notice;
import telltale.app.notice.NoticesViewModel;
import telltale.app.series.SeriesEntry;
import telltale.app.task.BackgroundTask;
import telltale.app.task.TasksViewModel;
import telltale.detector.Detector;
import telltale.job.Job;
import telltale.threshold.Grouping;
import telltale.threshold.Threshold;

/// Runs an analysis of what is chosen and judges its scores anew whenever the threshold changes.
/// Results of late are kept, so that going back to one costs nothing. For the window's thread only.
public final class DetectionViewModel implements AutoCloseable {
    private static final long USUAL_BYTES = 512L << 20;

    private record Key(
            SeriesEntry entry, Detector detector, Training training, Optional<Fitted> before) {}

    private final TasksViewModel tasks;
    private final NoticesViewModel notices;
    private final LatestOnly judging;
    private final Map<Key, Result> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final ReadOnlyObjectWrapper<Optional<Result>> result =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Notice>> failure =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Result> scored = Optional.empty();
    private @Nullable Threshold threshold;
    private @Nullable Grouping grouping;
    private @Nullable BackgroundTask task;
    private long run;
    private long most = USUAL_BYTES;

    public DetectionViewModel(TasksViewModel tasks, NoticesViewModel notices, Executor ui) {
        this.tasks = tasks;
        this.notices = notices;
        this.judging =
                new LatestOnly(
                        "telltale-judge",
                        ui,
                        error ->
                                notices.show(
                                        Notice.of(
                                                Texts.of("detection.threshold-cannot-be-used"),
                                                error)));
    }

    /// What was found in what is chosen, under the threshold of now; none before anything was.
    public ReadOnlyObjectProperty<Optional<Result>> result() {
        return result.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /// Why there is no result, where the last run failed.
    public ReadOnlyObjectProperty<Optional<Notice>> failure() {
        return failure.getReadOnlyProperty();
    }

    /// Learns and scores in the background; a run before that has not ended is cancelled. Scores of
    /// late are only judged.
    public void detect(SeriesEntry entry, Analysis analysis) {
        Key key = new Key(entry, analysis.detector(), analysis.training(), Optional.empty());
        run(
                key,
                analysis,
                Texts.of("detection.detecting", entry.title()),
                progress -> analysis.run(entry.series(), progress));
    }

    /// The same with a model trained before: nothing is learnt.
    public void detect(SeriesEntry entry, Analysis analysis, Fitted before) {
        Key key = new Key(entry, before.detector(), analysis.training(), Optional.of(before));
        run(
                key,
                analysis,
                Texts.of("detection.scoring", entry.title()),
                progress -> analysis.run(before, entry.chosen(), progress));
    }

    private void run(Key key, Analysis analysis, String doing, Job.Work<Result> work) {
        stop();
        failure.set(Optional.empty());
        threshold = analysis.threshold();
        grouping = analysis.grouping();
        Result known = kept.get(key);
        if (known != null) {
            scored = Optional.of(known);
            judge(analysis.threshold(), analysis.grouping());
            return;
        }
        scored = Optional.empty();
        long mine = ++run;
        running.set(true);
        task =
                tasks.start(
                        doing,
                        work,
                        new TasksViewModel.Ending<>(
                                found -> found(key, found, mine),
                                error -> failed(key.entry(), error, mine),
                                () -> ended(mine)));
    }

    private void found(Key key, Result found, long mine) {
        kept.put(key, found);
        shed();
        if (ended(mine)) {
            scored = Optional.of(found);
            if (threshold == null || grouping == null || isJudgedBy(found, threshold, grouping)) {
                result.set(scored);
            } else {
                judge(threshold, grouping);
            }
        }
    }

    /// How many bytes earlier results may take.
    public void memory(long bytes) {
        most = bytes;
        shed();
    }

    /// Drops the least recently used results; the last one stays.
    private void shed() {
        long all = kept.values().stream().mapToLong(DetectionViewModel::bytes).sum();
        var oldest = kept.values().iterator();
        while (all > most && kept.size() > 1) {
            all -= bytes(oldest.next());
            oldest.remove();
        }
    }

    /// Scores, and for each channel what was expected.
    private static long bytes(Result result) {
        int columns =
                result.scores().expectation().isPresent() ? 1 + 2 * result.series().width() : 1;
        return 8L * columns * result.scores().length();
    }

    private static boolean isJudgedBy(Result found, Threshold threshold, Grouping grouping) {
        return found.analysis().threshold().equals(threshold)
                && found.analysis().grouping().equals(grouping);
    }

    private void failed(SeriesEntry entry, Throwable error, long mine) {
        if (ended(mine)) {
            Notice notice = Notice.of(Texts.of("detection.failed", entry.title()), error);
            result.set(Optional.empty());
            failure.set(Optional.of(notice));
            notices.show(notice);
        }
    }

    private boolean ended(long mine) {
        if (mine != run) {
            return false;
        }
        running.set(false);
        task = null;
        return true;
    }

    /// Judges the scores there are, or those to come, by another threshold, in the background; the
    /// newest wins.
    public void judge(Threshold by, Grouping grouped) {
        threshold = by;
        grouping = grouped;
        scored.ifPresent(base ->
                judging.request(
                        () -> base.judge(by, grouped), judged -> result.set(Optional.of(judged))));
    }

    /// Nothing is chosen any more.
    public void clear() {
        stop();
        scored = Optional.empty();
        result.set(Optional.empty());
        failure.set(Optional.empty());
    }

    /// Stops a run that has not ended, and forgets judgements under way.
    public void stop() {
        judging.forget();
        run++;
        running.set(false);
        if (task != null) {
            task.cancel();
            task = null;
        }
    }

    /// Forgets what is kept of a file.
    public void forget(SeriesEntry entry) {
        kept.keySet().removeIf(key -> key.entry().file().equals(entry.file()));
    }

    @Override
    public void close() {
        stop();
        judging.close();
    }
}
