package telltale.evaluation.comparison;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import telltale.detector.NotEnoughData;
import telltale.evaluation.measure.Measured;
import telltale.evaluation.measure.Yardstick;
import telltale.job.Job;
import telltale.job.JobRunner;
import telltale.job.Progress;

/// Contenders side by side on every series of some benchmarks. A method that fails on a series has
/// a trial that says why; the others go on.
///
/// @param benchmarks whose series are used
/// @param contenders no two with the same name
/// @param rules what holds for every trial
public record Comparison(List<Benchmark> benchmarks, List<Contender> contenders, Rules rules) {
    public Comparison {
        benchmarks = List.copyOf(benchmarks);
        contenders = List.copyOf(contenders);
        long names = contenders.stream().map(Contender::name).distinct().count();
        if (contenders.isEmpty() || names < contenders.size()) {
            throw new IllegalArgumentException(
                    "expected methods with names of their own, found "
                            + contenders.stream().map(Contender::name).toList());
        }
    }

    /// One file and one contender: what a thread takes up next.
    private record Task(String benchmark, Shelf shelf, Contender contender) {}

    /// Runs on some threads and waits.
    ///
    /// @param parallelism how many trials are made at a time
    /// @param log where trials are kept and found again
    /// @return the trials, in the order of benchmarks, series and contenders
    /// @throws IOException where a series cannot be read, or the log not written
    /// @throws InterruptedException once the job is cancelled
    public List<Trial> run(int parallelism, Optional<TrialLog> log, Progress progress)
            throws IOException, InterruptedException {
        List<Task> tasks = tasks();
        List<Trial> trials = new ArrayList<>();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Job.Work<Integer> work =
                own -> {
                    int i = next.getAndIncrement();
                    for (; i < tasks.size(); i = next.getAndIncrement()) {
                        Task task = tasks.get(i);
                        List<Trial> made;
                        try {
                            made = trials(task, log, own);
                        } catch (IOException | RuntimeException e) {
                            // Nobody takes up more once the data or the log have failed.
                            next.set(tasks.size());
                            throw e;
                        }
                        synchronized (trials) {
                            trials.addAll(made);
                        }
                        String step = task.contender.name() + " on " + task.shelf.item().name();
                        progress.report(done.incrementAndGet(), tasks.size(), step);
                    }
                    return tasks.size();
                };
        try (JobRunner runner = new JobRunner("evaluate", parallelism)) {
            List<Job<Integer>> jobs = new ArrayList<>();
            for (int i = 0; i < parallelism; i++) {
                jobs.add(runner.submit("evaluate " + (i + 1), work));
            }
            await(jobs);
        }
        return sorted(trials);
    }

    /// The largest files first, so that the threads end at about the same time.
    private List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        List<Shelf> shelves = new ArrayList<>();
        for (Benchmark benchmark : benchmarks) {
            for (Benchmark.Item item : benchmark.items()) {
                shelves.add(new Shelf(benchmark.name(), item, rules, contenders.size()));
            }
        }
        shelves.sort(Comparator.comparingLong((Shelf shelf) -> shelf.item().bytes()).reversed());
        for (Shelf shelf : shelves) {
            for (Contender contender : contenders) {
                tasks.add(new Task(shelf.benchmark(), shelf, contender));
            }
        }
        return tasks;
    }

    private static void await(List<Job<Integer>> jobs) throws IOException, InterruptedException {
        for (Job<Integer> job : jobs) {
            try {
                job.await();
            } catch (ExecutionException e) {
                switch (Objects.requireNonNullElse(e.getCause(), e)) {
                    case IOException io -> throw io;
                    case RuntimeException runtime -> throw runtime;
                    case Error error -> throw error;
                    case Throwable other -> throw new IllegalStateException(other);
                }
            }
        }
    }

    private List<Trial> sorted(List<Trial> trials) {
        List<String> names = benchmarks.stream().map(Benchmark::name).toList();
        List<String> methods = contenders.stream().map(Contender::name).toList();
        return trials.stream()
                .sorted(
                        Comparator.comparingInt((Trial t) -> names.indexOf(t.benchmark()))
                                .thenComparing(Trial::series)
                                .thenComparingInt(t -> methods.indexOf(t.method())))
                .toList();
    }

    private static List<Trial> trials(Task task, Optional<TrialLog> log, Progress progress)
            throws IOException, InterruptedException {
        List<Trial> trials = new ArrayList<>();
        List<Subject> subjects = task.shelf.take(progress);
        try {
            for (Subject subject : subjects) {
                String key = subject.key(task.contender);
                Optional<Trial> known = log.flatMap(l -> l.find(key));
                if (known.isPresent()) {
                    trials.add(renamed(known.get(), task, subject));
                    continue;
                }
                Trial trial = trial(task, subject, key, progress);
                if (log.isPresent()) {
                    log.get().keep(trial);
                }
                trials.add(trial);
            }
        } finally {
            task.shelf.giveBack();
        }
        return trials;
    }

    /// A known trial may have been made under another name: its key holds what matters.
    private static Trial renamed(Trial known, Task task, Subject subject) {
        return new Trial(
                known.key(),
                task.benchmark,
                subject.name(),
                task.contender.name(),
                known.rows(),
                known.training(),
                known.scored(),
                known.anomalies(),
                known.measured(),
                known.random(),
                known.seconds(),
                known.bytes(),
                known.failure(),
                known.notes());
    }

    private static Trial trial(Task task, Subject subject, String key, Progress progress)
            throws InterruptedException {
        Yardstick yardstick = subject.yardstick();
        Measured random = subject.random();
        Measured measured = yardstick.failed();
        List<String> notes = List.of();
        String failure = "";
        long bytes = Memory.allocated();
        long begin = System.nanoTime();
        double seconds = 0;
        try {
            Judged judged = task.contender.run(subject.series(), subject.training(), progress);
            seconds = (System.nanoTime() - begin) / 1e9;
            bytes = Memory.allocated() - bytes;
            notes = judged.notes();
            measured = yardstick.measure(judged.scores().values(), judged.detected());
        } catch (NotEnoughData | IllegalArgumentException e) {
            failure = String.valueOf(e.getMessage());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            // One method's fault must not end the comparison of the others.
            failure = e.toString();
        }
        boolean failed = !failure.isEmpty();
        return new Trial(
                key,
                task.benchmark,
                subject.name(),
                task.contender.name(),
                subject.series().length(),
                subject.training(),
                yardstick.scored(),
                yardstick.labels().spans().size(),
                measured,
                random,
                failed ? (System.nanoTime() - begin) / 1e9 : seconds,
                failed ? 0 : bytes,
                failure,
                notes);
    }

    /// What this thread has asked for in memory since it began.
    private static final class Memory {
        private Memory() {}

        static long allocated() {
            return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                    ? Math.max(0, threads.getCurrentThreadAllocatedBytes())
                    : 0;
        }
    }
}
