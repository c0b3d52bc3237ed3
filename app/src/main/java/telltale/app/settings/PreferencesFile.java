package telltale.app.settings;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import telltale.file.UserHome;

/// Where preferences are kept. The file is old or new, never torn. One that cannot be read counts
/// as empty: a window that forgets is better than one that does not open.
public final class PreferencesFile {
    private static final String LOOK = "theme";
    private static final String CONTRAST = "contrast";
    private static final String COLOURS = "colours";
    private static final String NUMBERS = "numbers";
    private static final String LENGTHS = "lengths";
    private static final String ZONE = "zone";
    private static final String MEMORY = "memory";
    private static final String RECENT = "recent.";

    private final Optional<Path> file;

    private PreferencesFile(Optional<Path> file) {
        this.file = file;
    }

    public static PreferencesFile at(Path file) {
        return new PreferencesFile(Optional.of(file));
    }

    /// Remembers nothing.
    public static PreferencesFile none() {
        return new PreferencesFile(Optional.empty());
    }

    /// In `TELLTALE_HOME`, where that is set, else in the user's configuration folder, as the
    /// system has it.
    ///
    /// @param environment the variables of the process
    /// @param system the name of the operating system
    /// @param found the user's folder where `HOME` does not say another
    public static PreferencesFile ofUser(
            Map<String, String> environment, String system, Path found) {
        String own = environment.getOrDefault("TELLTALE_HOME", "");
        if (!own.isBlank()) {
            return at(Path.of(own).resolve("window.properties"));
        }
        Path home = UserHome.of(environment, system, found);
        String name = system.toLowerCase(Locale.ROOT);
        Path folder;
        if (name.contains("win")) {
            String data = environment.get("APPDATA");
            folder = data == null ? home.resolve("AppData/Roaming") : Path.of(data);
            return at(folder.resolve("Telltale").resolve("window.properties"));
        }
        if (name.contains("mac")) {
            folder = home.resolve("Library/Application Support/Telltale");
            return at(folder.resolve("window.properties"));
        }
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        folder = config.isBlank() ? home.resolve(".config") : Path.of(config);
        return at(folder.resolve("telltale").resolve("window.properties"));
    }

    /// The folder it lies in, for what else is kept of this user.
    public Optional<Path> folder() {
        return file.map(path -> path.toAbsolutePath().getParent());
    }

    public Preferences load() {
        Properties kept = new Properties();
        if (file.isEmpty() || !Files.isRegularFile(file.get())) {
            return new Preferences();
        }
        try {
            kept.load(new StringReader(Files.readString(file.get())));
        } catch (IOException | IllegalArgumentException e) {
            return new Preferences();
        }
        List<Path> recent = new ArrayList<>();
        for (int i = 1; i <= Preferences.RECENT; i++) {
            String path = kept.getProperty(RECENT + i, "");
            if (!path.isBlank()) {
                parsed(path).ifPresent(recent::add);
            }
        }
        return new Preferences(look(kept.getProperty(LOOK, "")), habits(kept), recent);
    }

    private static Habits habits(Properties kept) {
        Habits usual = Habits.USUAL;
        return new Habits(
                Boolean.parseBoolean(kept.getProperty(CONTRAST, "")),
                PreferenceChoice.of(
                        kept.getProperty(COLOURS, ""), Colours.values(), usual.colours()),
                PreferenceChoice.of(
                        kept.getProperty(NUMBERS, ""), NumberStyle.values(), usual.numbers()),
                PreferenceChoice.of(
                        kept.getProperty(LENGTHS, ""), DurationUnit.values(), usual.lengths()),
                kept.getProperty(ZONE, "").strip(),
                PreferenceChoice.of(
                        kept.getProperty(MEMORY, ""), CacheSize.values(), usual.memory()));
    }

    private static void write(Habits habits, Properties into) {
        into.setProperty(CONTRAST, Boolean.toString(habits.contrast()));
        into.setProperty(COLOURS, habits.colours().id());
        into.setProperty(NUMBERS, habits.numbers().id());
        into.setProperty(LENGTHS, habits.lengths().id());
        into.setProperty(ZONE, habits.zone());
        into.setProperty(MEMORY, habits.memory().id());
    }

    private static Optional<Path> parsed(String path) {
        try {
            return Optional.of(Path.of(path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Look look(String id) {
        try {
            return Look.of(id);
        } catch (IllegalArgumentException e) {
            return Look.SYSTEM;
        }
    }

    /// Writes a new file beside the old one and puts it in its place.
    ///
    /// @throws IOException where that fails; the old file is untouched then
    public void save(Preferences preferences) throws IOException {
        if (file.isEmpty()) {
            return;
        }
        Properties kept = new Properties();
        kept.setProperty(LOOK, preferences.look().id());
        write(preferences.habits(), kept);
        int number = 1;
        for (Path path : preferences.recent()) {
            kept.setProperty(RECENT + number++, path.toString());
        }
        StringWriter text = new StringWriter();
        kept.store(text, "Telltale window");
        replace(file.get(), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void replace(Path target, byte[] content) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, target.getFileName() + ".", ".new");
        try {
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(
                    fresh,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
