package telltale.app.chart.overlay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import telltale.app.chart.content.ChartNote;
import telltale.app.chart.layout.ChartColours;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.model.ChartModel;
import telltale.app.fx.Texts;

/// The notes on the chart, and the field in which the text of one is written.
public final class NoteLayer {
    private static final double FIELD = 220;

    private final ChartModel model;
    private final Runnable leave;
    private final Group group = new Group();
    private final TextField field = new TextField();
    private final Map<String, NoteView> views = new HashMap<>();
    private String writing = "";

    /// @param leave gives the focus back to the chart
    public NoteLayer(ChartModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        group.setManaged(false);
        field.setManaged(false);
        field.setVisible(false);
        field.setAccessibleText(Texts.of("chart.text-of-the-note"));
        field.setPromptText(Texts.of("chart.note"));
        field.getStyleClass().add("note-field");
        group.getChildren().add(field);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty()
                .addListener((property, was, now) -> {
                    if (!now) {
                        commit();
                    }
                });
    }

    public Group node() {
        return group;
    }

    public void place(ChartComposition shown, ChartColours palette) {
        var there = new HashSet<String>();
        for (var note : model.notes().allProperty().get()) {
            there.add(note.id());
            var view =
                    views.computeIfAbsent(
                            note.id(),
                            id -> {
                                var made = new NoteView(model, id);
                                group.getChildren().add(group.getChildren().size() - 1, made);
                                return made;
                            });
            view.place(shown, note, palette);
            if (note.id().equals(model.notes().editedProperty().get())) {
                write(shown, note, view);
            }
        }
        views.entrySet()
                .removeIf(entry -> {
                    var gone = !there.contains(entry.getKey());
                    if (gone) {
                        group.getChildren().remove(entry.getValue());
                    }
                    return gone;
                });
    }

    private void write(ChartComposition shown, ChartNote note, NoteView view) {
        var right = shown.places().plot().right() - FIELD;
        field.resizeRelocate(
                Math.max(0, Math.min(view.textX(), right)), view.textY() - 2, FIELD, 26);
        if (!writing.equals(note.id())) {
            writing = note.id();
            field.setText(note.text());
            field.setVisible(true);
            field.requestFocus();
            field.selectAll();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            commit();
            leave.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            var before = model.notes().find(writing).map(ChartNote::text).orElse("");
            field.setText(before);
            commit();
            leave.run();
            event.consume();
        }
    }

    private void commit() {
        if (!writing.isEmpty()) {
            var id = writing;
            writing = "";
            field.setVisible(false);
            model.notes().endEdit(id, field.getText());
        }
    }
}
