package telltale.app.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The labelled series that come with Telltale, where they lie beside it.
///
/// @param files the CSV files, by name
public record SampleFiles(List<Path> files) {
    public SampleFiles {
        files = List.copyOf(files);
    }

    /// Looks for a folder `sample-data` beside the program, then above the working directory.
    ///
    /// @param program the jar or folder the program runs from, where known
    public static SampleFiles find(Optional<Path> program, Path workingDirectory) {
        return Stream.concat(program.stream(), Stream.of(workingDirectory))
                .flatMap(from ->
                        Stream.iterate(from.toAbsolutePath(), p -> p != null, Path::getParent))
                .map(folder -> folder.resolve("sample-data"))
                .filter(Files::isDirectory)
                .findFirst()
                .map(SampleFiles::in)
                .orElseGet(() -> new SampleFiles(List.of()));
    }

    private static SampleFiles in(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return new SampleFiles(entries.filter(SampleFiles::isCsv).sorted().toList());
        } catch (IOException e) {
            return new SampleFiles(List.of());
        }
    }

    private static boolean isCsv(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /// `machine-temperature.csv` becomes "Machine temperature".
    public static String title(Path file) {
        String name = file.getFileName().toString();
        String words = name.substring(0, name.length() - ".csv".length()).replaceAll("[-_]+", " ");
        return words.isEmpty()
                ? name
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
