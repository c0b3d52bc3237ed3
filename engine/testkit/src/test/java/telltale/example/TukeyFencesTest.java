package telltale.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import telltale.detector.Catalogue;
import telltale.job.Progress;
import telltale.testkit.DetectorContract;
import telltale.testkit.PlainSeries;

/// The example of the documentation is a whole detector: it keeps the contract of all.
class TukeyFencesTest {
    private final Catalogue catalogue = Catalogue.of(() -> List.of(TukeyFences.class));

    @TestFactory
    Stream<DynamicNode> keepsTheContract() {
        return DetectorContract.of(catalogue, Map.of("tukey_fences", 4));
    }

    @Test
    void aRowOnTheFenceScoresOne() throws Exception {
        var training =
                PlainSeries.series(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}); // quartiles 3 and 7
        var scores =
                new TukeyFences(1.5)
                        .fit(training, Progress.NONE)
                        .score(
                                PlainSeries.series(new double[] {5, 13, -3, Double.NaN}),
                                Progress.NONE);

        assertThat(scores.values()).containsExactly(0, 1, 1, Double.NaN);
    }
}
