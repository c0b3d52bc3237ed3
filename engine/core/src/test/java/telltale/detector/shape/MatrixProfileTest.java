package telltale.detector.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import telltale.detector.Model;
import telltale.detector.Scorer;
import telltale.detector.shape.profile.SelfJoin;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowScaling;

class MatrixProfileTest {
    @Test
    void ofTheTrainingIsItsSelfJoin() throws Exception {
        double[] values = walk(3_000, 1);
        Series series = Series.ofValues(values);
        var detector = new MatrixProfile(40, 1, 1, WindowScaling.Z_NORM, 0, false);
        double[] scores = detector.fit(series, Progress.NONE).score(series, Progress.NONE).values();
        double[] profile = SelfJoin.of(values, 40, 40, Progress.NONE);
        double[] rows = new double[scores.length];
        for (int row = 20; row < rows.length; row++) {
            double sum = 0;
            double weights = 0;
            for (int window = row - 50; window <= row + 10; window++) {
                if (window >= 0 && window < profile.length) {
                    double weight = 31 - Math.abs(window - (row - 20));
                    sum += weight * profile[window];
                    weights += weight;
                }
            }
            rows[row] = sum / weights;
        }
        double unit = scores[20] / rows[20];
        for (int row = 0; row < 20; row++) {
            assertThat(scores[row]).as("row %d", row).isNaN();
        }
        for (int row = 20; row < rows.length; row++) {
            assertThat(scores[row]).as("row %d", row).isCloseTo(unit * rows[row], within(1e-8));
        }
    }

    @Test
    void comparesFormAndSizeAtOnce() throws Exception {
        double[] values = new double[3_000];
        var random = new SplittableRandom(6);
        Arrays.setAll(
                values,
                row ->
                        (1 + 0.5 * Math.sin(row / 300.0)) * Math.sin(2 * Math.PI * row / 50)
                                + 0.02 * random.nextGaussian());
        for (int row = 2_000; row < 2_050; row++) {
            values[row] = Math.abs(values[row]);
        }
        Series series = Series.ofValues(values);
        var both = new MatrixProfile(50, 1, 1, WindowScaling.CENTRE, 0, true);
        double[] sized =
                scores(new MatrixProfile(50, 1, 1, WindowScaling.CENTRE, 0, false), series);
        double[] formed =
                scores(new MatrixProfile(50, 1, 1, WindowScaling.Z_NORM, 0, false), series);
        double[] scores = scores(both, series);
        for (int row = 25; row < scores.length; row++) {
            assertThat(scores[row])
                    .as("row %d", row)
                    .isCloseTo((sized[row] + formed[row]) / 2, within(1e-12));
        }
    }

    private static double[] scores(MatrixProfile detector, Series series) throws Exception {
        return detector.fit(series, Progress.NONE).score(series, Progress.NONE).values();
    }

    @Test
    void streamsTileAfterTileAndGoesOnWhereItStood() throws Exception {
        Series series = two(walk(5_000, 2), walk(5_000, 3));
        for (var detector :
                List.of(
                        new MatrixProfile(30, 3, 2, WindowScaling.CENTRE, 1_024, false),
                        new MatrixProfile(30, 1, 1, WindowScaling.CENTRE, 0, true),
                        new MatrixProfile(30, 2, 1, WindowScaling.Z_NORM, 4_000, false))) {
            Model model = detector.fit(series, Progress.NONE);
            double[] batch = model.score(series, Progress.NONE).values();
            Scorer scorer = model.open();
            double[] row = new double[2];
            for (int i = 0; i < series.length(); i++) {
                if (i == 2_900) {
                    scorer = model.resume(scorer.state());
                }
                series.copyRow(i, row);
                double score = scorer.next(series.timeAt(i), row);
                int scored = i - model.delay();
                if (scored >= model.delay() + 1) {
                    assertThat(score).as("row %d", scored).isEqualTo(batch[scored]);
                }
            }
        }
    }

    @Test
    void aSecondNeighbourFindsAnAnomalyThatComesTwice() throws Exception {
        var random = new SplittableRandom(4);
        double[] values = new double[4_000];
        Arrays.setAll(
                values, row -> Math.sin(2 * Math.PI * row / 50) + 0.1 * random.nextGaussian());
        for (int at : new int[] {1_010, 3_010}) {
            for (int row = 0; row < 50; row++) {
                values[at + row] = Math.abs(row - 25) / 12.5 - 1;
            }
        }
        assertThat(rank(new MatrixProfile(50, 1, 2, WindowScaling.CENTRE, 0, false), values, 1_035))
                .isLessThan(60);
        assertThat(rank(new MatrixProfile(50, 1, 1, WindowScaling.CENTRE, 0, false), values, 1_035))
                .isGreaterThan(60);
    }

    @Test
    void saysWhatOfALongTrainingIsKept() throws Exception {
        Series series = Series.ofValues(walk(5_000, 5));
        var model =
                new MatrixProfile(0, 1, 1, WindowScaling.CENTRE, 1_024, false)
                        .fit(series, Progress.NONE);
        assertThat(model.notes()).anyMatch(note -> note.contains("1,024 are kept"));
    }

    @Test
    void explainsByTheNearestWindowOfTheTraining() throws Exception {
        double[] values = new double[2_000];
        Arrays.setAll(values, row -> 10 + 3 * Math.sin(2 * Math.PI * row / 40));
        Series training = Series.ofValues(values);
        Model model =
                new MatrixProfile(40, 1, 1, WindowScaling.CENTRE, 0, false)
                        .fit(training, Progress.NONE);
        double[] spiked = values.clone();
        spiked[1_500] += 0.5;
        Series series = Series.ofValues(spiked);
        var why = model.explain(series, model.score(series, Progress.NONE), 1_500);
        assertThat(why.expected()).isCloseTo(values[1_500], within(0.05));
        assertThat(why.deviation()).isCloseTo(0.5, within(0.05));
        assertThat(why.window().orElseThrow().to() - why.window().orElseThrow().from())
                .isEqualTo(40);
    }

    /// How many rows score at least as high.
    private static long rank(MatrixProfile detector, double[] values, int row) throws Exception {
        Series series = Series.ofValues(values);
        double[] scores = detector.fit(series, Progress.NONE).score(series, Progress.NONE).values();
        return Arrays.stream(scores).filter(score -> score >= scores[row]).count();
    }

    private static double[] walk(int rows, long seed) {
        var random = new SplittableRandom(seed);
        double[] values = new double[rows];
        double level = 0;
        for (int row = 0; row < rows; row++) {
            level = 0.99 * level + random.nextGaussian();
            values[row] = level;
        }
        return values;
    }

    private static Series two(double[] first, double[] second) {
        long[] times = new long[first.length];
        Arrays.setAll(times, row -> row * 1_000_000_000L);
        return Series.of(
                "two",
                Series.Timing.INSTANT,
                List.of(new Series.Channel("a"), new Series.Channel("b")),
                times,
                new double[][] {first, second});
    }
}
