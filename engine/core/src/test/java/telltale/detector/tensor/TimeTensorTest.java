package telltale.detector.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeTensorTest {
    private static Tensors named(Tensor tensor) {
        return Tensors.of(Map.of("times", tensor));
    }

    @Test
    void everyNanosecondIsGivenBack() {
        long[] times = {0, 1, -1, 1_764_600_000_123_456_789L, -999_999_999, 1_000_000_000};
        assertThat(TimeTensor.get(named(TimeTensor.tensor(times)), "times", 6)).isEqualTo(times);
    }

    @Test
    void whatIsNoTimeIsRefused() {
        for (double[] pair : new double[][] {{0.5, 0}, {0, 1e9}, {0, -1}, {1e300, 0}, {0, 0.5}}) {
            Tensors tensors = named(Tensor.of(pair, 1, 2));
            assertThatThrownBy(() -> TimeTensor.get(tensors, "times", 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'times'");
        }
    }
}
