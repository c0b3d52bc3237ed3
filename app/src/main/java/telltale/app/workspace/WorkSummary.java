package telltale.app.workspace;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.Texts;

/// What a workspace holds, in a few words: "3 labels and 1 note on pump.csv".
final class WorkSummary {
    private WorkSummary() {}

    static String of(Workspace workspace) {
        long labels = workspace.labels().stream().mapToLong(one -> one.events().size()).sum();
        long notes =
                workspace.charts().values().stream().mapToLong(one -> one.notes().size()).sum();
        String on = files(workspace);
        String counted;
        if (labels > 0 && notes > 0) {
            counted = Texts.of("workspace.and", labels(labels), notes(notes));
        } else if (labels > 0) {
            counted = labels(labels);
        } else if (notes > 0) {
            counted = notes(notes);
        } else {
            counted = Texts.of("workspace.settings");
        }
        return on.isEmpty() ? counted : Texts.of("workspace.on", counted, on);
    }

    private static String labels(long count) {
        return DisplayNumbers.count(count, Texts.of("count.label"), Texts.of("count.labels"));
    }

    private static String notes(long count) {
        return DisplayNumbers.count(count, Texts.of("count.note"), Texts.of("count.notes"));
    }

    private static String files(Workspace workspace) {
        Set<Path> files = new LinkedHashSet<>();
        workspace.shown().ifPresent(shown -> files.add(shown.file()));
        files.addAll(workspace.files());
        workspace.labels().forEach(labelled -> files.add(labelled.file()));
        if (files.isEmpty()) {
            return "";
        }
        String first = String.valueOf(files.iterator().next().getFileName());
        int others = files.size() - 1;
        return others == 0
                ? first
                : Texts.of(
                        "workspace.and",
                        first,
                        DisplayNumbers.count(
                                others,
                                Texts.of("count.other-file"),
                                Texts.of("count.other-files")));
    }
}
