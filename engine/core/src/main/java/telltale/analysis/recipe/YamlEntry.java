package telltale.analysis.recipe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import telltale.detector.NearestName;

/// A value in a YAML tree that knows its key and its line, so that every complaint names both. All
/// accessors throw [IllegalArgumentException] where the value is of another kind.
///
/// @param file what messages call the text
/// @param key the key the value stands under, or empty
/// @param mark where the key stands
public record YamlEntry(String file, String key, Node node, Optional<Mark> mark) {

    /// A complaint about this value: `recipe.yaml line 7: 'share': expected …`.
    public IllegalArgumentException refused(String what) {
        return new IllegalArgumentException(
                where() + (key.isEmpty() ? "" : "'" + key + "': ") + what);
    }

    private String where() {
        return file + mark.map(m -> " line " + (m.getLine() + 1)).orElse("") + ": ";
    }

    /// What the work gives; where it refuses its arguments, it says so with the line of this value.
    public <T> T at(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw located(e);
        }
    }

    /// The same complaint with the line of this value.
    public IllegalArgumentException located(IllegalArgumentException complaint) {
        return new IllegalArgumentException(where() + complaint.getMessage(), complaint);
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /// The entries of a map, in order.
    ///
    /// @param known the keys there may be
    public Map<String, YamlEntry> fields(Collection<String> known) {
        Map<String, YamlEntry> fields = fields();
        for (YamlEntry field : fields.values()) {
            if (!known.contains(field.key)) {
                throw new IllegalArgumentException(
                        field.where() + NearestName.unknown("key", field.key, known));
            }
        }
        return fields;
    }

    /// The entries of a map with any keys, in order.
    public Map<String, YamlEntry> fields() {
        if (!(node instanceof MappingNode map)) {
            throw refused("expected keys with values, found " + found());
        }
        Map<String, YamlEntry> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            Node keyNode = tuple.getKeyNode();
            var named = new YamlEntry(file, "", keyNode, keyNode.getStartMark());
            String name = named.text();
            var field = new YamlEntry(file, name, tuple.getValueNode(), keyNode.getStartMark());
            if (fields.put(name, field) != null) {
                throw field.refused("expected once, found again");
            }
        }
        return fields;
    }

    /// The one entry of a map such as `{share: 0.3}`.
    public YamlEntry only(Collection<String> known) {
        Map<String, YamlEntry> fields = fields(known);
        if (fields.size() != 1) {
            throw refused("expected one of %s, found %d keys".formatted(known, fields.size()));
        }
        return fields.values().iterator().next();
    }

    /// The values of a list; a single value is a list of one.
    public List<YamlEntry> list() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        List<YamlEntry> entries = new ArrayList<>();
        for (Node child : sequence.getValue()) {
            entries.add(new YamlEntry(file, key, child, child.getStartMark()));
        }
        return entries;
    }

    /// Whether nothing stands there.
    public boolean isEmpty() {
        return node.getTag().equals(Tag.NULL);
    }

    /// A text, or a number or switch as it was written.
    public String text() {
        if (!(node instanceof ScalarNode scalar) || isEmpty()) {
            throw refused("expected a value, found " + found());
        }
        return scalar.getValue();
    }

    public double number() {
        String text = text();
        return at(() -> RecipeWords.number("'" + key + "'", text));
    }

    public int integer() {
        double number = number();
        return at(() -> RecipeWords.whole("'" + key + "'", number));
    }

    public boolean flag() {
        return switch (text()) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw refused("expected true or false, found '%s'".formatted(text()));
        };
    }

    /// This in plain Java: a text, a list or a map.
    public Object plain() {
        return switch (node) {
            case MappingNode _ -> {
                Map<String, Object> map = new LinkedHashMap<>();
                fields().forEach((name, value) -> map.put(name, value.plain()));
                yield map;
            }
            case SequenceNode _ -> list().stream().map(YamlEntry::plain).toList();
            default -> text();
        };
    }

    private String found() {
        return switch (node) {
            case MappingNode _ -> "keys with values";
            case SequenceNode _ -> "a list";
            case ScalarNode scalar -> isEmpty() ? "nothing" : "'" + scalar.getValue() + "'";
            default -> "something else";
        };
    }
}
