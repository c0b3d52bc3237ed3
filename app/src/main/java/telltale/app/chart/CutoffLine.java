package telltale.app.chart;

import java.util.Optional;
import java.util.function.Supplier;
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
import telltale.app.chart.state.Composition;
import telltale.app.chart.view.Box;

/// The line in the score lane that says from which score on a row is anomalous: dragged by mouse
/// or, once focused, moved by Up and Down, in larger steps by Page Up and Page Down.
final class CutoffLine extends Region {
    private static final double GRIP = 11;
    private static final double FINE = 1 / 240.0;
    private static final double COARSE = 1 / 20.0;

    private final ChartModel model;
    private final Supplier<Optional<Composition>> shown;
    private final Line rule = new Line();
    private final Label handle = new Label();

    /// Scene height of the line over that of the mouse when it was grabbed.
    private double grabbedAt;

    private boolean grabbed;

    CutoffLine(ChartModel model, Supplier<Optional<Composition>> shown) {
        this.model = model;
        this.shown = shown;
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
    void place(Composition composition) {
        var cutoff = model.cutoffProperty().get();
        var lane = composition.lanes().score();
        setVisible(lane.isPresent() && !Double.isNaN(cutoff));
        if (isVisible()) {
            lane.ifPresent(box -> placeIn(box, composition.scoreScale().share(cutoff)));
            handle.setText(ValueText.plain(cutoff));
            setAccessibleText("cutoff " + ValueText.plain(cutoff));
        }
    }

    private void placeIn(Box lane, double share) {
        var y = lane.top() + (1 - Math.clamp(share, 0, 1)) * lane.height();
        resizeRelocate(lane.left(), Math.rint(y) - GRIP / 2, lane.width(), GRIP);
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
            shown.get()
                    .ifPresent(composition ->
                            composition
                                    .lanes()
                                    .score()
                                    .ifPresent(lane -> dragIn(composition, lane, event)));
            event.consume();
        }
    }

    private void dragIn(Composition composition, Box lane, MouseEvent event) {
        var y = inChart(event) + grabbedAt;
        var share = Math.clamp(1 - (y - lane.top()) / lane.height(), 0, 1);
        model.moveCutoff(composition.scoreScale().value(share));
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
            shown.get().ifPresent(composition -> move(composition, step));
            event.consume();
        }
    }

    private void move(Composition composition, double step) {
        var scale = composition.scoreScale();
        var share = scale.share(model.cutoffProperty().get()) + step;
        model.moveCutoff(scale.value(Math.clamp(share, 0, 1)));
    }
}
