package telltale.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import telltale.series.Series;
import telltale.testkit.generated.Disturbance;
import telltale.testkit.generated.Generated;
import telltale.testkit.generated.Oscillation;

class GeneratedTest {
    @Test
    void theSameSeedGivesTheSameSeries() {
        Series once = Generated.all(3).getFirst().series();
        Series again = Generated.all(3).getFirst().series();
        Series other = Generated.all(4).getFirst().series();

        assertThat(again.channelValues(0)).isEqualTo(once.channelValues(0));
        assertThat(other.channelValues(0)).isNotEqualTo(once.channelValues(0));
    }

    @Test
    void everySeriesHasItsAnomaliesBehindTheTraining() {
        for (Generated generated : Generated.all(5)) {
            Series series = generated.series();
            long starts =
                    IntStream.range(1, series.length())
                            .filter(row -> series.labelAt(row) && !series.labelAt(row - 1))
                            .count();
            boolean early = IntStream.range(0, generated.trainingRows()).anyMatch(series::labelAt);

            assertThat(starts).as(series.name()).isEqualTo(generated.disturbances().size());
            assertThat(early).as(series.name()).isFalse();
            assertThat(series.channelValues(0)).as(series.name()).doesNotContain(Double.NaN);
        }
    }

    @Test
    void aPlatformIsFlatAndAnExtremumIsOneRow() {
        Series flat = Generated.of(Oscillation.SINE, List.of(Disturbance.PLATFORM), 6).series();
        double[] labelled =
                IntStream.range(0, flat.length())
                        .filter(flat::labelAt)
                        .mapToDouble(row -> flat.valueAt(0, row))
                        .distinct()
                        .toArray();
        Series spiked = Generated.of(Oscillation.ECG, List.of(Disturbance.EXTREMUM), 7).series();

        assertThat(labelled).hasSize(1);
        assertThat(IntStream.range(0, spiked.length()).filter(spiked::labelAt).count())
                .isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBeTold() {
        assertThatThrownBy(() ->
                        Generated.of(Oscillation.RANDOM_WALK, List.of(Disturbance.FREQUENCY), 8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RANDOM_WALK")
                .hasMessageContaining("FREQUENCY");
    }
}
