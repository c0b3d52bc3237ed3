package telltale.evaluation.comparison;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import telltale.job.Progress;

/// Where the series of a file lie from when the first contender needs them until the last has given
/// them back, so that a benchmark need not fit into memory. For several threads.
final class Shelf {
    private final String benchmark;
    private final Benchmark.Item item;
    private final Rules rules;
    private int expected;
    private @Nullable List<Subject> subjects;

    /// @param contenders how many will take the series
    Shelf(String benchmark, Benchmark.Item item, Rules rules, int contenders) {
        this.benchmark = benchmark;
        this.item = item;
        this.rules = rules;
        this.expected = contenders;
    }

    String benchmark() {
        return benchmark;
    }

    Benchmark.Item item() {
        return item;
    }

    /// Reads the series where they do not lie here yet.
    synchronized List<Subject> take(Progress progress) throws IOException, InterruptedException {
        if (subjects == null) {
            subjects = Subject.read(item, rules, progress);
        }
        return subjects;
    }

    synchronized void giveBack() {
        expected--;
        if (expected == 0) {
            subjects = null;
        }
    }
}
