package telltale.app.task;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// The dialog over the window while somebody waits for something that takes long.
public final class AwaitedView extends StackPane {
    private static final double WIDTH = 400;

    private final Label name = FormControls.heading("");
    private final Label step = FormControls.muted("");
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button(Texts.of("task.cancel"));

    public AwaitedView(TasksViewModel model) {
        getStyleClass().add("veil");
        bar.setMaxWidth(Double.MAX_VALUE);
        FormControls.named(bar, Texts.of("task.progress"));
        HBox buttons = new HBox(FormControls.spacer(), cancel);
        VBox sheet = new VBox(12, name, bar, step, buttons);
        sheet.getStyleClass().addAll("sheet", "awaited");
        sheet.setMaxSize(WIDTH, USE_PREF_SIZE);
        getChildren().add(sheet);
        model.awaited().addListener((_, _, now) -> show(now));
        show(model.awaited().get());
    }

    private void show(Optional<BackgroundTask> task) {
        bar.progressProperty().unbind();
        step.textProperty().unbind();
        FormControls.shown(this, task.isPresent());
        task.ifPresent(one -> {
            name.setText(one.name());
            bar.progressProperty().bind(one.fraction());
            step.textProperty().bind(one.step());
            cancel.setOnAction(_ -> one.cancel());
            cancel.requestFocus();
        });
    }
}
