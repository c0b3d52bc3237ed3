package telltale.detector;

import telltale.job.Progress;
import telltale.series.Series;

/// A detection method with its settings. Every detector is a record annotated with [About], and the
/// record is the settings: its components carry [Setting], its constructor without arguments gives
/// the defaults, and its compact constructor refuses what cannot be.
public interface Detector {
    /// Learns what is normal. The same settings, training and seed give the same model, on any
    /// number of threads. Rows that are missing in the training are passed over.
    ///
    /// @throws NotEnoughData where the training is too short, saying how much is needed
    /// @throws InterruptedException once the job is cancelled
    Model fit(Series training, Progress progress) throws InterruptedException;
}
