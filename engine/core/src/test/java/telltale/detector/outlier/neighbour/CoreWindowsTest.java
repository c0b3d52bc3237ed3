package telltale.detector.outlier.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import telltale.job.Progress;

class CoreWindowsTest {
    @Test
    void theKneeIsWhereACurveTurnsUp() {
        assertThat(CoreWindows.knee(new double[] {1, 1.1, 1.2, 1.3, 9})).isEqualTo(1.3);
        assertThat(CoreWindows.knee(new double[] {2, 2, 2})).isEqualTo(2);
        assertThat(CoreWindows.knee(new double[] {3})).isEqualTo(3);
    }

    @Test
    void scoresCountReachesFromTheNearestCore() throws InterruptedException {
        var learnt = CoreWindows.of(line(0, 1, 2, 3, 20), 1.5, 3, Progress.NONE).orElseThrow();
        double[] scores = new double[3];

        learnt.score(new double[] {2, 6, -1}, new long[] {90, 91, 92}, 3, scores);

        assertThat(scores[0]).isZero();
        assertThat(scores[1]).isCloseTo(4 / 1.5, within(1e-12));
        assertThat(scores[2]).isCloseTo(2 / 1.5, within(1e-12));
        assertThat(learnt.sentence()).contains("1 cluster, 1 of 5");
    }

    @Test
    void aReachWithoutAnyCoreIsRefused() {
        assertThatThrownBy(() -> CoreWindows.of(line(0, 1, 2, 3), 0.5, 2, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "eps: expected at least 1.00, where a window has 2 near it, found '0.5'");
    }

    @Test
    void tooFewLinesHaveNoCores() throws InterruptedException {
        assertThat(CoreWindows.of(line(0, 1), 0, 3, Progress.NONE)).isEmpty();
    }

    private static ReferencePoints line(double... values) {
        return ReferencePoints.of(values, LongStream.range(0, values.length).toArray(), 1, 1);
    }
}
