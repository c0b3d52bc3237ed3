package telltale.app.chart.overlay;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import telltale.app.chart.layout.PanePlan;
import telltale.app.chart.model.ChartModel;
import telltale.app.fx.Texts;

/// The line in a lane that says from which score, or from how many methods on, a row is anomalous:
/// dragged by mouse or, once focused, moved by Up and Down, in larger steps by Page Up and Page
/// Down.
final class CutoffLine extends Region {
    private static final double GRIP = 11;

    private final ChartModel model;
    private final String lane;
    private final CutoffMeasure measure;
    private Optional<PanePlan> plan = Optional.empty();
    private final Line rule = new Line();
    private final Label handle = new Label();

    /// Scene height of the line over that of the mouse when it was grabbed.
    private double grabbedAt;

    private boolean grabbed;

    CutoffLine(ChartModel model, String lane, CutoffMeasure measure) {
        this.model = model;
        this.lane = lane;
        this.measure = measure;
        setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleHelp(Texts.of("chart.cutoff-keys"));
        setCursor(Cursor.V_RESIZE);
        getStyleClass().add("cutoff-line");
        rule.getStyleClass().add("rule");
        rule.setManaged(false);
        rule.setMouseTransparent(true);
        handle.getStyleClass().add("handle");
        handle.setManaged(false);
        getChildren().addAll(rule, handle);
        setOnMousePressed(this::grab);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(event -> {
            grabbed = false;
            event.consume();
        });
        setOnMouseClicked(MouseEvent::consume);
        setOnKeyPressed(this::key);
    }

    /// Lies where the cutoff is, at the top where no score reaches it; hidden where there is none.
    void place(PanePlan pane) {
        plan = Optional.of(pane);
        var cutoff = model.cutoff(lane);
        setVisible(!Double.isNaN(cutoff));
        if (isVisible()) {
            placeIn(pane, Double.isInfinite(cutoff) ? 1 : pane.scale().share(cutoff));
            handle.setText(measure.text(cutoff));
            setAccessibleText(measure.spoken(cutoff));
        }
    }

    private void placeIn(PanePlan pane, double share) {
        var y = pane.y(Math.clamp(share, 0, 1));
        resizeRelocate(pane.plot().left(), Math.rint(y) - GRIP / 2, pane.plot().width(), GRIP);
    }

    @Override
    protected void layoutChildren() {
        rule.setStartY(GRIP / 2);
        rule.setEndY(GRIP / 2);
        rule.setEndX(getWidth());
        handle.autosize();
        handle.relocate(
                Math.rint(getWidth() - handle.getWidth()),
                Math.rint((GRIP - handle.getHeight()) / 2));
    }

    private void grab(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            grabbed = true;
            grabbedAt = localToParent(0, GRIP / 2).getY() - inChart(event);
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        if (grabbed) {
            plan.ifPresent(pane -> {
                var share = Math.clamp(pane.share(inChart(event) + grabbedAt), 0, 1);
                model.moveCutoff(lane, measure.nearest(pane.scale().value(share)));
            });
            event.consume();
        }
    }

    private double inChart(MouseEvent event) {
        return getParent().sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    }

    private void key(KeyEvent event) {
        step(event.getCode())
                .ifPresent(step -> {
                    plan.ifPresent(pane ->
                            model.moveCutoff(
                                    lane, measure.stepped(model.cutoff(lane), pane.scale(), step)));
                    event.consume();
                });
    }

    private static Optional<CutoffMeasure.Step> step(KeyCode key) {
        return switch (key) {
            case UP -> Optional.of(CutoffMeasure.Step.FINE_UP);
            case DOWN -> Optional.of(CutoffMeasure.Step.FINE_DOWN);
            case PAGE_UP -> Optional.of(CutoffMeasure.Step.COARSE_UP);
            case PAGE_DOWN -> Optional.of(CutoffMeasure.Step.COARSE_DOWN);
            default -> Optional.empty();
        };
    }
}
