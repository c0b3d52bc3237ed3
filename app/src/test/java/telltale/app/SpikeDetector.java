package telltale.app;

import java.util.List;
import telltale.detector.About;
import telltale.detector.Catalogue;
import telltale.detector.Detector;
import telltale.detector.DetectorProvider;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Scorer;
import telltale.detector.Setting;
import telltale.job.Progress;
import telltale.series.Series;

/// A plain detector for the window's tests: the distance from the mean in standard deviations.
@About(id = "spike", title = "Spike", finds = "Values far from the mean.", paper = "none")
public record SpikeDetector(
        @Setting(
                        help = "How many rows to look at.",
                        unit = "rows",
                        min = 3,
                        max = 100_000,
                        zero = "all rows")
                int window,
        @Setting(help = "What to multiply with.", min = 0.1) double factor,
        @Setting(help = "Whether to be careful.") boolean careful,
        @Setting(help = "Which side.") Side side,
        @Setting(help = "Others to ask.") List<Detector> members)
        implements Detector {

    public enum Side {
        BOTH_SIDES,
        UPPER
    }

    public SpikeDetector() {
        this(0, 1, false, Side.BOTH_SIDES, List.of());
    }

    public SpikeDetector {
        if (window > 0 && factor > window) {
            throw new IllegalArgumentException(
                    "factor: expected at most the window, found '%s'".formatted(factor));
        }
    }

    /// A detector that never ends unless it is stopped.
    @About(id = "endless", title = "Endless", finds = "Nothing, ever.", paper = "none")
    public record Endless() implements Detector {
        @Override
        public Model fit(Series training, Progress progress) throws InterruptedException {
            for (long i = 0; ; i++) {
                progress.advance(i % 100, 100, "learning");
            }
        }
    }

    /// A detector that learns in epochs, as a network does; its loss is lowest some epochs before
    /// the end.
    @About(id = "epochs", title = "Epochs", finds = "Values far from the mean.", paper = "none")
    public record Epochs(
            @Setting(help = "How many epochs.", min = 1, max = 1_000_000) int epochs,
            @Setting(help = "Whether to wait between two.") boolean slow)
            implements Detector {
        public Epochs() {
            this(30, false);
        }

        @Override
        public Model fit(Series training, Progress progress) throws InterruptedException {
            int best = Math.max(1, epochs * 2 / 3);
            for (int epoch = 1; epoch <= epochs; epoch++) {
                double loss = 0.02 + 0.9 * Math.exp(-6.0 * epoch / epochs);
                double risen = Math.max(0, epoch - best) * 0.004;
                progress.plot("training loss", epoch, loss);
                progress.plot("validation loss", epoch, loss * 1.2 + risen + 0.01 * (epoch % 3));
                progress.advance(epoch, epochs, "epoch " + epoch + " of " + epochs);
                if (slow) {
                    new java.util.concurrent.CountDownLatch(1)
                            .await(20, java.util.concurrent.TimeUnit.MILLISECONDS);
                }
            }
            return new SpikeDetector().fit(training, progress);
        }
    }

    /// All of them, as a catalogue.
    public static Catalogue catalogue() {
        return Catalogue.of(
                new DetectorProvider() {
                    @Override
                    public List<Class<? extends Detector>> detectors() {
                        return List.of(SpikeDetector.class, Endless.class, Epochs.class);
                    }
                });
    }

    @Override
    public Model fit(Series training, Progress progress) {
        if (training.length() < 10) {
            throw NotEnoughData.rows("spike", 10, training.length());
        }
        double[] values = training.channelValues(0);
        double sum = 0;
        double squares = 0;
        for (double value : values) {
            sum += value;
            squares += value * value;
        }
        double mean = sum / values.length;
        double deviation = Math.sqrt(squares / values.length - mean * mean) / factor;
        return new Far(mean, deviation);
    }

    private record Far(double mean, double deviation) implements Model.Causal {
        @Override
        public Scorer open() {
            return new Scorer() {
                @Override
                public double next(long time, double[] row) {
                    return Math.abs(row[0] - mean) / deviation;
                }

                @Override
                public byte[] state() {
                    return new byte[0];
                }

                @Override
                public boolean expects() {
                    return true;
                }

                @Override
                public double expected(int channel) {
                    return mean;
                }

                @Override
                public double scale(int channel) {
                    return deviation;
                }
            };
        }

        @Override
        public Scorer resume(byte[] state) {
            return open();
        }

        @Override
        public List<String> notes() {
            return List.of("The mean is %.1f.".formatted(mean));
        }
    }
}
