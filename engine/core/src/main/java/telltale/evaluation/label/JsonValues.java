package telltale.evaluation.label;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import telltale.input.UnusableData;

/// Small JSON documents as plain maps, lists, texts, numbers (`Long` or `Double`) and switches,
/// with limits on what a hostile file may cost. A `null` is left out.
public final class JsonValues {
    private static final int MOST_BYTES = 64 << 20;

    private static final JsonFactory FACTORY =
            new JsonFactoryBuilder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(16)
                                    .maxStringLength(1 << 16)
                                    .maxNameLength(1 << 12)
                                    .maxNumberLength(64)
                                    .maxDocumentLength(MOST_BYTES)
                                    .maxTokenCount(10_000_000)
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private JsonValues() {}

    /// @throws UnusableData naming the file and the line, where it is not such a document
    public static Object read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = FACTORY.createParser(in)) {
            return document(parser);
        } catch (JsonProcessingException e) {
            throw refused("'%s'".formatted(file.getFileName()), e);
        }
    }

    /// @param where what messages call the text
    public static Object read(String text, String where) throws UnusableData {
        try (JsonParser parser = FACTORY.createParser(new StringReader(text))) {
            return document(parser);
        } catch (JsonProcessingException e) {
            throw refused(where, e);
        } catch (IOException e) {
            throw new UnusableData(where + ": " + e.getMessage(), e);
        }
    }

    private static UnusableData refused(String where, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        String line = at == null ? "" : " line " + at.getLineNr();
        return new UnusableData(
                "%s%s: expected JSON: %s".formatted(where, line, e.getOriginalMessage()), e);
    }

    private static Object document(JsonParser parser) throws IOException {
        parser.nextToken();
        Object value = value(parser);
        if (value == null || parser.nextToken() != null) {
            throw new JsonParseException(parser, "expected one value and nothing after it");
        }
        return value;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static Object number(JsonParser parser) throws IOException {
        boolean whole =
                switch (parser.getNumberType()) {
                    case INT, LONG -> true;
                    default -> false;
                };
        return whole ? (Object) parser.getLongValue() : (Object) parser.getDoubleValue();
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser);
            if (value != null) {
                fields.put(name, value);
            }
        }
        return fields;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = value(parser);
            if (value != null) {
                items.add(value);
            }
        }
        return items;
    }
}
