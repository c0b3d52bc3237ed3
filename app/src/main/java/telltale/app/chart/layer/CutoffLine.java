package telltale.app.chart.layer;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import telltale.app.chart.axis.ValueText;
import telltale.app.chart.state.ChartModel;
import telltale.app.chart.state.PanePlan;

/// The line in the score lane that says from which score on a row is anomalous: dragged by mouse
/// or, once focused, moved by Up and Down, in larger steps by Page Up and Page Down.
final class CutoffLine extends Region {
    private static final double GRIP = 11;
    private static final double FINE = 1 / 240.0;
    private static final double COARSE = 1 / 20.0;

    private final ChartModel model;
    private final String lane;
    private Optional<PanePlan> plan = Optional.empty();
    private final Line rule = new Line();
    private final Label handle = new Label();

    /// Scene height of the line over that of the mouse when it was grabbed.
    private double grabbedAt;

    private boolean grabbed;

    CutoffLine(ChartModel model, String lane) {
        this.model = model;
        this.lane = lane;
        setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleHelp("Up and Down move the cutoff");
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

    /// Lies where the cutoff is, hidden where there is none.
    void place(PanePlan pane, String method) {
        plan = Optional.of(pane);
        var cutoff = model.cutoff(lane);
        setVisible(!Double.isNaN(cutoff));
        if (isVisible()) {
            placeIn(pane, pane.scale().share(cutoff));
            handle.setText(ValueText.plain(cutoff));
            setAccessibleText(
                    "cutoff "
                            + ValueText.plain(cutoff)
                            + (model.shown().lanes().size() > 1 ? " of " + method : ""));
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
                model.moveCutoff(lane, pane.scale().value(share));
            });
            event.consume();
        }
    }

    private double inChart(MouseEvent event) {
        return getParent().sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    }

    private void key(KeyEvent event) {
        var step =
                switch (event.getCode()) {
                    case UP -> FINE;
                    case DOWN -> -FINE;
                    case PAGE_UP -> COARSE;
                    case PAGE_DOWN -> -COARSE;
                    default -> 0.0;
                };
        if (step != 0) {
            plan.ifPresent(pane -> move(pane, step));
            event.consume();
        }
    }

    private void move(PanePlan pane, double step) {
        var share = pane.scale().share(model.cutoff(lane)) + step;
        model.moveCutoff(lane, pane.scale().value(Math.clamp(share, 0, 1)));
    }
}
