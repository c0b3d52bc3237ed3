package telltale.detector.deep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import telltale.detector.network.layer.Architecture;
import telltale.detector.network.layer.Attentive;
import telltale.detector.network.layer.Recurrent;
import telltale.detector.network.layer.Recurrent.Code;
import telltale.detector.network.layer.RecurrentCell;
import telltale.detector.network.learn.NetworkEngine;
import telltale.detector.network.learn.TrainingOptions;
import telltale.detector.network.learn.TrainingSet;
import telltale.job.Progress;

final class Dl4jEngineTest {
    private static final TrainingOptions SHORT = new TrainingOptions(6, 256, 32, 0.01, 6, 1);

    static List<Architecture> networks() {
        return List.of(
                new Recurrent(RecurrentCell.LSTM, 8, 1, 8, 4, 1, Code.EVERY, false),
                new Recurrent(RecurrentCell.GRU, 8, 1, 8, 4, 1, Code.EVERY, false),
                new Attentive(8, 1, 8, 2, 16, 1, 4));
    }

    /// Windows of a sine.
    private record Waves(int steps) implements TrainingSet {
        @Override
        public int training() {
            return 200;
        }

        @Override
        public int validation() {
            return 40;
        }

        @Override
        public void copy(int window, float[] into) {
            for (int step = 0; step < steps; step++) {
                into[step] = (float) Math.sin(0.4 * (window + step));
            }
        }
    }

    private static final class Losses implements Progress {
        private final List<Double> validation = new ArrayList<>();

        @Override
        public void report(long done, long total, String step) {}

        @Override
        public void plot(String curve, double x, double y) {
            if (curve.equals("validation loss")) {
                validation.add(y);
            }
        }
    }

    @Test
    void isFoundByItsName() {
        assertThat(NetworkEngine.named("dl4j")).isInstanceOf(Dl4jEngine.class);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void learns(Architecture network) throws Exception {
        Losses losses = new Losses();
        float[] weights =
                new Dl4jEngine().train(network, new Waves(network.steps()), SHORT, losses);
        assertThat(weights).hasSize(network.layout().size());
        assertThat(losses.validation).hasSizeGreaterThan(1);
        double last = losses.validation.stream().mapToDouble(loss -> loss).min().orElseThrow();
        assertThat(last).isLessThan(0.9 * losses.validation.getFirst());
    }

    @Test
    void learnsTheSameAgain() throws Exception {
        Architecture network = networks().getFirst();
        TrainingOptions two = new TrainingOptions(2, 64, 32, 0.01, 2, 5);
        float[] once = new Dl4jEngine().train(network, new Waves(8), two, Progress.NONE);
        float[] again = new Dl4jEngine().train(network, new Waves(8), two, Progress.NONE);
        assertThat(again).isEqualTo(once);
    }

    @Test
    void stopsWhenCancelled() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() ->
                        new Dl4jEngine()
                                .train(networks().getFirst(), new Waves(8), SHORT, Progress.NONE))
                .isInstanceOf(InterruptedException.class);
    }
}
