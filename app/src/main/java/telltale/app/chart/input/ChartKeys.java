package telltale.app.chart.input;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import telltale.app.chart.content.ChartNote;
import telltale.app.chart.model.ChartModel;
import telltale.app.chart.model.Viewport;

/// What keys do while the chart has the focus; the same commands as the mouse gives.
public final class ChartKeys {
    private static final double STEP = 0.1;
    private static final double FAR = 0.8;
    private static final double CLOSER = 0.8;

    private final ChartModel model;
    private final Viewport viewport;
    private final ChartGestures gestures;
    private final Runnable copyReading;
    private final Runnable openMenu;

    /// Listens to the keys of a node.
    public ChartKeys(
            Node chart,
            ChartModel model,
            ChartGestures gestures,
            Runnable copyReading,
            Runnable openMenu) {
        this.model = model;
        this.gestures = gestures;
        this.copyReading = copyReading;
        this.openMenu = openMenu;
        viewport = model.viewport();
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        chart.addEventHandler(KeyEvent.KEY_RELEASED, this::released);
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() || (event.isMetaDown() && !event.isShortcutDown())) {
            return;
        }
        var known =
                event.isShortcutDown()
                        ? shortcut(event.getCode(), event.isShiftDown())
                        : perform(event.getCode(), event.isShiftDown());
        if (known) {
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && gestures.endSpace() && isLive()) {
            model.pausedProperty().set(!model.pausedProperty().get());
        }
    }

    private boolean isLive() {
        return viewport.liveProperty().get();
    }

    private boolean shortcut(KeyCode key, boolean shift) {
        switch (key) {
            case Z -> {
                if (shift) {
                    model.history().redo();
                } else {
                    model.history().undo();
                }
            }
            case C -> {
                if (shift) {
                    return false;
                }
                copyReading.run();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean perform(KeyCode key, boolean shift) {
        switch (key) {
            case LEFT -> sideways(-1, shift);
            case RIGHT -> sideways(1, shift);
            case UP, PLUS, ADD, EQUALS -> viewport.zoomTime(focus(), CLOSER, "keys");
            case DOWN, MINUS, SUBTRACT -> viewport.zoomTime(focus(), 1 / CLOSER, "keys");
            case HOME -> viewport.showAll();
            case END -> viewport.follow();
            case BACK_SPACE -> step(shift);
            case S -> viewport.fitWithoutSpikes();
            case N -> viewport.selectNext(1);
            case P -> viewport.selectNext(-1);
            case C -> model.toggleReference();
            case K -> model.keepReading();
            case A -> write();
            case M -> maximise();
            case ENTER -> enter();
            case DELETE -> model.notes().remove(model.notes().chosenProperty().get());
            case ESCAPE -> model.release();
            case SPACE -> gestures.beginSpace();
            case CONTEXT_MENU -> openMenu.run();
            case F10 -> {
                if (!shift) {
                    return false;
                }
                openMenu.run();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void step(boolean forward) {
        if (forward) {
            viewport.forward();
        } else {
            viewport.back();
        }
    }

    private void sideways(int direction, boolean far) {
        if (model.pinnedProperty().get()) {
            viewport.stepCursor(far ? direction * 10 : direction);
        } else {
            viewport.panTime(direction * (far ? FAR : STEP), "keys");
        }
    }

    /// The place that zooming keeps: the cursor's, else the middle.
    private double focus() {
        var row = model.cursorProperty().get();
        if (row < 0 || row >= model.shown().timeline().length()) {
            return 0.5;
        }
        var share = model.time().x(model.shown().timeline().at(row), 1);
        return share >= 0 && share <= 1 ? share : 0.5;
    }

    /// Writes the chosen note; without one, brings the cursor in.
    private void enter() {
        if (model.notes().chosen().isPresent()) {
            model.notes().edit();
        } else {
            pinMiddle();
        }
    }

    /// Lets the keys alone bring the cursor in: to the selected anomaly or to the middle.
    private void pinMiddle() {
        var middle = model.shown().timeline().nearest(model.time().position(0.5, 1));
        model.pin(model.selectedProperty().get().map(mark -> mark.peak()).orElse(middle));
    }

    /// A note at the cursor, for those without a mouse.
    private void write() {
        if (model.cursorProperty().get() < 0) {
            pinMiddle();
        }
        var row = model.cursorProperty().get();
        if (row >= 0) {
            model.panes().stack().visible().stream()
                    .findFirst()
                    .ifPresent(pane -> {
                        var range = model.scale(pane, 0, model.viewProperty().get());
                        var at = model.shown().timeline().at(row);
                        var text = new ChartNote.Place(at, range.value(0.9));
                        var tip = new ChartNote.Place(at, range.value(0.75));
                        model.notes().write(ChartNote.Kind.ARROW, pane.id(), text, tip);
                    });
        }
    }

    /// The pane that was clicked last, or the first one.
    private void maximise() {
        var stack = model.panes().stack();
        var active =
                stack.pane(viewport.activeProperty().get())
                        .or(() -> stack.panes().stream().findFirst());
        active.ifPresent(pane -> model.panes().toggleMaximised(pane.id()));
    }
}
