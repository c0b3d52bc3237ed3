package telltale.app.chart;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import telltale.app.chart.state.ChartModel;

/// What keys do while the chart has the focus; the same commands as the mouse gives.
final class Keys {
    private static final double STEP = 0.1;
    private static final double FAR = 0.8;
    private static final double CLOSER = 0.8;

    private final SeriesChart chart;
    private final ChartModel model;
    private final Gestures gestures;

    Keys(SeriesChart chart, ChartModel model, Gestures gestures) {
        this.chart = chart;
        this.model = model;
        this.gestures = gestures;
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        chart.addEventHandler(KeyEvent.KEY_RELEASED, this::released);
    }

    private void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        if (perform(event.getCode(), event.isShiftDown())) {
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            gestures.pan(false);
        }
    }

    private boolean perform(KeyCode key, boolean shift) {
        switch (key) {
            case LEFT -> sideways(-1, shift);
            case RIGHT -> sideways(1, shift);
            case UP, PLUS, ADD, EQUALS -> model.zoomTime(focus(), CLOSER, "keys");
            case DOWN, MINUS, SUBTRACT -> model.zoomTime(focus(), 1 / CLOSER, "keys");
            case HOME -> model.showAll();
            case BACK_SPACE -> step(shift);
            case S -> model.fitWithoutSpikes();
            case N -> model.selectNext(1);
            case P -> model.selectNext(-1);
            case ENTER -> pinMiddle();
            case ESCAPE -> model.release();
            case SPACE -> gestures.pan(true);
            case CONTEXT_MENU -> chart.openMenu();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void step(boolean forward) {
        if (forward) {
            model.forward();
        } else {
            model.back();
        }
    }

    private void sideways(int direction, boolean far) {
        if (model.pinnedProperty().get()) {
            model.stepCursor(far ? direction * 10 : direction);
        } else {
            model.panTime(direction * (far ? FAR : STEP), "keys");
        }
    }

    /// The place that zooming keeps: the cursor's, else the middle.
    private double focus() {
        var row = model.cursorProperty().get();
        if (row < 0) {
            return 0.5;
        }
        var time = model.viewProperty().get().time();
        var share = time.x(model.contentProperty().get().timeline().at(row), 1);
        return share >= 0 && share <= 1 ? share : 0.5;
    }

    /// Lets the keys alone bring the cursor in: to the selected anomaly or to the middle.
    private void pinMiddle() {
        var timeline = model.contentProperty().get().timeline();
        var middle = timeline.nearest(model.viewProperty().get().time().position(0.5, 1));
        model.pin(model.selectedProperty().get().map(mark -> mark.peak()).orElse(middle));
    }
}
