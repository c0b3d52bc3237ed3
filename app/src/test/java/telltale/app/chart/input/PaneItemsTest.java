package telltale.app.chart.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import telltale.app.chart.ChartExample;
import telltale.app.chart.content.ChartPaneSpec;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.model.ChartModel;

/// With the toolkit, which menus need; no stage.
@ExtendWith(ApplicationExtension.class)
class PaneItemsTest {
    private final ChartModel model = ChartExample.model();

    private List<String> ids() {
        return model.panes().stack().panes().stream().map(ChartPaneSpec::id).toList();
    }

    private static MenuItem named(List<MenuItem> items, String text) {
        return items.stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text));
    }

    @Test
    void nothingCanBeDoneWithAPaneThatIsNotThere() {
        assertThat(PaneItems.of(model, "nobody")).isEmpty();
    }

    @Test
    void theTopPaneMovesDownOnly() {
        var items = PaneItems.of(model, "series");
        assertThat(named(items, "Move up").isDisable()).isTrue();
        named(items, "Move down").fire();
        assertThat(ids()).startsWith("series-2", "series");
    }

    @Test
    void theOnlyPaneCannotBeRemoved() {
        ids().stream().skip(1).forEach(model.panes()::remove);
        assertThat(named(PaneItems.of(model, "series"), "Remove").isDisable()).isTrue();
    }

    @Test
    void aPaneOfScoresHasNoCommandsOfChannels() {
        assertThat(PaneItems.of(model, "series").size())
                .isGreaterThan(PaneItems.of(model, "score-main").size());
        assertThat(PaneItems.of(model, "score-main")).noneMatch(CheckMenuItem.class::isInstance);
    }

    @Test
    void aCheckSaysWhetherTheAxisIsLogarithmic() {
        model.panes().toggleLogarithmic("series-2", 0);
        var checks =
                PaneItems.of(model, "series-2").stream()
                        .filter(CheckMenuItem.class::isInstance)
                        .map(CheckMenuItem.class::cast)
                        .toList();
        assertThat(checks).hasSize(1).allMatch(CheckMenuItem::isSelected);
    }

    @Test
    void everyMethodAndChannelCanBeAdded() {
        var items = PaneItems.additions(model);
        var channels = (Menu) items.getFirst();
        assertThat(channels.getItems())
                .extracting(MenuItem::getText)
                .containsExactly("pressure (bar)", "flow (l/s)");
        channels.getItems().get(1).fire();
        assertThat(model.panes().stack().panes().getLast().shown())
                .isEqualTo(PaneContent.Curves.of(List.of(1)));
        assertThat(items).extracting(MenuItem::getText).anyMatch(text -> text.contains("forest"));
    }
}
