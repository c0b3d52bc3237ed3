package telltale.app.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import telltale.analysis.Result;
import telltale.app.chart.content.ChartContent;
import telltale.app.fx.Texts;
import telltale.app.notice.Notice;
import telltale.app.notice.NoticesViewModel;
import telltale.app.series.SeriesEntry;
import telltale.app.task.BackgroundTask;
import telltale.app.task.TasksViewModel;
import telltale.input.Source;

/// Following the file of what is chosen: its rows as they come, and how that stands. For the
/// window's thread only.
public final class LiveViewModel implements AutoCloseable {
    private final TasksViewModel tasks;
    private final NoticesViewModel notices;
    private final Executor ui;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<ChartContent>> content =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<LiveState> state =
            new ReadOnlyObjectWrapper<>(LiveState.NONE);
    private Optional<Judge> judge = Optional.empty();
    private @Nullable BackgroundTask opening;
    private @Nullable FileFollower follower;
    private String name = "";
    private long run;

    private record Judge(Result result, String method) {}

    public LiveViewModel(TasksViewModel tasks, NoticesViewModel notices, Executor ui) {
        this.tasks = tasks;
        this.notices = notices;
        this.ui = ui;
    }

    /// Whether a file is followed.
    public ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    /// What the file holds now; none while nothing is followed.
    public ReadOnlyObjectProperty<Optional<ChartContent>> content() {
        return content.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LiveState> state() {
        return state.getReadOnlyProperty();
    }

    /// Whether more has come since following began than was read when the file was opened.
    public boolean hasGrown() {
        var tally = state.get().tally();
        return tally.rows() > 0 || tally.cuts() > 0 || tally.replacements() > 0;
    }

    /// Begins to follow the file, in the background.
    ///
    /// @param shown what the chart shows so far
    public void start(SeriesEntry entry, ChartContent shown) {
        stop();
        name = entry.file().name();
        if (!(entry.file().source() instanceof Source.Live source)) {
            notices.show(new Notice(Notice.Kind.NOTE, Texts.of("live.no-file", name), List.of()));
            return;
        }
        long mine = run;
        var target =
                new FollowedFile.Target(source, entry.series().name(), entry.channels(), shown);
        opening =
                tasks.start(
                        Texts.of("live.following", name),
                        progress -> FollowedFile.open(target, System::nanoTime, progress),
                        new TasksViewModel.Ending<>(
                                desk -> begin(desk, mine), error -> failed(error, mine), () -> {}));
    }

    private void begin(FollowedFile desk, long mine) {
        var begun = new FileFollower(desk, ui, this::show, error -> failed(error, mine));
        if (mine != run) {
            begun.close();
        } else {
            opening = null;
            follower = begun;
            judge.ifPresent(known -> desk.judge(known.result, known.method));
        }
        begun.start();
    }

    private void failed(Throwable error, long mine) {
        if (mine == run) {
            notices.show(Notice.of(Texts.of("live.is-not-followed-any-more", name), error));
            stop();
        }
    }

    private void show(LivePicture picture) {
        var before = state.get();
        state.set(picture.state());
        content.set(Optional.of(picture.content()));
        on.set(true);
        tell(before, picture.state());
    }

    private void tell(LiveState before, LiveState now) {
        var earlier = before.tally();
        var tally = now.tally();
        if (tally.cuts() > earlier.cuts()) {
            warn(Texts.of("live.cut", name));
        }
        if (tally.replacements() > earlier.replacements()) {
            notices.show(new Notice(Notice.Kind.NOTE, Texts.of("live.replaced", name), List.of()));
        }
        if (tally.gone() && !earlier.gone()) {
            warn(Texts.of("live.gone", name));
        }
        if (tally.leftOut() > 0 && earlier.leftOut() == 0) {
            notices.show(
                    new Notice(
                            Notice.Kind.WARNING,
                            Texts.of("live.lines-refused", name),
                            now.remarks()));
        }
    }

    private void warn(String sentence) {
        notices.show(new Notice(Notice.Kind.WARNING, sentence, List.of()));
    }

    /// Scores the rows that come by what was found last, or not at all.
    ///
    /// @param method its name
    public void judge(Optional<Result> result, String method) {
        judge = result.map(known -> new Judge(known, method));
        var running = follower;
        if (running != null) {
            result.ifPresent(known -> running.desk().judge(known, method));
        }
    }

    /// Ends following.
    public void stop() {
        run++;
        if (opening != null) {
            opening.cancel();
            opening = null;
        }
        if (follower != null) {
            follower.close();
            follower = null;
        }
        on.set(false);
        content.set(Optional.empty());
        state.set(LiveState.NONE);
    }

    @Override
    public void close() {
        stop();
    }
}
