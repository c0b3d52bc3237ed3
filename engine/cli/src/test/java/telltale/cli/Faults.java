package telltale.cli;

import java.util.List;
import telltale.detector.About;
import telltale.detector.Detector;
import telltale.detector.DetectorProvider;
import telltale.detector.Model;
import telltale.detector.Setting;
import telltale.job.Progress;
import telltale.series.Series;

/// Detectors that go wrong in every way a command has to live with.
public final class Faults implements DetectorProvider {
    enum Way {
        BUG,
        CANCEL,
        MISFIT,
        MEMORY
    }

    /// Goes wrong in the way that is set.
    @About(id = "faulty", title = "Faulty", finds = "Nothing: it goes wrong.", paper = "")
    record Faulty(@Setting(help = "How it goes wrong.") Way way) implements Detector {
        Faulty() {
            this(Way.BUG);
        }

        @Override
        public Model fit(Series training, Progress progress) throws InterruptedException {
            switch (way) {
                case BUG -> throw new IllegalStateException("a bug");
                case CANCEL -> throw new InterruptedException("cancelled");
                case MISFIT -> throw new IllegalArgumentException("setting 'way': misfit");
                case MEMORY -> throw new OutOfMemoryError("Java heap space");
            }
            throw new IllegalStateException("no other way");
        }
    }

    @Override
    public List<Class<? extends Detector>> detectors() {
        return List.of(Faulty.class);
    }
}
