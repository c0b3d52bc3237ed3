package telltale.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.detector.Catalogue;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.Scores;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.threshold.Calibration;

/// The method that chooses for itself, by what the window and the command line see of it.
class AutoTest {
    private static final long HOUR = 3_600_000_000_000L;

    private static Detector auto() {
        return Catalogue.load().method("auto").detector();
    }

    private static double[] daily(int rows, long seed) {
        double[] noise = NoiseKind.GAUSSIAN.values(rows, seed);
        for (int row = 0; row < rows; row++) {
            noise[row] = 10 * Math.sin(2 * Math.PI * row / 24) + noise[row];
        }
        return noise;
    }

    private static Series hourly(double[] values) {
        long[] times = new long[values.length];
        for (int row = 0; row < times.length; row++) {
            times[row] = row * HOUR;
        }
        return Series.of(
                "hourly",
                Series.Timing.INSTANT,
                List.of(new Series.Channel("value")),
                times,
                new double[][] {values});
    }

    @Test
    void saysInOneSentenceWhatItChoseAndWhy() throws InterruptedException {
        double[] values = daily(2_000, 1);

        assertThat(auto().fit(hourly(values), Progress.NONE).notes().getFirst())
                .startsWith("It repeats with the calendar, every 24 rows");
        assertThat(auto().fit(PlainSeries.series(values), Progress.NONE).notes().getFirst())
                .startsWith("It repeats every 24 rows, with noise");
        double[] beats = new double[2_000];
        for (int row = 0; row < beats.length; row++) {
            double drift = 3 * Math.sin(2 * Math.PI * row / 701);
            beats[row] = Math.pow(Math.sin(2 * Math.PI * (row + drift) / 50), 3);
        }
        assertThat(auto().fit(PlainSeries.series(beats), Progress.NONE).notes().getFirst())
                .startsWith("A shape repeats every ");
        double[] noise = NoiseKind.GAUSSIAN.values(2_000, 2);
        assertThat(auto().fit(PlainSeries.series(noise), Progress.NONE).notes().getFirst())
                .startsWith("Nothing repeats here");
        assertThat(auto().fit(PlainSeries.series(daily(100, 3)), Progress.NONE).notes().getFirst())
                .startsWith("100 rows are too few");
    }

    @Test
    void findsAShapeThatNoValueBetrays() throws InterruptedException {
        double[] values = daily(4_000, 4);
        for (int row = 2_400; row < 2_424; row++) {
            values[row] = -values[row];
        }
        Series series = PlainSeries.series(values);
        Model model = auto().fit(series, Progress.NONE);
        Scores scores = model.score(series, Progress.NONE);

        double highest = 0;
        int at = 0;
        for (int row = 0; row < series.length(); row++) {
            at = scores.at(row) > highest ? row : at;
            highest = Math.max(highest, scores.at(row));
        }

        assertThat(at).isBetween(2_380, 2_444);
        assertThat(model.explain(series, scores, at).sentence()).doesNotContain("NaN");
        assertThat(Calibration.of(model, scores).confidence(highest)).isGreaterThan(0.95);
    }

    @Test
    void findsAFlatStretchInASine() throws InterruptedException {
        double[] noise = NoiseKind.GAUSSIAN.values(3_000, 6);
        double[] values = new double[noise.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = 10 * Math.sin(2 * Math.PI * row / 50) + 0.3 * noise[row];
        }
        Arrays.fill(values, 2_005, 2_025, values[2_005]);
        Series series = PlainSeries.series(values);
        Scores scores = auto().fit(series, Progress.NONE).score(series, Progress.NONE);

        double highest = Arrays.stream(scores.values()).max().orElseThrow();
        int at = 0;
        while (scores.at(at) < highest) {
            at++;
        }

        assertThat(at).isBetween(2_000, 2_030);
    }

    @Test
    void theMostSurprisedMethodExplainsAShapeInItsOwnWay() throws InterruptedException {
        double[] values = daily(2_000, 5);
        for (int row = 1_200; row < 1_224; row++) {
            values[row] = -values[row];
        }
        Series series = PlainSeries.series(values);
        for (String id : List.of("machine_learning", "matrix_profile")) {
            Model model = Catalogue.load().method(id).detector().fit(series, Progress.NONE);

            var why = model.explain(series, model.score(series, Progress.NONE), 1_212);

            assertThat(why.sentence()).as(id).contains("rows of 'channel 1' around here", "normal");
            assertThat(why.window()).as(id).isPresent();
            assertThat(why.expected()).as(id).isFinite();
        }
    }
}
