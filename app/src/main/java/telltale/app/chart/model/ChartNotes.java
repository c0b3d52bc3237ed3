package telltale.app.chart.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import telltale.app.chart.content.ChartNote;

/// What is written on the chart, and every command on it. On the interface thread only.
public final class ChartNotes {
    private final ChartModel model;
    private final ObjectProperty<List<ChartNote>> all = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<String> chosen = new SimpleObjectProperty<>("");
    private final ObjectProperty<String> edited = new SimpleObjectProperty<>("");

    ChartNotes(ChartModel model) {
        this.model = model;
    }

    public ObjectProperty<List<ChartNote>> allProperty() {
        return all;
    }

    /// Without the one whose first text is being written.
    List<ChartNote> written() {
        return all.get().stream()
                .filter(note -> !note.id().equals(edited.get()) || !note.text().isEmpty())
                .toList();
    }

    /// The id of the note that Enter edits and Delete removes, empty for none.
    public ObjectProperty<String> chosenProperty() {
        return chosen;
    }

    /// The id of the note whose text is being written, empty for none.
    public ObjectProperty<String> editedProperty() {
        return edited;
    }

    public Optional<ChartNote> chosen() {
        return find(chosen.get());
    }

    public Optional<ChartNote> find(String id) {
        return all.get().stream().filter(note -> note.id().equals(id)).findFirst();
    }

    /// Adds a note under an id of its own and chooses it.
    public ChartNote add(
            ChartNote.Kind kind,
            String pane,
            ChartNote.Place from,
            ChartNote.Place to,
            String text) {
        var number = 1;
        while (find("note-" + number).isPresent()) {
            number++;
        }
        var note = new ChartNote("note-" + number, kind, pane, from, to, text);
        model.noteStep(new Object());
        var now = new ArrayList<>(all.get());
        now.add(note);
        all.set(List.copyOf(now));
        chosen.set(note.id());
        return note;
    }

    /// Adds a note and lets its text be written.
    public void write(ChartNote.Kind kind, String pane, ChartNote.Place from, ChartNote.Place to) {
        edited.set(add(kind, pane, from, to, "").id());
    }

    /// Begins to write the text of the chosen note.
    public void edit() {
        chosen().filter(note -> note.kind() != ChartNote.Kind.READING)
                .ifPresent(note -> edited.set(note.id()));
    }

    /// Ends writing. A note that says nothing and marks nothing goes.
    public void endEdit(String id, String text) {
        var empty =
                text.isBlank()
                        && find(id).filter(note -> note.kind() == ChartNote.Kind.TEXT).isPresent();
        if (empty) {
            remove(id);
        } else {
            change(id, note -> note.withText(text.strip()), "text");
        }
        // Only now is it a note: until then the history does not know one without text.
        edited.set("");
    }

    public void change(String id, UnaryOperator<ChartNote> change, Object gesture) {
        var now = all.get().stream().map(n -> n.id().equals(id) ? change.apply(n) : n).toList();
        if (!now.equals(all.get())) {
            model.noteStep(gesture);
            all.set(now);
        }
    }

    public void remove(String id) {
        if (find(id).isPresent()) {
            model.noteStep(new Object());
            all.set(all.get().stream().filter(note -> !note.id().equals(id)).toList());
        }
        if (chosen.get().equals(id)) {
            chosen.set("");
        }
    }
}
