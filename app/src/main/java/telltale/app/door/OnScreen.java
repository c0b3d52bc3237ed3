package telltale.app.door;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import telltale.app.settings.PreferencesFile;
import telltale.app.shell.Workbench;
import telltale.cli.Exit;

/// The window on a screen, until somebody closes it.
record OnScreen(Plan plan) {
    int show() throws InterruptedException {
        Toolkit toolkit = Toolkit.start(true);
        CountDownLatch closed = new CountDownLatch(1);
        toolkit.on(() -> {
            PreferencesFile preferences =
                    PreferencesFile.ofUser(
                            System.getenv(),
                            System.getProperty("os.name"),
                            Path.of(System.getProperty("user.home")));
            Stage stage = new Stage();
            Workbench workbench = Windows.of(plan, preferences);
            workbench.show(stage);
            stage.showingProperty().addListener(_ -> closed.countDown());
            return stage;
        });
        closed.await();
        Platform.exit();
        return Exit.DONE;
    }
}
