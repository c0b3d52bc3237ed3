package telltale.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import telltale.analysis.Analysis;
import telltale.analysis.Result;
import telltale.analysis.Training;
import telltale.detector.Catalogue;
import telltale.detector.Detector;
import telltale.input.Source;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.series.SeriesSet;
import telltale.threshold.Grouping;
import telltale.threshold.Threshold;
import telltale.training.KeptModel;
import telltale.training.ModelFile;
import telltale.training.ModelTrainer;

/// A model beside the one that comes out of its file.
final class KeptTwice {
    private static final Instant NOW = Instant.parse("2024-03-01T12:00:00Z");

    private final Result first;
    private final Result second;
    private final KeptModel kept;
    private final KeptModel read;

    private KeptTwice(Result first, Result second, KeptModel kept, KeptModel read) {
        this.first = first;
        this.second = second;
        this.kept = kept;
        this.read = read;
    }

    /// Learns from the first two thirds of the series and scores all of it, with the model and with
    /// what its file gives back.
    static KeptTwice of(Catalogue catalogue, Detector detector, Series series) throws Exception {
        var analysis =
                new Analysis(
                        new Given(series),
                        List.of(),
                        detector,
                        new Training.Rows(series.length() * 2 / 3),
                        new Threshold.Share(0.01),
                        Grouping.PLAIN);
        var trainer = new ModelTrainer(InstantSource.fixed(NOW));
        var trained = trainer.train("kept model", analysis, series, Progress.NONE);
        Path folder = Files.createTempDirectory("telltale");
        Path file = folder.resolve("kept model" + ModelFile.ENDING);
        try {
            ModelFile.write(file, trained.model(), catalogue);
            KeptModel read = ModelFile.read(file, catalogue, Progress.NONE);
            Result second = analysis.run(read.fitted(), series, Progress.NONE);
            return new KeptTwice(trained.result(), second, trained.model(), read);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    void check() {
        assertThat(read.name()).isEqualTo(kept.name());
        assertThat(read.created()).isEqualTo(kept.created());
        assertThat(read.form()).isEqualTo(kept.form());
        assertThat(read.fitted().detector()).isEqualTo(kept.fitted().detector());
        assertThat(read.fitted().provenance()).isEqualTo(kept.fitted().provenance());
        assertThat(read.fitted().calibration().state())
                .isEqualTo(kept.fitted().calibration().state());
        assertThat(bits(read.fitted().learnt().values()))
                .isEqualTo(bits(kept.fitted().learnt().values()));
        assertThat(bits(second.scores().values())).isEqualTo(bits(first.scores().values()));
        assertThat(bits(confidences(second))).isEqualTo(bits(confidences(first)));
        assertThat(second.cutoff()).isEqualTo(first.cutoff());
        assertThat(second.anomalies()).isEqualTo(first.anomalies());
        assertThat(second.notes()).isEqualTo(first.notes());
        var standard = new Threshold.Confidence(0.95);
        assertThat(second.judge(standard, Grouping.PLAIN).anomalies())
                .isEqualTo(first.judge(standard, Grouping.PLAIN).anomalies());
    }

    private static double[] confidences(Result result) {
        return result.fitted().calibration().confidences(result.scores().values());
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToLongBits).toArray();
    }

    private record Given(Series series) implements Source.Stored {
        @Override
        public String name() {
            return series.name();
        }

        @Override
        public SeriesSet read(Progress progress) throws IOException {
            return new SeriesSet(List.of(series), List.of());
        }
    }
}
