package telltale.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import telltale.detector.Catalogue;
import telltale.detector.MethodInfo;

/// A confidence means what it says, for every method. Here on few series, with bounds so wide that
/// a method within its own fails once in ten thousand times; on many, with a table written, by
///
/// ```
/// mvn test -pl engine/testkit -am -Dtest=CoverageTest -Dsurefire.failIfNoSpecifiedTests=false \
///     -Dcoverage.series=200 -Dgolden=write
/// ```
final class CoverageTest {
    private static final int ROWS = 1_000;
    private static final int LONG = 10_000;
    private static final int SERIES = 25;
    private static final double CHANCE = 1e-4;

    /// Where one row in a hundred is a spike, nearly every window holds some: to a method that
    /// compares windows they are normal.
    private static final Set<String> ABOUT_WINDOWS =
            Set.of("matrix_profile", "subsequence_pca", "level_shift", "variance_change");

    /// Quick enough for many series of ten thousand rows.
    private static final Set<String> QUICK =
            Set.of(
                    "z_score",
                    "modified_z_score",
                    "moving_average",
                    "exponential_smoothing",
                    "seasonal_decomposition",
                    "statistical",
                    "consensus");

    /// Methods that learn for seconds; here, on one kind of series and with a short training.
    private static final Set<String> LEARN_LONG =
            Set.of(
                    "lstm_autoencoder",
                    "gru_autoencoder",
                    "transformer",
                    "patch_embedding",
                    "deep_learning");

    private static Coverage.Scoring scoring(String id) {
        Catalogue catalogue = Catalogue.load();
        MethodInfo method = catalogue.method(id);
        return Coverage.of(
                LEARN_LONG.contains(id) && !id.equals("deep_learning")
                        ? method.detector(Map.of("epochs", 2, "window", 16), catalogue)
                        : method.detector());
    }

    /// Student's t is shown in the table, not held to the bounds: its tail is as heavy as they
    /// come.
    @ParameterizedTest
    @EnumSource(names = "STUDENT_T3", mode = EnumSource.Mode.EXCLUDE)
    void distancesFromTheMedianMeanWhatTheySay(NoiseKind noise) throws InterruptedException {
        check(Coverage.of(Coverage.RAW, noise, ROWS, 4 * SERIES), 4 * SERIES);
    }

    @ParameterizedTest
    @MethodSource
    void everyMethodMeansWhatItSays(String id, NoiseKind noise) throws InterruptedException {
        check(Coverage.of(scoring(id), noise, ROWS, SERIES), SERIES);
    }

    static Stream<Arguments> everyMethodMeansWhatItSays() {
        var kinds = List.of(NoiseKind.GAUSSIAN, NoiseKind.AR1, NoiseKind.SEASONAL);
        return ids().filter(id -> !id.equals("deep_learning"))
                .flatMap(id ->
                        kinds.stream()
                                .limit(LEARN_LONG.contains(id) ? 1 : kinds.size())
                                .map(noise -> Arguments.of(id, noise)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.01, 0.05, 0.1})
    void spikesInTheTrainingAreFound(double share) throws InterruptedException {
        for (NoiseKind noise : new NoiseKind[] {NoiseKind.GAUSSIAN, NoiseKind.AR1}) {
            assertThat(Coverage.spikesFound(Coverage.RAW, noise, ROWS, 20, share, 12, 12))
                    .isGreaterThanOrEqualTo(0.95);
            assertThat(Coverage.spikesFound(Coverage.RAW, noise, ROWS, 20, share, 8, 20))
                    .isGreaterThanOrEqualTo(0.95);
        }
    }

    static Stream<String> idsOfMethodsForSpikes() {
        return ids().filter(id -> !ABOUT_WINDOWS.contains(id) && !LEARN_LONG.contains(id));
    }

    @ParameterizedTest
    @MethodSource("idsOfMethodsForSpikes")
    void everyMethodFindsSpikesInItsTraining(String id) throws InterruptedException {
        var scoring = scoring(id);

        assertThat(Coverage.spikesFound(scoring, NoiseKind.AR1, ROWS, 5, 0.01, 12, 12))
                .isGreaterThanOrEqualTo(0.95);
        assertThat(Coverage.spikesFound(scoring, NoiseKind.GAUSSIAN, ROWS, 5, 0.05, 12, 12))
                .isGreaterThanOrEqualTo(0.95);
        assertThat(Coverage.spikesFound(scoring, NoiseKind.GAUSSIAN, ROWS, 5, 0.1, 12, 12))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    @EnabledIfSystemProperty(named = "golden", matches = "write")
    void writesTheTable() throws IOException, InterruptedException {
        int series = Integer.getInteger("coverage.series", SERIES);
        List<CoveragePage.Line> lines = new ArrayList<>();
        lines.add(new CoveragePage.Line("distance", Coverage.RAW, series, List.of(ROWS, LONG)));
        for (MethodInfo method : Catalogue.load().methods()) {
            String id = method.id();
            if (!id.equals("deep_learning")) {
                int number = LEARN_LONG.contains(id) ? Math.max(1, series / 5) : series;
                List<Integer> lengths = QUICK.contains(id) ? List.of(ROWS, LONG) : List.of(ROWS);
                var scoring = Coverage.of(method.detector());
                lines.add(new CoveragePage.Line(id, scoring, number, lengths));
            }
        }
        Path page = SourceFile.root().resolve("resources/docs/methods/confidence.md");
        Files.createDirectories(page.getParent());
        Files.writeString(page, CoveragePage.of(lines, series));
    }

    static Stream<String> ids() {
        return Catalogue.load().methods().stream().map(MethodInfo::id);
    }

    private static void check(Coverage coverage, int series) {
        assertThat(coverage.sure() * series).isLessThanOrEqualTo(most(0.12, series));
        assertThat(coverage.even() * series)
                .isBetween((double) series - most(0.7, series), (double) most(0.65, series));
    }

    /// What so many series of a probability go beyond with hardly a chance.
    private static int most(double probability, int series) {
        double term = Math.pow(1 - probability, series);
        double sum = term;
        int count = 0;
        while (sum < 1 - CHANCE) {
            term *= (series - count) / (count + 1.0) * probability / (1 - probability);
            sum += term;
            count++;
        }
        return count;
    }
}
