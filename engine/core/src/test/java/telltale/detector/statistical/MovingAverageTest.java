package telltale.detector.statistical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.job.Progress;
import telltale.series.Series;

class MovingAverageTest {
    private static Series memory(double coefficient, int rows) {
        Random random = new Random(8);
        double[] values = new double[rows];
        for (int i = 1; i < rows; i++) {
            values[i] = coefficient * values[i - 1] + random.nextGaussian();
        }
        return Series.ofValues(values);
    }

    private static String note(Series training) throws InterruptedException {
        Model model = new MovingAverage().fit(training, Progress.NONE);
        return model.notes().getFirst();
    }

    @Test
    void theWindowIsLongForNoiseAndShortForASeriesWithMemory() throws InterruptedException {
        assertThat(note(memory(0, 50_000))).isEqualTo("The window is 512 rows.");
        assertThat(note(memory(0, 400))).containsAnyOf(" 32 ", " 50 ", " 80 ");
        assertThat(note(memory(0.9, 50_000))).isEqualTo("The window is 3 rows.");
    }

    @Test
    void theWindowFitsATrainingThatIsNearlyConstant() throws InterruptedException {
        double[] values = new double[120];
        Arrays.fill(values, 10_000);
        values[60] = 10_001;
        values[97] = 9_200;
        Series series = Series.ofValues(values);
        Model model = new MovingAverage().fit(series, Progress.NONE);
        assertThat(model.notes()).containsExactly("The window is 20 rows.");
        assertThat(model.score(series, Progress.NONE).at(97)).isGreaterThan(40);
    }

    @Test
    void aGivenWindowNeedsNoNote() throws InterruptedException {
        assertThat(new MovingAverage(7).fit(memory(0, 100), Progress.NONE).notes()).isEmpty();
    }

    @Test
    void oneSpikeDoesNotLookLikeSeveral() throws InterruptedException {
        Series series = memory(0, 5_000);
        double[] values = series.channelValues(0);
        values[3_000] += 1_000;
        Model model = new MovingAverage(10).fit(series, Progress.NONE);

        double[] scores = model.score(Series.ofValues(values), Progress.NONE).values();

        assertThat(scores[3_000]).isGreaterThan(500);
        for (int row = 3_001; row < 3_020; row++) {
            assertThat(scores[row]).isLessThan(6);
        }
    }

    @Test
    void saysWhatItNeeds() {
        assertThatThrownBy(() -> new MovingAverage().fit(Series.ofValues(1, 2), Progress.NONE))
                .isInstanceOf(NotEnoughData.class)
                .hasMessageContaining("needs at least 2 rows")
                .hasMessageContaining("found 1");
    }

    @Test
    void theOddOneOfFourRowsStandsOut() throws InterruptedException {
        Series series = Series.ofValues(1, 2, 100, 3);

        double[] scores =
                new MovingAverage()
                        .fit(series, Progress.NONE)
                        .score(series, Progress.NONE)
                        .values();

        assertThat(scores[2]).isGreaterThan(40);
        assertThat(scores[3]).isLessThan(1);
    }
}
