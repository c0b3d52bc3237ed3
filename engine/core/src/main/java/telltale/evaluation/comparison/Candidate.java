package telltale.evaluation.comparison;

import java.util.Optional;
import telltale.job.Progress;
import telltale.series.RowRange;
import telltale.series.Series;

/// A method with its settings, its cutoff and all else that decides what it detects. Immutable,
/// shared between threads.
public interface Candidate {
    /// What tables call it; no two in a comparison have the same name.
    String name();

    /// All that decides its scores and detections, as text: what has the same fingerprint gives the
    /// same on the same series.
    String fingerprint();

    /// Learns from some rows and scores all of them.
    ///
    /// @param training the rows to learn from
    /// @throws telltale.detector.NotEnoughData where they are too few
    Detections run(Series series, RowRange training, Progress progress) throws InterruptedException;

    /// The same with its random choices made anew; empty where it makes none.
    Optional<Candidate> seeded(long seed);
}
