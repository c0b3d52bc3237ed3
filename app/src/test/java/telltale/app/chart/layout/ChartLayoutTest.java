package telltale.app.chart.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import telltale.app.chart.content.ChartPaneSpec;
import telltale.app.chart.content.FoldPeriod;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.content.PaneStack;

class ChartLayoutTest {
    private static final ChartLayout.Gutters GUTTERS = new ChartLayout.Gutters(48, 16);

    @Test
    void partsNeverOverlapAndStayInsideWhateverTheStackAndTheSize() {
        var random = new Random(11);
        for (var trial = 0; trial < 2_000; trial++) {
            var stack = stack(random);
            var height = 150 + random.nextInt(900);
            var places = ChartLayout.of(400 + random.nextInt(900), height, GUTTERS, stack, true);
            var end = places.marks().bottom();
            for (var pane : places.panes()) {
                assertThat(pane.plot().top()).isGreaterThanOrEqualTo(end);
                assertThat(pane.plot().height()).isPositive();
                end = pane.timeAxis().map(box -> box.bottom()).orElse(pane.plot().bottom());
            }
            assertThat(end).as("trial %d", trial).isLessThanOrEqualTo(places.timeAxis().top());
            places.overview().ifPresent(box -> assertThat(box.bottom()).isLessThan(height));
        }
    }

    @Test
    void heightsFollowTheWeights() {
        var stack = PaneStack.of(List.of(curves("a", 3), curves("b", 1)));
        var panes = ChartLayout.of(800, 600, GUTTERS, stack, false).panes();
        var share = panes.get(0).plot().height() / (double) panes.get(1).plot().height();
        assertThat(share).isBetween(2.9, 3.1);
    }

    @Test
    void theLineBetweenTwoPanesIsFound() {
        var stack = PaneStack.of(List.of(curves("a", 1), curves("b", 1)));
        var places = ChartLayout.of(800, 600, GUTTERS, stack, false);
        var middle = places.panes().getFirst().plot().bottom();
        assertThat(places.dividerAt(middle + 2)).isZero();
        assertThat(places.dividerAt(middle - 20)).isEqualTo(-1);
    }

    private static ChartPaneSpec curves(String id, double weight) {
        return new ChartPaneSpec(id, PaneContent.Curves.of(List.of(0)), weight);
    }

    private static PaneStack stack(Random random) {
        var panes = new ArrayList<ChartPaneSpec>();
        for (var i = 0; i <= random.nextInt(6); i++) {
            var shown =
                    switch (random.nextInt(4)) {
                        case 0 -> new PaneContent.Scores("main");
                        case 1 -> new PaneContent.HeatMap();
                        case 2 -> new PaneContent.Folded(0, FoldPeriod.DAY);
                        default -> PaneContent.Curves.of(List.of(0));
                    };
            panes.add(new ChartPaneSpec("pane-" + i, shown, 0.2 + random.nextDouble()));
        }
        return PaneStack.of(panes).linked(random.nextBoolean()).withOverview(random.nextBoolean());
    }
}
