package telltale.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GrowingMinMaxPyramidTest {

    @Test
    void everySnapshotAgreesWithAPyramidOfItsRowsHoweverMuchHasComeSince() {
        var random = new Random(5);
        var growing = new GrowingMinMaxPyramid();
        var values = new double[20_000];
        List<MinMaxPyramid> snapshots = new ArrayList<>();
        for (var row = 0; row < values.length; row++) {
            if (random.nextInt(150) == 0) {
                snapshots.add(growing.snapshot());
            }
            values[row] = random.nextInt(9) == 0 ? Double.NaN : random.nextGaussian();
            growing.append(values[row]);
        }
        snapshots.add(growing.snapshot());
        for (var snapshot : snapshots) {
            assertLikeOneBuiltAtOnce(snapshot, values, random);
        }
        assertThat(snapshots.getLast().length()).isEqualTo(values.length);
    }

    private static void assertLikeOneBuiltAtOnce(
            MinMaxPyramid grown, double[] values, Random random) {
        var length = grown.length();
        var whole = MinMaxPyramid.of(length, row -> values[row]);
        var one = new double[2];
        var other = new double[2];
        for (var trial = 0; trial < 40; trial++) {
            var from = random.nextInt(length + 1);
            var to = from + random.nextInt(length - from + 1);
            grown.extremes(from, to, one);
            whole.extremes(from, to, other);
            assertThat(one).as("rows %d..%d of %d", from, to, length).isEqualTo(other);
            assertThat(grown.missing(from, to)).isEqualTo(whole.missing(from, to));
        }
    }

    @Test
    void rowsBehindTheLastOneAreMissing() {
        var random = new Random(6);
        for (var length : new int[] {0, 1, 15, 16, 17, 300}) {
            var values = new double[length + 70];
            var growing = new GrowingMinMaxPyramid();
            for (var row = 0; row < length; row++) {
                values[row] = random.nextInt(9) == 0 ? Double.NaN : random.nextGaussian();
                growing.append(values[row]);
            }
            Arrays.fill(values, length, values.length, Double.NaN);
            var padded = growing.snapshot().padded(values.length);
            assertThat(padded.length()).isEqualTo(values.length);
            assertThat(padded.valueAt(length)).isNaN();
            assertLikeOneBuiltAtOnce(padded, values, random);
        }
    }
}
