package telltale.training;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import telltale.analysis.Analysis;
import telltale.analysis.Result;
import telltale.analysis.Training;
import telltale.detector.Detector;
import telltale.input.Source;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.series.SeriesSet;
import telltale.threshold.Grouping;
import telltale.threshold.Threshold;

/// Small models, and what they learn from.
final class ModelExamples {
    static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private ModelExamples() {}

    /// Noise around 20, a row a minute, with one spike.
    static Series noise(int rows) {
        var random = new Random(7);
        double[] values = new double[rows];
        long[] times = new long[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = 20 + random.nextGaussian();
            times[row] = 1_700_000_040L * 1_000_000_000L + row * 60_000_000_000L;
        }
        values[rows / 2] += 12;
        var channels = List.of(new Series.Channel("temperature", "°C"));
        return Series.of("noise", Series.Timing.INSTANT, channels, times, new double[][] {values});
    }

    static Analysis analysis(Detector detector) {
        return new Analysis(
                new Given(noise(400)),
                List.of(),
                detector,
                new Training.Rows(300),
                new Threshold.Confidence(0.95),
                Grouping.PLAIN);
    }

    static KeptModel model(String name, Detector detector) throws InterruptedException {
        var trainer = new ModelTrainer(CLOCK);
        return trainer.train(name, analysis(detector), noise(400), Progress.NONE).model();
    }

    static Result scored(KeptModel model) throws InterruptedException {
        return analysis(model.fitted().detector()).run(model.fitted(), noise(500), Progress.NONE);
    }

    private record Given(Series series) implements Source.Stored {
        @Override
        public String name() {
            return series.name();
        }

        @Override
        public SeriesSet read(Progress progress) {
            return new SeriesSet(List.of(series), List.of());
        }
    }
}
