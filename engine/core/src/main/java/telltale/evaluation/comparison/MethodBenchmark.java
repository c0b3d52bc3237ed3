package telltale.evaluation.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import telltale.evaluation.Evaluation;
import telltale.evaluation.Evaluator;
import telltale.input.UnusableData;
import telltale.job.Job;
import telltale.job.JobRunner;
import telltale.job.Progress;

/// Candidates side by side on every series of some benchmarks. A method that fails on a series, or
/// takes too long, has a trial that says why; a series that cannot be used is left out. The others
/// go on.
///
/// @param benchmarks whose series are used
/// @param candidates no two with the same name
/// @param rules what holds for every trial
public record MethodBenchmark(
        List<BenchmarkSet> benchmarks, List<Candidate> candidates, EvaluationProtocol rules) {
    public MethodBenchmark {
        benchmarks = List.copyOf(benchmarks);
        candidates = List.copyOf(candidates);
        long names = candidates.stream().map(Candidate::name).distinct().count();
        if (candidates.isEmpty() || names < candidates.size()) {
            throw new IllegalArgumentException(
                    "expected methods with names of their own, found "
                            + candidates.stream().map(Candidate::name).toList());
        }
    }

    /// What came of a comparison.
    ///
    /// @param trials in the order of benchmarks, series and candidates
    /// @param omissions which series could not be used
    public record Outcome(List<Trial> trials, List<Omission> omissions) {
        public Outcome {
            trials = List.copyOf(trials);
            omissions = List.copyOf(omissions);
        }
    }

    /// A series that could not be used, or a file that should hold some.
    ///
    /// @param series its name, or the file's
    /// @param reason why it is left out
    public record Omission(String benchmark, String series, String reason) {
        @Override
        public String toString() {
            return "%s/%s left out: %s".formatted(benchmark, series, reason);
        }
    }

    /// One file and one candidate: what a thread takes up next.
    private record Task(SeriesCache shelf, Candidate candidate) {}

    /// Runs on some threads and waits.
    ///
    /// @param parallelism how many trials are made at a time
    /// @param log where trials are kept and found again
    /// @throws UnusableData where no series can be used
    /// @throws IOException where the log cannot be written
    /// @throws InterruptedException once the job is cancelled
    public Outcome run(int parallelism, Optional<TrialLog> log, Progress progress)
            throws IOException, InterruptedException {
        List<SeriesCache> shelves = shelves();
        List<Trial> trials = trials(tasks(shelves), parallelism, log, progress);
        List<Omission> omissions =
                shelves.stream()
                        .flatMap(shelf -> shelf.omissions().stream())
                        .sorted(
                                Comparator.comparing(Omission::benchmark)
                                        .thenComparing(Omission::series))
                        .toList();
        if (trials.isEmpty() && !omissions.isEmpty()) {
            Omission first = omissions.getFirst();
            throw new UnusableData(
                    "no series can be used: %s%s"
                            .formatted(
                                    first,
                                    omissions.size() == 1
                                            ? ""
                                            : ", and %d more".formatted(omissions.size() - 1)));
        }
        return new Outcome(trials, omissions);
    }

    private List<Trial> trials(
            List<Task> tasks, int parallelism, Optional<TrialLog> log, Progress progress)
            throws IOException, InterruptedException {
        List<Trial> trials = new ArrayList<>();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        var allocation = new AllocatedBytes();
        Job.Work<Integer> work =
                own -> {
                    allocation.enter();
                    int i = next.getAndIncrement();
                    for (; i < tasks.size(); i = next.getAndIncrement()) {
                        Task task = tasks.get(i);
                        List<Trial> made;
                        try {
                            made = trials(task, log, allocation, own);
                        } catch (IOException | RuntimeException e) {
                            // Nobody takes up more once the log has failed.
                            next.set(tasks.size());
                            throw e;
                        }
                        synchronized (trials) {
                            trials.addAll(made);
                        }
                        String step = task.candidate.name() + " on " + task.shelf.item().name();
                        progress.report(done.incrementAndGet(), tasks.size(), step);
                    }
                    allocation.leave();
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
    private List<SeriesCache> shelves() {
        List<SeriesCache> shelves = new ArrayList<>();
        for (BenchmarkSet benchmark : benchmarks) {
            for (BenchmarkSet.Item item : benchmark.items()) {
                shelves.add(new SeriesCache(benchmark.name(), item, rules, candidates.size()));
            }
        }
        shelves.sort(
                Comparator.comparingLong((SeriesCache shelf) -> shelf.item().bytes()).reversed());
        return shelves;
    }

    private List<Task> tasks(List<SeriesCache> shelves) {
        List<Task> tasks = new ArrayList<>();
        for (SeriesCache shelf : shelves) {
            for (Candidate candidate : candidates) {
                tasks.add(new Task(shelf, candidate));
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
        List<String> names = benchmarks.stream().map(BenchmarkSet::name).toList();
        List<String> methods = candidates.stream().map(Candidate::name).toList();
        return trials.stream()
                .sorted(
                        Comparator.comparingInt((Trial t) -> names.indexOf(t.benchmark()))
                                .thenComparing(Trial::series)
                                .thenComparingInt(t -> methods.indexOf(t.method())))
                .toList();
    }

    private List<Trial> trials(
            Task task, Optional<TrialLog> log, AllocatedBytes allocation, Progress progress)
            throws IOException, InterruptedException {
        List<Trial> trials = new ArrayList<>();
        List<BenchmarkSeries> subjects = task.shelf.take(progress);
        try {
            for (BenchmarkSeries subject : subjects) {
                String key = subject.key(task.candidate);
                Optional<Trial> known = log.flatMap(l -> l.find(key));
                if (known.isPresent()) {
                    trials.add(renamed(known.get(), task, subject));
                    continue;
                }
                TrialOutcome attempt =
                        TrialOutcome.of(
                                task.candidate, subject, rules.timeout(), allocation, progress);
                Trial trial = trial(task, subject, key, attempt);
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
    private static Trial renamed(Trial known, Task task, BenchmarkSeries subject) {
        return new Trial(
                known.key(),
                task.shelf.benchmark(),
                subject.name(),
                task.candidate.name(),
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

    private static Trial trial(
            Task task, BenchmarkSeries subject, String key, TrialOutcome attempt) {
        Evaluator yardstick = subject.yardstick();
        Evaluation measured = yardstick.failed();
        String failure = attempt.failure();
        if (attempt.judged().isPresent()) {
            Detections judged = attempt.judged().get();
            try {
                measured =
                        yardstick.measure(
                                judged.scores().values(),
                                judged.confidences().values(),
                                judged.detected(),
                                judged.delay());
            } catch (IllegalArgumentException e) {
                // It did not say something of each row.
                failure = String.valueOf(e.getMessage());
            }
        }
        return new Trial(
                key,
                task.shelf.benchmark(),
                subject.name(),
                task.candidate.name(),
                subject.series().length(),
                subject.training(),
                yardstick.scored(),
                yardstick.labels().spans().size(),
                measured,
                subject.random(),
                attempt.seconds(),
                failure.isEmpty() ? attempt.bytes() : 0,
                failure,
                attempt.judged().map(Detections::notes).orElse(List.of()));
    }
}
