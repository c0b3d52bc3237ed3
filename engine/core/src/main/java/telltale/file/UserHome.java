package telltale.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Home folder of the user.
public final class UserHome {
    private UserHome() {}

    /// What `HOME` says, as programs of Unix follow it; otherwise what Java found, which on Unix is
    /// the entry of the user in the system's list.
    ///
    /// @param environment the variables of the process
    /// @param system the name of the operating system
    /// @param found Java's `user.home`
    public static Path of(Map<String, String> environment, String system, Path found) {
        String home = environment.getOrDefault("HOME", "");
        boolean windows = system.toLowerCase(Locale.ROOT).startsWith("win");
        return home.isBlank() || windows ? found : Path.of(home);
    }
}
