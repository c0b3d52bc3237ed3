package telltale.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.zip.GZIPInputStream;
import telltale.input.SourceFormat.Match;

/// All formats there are, and which of them a file is in.
public final class SourceFormats {
    /// The most bytes that are taken from a stream.
    public static final long MOST_SPOOLED = 16L << 30;

    private static final int START = 4_096;

    private final Map<String, SourceFormat> formats = new LinkedHashMap<>();

    private SourceFormats(Iterable<SourceFormat> found) {
        for (SourceFormat format : found) {
            if (formats.put(format.id(), format) != null) {
                throw new IllegalStateException("two formats are called " + format.id());
            }
        }
    }

    /// The formats of every module on the class path.
    public static SourceFormats load() {
        return OnClassPath.FORMATS;
    }

    /// Looked up once: recipes are read by the thousand.
    private static final class OnClassPath {
        static final SourceFormats FORMATS =
                new SourceFormats(ServiceLoader.load(SourceFormat.class));
    }

    /// All formats, in the order of their providers.
    public List<SourceFormat> all() {
        return List.copyOf(formats.values());
    }

    /// @throws IllegalArgumentException where there is no such format
    public SourceFormat format(String id) {
        SourceFormat format = formats.get(id);
        if (format == null) {
            throw new IllegalArgumentException(
                    "no format '%s'; there are %s".formatted(id, formats.keySet()));
        }
        return format;
    }

    /// The format of a file: the surest one, the one wanted before others, else the first.
    ///
    /// @param wanted settings that were made for such files, maybe for those of another format
    public SourceFormat of(Path file, SourceSettings wanted) {
        String name = nameOf(file).toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        byte[] start = startOf(file);
        List<SourceFormat> asked = new ArrayList<>(all());
        if (!wanted.format().isEmpty()) {
            SourceFormat first = format(wanted.format());
            asked.remove(first);
            asked.addFirst(first);
        }
        SourceFormat best = asked.getFirst();
        Match sure = Match.NO;
        for (SourceFormat format : asked) {
            Match match = format.recognises(name, start);
            if (match.compareTo(sure) > 0) {
                best = format;
                sure = match;
            }
        }
        return best;
    }

    /// A source that reads a file in its format, with those of the settings that the format has.
    public Source.DataFile open(Path file, SourceSettings wanted) {
        SourceFormat format = of(file, wanted);
        return format.source(file, nameOf(file), format.settings(shared(format, wanted)));
    }

    /// Those of the settings that a format has.
    public static Map<String, Object> shared(SourceFormat format, SourceSettings wanted) {
        Map<String, Object> values = new LinkedHashMap<>(wanted.values());
        values.keySet().retainAll(format.options().stream().map(SourceOption::key).toList());
        return values;
    }

    /// What people call a file.
    public static String nameOf(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
    }

    /// The first bytes, unpacked; none where there is no ordinary file that can be read, which
    /// reading it will say.
    private static byte[] startOf(Path file) {
        if (!Files.isRegularFile(file)) {
            return new byte[0];
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file), START)) {
            in.mark(2);
            byte[] magic = in.readNBytes(2);
            in.reset();
            boolean packed = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
            return packed ? new GZIPInputStream(in).readNBytes(START) : in.readNBytes(START);
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /// Writes all that a stream holds, such as standard input, to a temporary file, which goes when
    /// the process ends; the stream is not closed.
    ///
    /// @param name what messages call the stream
    /// @throws UnusableData where the stream holds nothing, or more than [#MOST_SPOOLED]
    public static Path spool(InputStream in, String name) throws IOException {
        var file = Files.createTempFile("telltale", ".data");
        file.toFile().deleteOnExit();
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (var out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > MOST_SPOOLED) {
                    throw new UnusableData(
                            "'%s': expected at most 16 GiB, found more".formatted(name));
                }
                out.write(buffer, 0, read);
            }
        }
        if (bytes == 0) {
            throw new UnusableData("'%s': expected rows, found nothing".formatted(name));
        }
        return file;
    }
}
