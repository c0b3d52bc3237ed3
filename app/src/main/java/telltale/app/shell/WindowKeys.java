package telltale.app.shell;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import telltale.app.label.LabelsViewModel;

/// The keys without a modifier, which work wherever the focus is but in a text.
final class WindowKeys {
    private final WorkbenchViewModel model;
    private final WindowCommands commands;

    WindowKeys(Scene scene, WorkbenchViewModel model, WindowCommands commands) {
        this.model = model;
        this.commands = commands;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
    }

    private void pressed(Scene scene, KeyEvent event) {
        boolean writing = scene.getFocusOwner() instanceof TextInputControl;
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z && !writing) {
            if (event.isShiftDown()) {
                commands.redo();
            } else {
                commands.undo();
            }
            event.consume();
            return;
        }
        if (event.isShortcutDown() && event.isShiftDown() && event.getCode() == KeyCode.P) {
            commands.showPalette();
            event.consume();
            return;
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            // A text that is being written has its own way out.
            if (commands.leave(writing)) {
                event.consume();
            }
            return;
        }
        if (writing || commands.isAsking()) {
            return;
        }
        boolean known = act(event);
        if (known) {
            event.consume();
        }
    }

    /// The table knows the anomalies of what was analysed, the chart those that come as well.
    private void step(int direction) {
        if (model.following().on()) {
            commands.chart().model().viewport().selectNext(direction);
        } else if (direction > 0) {
            model.parts().anomalies().next();
        } else {
            model.parts().anomalies().previous();
        }
    }

    private boolean act(KeyEvent event) {
        if ("?".equals(event.getText())) {
            commands.showKeys();
            return true;
        }
        LabelsViewModel labels = model.parts().labels();
        switch (event.getCode()) {
            case N -> step(1);
            case P -> step(-1);
            case S -> commands.fitWithoutSpikes();
            case L -> labels.mode().set(!labels.mode().get());
            case Y -> model.accept();
            case DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5, DIGIT6, DIGIT7, DIGIT8, DIGIT9 -> {
                if (!labels.mode().get()) {
                    return false;
                }
                labels.kind().set(event.getCode().getChar().charAt(0) - '0');
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
