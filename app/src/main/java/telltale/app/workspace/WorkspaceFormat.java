package telltale.app.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import telltale.analysis.recipe.YamlEntry;
import telltale.detector.Catalogue;

/// What reading and writing workspaces takes: the methods there are, and what panels keep.
///
/// @param panels by the id of the panel, which is their key in the file
record WorkspaceFormat(Catalogue catalogue, Map<String, PanelMemory<?>> panels) {
    WorkspaceFormat {
        panels = Map.copyOf(panels);
    }

    /// The values of now, by the id of the panel.
    Map<String, Object> now() {
        return panels.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                panel -> Objects.requireNonNull(panel.getValue().now())));
    }

    /// Sets up the panels whose value is another one now.
    void show(Map<String, Object> values) {
        values.forEach((id, value) -> {
            PanelMemory<Object> memory = memory(id);
            if (!value.equals(memory.now())) {
                memory.show(value);
            }
        });
    }

    Map<String, Object> written(Map<String, Object> values) {
        Map<String, Object> written = new LinkedHashMap<>();
        panels.keySet().stream()
                .sorted()
                .filter(values::containsKey)
                .forEach(id ->
                        memory(id)
                                .written(Objects.requireNonNull(values.get(id)))
                                .ifPresent(plain -> written.put(id, plain)));
        return written;
    }

    /// @throws IllegalArgumentException naming the line, where an entry is no value
    Map<String, Object> read(Map<String, YamlEntry> fields) {
        return panels.keySet().stream()
                .collect(
                        Collectors.toMap(
                                id -> id,
                                id -> memory(id).read(Optional.ofNullable(fields.get(id)))));
    }

    /// What was done to the first panel that changed, in a few words.
    Optional<String> step(Map<String, Object> before, Map<String, Object> after) {
        return changed(before, after)
                .map(id ->
                        memory(id)
                                .step(
                                        Objects.requireNonNull(before.get(id)),
                                        Objects.requireNonNull(after.get(id))));
    }

    /// The id of the first panel that changed.
    static Optional<String> changed(Map<String, Object> before, Map<String, Object> after) {
        return after.keySet().stream()
                .sorted()
                .filter(before::containsKey)
                .filter(id -> !Objects.equals(before.get(id), after.get(id)))
                .findFirst();
    }

    /// Each value came from the memory it goes back to.
    @SuppressWarnings("unchecked")
    private PanelMemory<Object> memory(String id) {
        return (PanelMemory<Object>) Objects.requireNonNull(panels.get(id), id);
    }
}
