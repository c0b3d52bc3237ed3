package telltale.app.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import telltale.app.anomalies.AnomaliesView;
import telltale.app.compare.ComparisonMemory;
import telltale.app.compare.ComparisonView;
import telltale.app.fx.TabStrip;
import telltale.app.label.LabelsView;
import telltale.app.notice.LogView;
import telltale.app.task.TasksView;
import telltale.app.training.ModelsView;
import telltale.app.training.TrainerView;
import telltale.app.workspace.PanelMemory;

/// List of the panels of the window, in the order of their tabs. A new one is one entry more.
final class Panels {
    static final String ANOMALIES = "anomalies";
    static final String COMPARISON = "comparison";
    static final String LABELS = "labels";
    static final String TRAINING = "training";
    static final String MODELS = "models";
    static final String TASKS = "tasks";

    private Panels() {}

    static List<Panel> of(ViewModels parts) {
        return List.of(
                new Panel(
                        ANOMALIES,
                        "page.anomalies",
                        Panels::anomalies,
                        parts.anomalies(),
                        Optional.empty()),
                new Panel(
                        COMPARISON,
                        "page.comparison",
                        Panels::comparison,
                        parts.comparison(),
                        Optional.of(new ComparisonMemory(parts.comparison()))),
                // Labels belong to series, not to the panel: the workspace keeps them by file.
                new Panel(LABELS, "page.labels", Panels::labels, parts.labels(), Optional.empty()),
                new Panel(
                        TRAINING,
                        "page.training",
                        _ -> new TrainerView(parts.trainer()).page(),
                        parts.trainer(),
                        Optional.empty()),
                new Panel(
                        MODELS,
                        "page.models",
                        _ -> new ModelsView(parts.models(), parts.methods().catalogue()).page(),
                        parts.models(),
                        Optional.empty()),
                new Panel(TASKS, "page.tasks", Panels::tasks, parts.tasks(), Optional.empty()));
    }

    /// What workspaces keep of panels, by their id.
    static Map<String, PanelMemory<?>> kept(List<Panel> panels) {
        Map<String, PanelMemory<?>> kept = new HashMap<>();
        panels.forEach(panel -> panel.kept().ifPresent(memory -> kept.put(panel.id(), memory)));
        return kept;
    }

    /// Closes the view models of panels.
    static void close(List<Panel> panels) {
        for (Panel panel : panels) {
            if (panel.model() instanceof AutoCloseable model) {
                close(model);
            }
        }
    }

    private static void close(AutoCloseable model) {
        try {
            model.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static TabStrip.Page anomalies(Panel.Surroundings window) {
        WindowCommands commands = window.commands();
        return new AnomaliesView(
                        window.model().parts().anomalies(),
                        commands::jump,
                        window.model().status().none())
                .page(commands::export);
    }

    private static TabStrip.Page comparison(Panel.Surroundings window) {
        ViewModels parts = window.model().parts();
        return new ComparisonView(
                        parts.comparison(),
                        new ComparisonView.Acts(
                                window.chart()::show,
                                () -> parts.methods().detector().ifPresent(parts.comparison()::add),
                                rows -> parts.labels().add(rows.from(), rows.to())))
                .page();
    }

    private static TabStrip.Page labels(Panel.Surroundings window) {
        return new LabelsView(
                        window.model().parts().labels(),
                        new LabelsView.Acts(
                                window.chart()::show,
                                window.commands()::saveLabelColumn,
                                window.commands()::saveLabelEvents))
                .page();
    }

    private static TabStrip.Page tasks(Panel.Surroundings window) {
        TasksView tasks = new TasksView(window.model().parts().tasks());
        LogView log = new LogView(window.model().parts().notices());
        HBox both = new HBox(tasks, log);
        both.getStyleClass().add("halves");
        for (Region half : List.of(tasks, log)) {
            half.setPrefWidth(1);
            HBox.setHgrow(half, Priority.ALWAYS);
        }
        return new TabStrip.Page(tasks.title(), List.of(tasks.cancelAll(), log.copy()), both);
    }
}
