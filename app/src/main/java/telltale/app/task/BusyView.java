package telltale.app.task;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// What the window shows while its first file is being read.
public final class BusyView extends VBox {
    public BusyView(TasksViewModel tasks) {
        getStyleClass().add("empty");
        setAlignment(Pos.CENTER);
        setSpacing(16);
        ProgressIndicator circle = new ProgressIndicator();
        circle.setMaxSize(48, 48);
        FormControls.named(circle, Texts.of("task.progress"));
        Label what = new Label();
        what.getStyleClass().add("empty-sentence");
        Button cancel = new Button(Texts.of("task.cancel"));
        cancel.setOnAction(_ -> tasks.cancelAll());
        getChildren().addAll(circle, what, cancel);
        Runnable refresh =
                () -> {
                    circle.progressProperty().unbind();
                    what.setText(
                            tasks.tasks().isEmpty() ? "" : tasks.tasks().getFirst().name() + "…");
                    if (!tasks.tasks().isEmpty()) {
                        circle.progressProperty().bind(tasks.tasks().getFirst().fraction());
                    }
                };
        tasks.tasks().addListener((ListChangeListener<BackgroundTask>) _ -> refresh.run());
        refresh.run();
    }
}
