package telltale.app.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.Texts;
import telltale.app.open.OpenedFile;
import telltale.app.task.TasksViewModel;
import telltale.series.Series;

/// The list of what is open, what of it is shown, and what is chosen. For the window's thread only.
public final class SeriesViewModel {
    private final TasksViewModel tasks;
    private final List<SeriesTreeItem> all = new ArrayList<>();
    private final List<OpenedFile> files = new ArrayList<>();
    private final ObservableList<SeriesTreeItem> shown = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Optional<SeriesEntry>> chosen =
            new SimpleObjectProperty<>(Optional.empty());

    public SeriesViewModel(TasksViewModel tasks) {
        this.tasks = tasks;
        filter.addListener(_ -> show());
    }

    /// The lines that match the filter, files at the top.
    public ObservableList<SeriesTreeItem> shown() {
        return shown;
    }

    public StringProperty filter() {
        return filter;
    }

    public ObjectProperty<Optional<SeriesEntry>> chosen() {
        return chosen;
    }

    /// Lists a file; its pictures follow.
    ///
    /// @param choose whether to choose its first series, which happens anyway where nothing is
    public void add(OpenedFile file, boolean choose) {
        boolean wanted = choose || chosen.get().isEmpty();
        remove(file);
        files.add(file);
        all.add(lines(file, List.of()));
        show();
        if (wanted) {
            chosen.set(
                    Optional.of(new SeriesEntry(file, file.data().series().getFirst(), List.of())));
        }
        tasks.start(
                Texts.of("series.drawing", file.name()),
                _ -> pictures(file),
                new TasksViewModel.Ending<>(
                        pictures -> replace(file, lines(file, pictures)), _ -> {}, () -> {}));
    }

    /// Drops a file, or the earlier reading of the same one.
    public void remove(OpenedFile file) {
        for (int i = files.size() - 1; i >= 0; i--) {
            if (files.get(i).path().equals(file.path())) {
                files.remove(i);
                all.remove(i);
            }
        }
        show();
        if (chosen.get().filter(entry -> entry.file().path().equals(file.path())).isPresent()) {
            chosen.set(
                    files.isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new SeriesEntry(
                                            files.getFirst(),
                                            files.getFirst().data().series().getFirst(),
                                            List.of())));
        }
    }

    private void replace(OpenedFile file, SeriesTreeItem line) {
        int at = files.indexOf(file);
        if (at >= 0) {
            all.set(at, line);
            show();
        }
    }

    private void show() {
        shown.setAll(all.stream().flatMap(line -> line.matching(filter.get()).stream()).toList());
    }

    private static List<List<Sparkline>> pictures(OpenedFile file) {
        return file.data().series().stream()
                .map(series ->
                        IntStream.range(0, series.width())
                                .mapToObj(channel -> Sparkline.of(series, channel))
                                .toList())
                .toList();
    }

    private static SeriesTreeItem lines(OpenedFile file, List<List<Sparkline>> pictures) {
        List<Series> series = file.data().series();
        if (series.size() == 1) {
            return line(file, 0, file.name(), pictures);
        }
        return new SeriesTreeItem(
                file.name(),
                DisplayNumbers.count(
                        series.size(), Texts.of("count.one-series"), Texts.of("count.series")),
                Optional.empty(),
                Optional.empty(),
                IntStream.range(0, series.size())
                        .mapToObj(i -> line(file, i, series.get(i).name(), pictures))
                        .toList());
    }

    private static SeriesTreeItem line(
            OpenedFile file, int index, String title, List<List<Sparkline>> pictures) {
        Series series = file.data().series().get(index);
        SeriesEntry whole = new SeriesEntry(file, series, List.of());
        String rows =
                DisplayNumbers.count(
                        series.length(), Texts.of("count.row"), Texts.of("count.rows"));
        if (series.width() == 1) {
            return new SeriesTreeItem(
                    title, rows, Optional.of(whole), picture(pictures, index, 0), List.of());
        }
        List<SeriesTreeItem> channels = new ArrayList<>();
        for (int channel = 0; channel < series.width(); channel++) {
            Series.Channel named = series.channels().get(channel);
            channels.add(
                    new SeriesTreeItem(
                            named.name(),
                            named.unit(),
                            Optional.of(new SeriesEntry(file, series, List.of(named.name()))),
                            picture(pictures, index, channel),
                            List.of()));
        }
        return new SeriesTreeItem(
                title,
                rows
                        + " · "
                        + DisplayNumbers.count(
                                series.width(),
                                Texts.of("count.channel"),
                                Texts.of("count.channels")),
                Optional.of(whole),
                Optional.empty(),
                channels);
    }

    private static Optional<Sparkline> picture(
            List<List<Sparkline>> pictures, int series, int channel) {
        return pictures.isEmpty()
                ? Optional.empty()
                : Optional.of(pictures.get(series).get(channel));
    }
}
