package telltale.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.analysis.Analysis;
import telltale.analysis.Fitted;
import telltale.analysis.Result;
import telltale.detector.NotEnoughData;
import telltale.detector.statistical.ZScore;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.threshold.Grouping;
import telltale.threshold.Threshold;

class TrainerTest {
    private static Series channels(Series.Channel... channels) {
        Series noise = Examples.noise(400);
        double[][] values = new double[channels.length][];
        for (int channel = 0; channel < channels.length; channel++) {
            values[channel] = noise.channelValues(0);
        }
        return Series.of("other", noise.timing(), List.of(channels), noise.times(), values);
    }

    private static Analysis analysis() {
        return Examples.analysis(new ZScore());
    }

    @Test
    void theKeptModelFindsInItsOwnSeriesWhatTrainingFound() throws Exception {
        Series series = Examples.noise(400);
        var trained = new Trainer(Examples.CLOCK).train("m", analysis(), series, Progress.NONE);
        Result again = analysis().run(trained.model().fitted(), series, Progress.NONE);
        assertThat(again.anomalies()).isEqualTo(trained.result().anomalies()).isNotEmpty();
        assertThat(again.training().length()).isZero();
        for (Threshold threshold :
                List.of(
                        new Threshold.Share(0.02),
                        new Threshold.Sigma(3),
                        new Threshold.TopK(3),
                        new Threshold.Fixed(2))) {
            assertThat(again.judge(threshold, Grouping.PLAIN).anomalies())
                    .isEqualTo(trained.result().judge(threshold, Grouping.PLAIN).anomalies());
        }
    }

    @Test
    void timeHeldUpCountsForNothing() throws Exception {
        Instant[] now = {Examples.NOW};
        InstantSource clock = () -> now[0];
        int[] calls = new int[1];
        Progress held =
                new Progress() {
                    @Override
                    public void report(long done, long total, String step) {}

                    @Override
                    public void advance(long done, long total, String step) {
                        now[0] = now[0].plusSeconds(calls[0]++ == 0 ? 3_600 : 0);
                    }

                    @Override
                    public void plot(String curve, double x, double y) {
                        now[0] = now[0].plusSeconds(1);
                    }
                };
        KeptModel model =
                new Trainer(clock)
                        .train("m", Examples.analysis(new Mean()), Examples.noise(400), held)
                        .model();
        assertThat(model.course().seconds()).isEqualTo(10);
        assertThat(model.course().rowsPerSecond()).isEqualTo(300 * 5 / 10.0);
        assertThat(model.course().epochs()).isEqualTo(5);
        assertThat(model.course().best()).contains(new Curve.Mark(3, 1));
        assertThat(model.course().curves())
                .extracting(Curve::name)
                .containsExactly(Curve.TRAINING_LOSS, Curve.VALIDATION_LOSS);
    }

    @Test
    void whatIsPlottedIsPassedOn() throws Exception {
        List<String> seen = new ArrayList<>();
        Progress listening =
                new Progress() {
                    @Override
                    public void report(long done, long total, String step) {}

                    @Override
                    public void plot(String curve, double x, double y) {
                        seen.add(curve + " " + x);
                    }
                };
        new Trainer(Examples.CLOCK)
                .train("m", Examples.analysis(new Mean(1, 0)), Examples.noise(400), listening);
        assertThat(seen).containsExactly("training loss 1.0", "validation loss 1.0");
    }

    @Test
    void channelsAreFoundByNameWhereverTheyStand() throws Exception {
        Fitted fitted = Examples.model("m", new ZScore()).fitted();
        Series two = channels(new Series.Channel("load"), new Series.Channel("temperature"));
        Result result = analysis().run(fitted, two, Progress.NONE);
        assertThat(result.series().channels()).containsExactly(new Series.Channel("temperature"));
    }

    @Test
    void otherChannelsAreRefusedUnlessTheyAreNamed() throws Exception {
        Fitted fitted = Examples.model("m", new ZScore()).fitted();
        Series other = channels(new Series.Channel("load"), new Series.Channel("power"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis().run(fitted, other, Progress.NONE))
                .withMessage(
                        "the model learnt from the channels [temperature], 'other' has [load,"
                                + " power]; name those to take in their place");
        assertThat(fitted.of(other, List.of("power")).channels())
                .containsExactly(new Series.Channel("power"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fitted.of(other, List.of("power", "load")))
                .withMessageContaining("expected as many, found [power, load]");
    }

    @Test
    void anotherUnitIsRefused() throws Exception {
        Fitted fitted = Examples.model("m", new ZScore()).fitted();
        Series other = channels(new Series.Channel("temperature", "°F"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis().run(fitted, other, Progress.NONE))
                .withMessageEndingWith("channel 'temperature': expected the unit '°C', found '°F'");
    }

    @Test
    void aSeriesWithoutRowsIsNotEnough() throws Exception {
        Fitted fitted = Examples.model("m", new ZScore()).fitted();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> analysis().run(fitted, Examples.noise(400).rows(0, 0), Progress.NONE))
                .isInstanceOf(NotEnoughData.class);
    }

    @Test
    void aNameThatIsNoneIsRefusedBeforeAnythingIsLearnt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Trainer(Examples.CLOCK)
                                .train("../m", analysis(), Examples.noise(400), Progress.NONE));
    }
}
