package telltale.detector.statistical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import telltale.detector.Detector;
import telltale.detector.Explanation;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Scorer;
import telltale.detector.Scores;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.threshold.Calibration;

class ChannelEnsembleTest {
    private static final int ROWS = 2_000;

    private static double[] smooth(long seed) {
        Random random = new Random(seed);
        double[] values = new double[ROWS];
        Arrays.setAll(
                values,
                row -> 100 + 10 * Math.sin(row * 2 * Math.PI / 400) + random.nextGaussian() / 100);
        return values;
    }

    private static double[] noisy(long seed) {
        Random random = new Random(seed + 1_000);
        double[] values = new double[ROWS];
        Arrays.setAll(values, row -> random.nextGaussian());
        return values;
    }

    private static Series series(double[]... columns) {
        var channels = new Series.Channel[columns.length];
        Arrays.setAll(channels, i -> new Series.Channel("channel " + i));
        long[] times = new long[columns[0].length];
        Arrays.setAll(times, row -> row);
        return Series.of("test", Series.Timing.INDEX, List.of(channels), times, columns);
    }

    /// By deviations alone the smooth channel, far out for long, sets the noisy one's cutoff.
    @Test
    void aSpikeInEitherOfTwoUnlikeChannelsIsFound() throws Exception {
        List<Detector> detectors = List.of(new ZScore(), new ModifiedZScore(), new MovingAverage());
        for (Detector detector : detectors) {
            for (int seed = 0; seed < 5; seed++) {
                Series training = series(smooth(seed), noisy(seed));
                Model model = detector.fit(training, Progress.NONE);
                Scores learnt = model.score(training, Progress.NONE);
                double cutoff = Calibration.of(model, learnt).cutoff(0.95);
                double[] smooth = smooth(seed);
                double[] noisy = noisy(seed + 50);
                smooth[700] += 30;
                noisy[1_500] += 8;
                double[] scores = model.score(series(smooth, noisy), Progress.NONE).values();
                assertThat(scores[700]).as("%s %d", detector, seed).isGreaterThan(cutoff);
                assertThat(scores[1_500]).as("%s %d", detector, seed).isGreaterThan(cutoff);
                long above = Arrays.stream(scores).filter(s -> s >= cutoff).count();
                assertThat(above).as("%s %d", detector, seed).isLessThan(6);
            }
        }
    }

    @Test
    void streamsAsItScoresABatch() throws Exception {
        double[] smooth = smooth(7);
        smooth[300] = Double.NaN;
        smooth[301] = 1e6;
        Series series = series(smooth, noisy(7), noisy(8));
        Model model = new ExponentialSmoothing().fit(series, Progress.NONE);
        Scores batch = model.score(series, Progress.NONE);
        Scorer scorer = model.open();
        double[] row = new double[3];
        for (int at = 0; at < ROWS; at++) {
            if (at == 1_000) {
                scorer = model.resume(scorer.state());
            }
            series.copyRow(at, row);
            assertThat(scorer.next(series.timeAt(at), row)).isEqualTo(batch.at(at));
            for (int channel = 0; channel < 3; channel++) {
                var expected = batch.expectation().orElseThrow();
                assertThat(scorer.expected(channel)).isEqualTo(expected.valueAt(channel, at));
                assertThat(scorer.scale(channel)).isEqualTo(expected.scaleAt(channel, at));
            }
        }
        byte[] state = scorer.state();
        assertThatThrownBy(() -> model.resume(Arrays.copyOf(state, state.length - 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.resume(Arrays.copyOf(state, state.length + 8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRowIsExplainedInItsChannelsOwnDeviations() throws Exception {
        double[] noisy = noisy(9);
        noisy[500] = 12;
        Series series = series(smooth(9), noisy);
        Model model = new ZScore().fit(series, Progress.NONE);
        Scores scores = model.score(series, Progress.NONE);
        Explanation why = model.explain(series, scores, 500);
        assertThat(why.channel()).isEqualTo(1);
        assertThat(why.sigmas()).isBetween(10.0, 13.0);
        assertThat(why.sentence()).startsWith("'channel 1' is 12 where");
        assertThat(why.contributions()).hasSize(2);
    }

    @Test
    void aChannelWithoutValuesTakesNoPart() throws Exception {
        double[] nothing = new double[ROWS];
        Arrays.fill(nothing, Double.NaN);
        double[] noisy = noisy(10);
        noisy[500] = 12;
        Series series = series(nothing, noisy);
        Model model = new ZScore().fit(series, Progress.NONE);
        Scores scores = model.score(series, Progress.NONE);
        assertThat(scores.at(500)).isEqualTo(Arrays.stream(scores.values()).max().orElseThrow());
        assertThat(model.explain(series, scores, 500).channel()).isEqualTo(1);
        assertThat(model.notes()).anyMatch(note -> note.startsWith("channel 0: z-score needs"));
        assertThatThrownBy(() -> new ZScore().fit(series(nothing, nothing), Progress.NONE))
                .isInstanceOf(NotEnoughData.class);
    }

    /// With one channel missing, the same deviation of the other is the less probable.
    @Test
    void channelsWithoutAValueDoNotCount() throws Exception {
        double[] smooth = smooth(11);
        double[] noisy = noisy(11);
        noisy[500] = 5;
        noisy[600] = 5;
        smooth[600] = Double.NaN;
        Series series = series(smooth, noisy);
        Scores scores = new ZScore().fit(series, Progress.NONE).score(series, Progress.NONE);
        assertThat(scores.at(600)).isGreaterThan(scores.at(500));
    }
}
