package telltale.app.label;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import telltale.app.fx.TimeFormatter;
import telltale.app.series.SeriesEntry;
import telltale.evaluation.Labels;
import telltale.series.RowRange;

/// The labels of every series that is open, those of the one looked at in particular. For the
/// window's thread only.
public final class LabelsViewModel {

    /// Which series: its file and, in it, its name.
    public record Key(Path file, String series) {
        static Key of(SeriesEntry entry) {
            return new Key(entry.file().path(), entry.series().name());
        }
    }

    /// What a drag under way would do.
    ///
    /// @param rows over which it goes
    /// @param erases whether it takes labels away
    public record Drawing(RowRange rows, boolean erases) {}

    private final Map<Key, LabelSet> edited = new HashMap<>();
    private final ReadOnlyObjectWrapper<LabelSet> book =
            new ReadOnlyObjectWrapper<>(LabelSet.EMPTY);
    private final ObjectProperty<Optional<Drawing>> drawing =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty mode = new SimpleBooleanProperty();
    private final IntegerProperty kind = new SimpleIntegerProperty(1);
    private final ObjectProperty<TimeFormatter.Style> times =
            new SimpleObjectProperty<>(TimeFormatter.Style.USUAL);
    private Optional<SeriesEntry> entry = Optional.empty();
    private Runnable changing = () -> {};
    private Runnable changed = () -> {};

    /// The labels of what is looked at.
    public ReadOnlyObjectProperty<LabelSet> book() {
        return book.getReadOnlyProperty();
    }

    /// The drag under way.
    public ObjectProperty<Optional<Drawing>> drawing() {
        return drawing;
    }

    /// Whether drags on the chart label.
    public BooleanProperty mode() {
        return mode;
    }

    /// The kind of the next label, from 1 to 9.
    public IntegerProperty kind() {
        return kind;
    }

    /// How times are written.
    public ObjectProperty<TimeFormatter.Style> times() {
        return times;
    }

    public Optional<SeriesEntry> entry() {
        return entry;
    }

    /// Told before every change that somebody makes.
    public void whenChanging(Runnable listener) {
        changing = listener;
    }

    /// Told after every change that somebody made.
    public void whenChanged(Runnable listener) {
        changed = listener;
    }

    /// Looks at another series; its labels are those it came with until somebody changes them.
    public void look(Optional<SeriesEntry> chosen) {
        entry = chosen;
        drawing.set(Optional.empty());
        book.set(chosen.map(this::of).orElse(LabelSet.EMPTY));
    }

    private LabelSet of(SeriesEntry one) {
        LabelSet known = edited.get(Key.of(one));
        return known == null ? given(one) : known;
    }

    private static LabelSet given(SeriesEntry one) {
        return LabelSet.of(Labels.of(one.series()));
    }

    /// The labels that what is looked at came with.
    public LabelSet given() {
        return entry.map(LabelsViewModel::given).orElse(LabelSet.EMPTY);
    }

    /// As the engine has them; none where nothing is looked at.
    public Optional<Labels> labels() {
        return entry.map(one -> book.get().labels(one.series().length()));
    }

    /// What is drawn: the labels, and what a drag under way would make of them.
    public List<RowRange> shown() {
        LabelSet now = drawing.get().map(this::drawn).orElse(book.get());
        return now.events().stream().map(e -> new RowRange(e.from(), e.to())).toList();
    }

    private LabelSet drawn(Drawing drag) {
        RowRange rows = drag.rows();
        return drag.erases()
                ? book.get().without(rows.from(), rows.to())
                : book.get().with(rows.from(), rows.to(), kind.get());
    }

    /// Labels some rows with the kind chosen.
    public void add(int from, int to) {
        edit(book.get().with(from, to, kind.get()));
    }

    public void erase(int from, int to) {
        edit(book.get().without(from, to));
    }

    /// A click on a row: takes its label away, or labels it.
    public void toggle(int row) {
        edit(book.get().toggled(row, kind.get()));
    }

    /// Another kind or comment for an event.
    public void replace(LabelledEvent event, LabelledEvent other) {
        edit(book.get().replaced(event, other));
    }

    private void edit(LabelSet now) {
        if (entry.isPresent() && !now.equals(book.get())) {
            changing.run();
            edited.put(Key.of(entry.get()), now);
            book.set(now);
            changed.run();
        }
    }

    /// All that somebody changed, to be saved or gone back to.
    public Map<Key, LabelSet> edits() {
        return Map.copyOf(edited);
    }

    /// Goes back to what was changed then.
    public void show(Map<Key, LabelSet> edits) {
        edited.clear();
        edited.putAll(edits);
        book.set(entry.map(this::of).orElse(LabelSet.EMPTY));
    }
}
