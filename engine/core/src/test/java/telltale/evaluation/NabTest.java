package telltale.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import telltale.detector.Scores;

class NabTest {
    private static final Labels LABELS =
            Labels.of(1_000, List.of(new Span(300, 340), new Span(700, 760)));

    @Test
    void alarmsGivenAsRowsEarnWhatTheSameScoresDo() {
        SplittableRandom random = new SplittableRandom(8);
        for (Nab.Profile profile : Nab.Profile.values()) {
            double[] scores = new double[1_000];
            List<Integer> alarms = new ArrayList<>();
            for (int row = 0; row < scores.length; row++) {
                if (random.nextInt(60) == 0) {
                    scores[row] = 1;
                    alarms.add(row);
                }
            }
            var item = new Nab.Item(LABELS, Scores.of(scores));
            int[] rows = alarms.stream().mapToInt(Integer::intValue).toArray();
            assertThat(Nab.part(LABELS, rows, 0, profile).score(profile))
                    .isCloseTo(Nab.at(List.of(item), profile, 1).score(), within(1e-9));
        }
    }

    @Test
    void nothingFoundIsZeroAndTheFirstRowOfEachWindowIsAHundred() {
        Nab.Profile profile = Nab.Profile.STANDARD;
        assertThat(Nab.part(LABELS, new int[0], 0, profile).score(profile)).isZero();
        assertThat(Nab.part(LABELS, new int[] {300, 700}, 0, profile).score(profile))
                .isCloseTo(100, within(1e-9));
    }

    @Test
    void rowsThatWereLearntFromNeitherEarnNorCost() {
        Nab.Profile profile = Nab.Profile.STANDARD;
        Nab.Part part = Nab.part(LABELS, new int[] {250, 310, 700}, 500, profile);
        assertThat(part.windows()).isEqualTo(1);
        assertThat(part.score(profile)).isCloseTo(100, within(1e-9));
    }

    @Test
    void partsOfACorpusAddUp() {
        Nab.Profile profile = Nab.Profile.STANDARD;
        Nab.Part sum =
                Nab.part(LABELS, new int[] {300, 700}, 0, profile)
                        .plus(Nab.part(LABELS, new int[0], 0, profile));
        assertThat(sum.score(profile)).isCloseTo(50, within(1e-9));
    }
}
