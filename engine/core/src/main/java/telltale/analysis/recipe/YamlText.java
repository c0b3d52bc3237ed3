package telltale.analysis.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// YAML that nobody has to trust: one document of maps, lists and scalars; no tags, no anchors, no
/// aliases; limited in size and depth. It is checked event by event before a tree is built.
public final class YamlText {
    /// The longest file read, in bytes.
    static final int MAX_BYTES = 1 << 20;

    private static final int MAX_DEPTH = 20;
    private static final int MAX_EVENTS = 100_000;

    private final String name;
    private final LoadSettings settings;

    private YamlText(String name) {
        this.name = name;
        this.settings =
                LoadSettings.builder()
                        .setLabel(name)
                        .setCodePointLimit(MAX_BYTES)
                        .setAllowNonScalarKeys(true)
                        .build();
    }

    /// Plain maps, lists, texts and numbers as YAML; whole numbers without a fraction.
    public static String write(Object plain) {
        return RecipeWriter.dump(plain);
    }

    /// The text of a file.
    ///
    /// @throws IOException where it cannot be read
    /// @throws IllegalArgumentException where it is too long or not UTF-8
    public static String read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "%s: expected at most %,d bytes, found more"
                            .formatted(file.getFileName(), MAX_BYTES));
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "%s: expected text in UTF-8, found other bytes".formatted(file.getFileName()),
                    e);
        }
    }

    /// The root of the tree; nothing for an empty document.
    ///
    /// @param name what messages call the text
    /// @throws IllegalArgumentException naming the line, where the text is not such YAML
    public static Optional<YamlEntry> parse(String name, String text) {
        var yaml = new YamlText(name);
        try {
            yaml.check(text);
            return new Compose(yaml.settings)
                    .composeString(text)
                    .map(node -> new YamlEntry(name, "", node, node.getStartMark()));
        } catch (MarkedYamlEngineException e) {
            throw yaml.refused(
                    e.getProblemMark().or(e::getContextMark),
                    String.valueOf(e.getProblem() == null ? e.getContext() : e.getProblem()));
        } catch (ReaderException e) {
            throw new IllegalArgumentException(
                    "%s: expected text, found the character U+%04X at position %d"
                            .formatted(name, e.getCodePoint(), e.getPosition()),
                    e);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(name + ": not YAML: " + e.getMessage(), e);
        }
    }

    private void check(String text) {
        int depth = 0;
        int events = 0;
        int documents = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            checkPlain(event);
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                throw refused(event.getStartMark(), "expected one document, found another");
            }
            if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
                throw refused(
                        event.getStartMark(),
                        "expected at most %d levels, found more".formatted(MAX_DEPTH));
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (++events > MAX_EVENTS) {
                throw refused(event.getStartMark(), "expected a recipe, found far too many values");
            }
        }
    }

    private void checkPlain(Event event) {
        boolean anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
        if (anchored || event instanceof AliasEvent) {
            throw refused(event.getStartMark(), "anchors and aliases are not taken");
        }
        Optional<String> tag =
                switch (event) {
                    case ScalarEvent scalar -> scalar.getTag();
                    case CollectionStartEvent collection -> collection.getTag();
                    default -> Optional.empty();
                };
        if (tag.isPresent()) {
            throw refused(
                    event.getStartMark(), "tags are not taken, found '%s'".formatted(tag.get()));
        }
    }

    private IllegalArgumentException refused(Optional<Mark> mark, String what) {
        String line = mark.map(m -> " line " + (m.getLine() + 1)).orElse("");
        return new IllegalArgumentException(name + line + ": " + what);
    }
}
