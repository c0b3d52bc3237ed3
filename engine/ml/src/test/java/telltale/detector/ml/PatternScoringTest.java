package telltale.detector.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import telltale.detector.Model;
import telltale.detector.Scores;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowScaling;

class PatternScoringTest {
    private static final int PERIOD = 40;

    private static double[] wave(int rows) {
        var random = new SplittableRandom(1);
        double[] values = new double[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = 10 * Math.sin(2 * Math.PI * row / PERIOD) + 0.2 * random.nextGaussian();
        }
        return values;
    }

    private static double mean(Scores scores, int from, int to) {
        double sum = 0;
        for (int row = from; row < to; row++) {
            sum += scores.at(row);
        }
        return sum / (to - from);
    }

    @Test
    void anAnomalyThatComesAgainStillIsOne() throws InterruptedException {
        double[] values = wave(4_000);
        for (int begin : new int[] {1_200, 2_640}) {
            for (int row = begin; row < begin + PERIOD; row++) {
                values[row] = 10 * Math.signum(Math.sin(4 * Math.PI * row / PERIOD));
            }
        }
        Series series = Series.ofValues(values);
        Model model = new NormalPatterns().fit(series, Progress.NONE);
        Scores scores = model.score(series, Progress.NONE);

        double usual = mean(scores, 1_500, 2_500);
        assertThat(mean(scores, 1_200, 1_240)).isGreaterThan(4 * usual);
        assertThat(mean(scores, 2_640, 2_680)).isGreaterThan(4 * usual);
    }

    @Test
    void aPatternFitsEveryWindowInIt() {
        double[] line = {1, 5, 2, 8, 3, 9, 4, 7};
        NormalPattern pattern = NormalPattern.of(1, line, 4, 1, WindowScaling.CENTRE);

        for (int shift = 0; shift <= 4; shift++) {
            double[] window = new double[4];
            System.arraycopy(line, shift, window, 0, 4);
            for (int i = 0; i < 4; i++) {
                window[i] += 100;
            }
            WindowScaling.CENTRE.apply(window, 0, 4);
            assertThat(pattern.distance(window, 0)).isCloseTo(0, within(1e-20));
        }
    }

    @Test
    void largeLastingClustersWeighMost() {
        double[][] lines = new double[30][2];
        int[] cluster = new int[30];
        for (int i = 0; i < 30; i++) {
            cluster[i] = i == 12 || i == 13 ? 2 : i % 2;
            lines[i] = new double[] {cluster[i] == 2 ? 50 : cluster[i], 0};
        }
        double[] weights = Clustering.of(lines, cluster, 3).weights(0.05);

        assertThat(weights[0] + weights[1] + weights[2]).isCloseTo(1, within(1e-12));
        assertThat(weights[2]).isLessThan(0.001);
    }

    @Test
    void asManyPatternsAsDescribeTheTrainingBest() throws InterruptedException {
        var notes = new ArrayList<String>();
        Model one =
                new NormalPatterns(PERIOD, 1, WindowScaling.CENTRE)
                        .fit(Series.ofValues(wave(2_000)), Progress.NONE);
        notes.addAll(one.notes());
        assertThat(notes).contains("Normal patterns: 1.");
        Model found = new NormalPatterns().fit(Series.ofValues(wave(2_000)), Progress.NONE);
        assertThat(found.notes().getLast()).isNotEqualTo("Normal patterns: 1.");
    }

    @Test
    void meansOfBinsStandForRows() {
        Paa sketch = Paa.of(5, 1, 2);
        double[] drawn = new double[2];
        sketch.draw(new double[] {1, 3, 10, 20, 30}, 0, drawn, 0);
        assertThat(drawn).containsExactly(2, 20);
    }
}
