package telltale.analysis.recipe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import telltale.detector.Catalogue;
import telltale.detector.MethodInfo;
import telltale.detector.SettingInfo;
import telltale.input.SourceFormat;
import telltale.input.SourceFormats;
import telltale.input.SourceOption;

/// The JSON schema of recipes, for editors: what keys there are, and what they take. It is made
/// from the catalogue and the forms, so it is as they are.
public final class RecipeSchema {
    private static final Map<String, Object> METHOD = Map.of("$ref", "#/$defs/method");

    private RecipeSchema() {}

    /// The schema as JSON.
    public static String of(Catalogue catalogue) {
        var out = new StringWriter();
        var indented =
                new DefaultPrettyPrinter(
                                Separators.createDefaultInstance()
                                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                        .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                        .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        try (var json = new JsonFactory().createGenerator(out).setPrettyPrinter(indented)) {
            PlainJson.write(json, RecipeWriter.shortened(schema(catalogue)));
        } catch (IOException e) {
            throw new UncheckedIOException("a text can always be written", e);
        }
        return out + "\n";
    }

    private static Map<String, Object> schema(Catalogue catalogue) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Telltale recipe");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("telltale", Map.of("const", RecipeReader.VERSION));
        properties.put("source", exactlyOne(source()));
        properties.put("channels", texts("The channels to look at; all where none is named."));
        properties.put("method", METHOD);
        properties.put("training", training());
        properties.put("threshold", threshold());
        properties.put("grouping", grouping());
        schema.putAll(object(properties));
        schema.put("$defs", Map.of("method", method(catalogue)));
        return schema;
    }

    private static Map<String, Object> source() {
        Map<String, Object> formats = new LinkedHashMap<>();
        for (SourceFormat format : SourceFormats.load().all()) {
            Map<String, Object> keys = new LinkedHashMap<>();
            keys.put(
                    "file", text("The %s file, relative to the recipe.".formatted(format.title())));
            for (SourceOption option : format.options()) {
                keys.put(option.key(), option(option));
            }
            formats.put(format.id(), object(keys));
        }
        return formats;
    }

    private static Map<String, Object> option(SourceOption option) {
        return switch (option.kind()) {
            case TEXT -> text(option.help());
            case TEXTS -> texts(option.help());
            case FLAG -> described(Map.of("type", "boolean"), option.help());
            case COUNT -> described(number("integer", "minimum", 0), option.help());
            case CHOICE -> described(Map.of("enum", option.choices()), option.help());
        };
    }

    private static Map<String, Object> training() {
        Map<String, Object> time =
                described(
                        Map.of("type", List.of("string", "integer")), "A time, or a row's number.");
        Map<String, Object> range = new LinkedHashMap<>(object(ordered("from", time, "to", time)));
        range.put("required", List.of("from", "to"));
        return Map.of(
                "oneOf",
                List.of(
                        Map.of("const", "all"),
                        one("rows", number("integer", "minimum", 1)),
                        one(
                                "share",
                                ordered("type", "number", "exclusiveMinimum", 0, "maximum", 1)),
                        one("until", time),
                        range));
    }

    private static Map<String, Object> threshold() {
        Map<String, Object> kinds = new LinkedHashMap<>();
        for (String kind : ThresholdForm.KINDS) {
            boolean whole = kind.equals("top") || kind.equals("standout");
            kinds.put(kind, Map.of("type", whole ? "integer" : "number"));
        }
        return exactlyOne(kinds);
    }

    private static Map<String, Object> grouping() {
        Map<String, Object> least = new LinkedHashMap<>();
        for (String key : GroupingForm.LEAST) {
            least.put(key, number("number", "minimum", 0));
        }
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("bridge", number("integer", "minimum", 0));
        keys.put("min_length", number("integer", "minimum", 1));
        keys.put("direction", Map.of("enum", GroupingForm.DIRECTIONS));
        keys.put("least", object(least));
        return object(keys);
    }

    private static Map<String, Object> method(Catalogue catalogue) {
        List<String> ids = catalogue.methods().stream().map(MethodInfo::id).toList();
        Map<String, Object> settings = new LinkedHashMap<>();
        for (MethodInfo method : catalogue.methods()) {
            Map<String, Object> keys = new LinkedHashMap<>();
            for (SettingInfo parameter : method.parameters()) {
                keys.put(parameter.id(), described(value(parameter), parameter.help()));
            }
            settings.put(method.id(), described(object(keys), method.finds()));
        }
        return Map.of("oneOf", List.of(Map.of("enum", ids), exactlyOne(settings)));
    }

    private static Map<String, Object> value(SettingInfo parameter) {
        return switch (parameter.kind()) {
            case SWITCH -> Map.of("type", "boolean");
            case TEXT -> Map.of("type", "string");
            case CHOICE -> Map.of("enum", parameter.choices());
            case DETECTORS -> ordered("type", "array", "items", METHOD);
            case INTEGER -> bounded("integer", parameter);
            case NUMBER -> bounded("number", parameter);
        };
    }

    private static Map<String, Object> bounded(String type, SettingInfo parameter) {
        Map<String, Object> number = new LinkedHashMap<>();
        number.put("type", type);
        if (Double.isFinite(parameter.min())) {
            number.put("minimum", parameter.min());
        }
        if (Double.isFinite(parameter.max())) {
            number.put("maximum", parameter.max());
        }
        boolean zero = !parameter.zero().isEmpty() && number.size() > 1;
        return zero ? Map.of("anyOf", List.of(Map.of("const", 0), number)) : number;
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return ordered("type", "object", "additionalProperties", false, "properties", properties);
    }

    private static Map<String, Object> exactlyOne(Map<String, Object> properties) {
        Map<String, Object> object = new LinkedHashMap<>(object(properties));
        object.put("minProperties", 1);
        object.put("maxProperties", 1);
        return object;
    }

    private static Map<String, Object> one(String key, Map<String, Object> value) {
        Map<String, Object> object = new LinkedHashMap<>(object(Map.of(key, value)));
        object.put("required", List.of(key));
        return object;
    }

    static Map<String, Object> text(String help) {
        return ordered("type", "string", "description", help);
    }

    static Map<String, Object> texts(String help) {
        return ordered("type", "array", "items", Map.of("type", "string"), "description", help);
    }

    private static Map<String, Object> number(String type, String bound, int limit) {
        return ordered("type", type, bound, limit);
    }

    static Map<String, Object> described(Map<String, Object> schema, String help) {
        Map<String, Object> described = new LinkedHashMap<>(schema);
        described.put("description", help);
        return described;
    }

    /// A map that keeps its order, of keys and values in turn.
    static Map<String, Object> ordered(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
