package telltale.app.commandpalette;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the palette offers for the letters written so far, and which of it is chosen. For the
/// window's thread only.
public final class PaletteViewModel {
    private record Fit(PaletteCommand item, int score) {}

    private final Supplier<List<PaletteCommand>> source;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<PaletteCommand> shown = FXCollections.observableArrayList();
    private final IntegerProperty chosen = new SimpleIntegerProperty(0);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private List<PaletteCommand> items = List.of();

    /// @param source all that can be done just now; asked each time it opens
    public PaletteViewModel(Supplier<List<PaletteCommand>> source) {
        this.source = source;
        query.addListener(_ -> filter());
    }

    public ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    /// The letters written.
    public StringProperty query() {
        return query;
    }

    /// What fits them, the best first; without letters all, as they came.
    public ObservableList<PaletteCommand> shown() {
        return shown;
    }

    /// Which of them Enter does, from 0.
    public IntegerProperty chosen() {
        return chosen;
    }

    public void show() {
        items = source.get();
        query.set("");
        filter();
        open.set(true);
    }

    public void hide() {
        open.set(false);
    }

    private void filter() {
        shown.setAll(
                items.stream()
                        .map(item -> new Fit(item, item.fit(query.get())))
                        .filter(fit -> fit.score() != FuzzyMatch.NO)
                        .sorted(
                                query.get().isBlank()
                                        ? (_, _) -> 0
                                        : Comparator.comparingInt(Fit::score).reversed())
                        .map(Fit::item)
                        .toList());
        chosen.set(0);
    }

    /// Chooses one further down, or up; from the last to the first.
    public void step(int by) {
        if (!shown.isEmpty()) {
            chosen.set(Math.floorMod(chosen.get() + by, shown.size()));
        }
    }

    /// Does what is chosen, after the palette is put away.
    public void run() {
        Optional<PaletteCommand> item =
                shown.isEmpty() ? Optional.empty() : Optional.of(shown.get(chosen.get()));
        hide();
        item.ifPresent(one -> one.action().run());
    }
}
