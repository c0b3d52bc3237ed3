package telltale.app.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import telltale.analysis.Analysis;
import telltale.analysis.Result;
import telltale.analysis.Training;
import telltale.app.ExampleSeries;
import telltale.app.SpikeDetector;
import telltale.input.csv.CsvSource;
import telltale.job.Progress;
import telltale.threshold.Direction;
import telltale.threshold.Grouping;
import telltale.threshold.LeastDeviation;
import telltale.threshold.Threshold;

final class ThresholdViewModelTest {
    private final ThresholdViewModel model = new ThresholdViewModel();

    private static Result result() throws InterruptedException {
        return new Analysis(
                        CsvSource.of(java.nio.file.Path.of("x.csv")),
                        List.of(),
                        new SpikeDetector(),
                        new Training.All(),
                        new Threshold.Confidence(0.95),
                        Grouping.PLAIN)
                .run(ExampleSeries.noise(2_000, 500, 1_500), Progress.NONE);
    }

    @Test
    void beginsWithWhatStandsOut() {
        assertThat(model.threshold()).contains(new Threshold.Standout());
        assertThat(model.text().get()).isEqualTo("0");
    }

    @Test
    void takesInWhatLiesBelowTheLine() {
        model.takeIn(3, 2.5);
        assertThat(model.threshold()).contains(new Threshold.Standout(3));
        model.takeIn(1, 2.25);
        assertThat(model.threshold()).contains(new Threshold.Standout(4));
        model.kind().set(ThresholdKind.CONFIDENCE);
        model.takeIn(1, 2.25);
        assertThat(model.threshold()).contains(new Threshold.Fixed(2.25));
    }

    @Test
    void saysWhyTheLineIsThere() throws InterruptedException {
        model.judged(result().judge(new Threshold.Standout(), Grouping.PLAIN));
        assertThat(model.meaning().get()).startsWith("2 stretches stand out: ");
    }

    @ParameterizedTest
    @EnumSource(ThresholdKind.class)
    void sliderAndValueSayTheSame(ThresholdKind kind) {
        for (double place = 0.1; place < 0.95; place += 0.1) {
            double value = kind.valueAt(place, -2, 8);
            double back = kind.placeOf(value, -2, 8);
            assertThat(kind.valueAt(back, -2, 8)).isCloseTo(value, within(Math.abs(value) * 1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource(ThresholdKind.class)
    void everyKindGivesAThresholdFromEndToEnd(ThresholdKind kind) {
        model.kind().set(kind);
        assertThat(model.threshold()).isPresent();
        for (double place : new double[] {0.02, 0.5, 1}) {
            model.slider().set(place);
            assertThat(model.threshold()).as("%s at %s", kind, place).isPresent();
        }
    }

    @Test
    void showsAndGivesBackEveryThreshold() {
        for (Threshold threshold :
                List.of(
                        new Threshold.Standout(2),
                        new Threshold.Confidence(0.999),
                        new Threshold.Share(0.01),
                        new Threshold.Sigma(3),
                        new Threshold.Sigma(5, true),
                        new Threshold.Fixed(4.25),
                        new Threshold.TopK(5))) {
            model.show(threshold);
            assertThat(model.threshold()).contains(threshold);
        }
    }

    @Test
    void saysWhatIsWrongWithWhatIsWritten() {
        model.kind().set(ThresholdKind.CONFIDENCE);
        AtomicInteger changes = new AtomicInteger();
        model.whenChanged(changes::incrementAndGet);
        model.text().set("1.5");
        assertThat(model.error().get()).contains("found '1.5'");
        assertThat(model.threshold()).isEmpty();
        model.text().set("much");
        assertThat(model.error().get()).isEqualTo("expected a number, found 'much'");
        assertThat(changes).hasValue(0);
        model.text().set("0.99");
        assertThat(model.threshold()).contains(new Threshold.Confidence(0.99));
        assertThat(changes).hasValue(1);
    }

    @Test
    void aDraggedCutoffStaysAConfidenceWhereOneBelongsToIt() throws InterruptedException {
        model.kind().set(ThresholdKind.CONFIDENCE);
        Result result = result();
        double cutoff = result.fitted().calibration().cutoff(0.9);
        model.dragged(cutoff, result);
        assertThat(model.threshold().orElseThrow())
                .isInstanceOfSatisfying(
                        Threshold.Confidence.class,
                        c -> assertThat(c.level()).isCloseTo(0.9, within(1e-3)));
        model.dragged(0.001, result);
        assertThat(model.threshold()).contains(new Threshold.Fixed(0.001));
    }

    @Test
    void saysWhatTheThresholdMeans() throws InterruptedException {
        Result result = result();
        model.judged(result);
        assertThat(model.found().get()).isEqualTo("2 anomalies · 2 rows");
        assertThat(model.meaning().get()).startsWith("About one false alarm in ");
        model.judged(result.judge(new Threshold.Fixed(1_000), Grouping.PLAIN));
        assertThat(model.found().get()).isEqualTo("No anomalies");
        model.judged(result.judge(new Threshold.Fixed(0), Grouping.PLAIN));
        assertThat(model.meaning().get()).isEqualTo("Most rows of a normal series lie above it");
    }

    @Test
    void groupsAsWritten() {
        var grouping = new GroupingViewModel();
        assertThat(grouping.grouping()).contains(Grouping.PLAIN);
        grouping.bridge().set(3);
        grouping.minLength().set(2);
        grouping.direction().set(Direction.ABOVE);
        grouping.least().set("5 %");
        Grouping wanted = new Grouping(3, 2, Direction.ABOVE, new LeastDeviation(0, 5));
        assertThat(grouping.grouping()).contains(wanted);
        grouping.least().set("much");
        assertThat(grouping.grouping()).isEmpty();
        assertThat(grouping.error().get()).contains("found 'much'");
        grouping.show(wanted);
        assertThat(grouping.least().get()).isEqualTo("5 %");
        assertThat(grouping.grouping()).contains(wanted);
    }
}
