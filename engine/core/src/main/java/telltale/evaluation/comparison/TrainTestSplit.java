package telltale.evaluation.comparison;

import java.util.OptionalInt;
import telltale.series.RowRange;
import telltale.series.Series;

/// Which rows of a series of a benchmark are learnt from.
@FunctionalInterface
public interface TrainTestSplit {
    /// The rows before the benchmark's own split; all rows where it has none.
    TrainTestSplit OF_BENCHMARK =
            (series, rows) -> {
                int to = rows.orElse(0);
                return new RowRange(0, to > 0 && to < series.length() ? to : series.length());
            };

    /// @param rows how many rows at the begin the benchmark has for training, where it says so
    /// @throws telltale.detector.NotEnoughData where there are none to learn from
    RowRange of(Series series, OptionalInt rows);

    /// The rows that are scored: those behind the training; those before it where there are none
    /// behind; all where all are learnt from, or where training rows are asked to be scored too.
    static RowRange scored(int length, RowRange training, boolean includeTraining) {
        boolean all = training.length() == length;
        if (all || includeTraining) {
            return new RowRange(0, length);
        }
        return training.to() < length
                ? new RowRange(training.to(), length)
                : new RowRange(0, training.from());
    }
}
