package telltale.app.task;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.FormControls;
import telltale.app.fx.Texts;

/// What runs in the background, each with state, progress and time left, over what has ended.
public final class TasksView extends StackPane {
    private final TasksViewModel model;
    private final ObservableList<BackgroundTask> listed = FXCollections.observableArrayList();
    private final Label title = new Label(Texts.of("page.tasks"));

    public TasksView(TasksViewModel model) {
        this.model = model;
        getStyleClass().add("tasks-page");
        ListView<BackgroundTask> list = new ListView<>(listed);
        list.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
        list.setCellFactory(_ -> new TaskCell());
        list.setPlaceholder(FormControls.muted(Texts.of("task.empty")));
        FormControls.named(list, Texts.of("page.tasks"));
        getChildren().add(list);
        title.getStyleClass().add("heading");
        ListChangeListener<BackgroundTask> fill = _ -> fill();
        model.tasks().addListener(fill);
        model.ended().addListener(fill);
        fill();
    }

    private void fill() {
        List<BackgroundTask> all = new ArrayList<>(model.tasks());
        all.addAll(model.ended());
        listed.setAll(all);
        int running = model.tasks().size();
        title.setText(
                running == 0
                        ? Texts.of("page.tasks")
                        : Texts.of("page.tasks-counted", DisplayNumbers.count(running)));
    }

    /// What stands in the strip.
    public Label title() {
        return title;
    }

    /// Stops all that runs.
    public Button cancelAll() {
        Button all = new Button(Texts.of("task.cancel-all"), FormControls.icon(Feather.SLASH));
        all.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        all.setOnAction(_ -> model.cancelAll());
        all.disableProperty().bind(Bindings.isEmpty(model.tasks()));
        return all;
    }

    /// Name and state, how far it is, and a button to cancel it.
    private static final class TaskCell extends ListCell<BackgroundTask> {
        private static final double BAR = 96;

        private final Label name = new Label();
        private final Label state = new Label();
        private final ProgressBar bar = new ProgressBar();
        private final Button cancel =
                FormControls.iconButton(Feather.X, Texts.of("task.cancel"), this::cancel);
        private final HBox row;

        TaskCell() {
            state.getStyleClass().add("muted");
            name.setMinWidth(0);
            state.setMinWidth(0);
            bar.getStyleClass().add(Styles.SMALL);
            bar.setPrefWidth(BAR);
            bar.setMinWidth(BAR);
            FormControls.named(bar, Texts.of("task.progress"));
            VBox words = new VBox(name, state);
            words.setMinWidth(0);
            HBox.setHgrow(words, Priority.ALWAYS);
            row = new HBox(16, words, bar, cancel);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        private void cancel() {
            if (getItem() != null) {
                getItem().cancel();
            }
        }

        @Override
        protected void updateItem(BackgroundTask task, boolean empty) {
            super.updateItem(task, empty);
            state.textProperty().unbind();
            bar.progressProperty().unbind();
            if (empty || task == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            boolean over = task.state().get().ended();
            name.setText(task.name());
            state.textProperty()
                    .bind(
                            Bindings.createStringBinding(
                                    task::standing,
                                    task.step(),
                                    task.state(),
                                    task.left(),
                                    task.cancelling()));
            bar.progressProperty().bind(task.fraction());
            FormControls.shown(bar, !over);
            FormControls.shown(cancel, !over);
            FormControls.named(cancel, Texts.of("task.cancel-one", task.name()));
            setGraphic(row);
            setAccessibleText(task.name() + ", " + task.standing());
        }
    }
}
