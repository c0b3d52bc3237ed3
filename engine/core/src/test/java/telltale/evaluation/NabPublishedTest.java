package telltale.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import telltale.detector.Scores;

/// Against the published scores of two of the benchmark's detectors, from their stored results.
class NabPublishedTest {
    private static final Path SHARED = Path.of("../../../shared");

    @ParameterizedTest
    @CsvSource({
        "relativeEntropy, 58.6980, 51.1866, 63.3744",
        "windowedGaussian, 32.5932, 17.2315, 39.9083"
    })
    void reproducesPublishedScores(
            String detector, double standard, double fewFalse, double fewMiss) throws IOException {
        Path results = SHARED.resolve("score/nab_published").resolve(detector);
        assumeTrue(Files.isDirectory(results), "skipped: no stored results at " + results);
        List<NabScore.Item> corpus = corpus(results);
        assertThat(corpus).hasSize(32);
        assertThat(score(corpus, NabScore.Profile.STANDARD)).isCloseTo(standard, within(0.01));
        assertThat(score(corpus, NabScore.Profile.LOW_FALSE_POSITIVES))
                .isCloseTo(fewFalse, within(0.01));
        assertThat(score(corpus, NabScore.Profile.LOW_FALSE_NEGATIVES))
                .isCloseTo(fewMiss, within(0.01));
    }

    private static double score(List<NabScore.Item> corpus, NabScore.Profile profile) {
        return NabScore.best(corpus, profile).score();
    }

    private static List<NabScore.Item> corpus(Path results) throws IOException {
        List<NabScore.Item> corpus = new ArrayList<>();
        try (Stream<Path> files = Files.list(results)) {
            for (Path file : files.sorted().toList()) {
                double[] scores = column(file, 1);
                Path data = SHARED.resolve("data/nab").resolve(file.getFileName());
                double[] marks = column(data, 2);
                BitSet anomalous = new BitSet();
                for (int row = 0; row < marks.length; row++) {
                    anomalous.set(row, marks[row] > 0);
                }
                Labels labels = Labels.of(marks.length, Labels.spans(anomalous));
                corpus.add(new NabScore.Item(labels, Scores.of(scores)));
            }
        }
        return corpus;
    }

    private static double[] column(Path file, int column) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1)[column])
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
    }
}
