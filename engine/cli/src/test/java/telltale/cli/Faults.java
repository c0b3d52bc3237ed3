package telltale.cli;

import java.util.List;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.DetectorProvider;
import telltale.detector.Model;
import telltale.detector.Setting;
import telltale.detector.statistical.ZScore;
import telltale.job.Progress;
import telltale.series.Series;

/// Detectors that go wrong in every way a command has to live with.
public final class Faults implements DetectorProvider {
    enum Way {
        BUG,
        CANCEL,
        MISFIT,
        MEMORY,
        PLOT
    }

    /// Goes wrong in the way that is set.
    @About(id = "faulty", title = "Faulty", finds = "Nothing: it goes wrong.", paper = "")
    record Faulty(@Setting(help = "How it goes wrong.") Way way) implements Detector {
        Faulty() {
            this(Way.BUG);
        }

        @Override
        public Model fit(Series training, Progress progress) throws InterruptedException {
            if (way == Way.PLOT) {
                return plotting(training, progress);
            }
            switch (way) {
                case BUG -> throw new IllegalStateException("a bug");
                case CANCEL -> throw new InterruptedException("cancelled");
                case MISFIT -> throw new IllegalArgumentException("setting 'way': misfit");
                case MEMORY -> throw new OutOfMemoryError("Java heap space");
                case PLOT -> {}
            }
            throw new IllegalStateException("no other way");
        }
    }

    /// Right for once, and with epochs.
    private static Model plotting(Series training, Progress progress) throws InterruptedException {
        for (int epoch = 1; epoch <= 3; epoch++) {
            progress.plot("training loss", epoch, 1.0 / epoch);
            progress.plot("validation loss", epoch, epoch == 3 ? 1.5 : 1.0 / epoch);
        }
        return new ZScore().fit(training, progress);
    }

    @Override
    public List<Class<? extends Detector>> detectors() {
        return List.of(Faulty.class);
    }
}
