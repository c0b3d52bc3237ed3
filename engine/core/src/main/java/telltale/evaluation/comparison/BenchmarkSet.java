package telltale.evaluation.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import telltale.evaluation.label.EventList;
import telltale.evaluation.label.JsonValues;
import telltale.input.Source;
import telltale.input.SourceFormat;
import telltale.input.SourceFormats;
import telltale.input.UnusableData;

/// Labelled series that belong together.
///
/// A folder of files of one format is a benchmark. Beside them may lie `meta.json`, of which
/// `{"series": {NAME: {"train_len": ROWS}}}` is read, and `labels.csv` or `labels.json`, an
/// [EventList] that goes before the files' own label columns.
///
/// @param name what tables call it
public record BenchmarkSet(String name, List<Item> items) {
    private static final String META = "meta.json";
    private static final List<String> LISTS = List.of("labels.csv", "labels.json");

    /// A file of a benchmark.
    ///
    /// @param name the file's name without its ending
    /// @param bytes how large it is
    /// @param trainRows how many rows at its begin are for training, where that is known
    /// @param events what says which rows are anomalous, where that is not a column
    public record Item(
            String name,
            Source.Stored source,
            long bytes,
            OptionalInt trainRows,
            Optional<EventList> events) {}

    public BenchmarkSet {
        items = List.copyOf(items);
    }

    /// The benchmarks at a path: one of a single file, one of a folder of files, or one of each
    /// folder in a folder.
    ///
    /// @param source how a file is read
    /// @param events what says which rows are anomalous, in place of labels lying there
    /// @throws UnusableData where there is no series
    public static List<BenchmarkSet> open(
            Path path, Function<Path, Source.Stored> source, Optional<EventList> events)
            throws IOException {
        if (Files.isRegularFile(path)) {
            Path folder = path.toAbsolutePath().resolveSibling("");
            return List.of(of(stem(path), List.of(path), folder, source, events));
        }
        List<Path> files = series(path);
        if (!files.isEmpty()) {
            return List.of(of(String.valueOf(real(path)), files, path, source, events));
        }
        List<BenchmarkSet> benchmarks = new ArrayList<>();
        for (Path folder : sorted(path, Files::isDirectory)) {
            List<Path> within = series(folder);
            if (!within.isEmpty()) {
                String name = String.valueOf(folder.getFileName());
                benchmarks.add(of(name, within, folder, source, events));
            }
        }
        if (benchmarks.isEmpty()) {
            throw new UnusableData(
                    "'%s': expected files of series, or folders of them, found none"
                            .formatted(path));
        }
        return benchmarks;
    }

    private static Path real(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? folder : name;
    }

    private static BenchmarkSet of(
            String name,
            List<Path> files,
            Path folder,
            Function<Path, Source.Stored> source,
            Optional<EventList> events)
            throws IOException {
        Map<String, Integer> trainRows = trainRows(folder.resolve(META));
        Optional<EventList> known = events.isPresent() ? events : beside(folder, files);
        List<Item> items = new ArrayList<>();
        for (Path file : files) {
            String stem = stem(file);
            Integer rows = trainRows.get(stem);
            items.add(
                    new Item(
                            stem,
                            source.apply(file),
                            Files.size(file),
                            rows == null ? OptionalInt.empty() : OptionalInt.of(rows),
                            known));
        }
        return new BenchmarkSet(name, items);
    }

    private static Optional<EventList> beside(Path folder, List<Path> files) throws IOException {
        for (String name : LISTS) {
            Path list = folder.resolve(name);
            if (Files.isRegularFile(list) && !files.contains(list)) {
                return Optional.of(EventList.read(list));
            }
        }
        return Optional.empty();
    }

    /// The files of the first format of which there are any; a log of trials is no data.
    private static List<Path> series(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        for (SourceFormat format : SourceFormats.load().all()) {
            String ending = format.endings().getFirst();
            List<Path> files = new ArrayList<>();
            for (Path file : sorted(folder, one -> isSeries(one, ending))) {
                if (!TrialLog.isLog(file)) {
                    files.add(file);
                }
            }
            if (!files.isEmpty()) {
                return files;
            }
        }
        return List.of();
    }

    private static boolean isSeries(Path file, String ending) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean data = name.endsWith(ending) || name.endsWith(ending + ".gz");
        return data && !LISTS.contains(name) && Files.isRegularFile(file);
    }

    private static List<Path> sorted(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(wanted)
                    .sorted()
                    .toList();
        }
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.gz$", "");
        return SourceFormats.load().all().stream()
                .map(format -> format.endings().getFirst())
                .filter(ending -> name.toLowerCase(Locale.ROOT).endsWith(ending))
                .findFirst()
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .orElseGet(() -> String.valueOf(file.getFileName()));
    }

    private static Map<String, Integer> trainRows(Path meta) throws IOException {
        if (!Files.isRegularFile(meta)) {
            return Map.of();
        }
        Map<String, Integer> rows = new HashMap<>();
        if (JsonValues.read(meta) instanceof Map<?, ?> root
                && root.get("series") instanceof Map<?, ?> series) {
            for (Map.Entry<?, ?> entry : series.entrySet()) {
                Object length =
                        entry.getValue() instanceof Map<?, ?> one ? one.get("train_len") : null;
                if (length != null) {
                    rows.put(String.valueOf(entry.getKey()), rows(meta, entry.getKey(), length));
                }
            }
        }
        return rows;
    }

    private static int rows(Path meta, Object series, Object found) throws UnusableData {
        if (found instanceof Long rows && rows >= 0 && rows <= Integer.MAX_VALUE) {
            return rows.intValue();
        }
        throw new UnusableData(
                "'%s' series '%s' train_len: expected a number of rows, found '%s'"
                        .formatted(meta.getFileName(), series, found));
    }
}
