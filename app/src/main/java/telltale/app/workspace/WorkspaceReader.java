package telltale.app.workspace;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import telltale.analysis.recipe.Recipe;
import telltale.analysis.recipe.ThresholdForm;
import telltale.analysis.recipe.YamlEntry;
import telltale.analysis.recipe.YamlText;
import telltale.app.compare.lineup.ComparedMethod;
import telltale.app.compare.lineup.ComparisonPlan;
import telltale.detector.Catalogue;
import telltale.detector.Detector;

/// Reads workspaces; every complaint names the line.
final class WorkspaceReader {
    static final String HEAD = "telltale_workspace";
    static final int VERSION = 1;
    private static final List<String> KEYS =
            List.of(HEAD, "files", "shown", "recipe", "comparison", "labels", "chart", "page");

    private final Path folder;
    private final Catalogue catalogue;

    /// @param folder where the files are that workspaces name
    WorkspaceReader(Path folder, Catalogue catalogue) {
        this.folder = folder;
        this.catalogue = catalogue;
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
        Map<String, YamlEntry> fields = root.fields(KEYS);
        YamlEntry version = fields.get(HEAD);
        if (version == null) {
            throw root.refused("expected a workspace with '" + HEAD + "', found none");
        }
        if (version.integer() != VERSION) {
            throw version.refused(
                    "expected %d, found '%s': written for another version of Telltale"
                            .formatted(VERSION, version.text()));
        }
        return new Workspace(
                list(fields.get("files")).stream().map(this::path).toList(),
                Optional.ofNullable(fields.get("shown")).map(this::shown),
                Optional.ofNullable(fields.get("recipe"))
                        .map(entry -> Recipe.read(entry, folder, catalogue))
                        .orElseGet(
                                () -> Recipe.standard(Recipe.standardMethod(catalogue).detector())),
                Optional.ofNullable(fields.get("comparison"))
                        .map(this::plan)
                        .orElse(ComparisonPlan.EMPTY),
                list(fields.get("labels")).stream().map(this::labelled).toList(),
                Optional.ofNullable(fields.get("chart")).map(WorkspaceReader::chart),
                text(fields.get("page")));
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
        Map<String, YamlEntry> fields = entry.fields(List.of("file", "series", "channels"));
        return new Workspace.Shown(
                path(needed(fields, "file", entry)),
                text(fields.get("series")),
                list(fields.get("channels")).stream().map(YamlEntry::text).toList());
    }

    private ComparisonPlan plan(YamlEntry entry) {
        Map<String, YamlEntry> fields = entry.fields(List.of("votes", "methods"));
        ComparisonPlan plan = ComparisonPlan.EMPTY;
        for (YamlEntry method : list(fields.get("methods"))) {
            plan = with(plan, method);
        }
        YamlEntry votes = fields.get("votes");
        ComparisonPlan all = plan;
        return votes == null ? plan : votes.at(() -> all.votes(votes.integer()));
    }

    private ComparisonPlan with(ComparisonPlan plan, YamlEntry entry) {
        Map<String, YamlEntry> fields =
                entry.fields(List.of("name", "method", "threshold", "hidden", "pinned"));
        YamlEntry method = needed(fields, "method", entry);
        Detector detector = method.at(() -> catalogue.read(method.plain()));
        String title = text(fields.get("name"));
        ComparisonPlan more =
                plan.with(title.isEmpty() ? catalogue.methodOf(detector).title() : title, detector);
        ComparedMethod added = more.members().getLast();
        return more.changed(
                added.name(),
                member ->
                        member.judgedBy(
                                        Optional.ofNullable(fields.get("threshold"))
                                                .map(ThresholdForm::read))
                                .hidden(flag(fields.get("hidden")))
                                .pinned(flag(fields.get("pinned"))));
    }

    private static boolean flag(@Nullable YamlEntry entry) {
        return entry != null && entry.flag();
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

    private static Workspace.Chart chart(YamlEntry entry) {
        Map<String, YamlEntry> fields =
                entry.fields(List.of("from", "to", "notes", "hidden", "away"));
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
