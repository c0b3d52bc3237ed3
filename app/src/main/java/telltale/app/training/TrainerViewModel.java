package telltale.app.training;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.FxJob;
import telltale.app.fx.Texts;
import telltale.app.notice.Notice;
import telltale.app.training.ModelStanding.State;
import telltale.detector.NotEnoughData;
import telltale.job.Job;
import telltale.job.JobRunner;
import telltale.job.Progress;
import telltale.training.HistoryRecorder;
import telltale.training.KeptModel;
import telltale.training.LossCurve;
import telltale.training.ModelName;
import telltale.training.ModelStore;
import telltale.training.ModelTrainer;

/// Trains the method as it is set up on what is chosen, in the background, and keeps the model
/// under a name. One training at a time; it goes on while other things are looked at. For the
/// window's thread only.
public final class TrainerViewModel implements AutoCloseable {
    private final ModelStore store;
    private final InstantSource clock;
    private final Executor ui;
    private final JobRunner runner = new JobRunner("telltale-train", 1);
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper replaces = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ModelStanding> standing =
            new ReadOnlyObjectWrapper<>(ModelStanding.IDLE);
    private Supplier<Optional<TrainingRequest>> lessons = Optional::empty;
    private Runnable kept = () -> {};
    private String suggested = "";
    private @Nullable FxJob<KeptModel> job;

    /// @param store where models are kept
    /// @param ui runs things on the window's thread, in order
    public TrainerViewModel(ModelStore store, InstantSource clock, Executor ui) {
        this.store = store;
        this.clock = clock;
        this.ui = ui;
        name.addListener(_ -> check());
    }

    /// What the model is to be called.
    public StringProperty name() {
        return name;
    }

    /// What is wrong with the name, or nothing.
    public ReadOnlyStringProperty hint() {
        return hint.getReadOnlyProperty();
    }

    /// Whether there is a model of this name, whose place the new one would take.
    public ReadOnlyBooleanProperty replaces() {
        return replaces.getReadOnlyProperty();
    }

    /// Whether a training can begin.
    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    /// How the training stands, or how the last one ended.
    public ReadOnlyObjectProperty<ModelStanding> standing() {
        return standing.getReadOnlyProperty();
    }

    /// Where to ask what there is to learn.
    public void learn(Supplier<Optional<TrainingRequest>> from) {
        lessons = from;
        refresh();
    }

    /// Whom to tell when another model is kept.
    public void whenKept(Runnable listener) {
        kept = listener;
    }

    /// What is chosen, or the method, is another now. A name that nobody has touched follows it.
    public void refresh() {
        if (name.get().equals(suggested)) {
            suggested = lessons.get().map(TrainerViewModel::suggestion).orElse("");
            name.set(suggested);
        }
        check();
    }

    private static String suggestion(TrainingRequest lesson) {
        String series = lesson.entry().title().replaceFirst("\\.(csv|tsv|txt)(\\.gz)?$", "");
        String plain =
                (series + " " + lesson.method())
                        .replaceAll("[^\\p{L}\\p{N} ._-]+", " ")
                        .replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "")
                        .replaceAll(" +", " ");
        int most = Math.min(plain.length(), ModelName.LONGEST);
        return plain.substring(0, most).strip();
    }

    private void check() {
        String problem = "";
        boolean there = false;
        try {
            there = store.has(name.get());
        } catch (IllegalArgumentException e) {
            problem = Texts.of("training.name-wrong");
        }
        boolean busy = standing.get().state().busy();
        replaces.set(there);
        hint.set(name.get().isEmpty() ? "" : problem);
        ready.set(problem.isEmpty() && !busy && lessons.get().isPresent());
    }

    /// Begins, where it can.
    public void start() {
        Optional<TrainingRequest> lesson = lessons.get();
        if (!ready.get() || lesson.isEmpty()) {
            return;
        }
        var run = new Run(lesson.get(), name.get());
        show(run.standing(State.RUNNING, "", -1, Optional.empty()));
        job = FxJob.start(runner, ui, Texts.of("training.doing", name.get()), run::work, run);
    }

    /// Holds the training up, or lets it go on.
    public void pause(boolean held) {
        ModelStanding now = standing.get();
        if (job != null && now.state().busy() && now.state() != State.CANCELLING) {
            show(now.with(held ? State.PAUSING : State.RUNNING, now.step()));
            job.hold(held);
        }
    }

    /// Stops the training; nothing is kept.
    public void cancel() {
        if (job != null && standing.get().state().busy()) {
            show(standing.get().with(State.CANCELLING, standing.get().step()));
            job.cancel();
        }
    }

    private void show(ModelStanding now) {
        standing.set(now);
        check();
    }

    @Override
    public void close() {
        runner.close();
    }

    /// One training: its work, on the job's thread, and what the window is told of it, on its own.
    private final class Run implements FxJob.Watcher<KeptModel> {
        private final TrainingRequest lesson;
        private final String called;
        private final Instant begin = clock.instant();
        private final int rows;
        private final AtomicReference<HistoryRecorder> recorder;

        Run(TrainingRequest lesson, String called) {
            this.lesson = lesson;
            this.called = called;
            this.rows = rows(lesson);
            this.recorder = new AtomicReference<>(new HistoryRecorder(Progress.NONE, clock));
        }

        private static int rows(TrainingRequest lesson) {
            try {
                return lesson.analysis().training().of(lesson.entry().chosen()).length();
            } catch (NotEnoughData | IllegalArgumentException _) {
                return 0; // The training itself will say so.
            }
        }

        KeptModel work(Progress progress) throws Exception {
            HistoryRecorder recording = new HistoryRecorder(progress, clock);
            recorder.set(recording);
            var trainer = new ModelTrainer(clock);
            var trained =
                    trainer.train(called, lesson.analysis(), lesson.entry().series(), recording);
            progress.advance(0, 0, Texts.of("training.saving"));
            store.put(trained.model());
            return trained.model();
        }

        ModelStanding standing(State state, String step, double fraction, Optional<Duration> left) {
            HistoryRecorder recorded = recorder.get();
            var curves = recorded.curves();
            Duration worked = Duration.between(begin, clock.instant()).minus(recorded.paused());
            int epochs = LossCurve.epochs(curves);
            double rate =
                    rows > 0 && epochs > 0 && worked.toMillis() > 0
                            ? 1e3 * rows * epochs / worked.toMillis()
                            : Double.NaN;
            String what = Texts.of("training.what", lesson.method(), lesson.entry().title());
            return new ModelStanding(state, what, step, fraction, rate, left, curves);
        }

        @Override
        public void shows(Job.Snapshot snapshot) {
            State before = TrainerViewModel.this.standing.get().state();
            State state =
                    switch (snapshot.state()) {
                        case PAUSED -> State.PAUSED;
                        default -> before == State.PAUSED ? State.RUNNING : before;
                    };
            double done = snapshot.fraction();
            double fraction = Double.isNaN(done) ? -1 : done;
            boolean leaving = before == State.CANCELLING;
            show(standing(leaving ? before : state, snapshot.step(), fraction, snapshot.left()));
        }

        @Override
        public void finished(KeptModel model) {
            var course = model.course();
            String took = DisplayNumbers.duration(Math.round(100 * course.seconds()) * 10_000_000);
            show(
                    new ModelStanding(
                            State.KEPT,
                            TrainerViewModel.this.standing.get().what(),
                            Texts.of("training.kept-as-trained", model.name(), took),
                            1,
                            course.rowsPerSecond(),
                            Optional.empty(),
                            course.curves()));
            kept.run();
        }

        @Override
        public void failed(Throwable error) {
            String sentence = Notice.of(Texts.of("training.nothing-is-kept"), error).sentence();
            end(State.FAILED, sentence);
        }

        @Override
        public void cancelled() {
            end(State.CANCELLED, Texts.of("training.cancelled-nothing-is-kept"));
        }

        private void end(State state, String step) {
            show(standing(state, step, 0, Optional.empty()));
        }
    }
}
