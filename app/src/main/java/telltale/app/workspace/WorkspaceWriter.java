package telltale.app.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import telltale.analysis.recipe.YamlText;

/// Writes workspaces as YAML.
final class WorkspaceWriter {
    private final Path folder;
    private final WorkspaceFormat format;

    /// @param folder where the file will be: data near it are written relative to it
    WorkspaceWriter(Path folder, WorkspaceFormat format) {
        this.folder = folder.toAbsolutePath().normalize();
        this.format = format;
    }

    String write(Workspace workspace) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put(WorkspaceReader.HEAD, WorkspaceReader.VERSION);
        plain.put("files", workspace.files().stream().map(this::path).toList());
        workspace.shown().ifPresent(shown -> plain.put("shown", shown(shown)));
        plain.put("recipe", workspace.setup().plain(folder, format.catalogue()));
        plain.putAll(format.written(workspace.panels()));
        if (!workspace.labels().isEmpty()) {
            plain.put("labels", workspace.labels().stream().map(this::labels).toList());
        }
        charts(workspace, plain);
        plain.put("page", workspace.page());
        return YamlText.write(plain);
    }

    private String path(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        if (!absolute.getRoot().equals(folder.getRoot())) {
            return absolute.toString();
        }
        Path relative = folder.relativize(absolute);
        boolean far = relative.startsWith(Path.of("..", "..", ".."));
        return (far ? absolute : relative).toString().replace('\\', '/');
    }

    private Map<String, Object> shown(Workspace.Shown shown) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("file", path(shown.file()));
        plain.put("series", shown.series());
        if (!shown.channels().isEmpty()) {
            plain.put("channels", shown.channels());
        }
        return plain;
    }

    private Map<String, Object> labels(Workspace.Labelled labelled) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("file", path(labelled.file()));
        plain.put("series", labelled.series());
        List<Object> events = new ArrayList<>();
        for (Workspace.Event event : labelled.events()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("from", event.from());
            one.put("to", event.to());
            one.put("kind", event.kind());
            if (!event.comment().isEmpty()) {
                one.put("comment", event.comment());
            }
            events.add(one);
        }
        plain.put("events", events);
        return plain;
    }

    /// That of the series shown by itself, as earlier versions read it.
    private void charts(Workspace workspace, Map<String, Object> into) {
        List<Object> others = new ArrayList<>();
        workspace
                .charts()
                .forEach((series, chart) -> {
                    if (Optional.of(series).equals(workspace.shown())) {
                        into.put("chart", chart(chart));
                    } else {
                        Map<String, Object> other = shown(series);
                        other.putAll(chart(chart));
                        others.add(other);
                    }
                });
        if (!others.isEmpty()) {
            into.put("charts", others);
        }
    }

    private static Map<String, Object> chart(Workspace.Chart chart) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("from", chart.from());
        plain.put("to", chart.to());
        if (!chart.notes().isEmpty()) {
            plain.put("notes", chart.notes().stream().map(WorkspaceWriter::note).toList());
        }
        if (!chart.hidden().isEmpty()) {
            plain.put("hidden", chart.hidden());
        }
        if (!chart.away().isEmpty()) {
            plain.put("away", chart.away());
        }
        return plain;
    }

    private static Map<String, Object> note(Workspace.Written note) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("kind", note.kind());
        plain.put("pane", note.pane());
        plain.put("from", note.from());
        plain.put("from_value", note.fromValue());
        plain.put("to", note.to());
        plain.put("to_value", note.toValue());
        plain.put("text", note.text());
        return plain;
    }
}
