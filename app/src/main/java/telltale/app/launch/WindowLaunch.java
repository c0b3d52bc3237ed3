package telltale.app.launch;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.stage.Stage;
import telltale.app.settings.PreferencesFile;
import telltale.app.shell.Workbench;
import telltale.cli.ExitCode;

/// The window on a screen, until somebody closes it.
record WindowLaunch(LaunchPlan plan) {
    int show() throws InterruptedException {
        FxToolkit toolkit = FxToolkit.start(true);
        CountDownLatch closed = new CountDownLatch(1);
        toolkit.on(() -> {
            PreferencesFile preferences =
                    PreferencesFile.ofUser(
                            System.getenv(),
                            System.getProperty("os.name"),
                            Path.of(System.getProperty("user.home")));
            Stage stage = new Stage();
            Workbench workbench = WindowFactory.of(plan, preferences);
            workbench.show(stage);
            stage.showingProperty().addListener(_ -> closed.countDown());
            return stage;
        });
        closed.await();
        Platform.exit();
        return ExitCode.DONE;
    }
}
