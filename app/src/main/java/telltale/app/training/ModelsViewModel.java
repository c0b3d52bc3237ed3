package telltale.app.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import telltale.app.fx.LatestOnly;
import telltale.app.fx.Texts;
import telltale.app.notice.Notice;
import telltale.app.notice.NoticesViewModel;
import telltale.app.task.TasksViewModel;
import telltale.training.KeptModel;
import telltale.training.ModelStore;
import telltale.training.ModelStore.Listed;

/// The models that are kept, and what can be done with one. For the window's thread only.
public final class ModelsViewModel implements AutoCloseable {
    private final ModelStore store;
    private final TasksViewModel tasks;
    private final NoticesViewModel notices;
    private final LatestOnly listing;
    private final ObservableList<Listed> models = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Listed>> chosen =
            new SimpleObjectProperty<>(Optional.empty());
    private Consumer<KeptModel> used = _ -> {};

    public ModelsViewModel(
            ModelStore store, TasksViewModel tasks, NoticesViewModel notices, Executor ui) {
        this.store = store;
        this.tasks = tasks;
        this.notices = notices;
        listing =
                new LatestOnly(
                        "telltale-models",
                        ui,
                        error ->
                                notices.show(
                                        Notice.of(
                                                Texts.of("training.models-cannot-be-listed"),
                                                error)));
    }

    /// By name.
    public ObservableList<Listed> models() {
        return models;
    }

    public ObjectProperty<Optional<Listed>> chosen() {
        return chosen;
    }

    /// Who uses a model that has been read.
    public void whenUsed(Consumer<KeptModel> user) {
        used = user;
    }

    /// Reloads the list of models, in the background. The chosen one stays chosen.
    public void refresh() {
        listing.request(store::list, this::fill);
    }

    private void fill(List<Listed> all) {
        String before = chosen.get().map(Listed::name).orElse("");
        models.setAll(all);
        chosen.set(all.stream().filter(one -> one.name().equals(before)).findFirst());
    }

    /// Reads the chosen model in the background and hands it on.
    public void use() {
        Optional<Listed> model = chosen.get().filter(one -> one.card().isPresent());
        if (model.isPresent()) {
            String name = model.get().name();
            tasks.start(
                    Texts.of("training.reading-the-model", name),
                    progress -> store.get(name, progress),
                    new TasksViewModel.Ending<>(
                            used,
                            error ->
                                    notices.show(
                                            Notice.of(
                                                    Texts.of("training.could-not-be-read", name),
                                                    error)),
                            () -> {}));
        }
    }

    /// Copies the file of the chosen model.
    public void export(Path to) {
        chosen.get()
                .ifPresent(model ->
                        tasks.start(
                                Texts.of("training.exporting-the-model", model.name()),
                                _ -> {
                                    store.export(model.name(), to);
                                    return to;
                                },
                                new TasksViewModel.Ending<Path>(
                                        _ -> {},
                                        error ->
                                                notices.show(
                                                        Notice.of(
                                                                Texts.of(
                                                                        "training.could-not-be-exported",
                                                                        model.name()),
                                                                error)),
                                        () -> {})));
    }

    /// Deletes the chosen model.
    public void delete() {
        chosen.get()
                .ifPresent(model ->
                        tasks.start(
                                Texts.of("training.deleting-the-model", model.name()),
                                _ -> {
                                    store.delete(model.name());
                                    return model;
                                },
                                new TasksViewModel.Ending<Listed>(
                                        _ -> refresh(),
                                        error -> {
                                            refresh();
                                            notices.show(
                                                    Notice.of(
                                                            Texts.of(
                                                                    "training.could-not-be-deleted",
                                                                    model.name()),
                                                            error));
                                        },
                                        this::refresh)));
    }

    @Override
    public void close() {
        listing.close();
    }
}
