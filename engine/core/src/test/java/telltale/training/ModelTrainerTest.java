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

class ModelTrainerTest {
    private static Series channels(Series.Channel... channels) {
        Series noise = ModelExamples.noise(400);
        double[][] values = new double[channels.length][];
        for (int channel = 0; channel < channels.length; channel++) {
            values[channel] = noise.channelValues(0);
        }
        return Series.of("other", noise.timing(), List.of(channels), noise.times(), values);
    }

    private static Analysis analysis() {
        return ModelExamples.analysis(new ZScore());
    }

    @Test
    void theKeptModelFindsInItsOwnSeriesWhatTrainingFound() throws Exception {
        Series series = ModelExamples.noise(400);
        var trained =
                new ModelTrainer(ModelExamples.CLOCK).train("m", analysis(), series, Progress.NONE);
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
        Instant[] now = {ModelExamples.NOW};
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
                new ModelTrainer(clock)
                        .train(
                                "m",
                                ModelExamples.analysis(new Mean()),
                                ModelExamples.noise(400),
                                held)
                        .model();
        assertThat(model.course().seconds()).isEqualTo(10);
        assertThat(model.course().rowsPerSecond()).isEqualTo(300 * 5 / 10.0);
        assertThat(model.course().epochs()).isEqualTo(5);
        assertThat(model.course().best()).contains(new LossCurve.Mark(3, 1));
        assertThat(model.course().curves())
                .extracting(LossCurve::name)
                .containsExactly(LossCurve.TRAINING_LOSS, LossCurve.VALIDATION_LOSS);
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
        new ModelTrainer(ModelExamples.CLOCK)
                .train(
                        "m",
                        ModelExamples.analysis(new Mean(1, 0)),
                        ModelExamples.noise(400),
                        listening);
        assertThat(seen).containsExactly("training loss 1.0", "validation loss 1.0");
    }

    @Test
    void channelsAreFoundByNameWhereverTheyStand() throws Exception {
        Fitted fitted = ModelExamples.model("m", new ZScore()).fitted();
        Series two = channels(new Series.Channel("load"), new Series.Channel("temperature"));
        Result result = analysis().run(fitted, two, Progress.NONE);
        assertThat(result.series().channels()).containsExactly(new Series.Channel("temperature"));
    }

    @Test
    void otherChannelsAreRefusedUnlessTheyAreNamed() throws Exception {
        Fitted fitted = ModelExamples.model("m", new ZScore()).fitted();
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
        Fitted fitted = ModelExamples.model("m", new ZScore()).fitted();
        Series other = channels(new Series.Channel("temperature", "°F"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis().run(fitted, other, Progress.NONE))
                .withMessageEndingWith("channel 'temperature': expected the unit '°C', found '°F'");
    }

    @Test
    void aSeriesWithoutRowsIsNotEnough() throws Exception {
        Fitted fitted = ModelExamples.model("m", new ZScore()).fitted();
        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        analysis().run(fitted, ModelExamples.noise(400).rows(0, 0), Progress.NONE))
                .isInstanceOf(NotEnoughData.class);
    }

    @Test
    void aNameThatIsNoneIsRefusedBeforeAnythingIsLearnt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ModelTrainer(ModelExamples.CLOCK)
                                .train(
                                        "../m",
                                        analysis(),
                                        ModelExamples.noise(400),
                                        Progress.NONE));
    }
}
