package telltale.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import telltale.analysis.recipe.PlainJson;
import telltale.detector.Catalogue;
import telltale.detector.MethodInfo;
import telltale.detector.SettingInfo;

/// The methods of a catalogue and their settings, for people and for programs.
public record MethodList(Catalogue catalogue, boolean colourful) {

    /// One line per method.
    public void table(Writer out) throws IOException {
        var table = new TextTable(List.of("method", "title", "finds"));
        for (MethodInfo method : catalogue.methods()) {
            table.add(List.of(method.id(), method.title(), method.finds()));
        }
        table.write(out, colourful);
    }

    /// All about one method.
    public void page(MethodInfo method, Writer out) throws IOException {
        out.write("%s (%s)%n".formatted(method.title(), method.id()));
        out.write(method.finds() + "\n");
        said(out, "Finds well", method.strengths());
        said(out, "Does not find", method.weaknesses());
        said(out, "Cost", method.cost());
        said(out, "Also called", String.join(", ", method.aliases()));
        said(out, "After", method.paper());
        if (method.parameters().isEmpty()) {
            out.write("\nIt has no settings.\n");
            return;
        }
        out.write("\n");
        Map<String, Object> defaults = method.settings(method.detector(), catalogue);
        var table = new TextTable(List.of("setting", "default", "values", "what it does"));
        for (SettingInfo parameter : method.parameters()) {
            table.add(
                    List.of(
                            parameter.id(),
                            shown(parameter, defaults.getOrDefault(parameter.id(), "")),
                            values(parameter),
                            parameter.help()));
        }
        table.write(out, colourful);
    }

    private static void said(Writer out, String what, String text) throws IOException {
        if (!text.isEmpty()) {
            out.write(what + ": " + text + "\n");
        }
    }

    private static String shown(SettingInfo setting, Object value) {
        return setting.isAutomatic(value) ? SettingInfo.AUTO : shown(value);
    }

    private static String shown(Object value) {
        return switch (value) {
            case Double number -> ResultText.number(number);
            case List<?> list -> String.join(",", list.stream().map(MethodList::shown).toList());
            default -> value.toString();
        };
    }

    private static String values(SettingInfo parameter) {
        return switch (parameter.kind()) {
            case INTEGER, NUMBER -> parameter.range();
            case SWITCH -> "true, false";
            case CHOICE -> String.join(", ", parameter.choices());
            case TEXT -> parameter.unit().isEmpty() ? "text" : "text (" + parameter.unit() + ")";
            case DETECTORS -> "methods";
        };
    }

    /// The given methods as a JSON list.
    public void json(List<MethodInfo> methods, Writer out) throws IOException {
        try (JsonGenerator json = JsonWriting.openIndented(out)) {
            json.writeStartArray();
            for (MethodInfo method : methods) {
                json.writeStartObject();
                json.writeStringField("id", method.id());
                json.writeStringField("title", method.title());
                json.writeStringField("finds", method.finds());
                json.writeStringField("paper", method.paper());
                JsonWriting.texts(json, "aliases", method.aliases());
                json.writeStringField("strengths", method.strengths());
                json.writeStringField("weaknesses", method.weaknesses());
                json.writeStringField("cost", method.cost());
                settings(json, method);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        out.write('\n');
    }

    private void settings(JsonGenerator json, MethodInfo method) throws IOException {
        Map<String, Object> defaults = method.settings(method.detector(), catalogue);
        json.writeArrayFieldStart("settings");
        for (SettingInfo parameter : method.parameters()) {
            json.writeStartObject();
            json.writeStringField("id", parameter.id());
            json.writeStringField("kind", parameter.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("help", parameter.help());
            json.writeStringField("unit", parameter.unit());
            json.writeFieldName("default");
            PlainJson.write(json, defaults.getOrDefault(parameter.id(), ""));
            switch (parameter.kind()) {
                case INTEGER, NUMBER -> {
                    JsonWriting.number(json, "min", parameter.min());
                    JsonWriting.number(json, "max", parameter.max());
                    json.writeStringField("zero", parameter.zero());
                }
                case CHOICE -> JsonWriting.texts(json, "choices", parameter.choices());
                case SWITCH, TEXT, DETECTORS -> {}
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
