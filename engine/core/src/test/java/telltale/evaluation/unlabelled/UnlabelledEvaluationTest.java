package telltale.evaluation.unlabelled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import telltale.detector.NotEnoughData;
import telltale.detector.Scores;
import telltale.evaluation.Labels;
import telltale.evaluation.comparison.Candidate;
import telltale.evaluation.comparison.Detections;
import telltale.job.Progress;
import telltale.series.RowRange;
import telltale.series.Series;

class UnlabelledEvaluationTest {
    private static final int ROWS = 12_000;
    private static final int PERIOD = 48;

    private static Series season() {
        SplittableRandom random = new SplittableRandom(4);
        double[] values = new double[ROWS];
        Arrays.setAll(
                values,
                row -> 5 * Math.sin(2 * Math.PI * row / PERIOD) + 0.3 * random.nextGaussian());
        return Series.ofValues(values);
    }

    /// Knows the season, or makes its scores up.
    private record Knowing(String name, boolean knows, long seed) implements Candidate {
        @Override
        public String fingerprint() {
            return name;
        }

        @Override
        public Detections run(Series series, RowRange training, Progress progress) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] scores = new double[series.length()];
            BitSet above = new BitSet();
            for (int row = 0; row < scores.length; row++) {
                double expected = 5 * Math.sin(2 * Math.PI * row / PERIOD);
                double value = series.valueAt(0, row);
                double distance = Double.isNaN(value) ? 9 : Math.abs(value - expected);
                scores[row] = knows ? distance : random.nextDouble();
                above.set(row, scores[row] > (knows ? 1.5 : 0.999));
            }
            return Detections.of(Scores.of(scores), Labels.spans(above));
        }

        @Override
        public Optional<Candidate> seeded(long other) {
            return knows ? Optional.empty() : Optional.of(new Knowing(name, false, other));
        }
    }

    @Test
    void everyKindIsInjectedIntoRowsThatLieApart() throws InterruptedException {
        InjectedSeries injected = InjectedSeries.into(season(), 2_000, 1);
        assertThat(injected.injections().stream().map(InjectedSeries.Injection::kind))
                .contains(InjectionKind.values());
        BitSet changed = new BitSet();
        for (var injection : injected.injections()) {
            RowRange rows = injection.rows();
            assertThat(rows.from()).isGreaterThanOrEqualTo(2_000);
            assertThat(changed.get(rows.from(), rows.to()).isEmpty()).isTrue();
            changed.set(rows.from(), rows.to());
        }
        assertThat(changed.cardinality()).isLessThan(ROWS / 8);
        Series before = season();
        for (int row = 0; row < ROWS; row++) {
            if (!changed.get(row)) {
                assertThat(injected.series().valueAt(0, row)).isEqualTo(before.valueAt(0, row));
            }
        }
        assertThat(injected.quiet())
                .isNotEmpty()
                .allSatisfy(quiet ->
                        assertThat(changed.get(quiet.from(), quiet.to()).isEmpty()).isTrue());
    }

    @Test
    void theSameSeedInjectsTheSame() throws InterruptedException {
        assertThat(InjectedSeries.into(season(), 0, 7).injections())
                .isEqualTo(InjectedSeries.into(season(), 0, 7).injections())
                .isNotEqualTo(InjectedSeries.into(season(), 0, 8).injections());
    }

    @Test
    void aSeasonIsMissedOnlyWhereThereIsOne() throws InterruptedException {
        SplittableRandom random = new SplittableRandom(4);
        Series noise = Series.ofValues(random.doubles(ROWS).toArray());
        assertThat(
                        InjectedSeries.into(noise, 0, 1).injections().stream()
                                .map(InjectedSeries.Injection::kind)
                                .collect(Collectors.toSet()))
                .doesNotContain(InjectionKind.MISSING_SEASON)
                .contains(InjectionKind.SPIKE, InjectionKind.GAP);
    }

    @Test
    void whoKnowsTheSeasonStandsBeforeWhoMakesItUp() throws InterruptedException {
        List<Candidate> candidates =
                List.of(new Knowing("random", false, 1), new Knowing("knowing", true, 1));
        List<UnlabelledMetrics> merits =
                new UnlabelledEvaluation(season(), new RowRange(0, 2_000), 3)
                        .rank(candidates, 2, Progress.NONE);
        UnlabelledMetrics best = merits.getFirst();
        assertThat(best.method()).isEqualTo("knowing");
        assertThat(best.injection()).isGreaterThan(0.9);
        assertThat(best.found()).isGreaterThan(0.8);
        assertThat(best.silence()).isEqualTo(1);
        assertThat(best.stability()).isEqualTo(1);
        UnlabelledMetrics random = merits.getLast();
        assertThat(random.injection()).isCloseTo(0.5, within(0.2));
        assertThat(random.stability()).isLessThan(0.1);
        assertThat(random.agreement()).isLessThan(0.1);
    }

    @Test
    void aSeriesThatIsTooShortIsRefused() throws InterruptedException {
        assertThatThrownBy(() -> InjectedSeries.into(Series.ofValues(new double[300]), 0, 1))
                .isInstanceOf(NotEnoughData.class)
                .hasMessageContaining("300");
    }

    @Test
    void aConstantSeriesCanBeInjectedToo() throws InterruptedException {
        InjectedSeries injected = InjectedSeries.into(Series.ofValues(new double[3_000]), 0, 1);
        assertThat(injected.injections()).isNotEmpty();
    }

    @Test
    void likenessIsOneForTheSameAndZeroForTheUnrelated() {
        SplittableRandom random = new SplittableRandom(2);
        double[] a = random.doubles(5_000).toArray();
        double[] b = random.doubles(5_000).toArray();
        assertThat(RankAgreement.ofTop(a, a, 0.01)).isEqualTo(1);
        assertThat(RankAgreement.ofTop(a, b, 0.01)).isLessThan(0.1);
        assertThat(RankAgreement.ofRanks(a, a)).isCloseTo(1, within(1e-12));
        assertThat(RankAgreement.ofRanks(a, Arrays.stream(a).map(x -> -x * x * x).toArray()))
                .isCloseTo(-1, within(1e-12));
        assertThat(RankAgreement.ofRanks(a, b)).isCloseTo(0, within(0.05));
        assertThat(RankAgreement.ofRanks(a, new double[5_000])).isZero();
        // scipy.stats.spearmanr([1, 2, 2, 4, 5], [5, 6, 7, 8, 7])
        assertThat(
                        RankAgreement.ofRanks(
                                new double[] {1, 2, 2, 4, 5}, new double[] {5, 6, 7, 8, 7}))
                .isCloseTo(0.7631578947368421, within(1e-12));
    }

    @Test
    void separationSaysHowFarFlaggedRowsStandFromTheRest() {
        double[] scores = new double[1_000];
        Arrays.setAll(scores, row -> row / 1_000.0);
        assertThat(UnlabelledEvaluation.separation(scores, List.of(new RowRange(999, 1_000))))
                .isLessThan(0.05);
        scores[999] = 100;
        assertThat(UnlabelledEvaluation.separation(scores, List.of(new RowRange(999, 1_000))))
                .isGreaterThan(0.99);
        assertThat(UnlabelledEvaluation.separation(scores, List.of())).isZero();
    }
}
