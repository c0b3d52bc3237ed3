package telltale.app.chart.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaneStackTest {
    private final PaneStack stack =
            PaneStack.of(
                    List.of(
                            new ChartPaneSpec("a", PaneContent.Curves.of(List.of(0, 1)), 1),
                            new ChartPaneSpec("b", new PaneContent.Scores("main"), 3),
                            new ChartPaneSpec("c", new PaneContent.HeatMap(), 1)));

    private static List<String> ids(PaneStack stack) {
        return stack.panes().stream().map(ChartPaneSpec::id).toList();
    }

    @Test
    void aPaneMovesNoFurtherThanTheEnds() {
        assertThat(ids(stack.moved("c", -1))).containsExactly("a", "c", "b");
        assertThat(ids(stack.moved("a", 7))).containsExactly("b", "c", "a");
        assertThat(stack.moved("nobody", 1)).isEqualTo(stack);
    }

    @Test
    void theLastPaneStays() {
        var last = stack.without("a").without("b");
        assertThat(ids(last)).containsExactly("c");
        assertThat(last.without("c")).isEqualTo(last);
    }

    @Test
    void aMaximisedPaneIsSeenAloneUntilItGoes() {
        var alone = stack.maximised("b");
        assertThat(alone.visible()).extracting(ChartPaneSpec::id).containsExactly("b");
        assertThat(alone.without("b").visible()).hasSize(2);
        assertThat(alone.without("a").visible()).hasSize(1);
        assertThat(alone.with(new ChartPaneSpec("d", new PaneContent.Consensus(), 1)).visible())
                .hasSize(4);
    }

    @Test
    void aDividerKeepsTheSumOfTwoHeightsAndNeverClosesAPane() {
        var half = stack.divided("a", "b", 0.5);
        assertThat(half.pane("a").orElseThrow().weight()).isEqualTo(2);
        assertThat(half.pane("b").orElseThrow().weight()).isEqualTo(2);
        var closed = stack.divided("a", "b", -3);
        assertThat(closed.pane("a").orElseThrow().weight()).isCloseTo(0.2, within(1e-9));
        assertThat(closed.pane("c").orElseThrow().weight()).isEqualTo(1);
    }

    @Test
    void aFreshIdIsNobodysYet() {
        var full = stack.with(new ChartPaneSpec("pane-5", new PaneContent.Consensus(), 1));
        assertThat(stack.freshId()).isEqualTo("pane-4");
        assertThat(full.freshId()).isEqualTo("pane-6");
    }

    @Test
    void twoPanesOfOneIdAreRefused() {
        assertThatThrownBy(() -> stack.with(stack.panes().getFirst()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an id of its own");
        assertThatThrownBy(() -> stack.panes().getFirst().withWeight(0))
                .hasMessageContaining("weight > 0, found 0.0");
    }

    @Test
    void channelsStandOnAxesOfTheirOwnAndOnOneAgain() {
        var apart = PaneContent.Curves.of(List.of(2, 5, 7)).apart(true).toggled(1);
        assertThat(apart.axes()).isEqualTo(3);
        assertThat(apart.on(1)).containsExactly(5);
        assertThat(apart.logarithmic()).containsExactly(1);
        var together = apart.apart(false);
        assertThat(together.axes()).isEqualTo(1);
        assertThat(together.on(0)).containsExactly(2, 5, 7);
        assertThat(together.logarithmic()).isEqualTo(Set.of());
    }

    @Test
    void aChannelIsInAPaneOnce() {
        var curves = PaneContent.Curves.of(List.of(2, 5)).with(new PaneCurve(2, 3));
        assertThat(curves.curves()).containsExactly(new PaneCurve(5, 0), new PaneCurve(2, 3));
        assertThat(curves.without(2).axes()).isEqualTo(1);
    }
}
