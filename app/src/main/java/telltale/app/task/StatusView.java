package telltale.app.task;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// The bar at the bottom: a message at the left; at the right what runs, how far it is, and Cancel.
public final class StatusView extends HBox {
    private static final double BAR_WIDTH = 128;

    private final TasksViewModel model;
    private final Label step = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button(Texts.of("task.cancel"));
    private final HBox running = new HBox(8, step, bar, cancel);
    private @Nullable BackgroundTask shown;

    public StatusView(TasksViewModel model, ReadOnlyStringProperty message) {
        this.model = model;
        getStyleClass().add("status");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(16);
        Label text = new Label();
        text.textProperty().bind(message);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        bar.setPrefWidth(BAR_WIDTH);
        bar.setMinWidth(BAR_WIDTH);
        bar.getStyleClass().add(Styles.SMALL);
        FormControls.named(bar, Texts.of("task.progress"));
        cancel.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        cancel.setOnAction(_ -> model.cancelAll());
        step.setMinWidth(0);
        cancel.setMinWidth(USE_PREF_SIZE);
        running.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(text, running);
        model.tasks().addListener((ListChangeListener<BackgroundTask>) _ -> show());
        show();
    }

    private void show() {
        FormControls.shown(running, !model.tasks().isEmpty());
        bar.progressProperty().unbind();
        step.textProperty().unbind();
        shown = model.tasks().isEmpty() ? null : model.tasks().getFirst();
        if (shown != null) {
            BackgroundTask task = shown;
            bar.progressProperty().bind(task.fraction());
            step.textProperty()
                    .bind(
                            javafx.beans.binding.Bindings.createStringBinding(
                                    () -> words(task), task.step(), task.cancelling()));
        }
    }

    private String words(BackgroundTask task) {
        String name =
                task.cancelling().get()
                        ? Texts.of("task.cancelling-one", task.name())
                        : task.name();
        String now = task.step().get();
        int others = model.tasks().size() - 1;
        return name
                + (now.isEmpty() ? "" : " · " + now)
                + (others > 0 ? Texts.of("task.more", DisplayNumbers.count(others)) : "");
    }
}
