package telltale.app.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the window remembers. Immutable.
///
/// @param look light, dark or as the system has it
/// @param habits how things are shown and kept
/// @param recent the files opened last, newest first
public record Preferences(Look look, Habits habits, List<Path> recent) {
    /// How many files are remembered.
    public static final int RECENT = 8;

    public Preferences {
        recent = List.copyOf(recent.subList(0, Math.min(RECENT, recent.size())));
    }

    public Preferences() {
        this(Look.SYSTEM, List.of());
    }

    /// With the usual habits.
    public Preferences(Look look, List<Path> recent) {
        this(look, Habits.USUAL, recent);
    }

    public Preferences with(Look chosen) {
        return new Preferences(chosen, habits, recent);
    }

    public Preferences with(Habits others) {
        return new Preferences(look, others, recent);
    }

    /// The file moves to the front.
    public Preferences opened(Path file) {
        List<Path> files = new ArrayList<>(recent);
        files.remove(file);
        files.addFirst(file);
        return new Preferences(look, habits, files);
    }

    /// The file is not offered any more.
    public Preferences without(Path file) {
        return new Preferences(look, habits, recent.stream().filter(f -> !f.equals(file)).toList());
    }
}
