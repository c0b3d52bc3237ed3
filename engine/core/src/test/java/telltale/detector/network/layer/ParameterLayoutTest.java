package telltale.detector.network.layer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParameterLayoutTest {
    @Test
    void onlyBiasesThatOthersKeepAsTwoMoveTwiceAsFar() {
        ParameterLayout layout =
                new Recurrent(RecurrentCell.LSTM, 4, 1, 3, 2, 1, Recurrent.Code.EVERY, false)
                        .layout();
        float[] before = layout.start(1);
        float[] weights = before.clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] += 0.5f;
        }
        layout.hasten(before, weights);
        float[] moves = new float[weights.length];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = weights[i] - before[i];
        }
        layout.tensors(moves)
                .byName()
                .forEach((name, tensor) -> {
                    boolean twice = name.startsWith("layer_") && name.endsWith(".bias");
                    assertThat(tensor.doubles())
                            .as(name)
                            .usingComparatorWithPrecision(1e-5)
                            .containsOnly(twice ? 1 : 0.5);
                });
    }

    @Test
    void startsTheSameAgain() {
        ParameterLayout layout =
                new Recurrent(RecurrentCell.GRU, 4, 1, 3, 2, 1, Recurrent.Code.LAST, true).layout();
        assertThat(layout.start(3)).isEqualTo(layout.start(3)).isNotEqualTo(layout.start(4));
    }
}
