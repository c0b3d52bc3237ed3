package telltale.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import telltale.app.ExampleSeries;
import telltale.app.chart.SeriesChart;
import telltale.app.notice.Notice;
import telltale.app.settings.Colours;
import telltale.app.settings.NumberStyle;
import telltale.app.settings.Preferences;
import telltale.app.settings.PreferencesFile;

/// What lies over and around the panes of the window: palette, preferences, log, messages; and that
/// all of it can be heard.
final class WindowToolsTest extends WindowCase {
    private SeriesChart chart() {
        return robot.lookup(".series-chart").query();
    }

    @Test
    void findsACommandByAFewLettersAndDoesItByKey() throws Exception {
        open(ExampleSeries.noise(2_000, 500, 1_500));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertThat(ask(() -> robot.lookup(".palette").query().getParent().isVisible())).isTrue();
        robot.interact(() -> workbench.view().palette().query().set("show comparis"));
        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup("Compare five methods").match(Node::isVisible).tryQuery())
                .isPresent();
        robot.push(
                new javafx.scene.input.KeyCodeCombination(
                        KeyCode.P,
                        javafx.scene.input.KeyCombination.CONTROL_DOWN,
                        javafx.scene.input.KeyCombination.SHIFT_DOWN));
        assertThat(ask(() -> workbench.view().palette().open().get())).isTrue();
        robot.push(KeyCode.ESCAPE);
        assertThat(ask(() -> workbench.view().palette().open().get())).isFalse();
    }

    @Test
    void everyMenuItemIsInThePalette() {
        robot.interact(() -> workbench.view().palette().show());
        List<String> titles =
                ask(() -> workbench.view().palette().shown().stream().map(i -> i.title()).toList());
        assertThat(titles)
                .contains("Open…", "Detect now", "Preferences…", "Show all", "Dark")
                .contains("Use Spike", "Compare Spike")
                .contains("Anomalies", "Comparison", "Labels", "Training", "Models", "Tasks");
    }

    @Test
    void paletteListsNothingTwice() throws Exception {
        open(ExampleSeries.noise(2_000, 500, 1_500));
        robot.interact(() -> workbench.view().palette().show());
        List<String> all =
                ask(() ->
                        workbench.view().palette().shown().stream()
                                .map(i -> i.group() + ": " + i.title())
                                .toList());
        assertThat(all).contains("Method: Use Spike").doesNotHaveDuplicates();
    }

    @Test
    void preferencesCountAtOnce() throws Exception {
        open(ExampleSeries.noise(2_000, 500, 1_500));
        var now = workbench.model().parts().open().preferences();
        robot.interact(() -> workbench.view().preferences().show());
        robot.clickOn("High contrast");
        assertThat(ask(() -> workbench.scene().getRoot().getPseudoClassStates().toString()))
                .contains("contrast");
        robot.interact(() ->
                workbench
                        .model()
                        .parts()
                        .open()
                        .remember(
                                now.get()
                                        .with(
                                                now.get()
                                                        .habits()
                                                        .zone("Asia/Tokyo")
                                                        .with(NumberStyle.COMMA)
                                                        .with(Colours.IBM))));
        until(() -> robot.lookup("Anomaly 2 of 2 · 2023-11-16 08:14").tryQuery().isPresent());
        assertThat(ask(() -> workbench.model().status().facts().get()))
                .startsWith("2.000 rows · every 1 min · 2023-11-15 07:14");
        assertThat(chart().model().zoneProperty().get().getId()).isEqualTo("Asia/Tokyo");
        assertThat(PreferencesFile.at(preferences).load().habits()).isEqualTo(now.get().habits());
        robot.interact(() -> workbench.model().parts().open().remember(new Preferences()));
        until(() -> robot.lookup("Anomaly 2 of 2 · 2023-11-15 23:14").tryQuery().isPresent());
    }

    @Test
    void logKeepsWhatFailedWithItsDetails() throws Exception {
        Path bad = ExampleSeries.file(folder, "bad.csv", "");
        open(ExampleSeries.noise(2_000, 500));
        robot.interact(() -> workbench.open(List.of(bad)));
        until(() -> !workbench.model().parts().notices().log().isEmpty());
        robot.clickOn(named("Dismiss"));
        robot.interact(() -> workbench.turnTo("tasks"));
        assertThat(
                        robot.from(robot.lookup(".log").queryParent())
                                .lookup(
                                        "bad.csv could not be opened: expected rows, found an empty"
                                                + " file")
                                .tryQuery())
                .isPresent();
        assertThat(workbench.model().parts().notices().log().getFirst().text())
                .contains("ERROR  bad.csv could not be opened");
    }

    @Test
    void comparisonThatEndsOutOfSightSaysSo() throws Exception {
        open(ExampleSeries.noise(2_000, 500, 1_500));
        var spike = workbench.model().parts().methods().catalogue().method("spike");
        robot.interact(() -> workbench.model().parts().comparison().add(spike));
        until(() -> robot.lookup("Compared 1 method").tryQuery().isPresent());
        robot.clickOn("Show");
        assertThat(ask(() -> workbench.view().below().shown().get())).isEqualTo("comparison");
        assertThat(robot.lookup(".toast").tryQuery()).isEmpty();
    }

    @Test
    void everyControlThatTakesTheFocusHasANameToBeReadOut() throws Exception {
        List<String> nameless = new ArrayList<>();
        robot.interact(() -> collect(workbench.scene().getRoot(), nameless));
        open(ExampleSeries.noise(2_000, 500, 1_500));
        var parts = workbench.model().parts();
        var spike = parts.methods().catalogue().method("spike");
        robot.interact(() -> {
            workbench.model().accept();
            parts.comparison().add(spike);
            parts.comparison().add(spike);
            parts.notices().show(Notice.of("this", new IllegalStateException("that")));
        });
        until(() -> parts.comparison().lineup().get().judgement().findings().size() == 2);
        for (var tab : workbench.view().below().tabs()) {
            robot.interact(() -> workbench.turnTo(tab.id()));
            robot.interact(() -> {
                workbench.draw();
                choose(workbench.scene().getRoot());
                collect(workbench.scene().getRoot(), nameless);
            });
        }
        for (String detail : List.of("Consensus", "Method")) {
            robot.interact(() -> workbench.turnTo("comparison"));
            robot.clickOn(detail);
            robot.interact(() -> {
                workbench.draw();
                collect(workbench.scene().getRoot(), nameless);
            });
        }
        robot.interact(() -> {
            workbench.view().palette().show();
            workbench.view().preferences().show();
            workbench.draw();
            collect(workbench.scene().getRoot(), nameless);
        });
        assertThat(nameless).isEmpty();
    }

    /// What stands beside a table comes with a chosen line.
    private static void choose(Parent parent) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (node instanceof TableView<?> table && !table.getItems().isEmpty()) {
                table.getSelectionModel().selectFirst();
            }
            if (node instanceof Parent inner) {
                choose(inner);
            }
        }
    }

    private static void collect(Parent parent, List<String> nameless) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (node.isFocusTraversable() && !(node instanceof ScrollBar) && !isNamed(node)) {
                nameless.add(node.toString());
            }
            if (node instanceof Parent inner) {
                collect(inner, nameless);
            }
        }
    }

    private static boolean isNamed(Node node) {
        boolean named = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean written =
                node instanceof javafx.scene.control.Labeled label
                        && label.getText() != null
                        && !label.getText().isBlank();
        return named || written;
    }
}
