package telltale.app.open;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks somebody for files.
public interface FileChooserPrompt {
    /// Data, recipes and workspaces to be opened; empty where somebody changed their mind.
    List<Path> open();

    /// Where to save something; none where somebody changed their mind.
    ///
    /// @param title what is saved
    /// @param name what the file is called unless somebody says otherwise
    Optional<Path> save(String title, String name);
}
