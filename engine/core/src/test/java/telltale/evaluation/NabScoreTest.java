package telltale.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import telltale.detector.Scores;
import telltale.series.RowRange;

class NabScoreTest {
    private static final RowRange ALL = new RowRange(0, 1_000);
    private static final Labels LABELS =
            Labels.of(1_000, List.of(new RowRange(300, 340), new RowRange(700, 760)));

    @Test
    void alarmsGivenAsRowsEarnWhatTheSameScoresDo() {
        SplittableRandom random = new SplittableRandom(8);
        for (NabScore.Profile profile : NabScore.Profile.values()) {
            double[] scores = new double[1_000];
            List<Integer> alarms = new ArrayList<>();
            for (int row = 0; row < scores.length; row++) {
                if (random.nextInt(60) == 0) {
                    scores[row] = 1;
                    alarms.add(row);
                }
            }
            var item = new NabScore.Item(LABELS, Scores.of(scores));
            int[] rows = alarms.stream().mapToInt(Integer::intValue).toArray();
            assertThat(NabScore.part(LABELS, rows, ALL, profile).score(profile))
                    .isCloseTo(NabScore.at(List.of(item), profile, 1).score(), within(1e-9));
        }
    }

    @Test
    void nothingFoundIsZeroAndTheFirstRowOfEachWindowIsAHundred() {
        NabScore.Profile profile = NabScore.Profile.STANDARD;
        assertThat(NabScore.part(LABELS, new int[0], ALL, profile).score(profile)).isZero();
        assertThat(NabScore.part(LABELS, new int[] {300, 700}, ALL, profile).score(profile))
                .isCloseTo(100, within(1e-9));
    }

    @Test
    void rowsThatWereLearntFromNeitherEarnNorCost() {
        NabScore.Profile profile = NabScore.Profile.STANDARD;
        NabScore.Part part =
                NabScore.part(LABELS, new int[] {250, 310, 700}, new RowRange(500, 1_000), profile);
        assertThat(part.windows()).isEqualTo(1);
        assertThat(part.score(profile)).isCloseTo(100, within(1e-9));
    }

    @Test
    void partsOfACorpusAddUp() {
        NabScore.Profile profile = NabScore.Profile.STANDARD;
        NabScore.Part sum =
                NabScore.part(LABELS, new int[] {300, 700}, ALL, profile)
                        .plus(NabScore.part(LABELS, new int[0], ALL, profile));
        assertThat(sum.score(profile)).isCloseTo(50, within(1e-9));
    }

    @Test
    void theBestCutoffOfACorpusIsTheBestOfAll() {
        SplittableRandom random = new SplittableRandom(9);
        for (int round = 0; round < 20; round++) {
            double[] one = random.doubles(1_000).map(s -> Math.rint(s * 90)).toArray();
            double[] two = random.doubles(1_000).map(s -> Math.rint(s * s * 99)).toArray();
            one[320] += 5;
            one[250] = Double.NaN;
            two[705] += 9;
            List<NabScore.Item> corpus =
                    List.of(
                            new NabScore.Item(LABELS, Scores.of(one)),
                            new NabScore.Item(LABELS, Scores.of(two)));
            for (NabScore.Profile profile : NabScore.Profile.values()) {
                double best = 0;
                for (double cutoff = 0; cutoff < 120; cutoff += 0.5) {
                    NabScore.Part sum =
                            NabScore.part(LABELS, alarms(one, cutoff), ALL, profile)
                                    .plus(NabScore.part(LABELS, alarms(two, cutoff), ALL, profile));
                    best = Math.max(best, sum.score(profile));
                }
                NabScore.Outcome outcome = NabScore.best(corpus, profile);
                assertThat(outcome.score()).isCloseTo(best, within(1e-9));
                assertThat(NabScore.at(corpus, profile, outcome.cutoff()).score())
                        .isCloseTo(best, within(1e-9));
            }
        }
    }

    private static int[] alarms(double[] scores, double cutoff) {
        return IntStream.range(0, scores.length).filter(row -> scores[row] >= cutoff).toArray();
    }

    @Test
    void aCurveCutShortLeavesTheHighestCutoffs() {
        double[] scores = new SplittableRandom(10).doubles(1_000).toArray();
        NabCurve whole = NabScore.curve(LABELS, scores, ALL, Integer.MAX_VALUE);
        NabCurve cut = NabScore.curve(LABELS, scores, ALL, 50);
        assertThat(whole.complete()).isTrue();
        assertThat(cut.complete()).isFalse();
        assertThat(cut.steps()).isEqualTo(whole.steps().subList(0, 50));
        // A series that has kept no cutoff as low forbids it to all.
        scores[310] = 2;
        NabCurve certain = NabScore.curve(LABELS, new double[1_000], ALL, 1);
        NabScore.Part total = NabScore.part(LABELS, new int[0], ALL, NabScore.Profile.STANDARD);
        assertThat(certain.complete()).isTrue();
        assertThat(
                        NabCurve.best(
                                        List.of(NabScore.curve(LABELS, scores, ALL, 1)),
                                        total,
                                        NabScore.Profile.STANDARD)
                                .cutoff())
                .isEqualTo(2);
    }

    @Test
    void windowsBehindTheRowsThatCountAreNotMissed() {
        NabScore.Profile profile = NabScore.Profile.STANDARD;
        NabScore.Part part =
                NabScore.part(LABELS, new int[] {300, 700}, new RowRange(0, 600), profile);
        assertThat(part.windows()).isEqualTo(1);
        assertThat(part.score(profile)).isCloseTo(100, within(1e-9));
    }
}
