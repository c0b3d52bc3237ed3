package telltale.app.launch;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import telltale.app.open.DataFiles;
import telltale.app.open.SampleFiles;
import telltale.app.settings.PreferencesFile;
import telltale.app.shell.Workbench;
import telltale.training.ModelStore;

/// Makes the workbench of a plan.
final class WindowFactory {
    private WindowFactory() {}

    /// On the window's thread.
    static Workbench of(LaunchPlan plan, PreferencesFile preferences) {
        Workbench workbench =
                new Workbench(
                        new Workbench.Setup(
                                new DataFiles(plan.recipe().source()),
                                plan.catalogue(),
                                plan.catalogue().methodOf(plan.recipe().detector()).id(),
                                SampleFiles.find(program(), Path.of("")),
                                preferences,
                                ModelStore.folderOf(
                                        System.getenv(),
                                        System.getProperty("os.name"),
                                        Path.of(System.getProperty("user.home")))),
                        plan.size().width(),
                        plan.size().height());
        plan.look().ifPresent(workbench::wear);
        workbench.model().follow(plan.recipe());
        if (plan.live()) {
            workbench.model().followNext();
        }
        workbench.open(plan.files());
        return workbench;
    }

    /// The jar or folder this class is in.
    private static Optional<Path> program() {
        CodeSource source = WindowFactory.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
