package telltale.app.chart.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import telltale.app.chart.ChartExample;
import telltale.app.chart.SeriesChart;
import telltale.app.chart.content.ChartLayer;
import telltale.app.chart.content.ChartNote;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.content.ScoreLane;
import telltale.app.chart.layout.ChartColours;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.model.ChartModel;

/// Each layer over the pixels by itself.
@ExtendWith(ApplicationExtension.class)
class ChartOverlayTest {
    private static final ChartColours PALETTE = ChartColours.light();

    private final ChartModel model = ChartExample.model();
    private final Pane pane = new Pane();

    @Start
    void open(Stage stage) {
        pane.getStylesheets()
                .add(
                        Objects.requireNonNull(SeriesChart.class.getResource("/chart.css"))
                                .toExternalForm());
        stage.setScene(new Scene(pane, 900, 600));
        stage.show();
    }

    private ChartComposition shown() {
        return ChartExample.composed(model);
    }

    private static <T extends Node> List<T> visible(Parent parent, Class<T> type) {
        var found = new ArrayList<T>();
        for (var child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible()) {
                continue;
            }
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Parent inner) {
                found.addAll(visible(inner, type));
            }
        }
        return found;
    }

    private List<String> texts(Group group) {
        return visible(group, Text.class).stream().map(Text::getText).toList();
    }

    @Test
    void axisTextsSayTicksUnitsAndTitlesAndLeaveNoneBehind(FxRobot robot) {
        robot.interact(() -> {
            var axes = new AxisTexts();
            pane.getChildren().add(axes.node());
            axes.show(shown(), PALETTE);
            assertThat(texts(axes.node())).contains("bar", "l/s", "score · forest", "−1", "1");
            var many = texts(axes.node()).size();
            model.panes().toggleMaximised("series");
            axes.show(shown(), PALETTE);
            assertThat(texts(axes.node()).size()).isLessThan(many);
            assertThat(texts(axes.node())).doesNotContain("l/s", "score · forest");
        });
    }

    @Test
    void axisTextsStayWithinTheChart(FxRobot robot) {
        robot.interact(() -> {
            var axes = new AxisTexts();
            pane.getChildren().add(axes.node());
            for (var part = 0; part < 40; part++) {
                model.viewport().showTime(model.bounds().part(part / 50.0, part / 50.0 + 0.2), "t");
                axes.show(shown(), PALETTE);
                for (var text : visible(axes.node(), Text.class)) {
                    assertThat(text.getX()).as(text.getText()).isGreaterThanOrEqualTo(0);
                    assertThat(text.getX() + text.getLayoutBounds().getWidth())
                            .as(text.getText())
                            .isLessThanOrEqualTo(900);
                }
            }
        });
    }

    @Test
    void theLegendNamesWhatIsThereAndPutsItAway(FxRobot robot) {
        robot.interact(() -> {
            var legend = new ChartLegend(model);
            pane.getChildren().add(legend);
            legend.rebuild(PALETTE);
            legend.place(shown());
            legend.applyCss();
            legend.layout();
            var entries = visible(legend, ToggleButton.class);
            assertThat(entries)
                    .extracting(ToggleButton::getText)
                    .containsExactly("pressure (bar)", "flow (l/s)", "2 anomalies", "labelled");
            entries.get(1).fire();
            assertThat(model.hiddenProperty().get()).isEqualTo(Set.of(1));
            entries.get(2).fire();
            assertThat(model.awayProperty().get()).isEqualTo(Set.of(ChartLayer.ANOMALIES));
            entries.get(0).fire();
            assertThat(model.hiddenProperty().get()).as("the last one stays").hasSize(1);
        });
    }

    @Test
    void entriesThatDoNotFitGoIntoAMenu(FxRobot robot) {
        robot.interact(() -> {
            var legend = new ChartLegend(model);
            pane.getChildren().add(legend);
            legend.rebuild(PALETTE);
            legend.resizeRelocate(0, 0, 260, 24);
            legend.applyCss();
            legend.layout();
            var left = visible(legend, ToggleButton.class).size();
            var more = visible(legend, MenuButton.class);
            assertThat(left).isBetween(1, 3);
            assertThat(more).hasSize(1);
            assertThat(more.getFirst().getItems()).hasSize(4 - left);
            assertThat(more.getFirst().getText()).isEqualTo("+ " + (4 - left));
        });
    }

    @Test
    void theCursorStandsAtItsRowInEveryPaneAndReadsIt(FxRobot robot) {
        robot.interact(() -> {
            var cursor = new CursorLayer(model);
            pane.getChildren().add(cursor.node());
            assertThat(cursor.show(shown(), PALETTE)).isEmpty();
            model.pin(1_500);
            var shown = shown();
            var sentence = cursor.show(shown, PALETTE);
            assertThat(sentence).contains("pressure", "flow", "confidence 0.900");
            assertThat(visible(cursor.node(), Line.class))
                    .hasSize(shown.panes().size())
                    .allSatisfy(line ->
                            assertThat(line.getStartX()).isCloseTo(shown.x(1_500), within(1.0)));
            assertThat(visible(cursor.node(), Circle.class)).hasSize(4);
            model.toggle(1);
            cursor.show(shown(), PALETTE);
            assertThat(visible(cursor.node(), Circle.class)).hasSize(3);
        });
    }

    @Test
    void theCursorIsGoneWhereItsRowIsOutOfSight(FxRobot robot) {
        robot.interact(() -> {
            var cursor = new CursorLayer(model);
            pane.getChildren().add(cursor.node());
            model.pin(1_500);
            model.viewport().showTime(model.bounds().part(0, 0.2), "test");
            assertThat(cursor.show(shown(), PALETTE)).isEmpty();
            assertThat(visible(cursor.node(), Line.class)).isEmpty();
            assertThat(visible(cursor.node(), Circle.class)).isEmpty();
        });
    }

    @Test
    void aCutoffLineLiesAtItsScoreAndOnlyWhereThereIsOne(FxRobot robot) {
        robot.interact(() -> {
            var cutoffs = new CutoffLayer(model);
            pane.getChildren().add(cutoffs.node());
            var shown = shown();
            cutoffs.place(shown);
            var lines = visible(cutoffs.node(), CutoffLine.class);
            assertThat(lines).as("the other method has no cutoff").hasSize(1);
            var plan = shown.pane("score-main").orElseThrow();
            var line = lines.getFirst();
            assertThat(line.getLayoutY() + line.getHeight() / 2)
                    .isCloseTo(plan.y(plan.scale().share(3)), within(1.0));
            model.setCutoff("other", 2);
            cutoffs.place(shown());
            assertThat(visible(cutoffs.node(), CutoffLine.class)).hasSize(2);
            model.panes().remove("score-main");
            cutoffs.place(shown());
            assertThat(visible(cutoffs.node(), CutoffLine.class)).hasSize(1);
        });
    }

    @Test
    void aPaneThatCountsMethodsHasALineOfItsOwn(FxRobot robot) {
        robot.interact(() -> {
            var cutoffs = new CutoffLayer(model);
            pane.getChildren().add(cutoffs.node());
            model.panes().add(new PaneContent.Consensus());
            model.setCutoff(ScoreLane.AGREEMENT, 2);
            cutoffs.place(shown());
            assertThat(visible(cutoffs.node(), CutoffLine.class))
                    .extracting(Node::getAccessibleText)
                    .anyMatch(text -> text.contains("2"))
                    .hasSize(2);
        });
    }

    @Test
    void notesStandWhereTheyBelongAndGoWithTheirTime(FxRobot robot) {
        robot.interact(() -> {
            var notes = new NoteLayer(model, () -> {});
            pane.getChildren().add(notes.node());
            var from = new ChartNote.Place(1_000 * ChartExample.MINUTE, 0.5);
            var to = new ChartNote.Place(1_100 * ChartExample.MINUTE, 0.5);
            model.notes().add(ChartNote.Kind.TEXT, "series", from, from, "valve stuck");
            model.notes().add(ChartNote.Kind.STRETCH, "series", from, to, "night");
            var shown = shown();
            notes.place(shown, PALETTE);
            var labels = visible(notes.node(), Label.class);
            assertThat(labels).extracting(Label::getText).contains("valve stuck", "night");
            var text = labels.stream().filter(l -> l.getText().equals("valve stuck")).findFirst();
            assertThat(text.map(Node::getLayoutX).orElseThrow())
                    .isCloseTo(shown.x(1_000), within(0.5));
            model.viewport().showTime(model.bounds().part(0, 0.2), "test");
            notes.place(shown(), PALETTE);
            assertThat(visible(notes.node(), NoteView.class)).isEmpty();
            model.notes().remove("note-1");
            notes.place(shown(), PALETTE);
            assertThat(notes.node().getChildren()).as("a view and the field").hasSize(2);
        });
    }

    @Test
    void theTextOfANoteIsWrittenInAFieldAtItsPlace(FxRobot robot) {
        robot.interact(() -> {
            var notes = new NoteLayer(model, () -> {});
            pane.getChildren().add(notes.node());
            var at = new ChartNote.Place(1_000 * ChartExample.MINUTE, 0.5);
            model.notes().write(ChartNote.Kind.TEXT, "series", at, at);
            notes.place(shown(), PALETTE);
            var field = visible(notes.node(), TextField.class);
            assertThat(field).hasSize(1);
            assertThat(field.getFirst().getLayoutX() + field.getFirst().getWidth())
                    .isLessThanOrEqualTo(shown().places().plot().right());
        });
    }

    @Test
    void everyPaneHasAButtonThatNamesIt(FxRobot robot) {
        robot.interact(() -> {
            var buttons = new PaneButtons(model);
            pane.getChildren().add(buttons.node());
            var shown = shown();
            buttons.place(shown);
            var all = visible(buttons.node(), MenuButton.class);
            assertThat(all).hasSize(4);
            assertThat(all.get(1).getAccessibleText()).contains("flow");
            for (var i = 0; i < 4; i++) {
                var header = shown.panes().get(i).place().header();
                assertThat(all.get(i).getLayoutX() + PaneButtons.WIDTH).isEqualTo(header.right());
            }
            model.panes().toggleMaximised("series-2");
            buttons.place(shown());
            assertThat(visible(buttons.node(), MenuButton.class)).hasSize(1);
        });
    }

    @Test
    void aChartWithoutRowsHasNoButtons(FxRobot robot) {
        robot.interact(() -> {
            var empty = new ChartModel();
            var buttons = new PaneButtons(empty);
            buttons.place(ChartExample.composed(empty));
            assertThat(visible(buttons.node(), MenuButton.class)).isEmpty();
        });
    }

    @Test
    void theZoomBoxIsThereWhileItIsDrawn(FxRobot robot) {
        robot.interact(() -> {
            var box = new ZoomBox();
            assertThat(box.node().isVisible()).isFalse();
            box.show(3, 4, 50, 60);
            assertThat(box.node().isVisible()).isTrue();
            assertThat(box.node().getBoundsInParent().contains(30, 40)).isTrue();
            box.hide();
            assertThat(box.node().isVisible()).isFalse();
        });
    }
}
