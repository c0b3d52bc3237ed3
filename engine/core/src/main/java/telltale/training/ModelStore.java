package telltale.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import telltale.detector.Catalogue;
import telltale.file.AtomicFile;
import telltale.file.UserHome;
import telltale.job.Progress;

/// The models in a folder, one file each. Several processes may use it at a time: a reader finds an
/// old model or a new one, never half of one, and of two that save under one name the later wins.
public final class ModelStore {
    /// Longer than any save takes.
    private static final Duration STALE = Duration.ofDays(1);

    private final Path folder;
    private final Catalogue catalogue;
    private final InstantSource clock;

    /// A model file of the folder.
    ///
    /// @param name by which [#get] gives the model
    /// @param bytes the size of the file
    /// @param card what its header says; none where it cannot be read
    /// @param problem why it cannot, else empty
    public record Listed(
            String name, Path file, long bytes, Optional<ModelCard> card, String problem) {}

    private ModelStore(Path folder, Catalogue catalogue, InstantSource clock) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// The models in this folder, which is made when the first one is put there.
    public static ModelStore at(Path folder, Catalogue catalogue, InstantSource clock) {
        return new ModelStore(folder, catalogue, clock);
    }

    /// Where a user's models lie unless they say otherwise: `models` in `TELLTALE_HOME`, where that
    /// is set, else in the folder that the system has for a program's data.
    ///
    /// @param environment the variables of the process
    /// @param system the name of the operating system
    /// @param found the user's folder where `HOME` does not say another
    public static Path folderOf(Map<String, String> environment, String system, Path found) {
        Path home = UserHome.of(environment, system, found);
        String own = environment.getOrDefault("TELLTALE_HOME", "");
        if (!own.isBlank()) {
            return Path.of(own).resolve("models");
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            String data = environment.getOrDefault("LOCALAPPDATA", "");
            Path folder = data.isBlank() ? home.resolve("AppData/Local") : Path.of(data);
            return folder.resolve("Telltale").resolve("models");
        }
        if (name.contains("mac")) {
            return home.resolve("Library/Application Support/Telltale/models");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        Path folder = data.isBlank() ? home.resolve(".local/share") : Path.of(data);
        return folder.resolve("telltale").resolve("models");
    }

    public Path folder() {
        return folder;
    }

    /// All models, by name. A file that is no model is listed with its problem.
    public List<Listed> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Listed> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(ModelStore::isModel).toList()) {
                all.add(listed(file));
            }
        }
        all.sort(Comparator.comparing(Listed::name));
        return all;
    }

    private static boolean isModel(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ModelFile.ENDING) && !name.startsWith(".");
    }

    private Listed listed(Path file) {
        String whole = file.getFileName().toString();
        String name = whole.substring(0, whole.length() - ModelFile.ENDING.length());
        long bytes = 0;
        try {
            bytes = Files.size(file);
            ModelName.check(name);
            return new Listed(name, file, bytes, Optional.of(ModelFile.card(file, catalogue)), "");
        } catch (IOException | IllegalArgumentException e) {
            return new Listed(name, file, bytes, Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    /// The file of a name, whether there is one or not.
    ///
    /// @throws IllegalArgumentException where no model may be called so
    public Path file(String name) {
        return folder.resolve(ModelName.check(name) + ModelFile.ENDING);
    }

    public boolean has(String name) {
        return Files.isRegularFile(file(name));
    }

    /// The model of a name.
    ///
    /// @throws IllegalArgumentException where no model may be called so
    /// @throws NoSuchFileException where there is none
    public KeptModel get(String name, Progress progress) throws IOException, InterruptedException {
        return ModelFile.read(present(name), catalogue, progress);
    }

    /// Keeps a model under its name, in the place of one that had it before.
    public void put(KeptModel model) throws IOException {
        Path file = file(model.name());
        Files.createDirectories(folder);
        sweep();
        ModelFile.write(file, model, catalogue);
    }

    /// Removes what saves that were killed have left behind.
    private void sweep() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(ModelStore::isTemporary).toList()) {
                var changed = Files.getLastModifiedTime(file).toInstant();
                if (changed.isBefore(clock.instant().minus(STALE))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException _) {
            // Another process has removed it, or moved it to its place.
        }
    }

    private static boolean isTemporary(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(".") && name.contains(ModelFile.ENDING) && name.endsWith(".tmp");
    }

    /// Removes a model.
    ///
    /// @throws NoSuchFileException where there is none
    public void delete(String name) throws IOException {
        Files.delete(present(name));
    }

    /// Copies a model's file.
    ///
    /// @throws NoSuchFileException where there is none
    public void export(String name, Path to) throws IOException {
        Path from = present(name);
        AtomicFile.write(to, out -> Files.copy(from, out));
    }

    private Path present(String name) throws NoSuchFileException {
        Path file = file(name);
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(name, null, "no such model in " + folder);
        }
        return file;
    }
}
