package telltale.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.consensus.Consensus;
import telltale.consensus.Statistical;
import telltale.consensus.VoteRule;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Scores;
import telltale.detector.statistical.ModifiedZScore;
import telltale.detector.statistical.SeasonalDecomposition;
import telltale.detector.statistical.ZScore;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.threshold.Calibration;

class ConsensusTest {
    @Test
    void theStatisticalGroupFlagsExactlyTheThirdOfFourValues() throws Exception {
        Series series = Series.ofValues(1, 2, 100, 3);
        Model model = new Statistical().fit(series, Progress.NONE);
        double[] scores = model.score(series, Progress.NONE).values();
        Calibration calibration = Calibration.of(scores);
        assertThat(calibration.confidence(scores[2])).isGreaterThanOrEqualTo(0.95);
        for (int row : new int[] {0, 1, 3}) {
            assertThat(calibration.confidence(scores[row])).isLessThan(0.5);
        }
        assertThat(model.notes()).anyMatch(note -> note.startsWith("Left out: "));
    }

    @Test
    void theVotesLieInOrderFromTheMostSurprisedToTheLeast() throws Exception {
        Series series = PlainSeries.series(NoiseKind.SEASONAL.values(600, 1));
        List<Scores> votes =
                List.of(
                        score(series, VoteRule.ANY),
                        score(series, VoteRule.QUADRATIC_MEAN),
                        score(series, VoteRule.MEAN),
                        score(series, VoteRule.ALL));
        for (int row = 400; row < 600; row++) {
            for (int vote = 1; vote < votes.size(); vote++) {
                assertThat(votes.get(vote - 1).at(row))
                        .isGreaterThanOrEqualTo(votes.get(vote).at(row) * (1 - 1e-12));
            }
        }
    }

    private static Scores score(Series series, VoteRule vote) throws InterruptedException {
        var members = List.of(new ZScore(), new ModifiedZScore(), new SeasonalDecomposition());
        var consensus = new Consensus(List.copyOf(members), vote, 0);
        return consensus.fit(series, Progress.NONE).score(series, Progress.NONE);
    }

    @Test
    void showsTheExpectedValuesOfTheMemberWithTheNarrowestBand() throws Exception {
        Series series = PlainSeries.series(NoiseKind.SEASONAL.values(1_000, 2));
        Scores scores = score(series, VoteRule.MEAN);
        double off = 0;
        for (int row = 500; row < 1_000; row++) {
            double expected = scores.expectation().orElseThrow().valueAt(0, row);
            off += Math.abs(series.valueAt(0, row) - expected) / 500;
        }
        // The season has amplitude 5: a mean would be off by more than 3, its profile by the noise.
        assertThat(off).isLessThan(1.3);
    }

    @Test
    void explainsByTheMemberThatWasMostSurprised() throws Exception {
        double[] values = NoiseKind.SEASONAL.values(1_000, 3);
        values[700] = 30;
        Series series = PlainSeries.series(values);
        Model model = new Statistical().fit(series, Progress.NONE);
        Scores scores = model.score(series, Progress.NONE);
        var why = model.explain(series, scores, 700);
        assertThat(why.deviation()).isGreaterThan(15);
        assertThat(Math.abs(why.sigmas())).isGreaterThan(5);
        var slice = scores.rows(600, 1_000);
        assertThat(model.explain(series.rows(600, 1_000), slice, 100).expected())
                .isEqualTo(why.expected());
    }

    @Test
    void refusesWhereNoMemberCanLearn() {
        assertThatThrownBy(() -> new Statistical().fit(Series.ofValues(1), Progress.NONE))
                .isInstanceOf(NotEnoughData.class)
                .hasMessageContaining("needs");
        assertThatThrownBy(() -> new Consensus(List.of(), VoteRule.ANY, 0))
                .hasMessage("setting 'members': expected a method, found none");
    }

    @Test
    void theTrainingIsScoredAsAnyCopyOfItIs() throws Exception {
        double[] values = NoiseKind.SEASONAL.values(1_500, 6);
        Series series = PlainSeries.series(values);
        Model model = new Statistical().fit(series, Progress.NONE);

        double[] first = model.score(series, Progress.NONE).values();

        assertThat(model.score(series, Progress.NONE).values()).isEqualTo(first);
        Model other = new Statistical().fit(series, Progress.NONE);
        Series copy = PlainSeries.series(values.clone());
        assertThat(other.score(copy, Progress.NONE).values()).isEqualTo(first);
    }

    @Test
    void membersScoreTheirTrainingOnce() throws Exception {
        Series series = PlainSeries.series(NoiseKind.SEASONAL.values(600, 7));
        Model model = new Statistical().fit(series, Progress.NONE);
        List<String> heard = new ArrayList<>();
        Progress listening = (_, _, what) -> heard.add(what);

        model.score(series, listening);

        assertThat(heard).isEmpty();
        model.score(series, listening);
        assertThat(heard).contains("scoring by Z-score");
    }
}
