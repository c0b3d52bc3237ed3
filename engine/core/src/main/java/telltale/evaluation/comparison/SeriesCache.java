package telltale.evaluation.comparison;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import telltale.evaluation.comparison.MethodBenchmark.Omission;
import telltale.job.Progress;

/// Where the series of a file lie from when the first candidate needs them until the last has given
/// them back, so that a benchmark need not fit into memory. For several threads.
final class SeriesCache {
    private final String benchmark;
    private final BenchmarkSet.Item item;
    private final EvaluationProtocol rules;
    private int expected;
    private @Nullable List<BenchmarkSeries> subjects;
    private final List<Omission> omissions = new ArrayList<>();

    /// @param candidates how many will take the series
    SeriesCache(
            String benchmark, BenchmarkSet.Item item, EvaluationProtocol rules, int candidates) {
        this.benchmark = benchmark;
        this.item = item;
        this.rules = rules;
        this.expected = candidates;
    }

    String benchmark() {
        return benchmark;
    }

    BenchmarkSet.Item item() {
        return item;
    }

    /// Reads the series where they do not lie here yet; none where they cannot be used.
    synchronized List<BenchmarkSeries> take(Progress progress) throws InterruptedException {
        if (subjects == null) {
            omissions.clear();
            try {
                subjects = BenchmarkSeries.read(item, rules, progress, this::omit);
            } catch (IOException e) {
                omit(item.name(), e);
                subjects = List.of();
            }
        }
        return subjects;
    }

    private void omit(String series, IOException why) {
        String reason =
                why instanceof FileSystemException || why.getMessage() == null
                        ? why.toString()
                        : why.getMessage();
        omissions.add(new Omission(benchmark, series, reason));
    }

    /// What could not be used.
    synchronized List<Omission> omissions() {
        return List.copyOf(omissions);
    }

    synchronized void giveBack() {
        expected--;
        if (expected == 0) {
            subjects = null;
        }
    }
}
