package telltale.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class DeclusteringTest {

    /// Ordinary scores between 0 and 1.
    private static double[] ordinary(int length) {
        return new SplittableRandom(3).doubles(length).toArray();
    }

    @Test
    void anEpisodeReachesAsFarAsScoresStayOverHalfOfItsPeak() {
        double[] scores = ordinary(1_000);
        Arrays.fill(scores, 400, 420, 8);
        scores[410] = 10;

        Episode first = Declustering.of(scores, 0, 40).getFirst();

        assertThat(first.from()).isEqualTo(400);
        assertThat(first.to()).isEqualTo(420);
        assertThat(first.peak()).isEqualTo(410);
    }

    @Test
    void theEchoesOfAWindowBelongToTheirEvent() {
        double[] scores = ordinary(1_000);
        Arrays.fill(scores, 400, 500, 3);
        scores[450] = 30;

        List<Episode> episodes = Declustering.of(scores, 0, 40);

        assertThat(episodes.getFirst().peak()).isEqualTo(450);
        assertThat(episodes.subList(1, episodes.size()))
                .noneMatch(e -> e.from() < 500 && e.to() > 400);
    }

    @Test
    void eventsFarApartAreEpisodesOfTheirOwn() {
        double[] scores = ordinary(1_000);
        scores[300] = 9;
        scores[700] = 12;

        assertThat(Declustering.of(scores, 0, 40).stream().limit(2).map(Episode::peak))
                .containsExactly(700, 300);
    }

    @Test
    void aSustainedEventIsMoreUnusualThanASingleRowAsHigh() {
        double[] scores = ordinary(1_000);
        scores[300] = 5;
        Arrays.fill(scores, 700, 730, 4.9);

        assertThat(Declustering.of(scores, 0, 40).getFirst().peak()).isEqualTo(700);
    }

    @Test
    void missingScoresEndAnEpisodeAndTiesHaveNone() {
        double[] scores = ordinary(1_000);
        Arrays.fill(scores, 400, 420, 8);
        scores[405] = Double.NaN;
        assertThat(Declustering.of(scores, 0, 40)).noneMatch(e -> e.from() <= 405 && e.to() > 405);

        Arrays.fill(scores, 2);
        assertThat(Declustering.of(scores, 0, 40)).isEmpty();
        Arrays.fill(scores, Double.NaN);
        assertThat(Declustering.of(scores, 0, 40)).isEmpty();
        assertThat(Declustering.of(new double[0], 0, 40)).isEmpty();
    }

    @Test
    void theScaleAndOriginOfScoresMakeNoDifference() {
        double[] scores = ordinary(1_000);
        scores[300] = 9;
        scores[700] = 12;
        double[] others = Arrays.stream(scores).map(s -> 4 * s + 8).toArray();

        List<Episode> episodes = Declustering.of(scores, 5, 40);
        List<Episode> same = Declustering.of(others, 5, 40);

        assertThat(same).hasSameSizeAs(episodes);
        for (int i = 0; i < 2; i++) {
            assertThat(same.get(i).peak()).isEqualTo(episodes.get(i).peak());
            assertThat(same.get(i).unusualness() / episodes.get(i).unusualness())
                    .isBetween(1 - 1e-9, 1 + 1e-9);
        }
    }
}
