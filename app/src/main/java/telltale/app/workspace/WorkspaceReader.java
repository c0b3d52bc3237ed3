package telltale.app.workspace;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import telltale.analysis.recipe.Recipe;
import telltale.analysis.recipe.YamlEntry;
import telltale.analysis.recipe.YamlText;

/// Reads workspaces; every complaint names the line.
final class WorkspaceReader {
    static final String HEAD = "telltale_workspace";
    static final int VERSION = 1;
    private static final List<String> KEYS =
            List.of(HEAD, "files", "shown", "recipe", "labels", "chart", "charts", "page");

    private static final List<String> SERIES = List.of("file", "series", "channels");
    private static final List<String> CHART = List.of("from", "to", "notes", "hidden", "away");
    private static final List<String> OTHER_CHART =
            Stream.concat(SERIES.stream(), CHART.stream()).toList();

    private final Path folder;
    private final WorkspaceFormat format;

    /// @param folder where the files are that workspaces name
    WorkspaceReader(Path folder, WorkspaceFormat format) {
        this.folder = folder;
        this.format = format;
    }

    /// Whether the text begins like a workspace.
    static boolean isOne(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .filter(line -> line.startsWith(HEAD + ":"))
                .isPresent();
    }

    /// @throws IllegalArgumentException naming the line, where it is not a workspace
    Workspace read(String name, String text) {
        YamlEntry root =
                YamlText.parse(name, text)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        name + ": expected a workspace, found nothing"));
        Map<String, YamlEntry> fields =
                root.fields(
                        Stream.concat(KEYS.stream(), format.panels().keySet().stream().sorted())
                                .toList());
        YamlEntry version = fields.get(HEAD);
        if (version == null) {
            throw root.refused("expected a workspace with '" + HEAD + "', found none");
        }
        if (version.integer() != VERSION) {
            throw version.refused(
                    "expected %d, found '%s': written for another version of Telltale"
                            .formatted(VERSION, version.text()));
        }
        Optional<Workspace.Shown> shown = Optional.ofNullable(fields.get("shown")).map(this::shown);
        return new Workspace(
                list(fields.get("files")).stream().map(this::path).toList(),
                shown,
                Optional.ofNullable(fields.get("recipe"))
                        .map(entry -> Recipe.read(entry, folder, format.catalogue()))
                        .orElseGet(this::standard),
                format.read(fields),
                list(fields.get("labels")).stream().map(this::labelled).toList(),
                charts(shown, fields.get("chart"), list(fields.get("charts"))),
                // Earlier versions wrote the title, which was the id but for its first letter.
                text(fields.get("page")).toLowerCase(Locale.ROOT));
    }

    /// That of the series shown stands by itself, as in earlier versions, which knew no others.
    private Map<Workspace.Shown, Workspace.Chart> charts(
            Optional<Workspace.Shown> shown, @Nullable YamlEntry ofShown, List<YamlEntry> others) {
        Map<Workspace.Shown, Workspace.Chart> charts = new LinkedHashMap<>();
        if (shown.isPresent() && ofShown != null) {
            charts.put(shown.get(), chart(ofShown.fields(CHART), ofShown));
        }
        for (YamlEntry other : others) {
            Map<String, YamlEntry> fields = other.fields(OTHER_CHART);
            charts.put(shown(fields, other), chart(fields, other));
        }
        return charts;
    }

    private static List<YamlEntry> list(@Nullable YamlEntry entry) {
        return entry == null || entry.isEmpty() ? List.of() : entry.list();
    }

    private static String text(@Nullable YamlEntry entry) {
        return entry == null || entry.isEmpty() ? "" : entry.text();
    }

    private static YamlEntry needed(Map<String, YamlEntry> fields, String key, YamlEntry in) {
        YamlEntry entry = fields.get(key);
        if (entry == null) {
            throw in.refused("expected '%s', found none".formatted(key));
        }
        return entry;
    }

    private Path path(YamlEntry entry) {
        try {
            return folder.resolve(entry.text()).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw entry.refused("expected a file, found '%s'".formatted(entry.text()));
        }
    }

    private Workspace.Shown shown(YamlEntry entry) {
        return shown(entry.fields(SERIES), entry);
    }

    private Workspace.Shown shown(Map<String, YamlEntry> fields, YamlEntry entry) {
        return new Workspace.Shown(
                path(needed(fields, "file", entry)),
                text(fields.get("series")),
                list(fields.get("channels")).stream().map(YamlEntry::text).toList());
    }

    private Recipe standard() {
        return Recipe.standard(Recipe.standardMethod(format.catalogue()).detector());
    }

    private Workspace.Labelled labelled(YamlEntry entry) {
        Map<String, YamlEntry> fields = entry.fields(List.of("file", "series", "events"));
        List<Workspace.Event> events = new ArrayList<>();
        for (YamlEntry event : list(fields.get("events"))) {
            Map<String, YamlEntry> one = event.fields(List.of("from", "to", "kind", "comment"));
            events.add(
                    new Workspace.Event(
                            needed(one, "from", event).text(),
                            needed(one, "to", event).text(),
                            text(one.get("kind")),
                            text(one.get("comment"))));
        }
        return new Workspace.Labelled(
                path(needed(fields, "file", entry)), text(fields.get("series")), events);
    }

    private static Workspace.Chart chart(Map<String, YamlEntry> fields, YamlEntry entry) {
        return new Workspace.Chart(
                needed(fields, "from", entry).text(),
                needed(fields, "to", entry).text(),
                list(fields.get("notes")).stream().map(WorkspaceReader::note).toList(),
                list(fields.get("hidden")).stream().map(YamlEntry::integer).toList(),
                list(fields.get("away")).stream().map(YamlEntry::text).toList());
    }

    private static Workspace.Written note(YamlEntry entry) {
        Map<String, YamlEntry> fields =
                entry.fields(
                        List.of("kind", "pane", "from", "from_value", "to", "to_value", "text"));
        return new Workspace.Written(
                needed(fields, "kind", entry).text(),
                text(fields.get("pane")),
                needed(fields, "from", entry).text(),
                needed(fields, "from_value", entry).number(),
                needed(fields, "to", entry).text(),
                needed(fields, "to_value", entry).number(),
                text(fields.get("text")));
    }
}
