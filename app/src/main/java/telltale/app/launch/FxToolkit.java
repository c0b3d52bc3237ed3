package telltale.app.launch;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/// JavaFX, started with a display or without one; it starts once in a process.
final class FxToolkit {
    /// Kept, as a logger that nobody holds forgets its level.
    private final Logger log = Logger.getLogger("javafx");

    private FxToolkit() {
        // Says that JavaFX is on the class path, which is how we ship it.
        log.setLevel(Level.SEVERE);
    }

    static FxToolkit start(boolean display) throws InterruptedException {
        FxToolkit toolkit = new FxToolkit();
        if (!display) {
            System.setProperty("java.awt.headless", "true");
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException alreadyStarted) {
            toolkit.log.finest("JavaFX runs already");
        }
        Platform.setImplicitExit(false);
        return toolkit;
    }

    /// Runs it on the window's thread and waits for it.
    <T> T on(Callable<T> action) throws InterruptedException {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("would wait for itself");
        }
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
