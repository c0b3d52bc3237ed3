package telltale.app.chart.overlay;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import telltale.app.chart.content.ChartNote;
import telltale.app.chart.layout.ChartColours;
import telltale.app.chart.layout.ChartComposition;
import telltale.app.chart.layout.CursorReading;
import telltale.app.chart.layout.NotePlace;
import telltale.app.chart.model.ChartModel;
import telltale.app.fx.Texts;
import telltale.series.RowRange;

/// One note: a text, a text with an arrow, a stretch of time, or a reading that is kept. A click or
/// the focus chooses it, a drag moves it, a double click or Enter writes its text.
final class NoteView extends Group {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double HEAD = 9;

    private final ChartModel model;
    private final String id;
    private final Rectangle stretch = new Rectangle();
    private final Line line = new Line();
    private final Polygon head = new Polygon();
    private final Label text = new Label();
    private final ReadingCard card = new ReadingCard();
    private Point2D pressed = Point2D.ZERO;
    private Object drag = new Object();
    private Optional<ChartComposition> current = Optional.empty();

    NoteView(ChartModel model, String id) {
        this.model = model;
        this.id = id;
        setManaged(false);
        getStyleClass().add("note");
        stretch.getStyleClass().add("note-stretch");
        line.getStyleClass().add("note-line");
        head.getStyleClass().add("note-head");
        text.getStyleClass().add("note-text");
        stretch.setMouseTransparent(true);
        line.setMouseTransparent(true);
        head.setMouseTransparent(true);
        for (var node : new Node[] {stretch, line, head, text, card}) {
            node.setManaged(false);
        }
        getChildren().addAll(stretch, line, head, text, card);
        setFocusTraversable(true);
        focusedProperty()
                .addListener((property, was, now) -> {
                    if (now) {
                        model.notes().chosenProperty().set(id);
                    }
                });
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(MouseEvent::consume);
        setOnMouseClicked(this::click);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.notes().edit();
                event.consume();
            }
        });
    }

    void place(ChartComposition shown, ChartNote note, ChartColours palette) {
        current = Optional.of(shown);
        pseudoClassStateChanged(CHOSEN, note.id().equals(model.notes().chosenProperty().get()));
        var place = NotePlace.of(shown, note);
        setVisible(place.isPresent());
        setAccessibleText(
                Texts.of(
                        "chart.note-spoken",
                        (note.text().isEmpty() ? Texts.of("chart.without-text") : note.text())));
        place.ifPresent(at -> draw(shown, note, at, palette));
    }

    private void draw(ChartComposition shown, ChartNote note, NotePlace at, ChartColours palette) {
        stretch.setVisible(note.kind() == ChartNote.Kind.STRETCH);
        line.setVisible(
                note.kind() == ChartNote.Kind.ARROW || note.kind() == ChartNote.Kind.READING);
        head.setVisible(note.kind() == ChartNote.Kind.ARROW);
        card.setVisible(note.kind() == ChartNote.Kind.READING);
        text.setVisible(note.kind() != ChartNote.Kind.READING && !note.text().isEmpty());
        text.setText(note.text());
        text.applyCss();
        text.resize(Math.min(text.prefWidth(-1), 320), text.prefHeight(-1));
        switch (note.kind()) {
            case STRETCH -> {
                stretch.setX(at.x());
                stretch.setY(at.y());
                stretch.setWidth(Math.max(2, at.toX() - at.x()));
                stretch.setHeight(at.toY() - at.y());
                text.relocate(at.x() + 4, at.y() + 3);
                text.setVisible(true);
                text.setText(note.text().isEmpty() ? "…" : note.text());
                text.resize(Math.min(text.prefWidth(-1), 320), text.prefHeight(-1));
            }
            case TEXT -> text.relocate(at.x(), at.y() - text.getHeight() / 2);
            case ARROW -> arrow(shown, at);
            case READING -> reading(shown, note, at, palette);
        }
    }

    private void arrow(ChartComposition shown, NotePlace at) {
        line(at.x(), at.y(), at.toX(), at.toY());
        var length = Math.max(1, Math.hypot(at.toX() - at.x(), at.toY() - at.y()));
        var dx = (at.toX() - at.x()) / length * HEAD;
        var dy = (at.toY() - at.y()) / length * HEAD;
        head.getPoints()
                .setAll(
                        at.toX(),
                        at.toY(),
                        at.toX() - dx - dy * 0.45,
                        at.toY() - dy + dx * 0.45,
                        at.toX() - dx + dy * 0.45,
                        at.toY() - dy - dx * 0.45);
        var above = at.toY() > at.y();
        var y = above ? at.y() - text.getHeight() - 2 : at.y() + 2;
        var plot = shown.places().plot();
        text.relocate(
                at.x() - text.getWidth() / 2,
                Math.clamp(y, plot.top() + 14.0, plot.bottom() - text.getHeight()));
    }

    private void reading(
            ChartComposition shown, ChartNote note, NotePlace at, ChartColours palette) {
        var row = model.shown().timeline().nearest(note.from().at());
        if (row < 0) {
            return;
        }
        card.show(CursorReading.of(model, row, new RowRange(row, row + 1), palette));
        card.applyCss();
        card.autosize();
        var plot = shown.places().plot();
        line(at.x(), plot.top(), at.x(), plot.bottom());
        var left =
                at.x() + 8 + card.getWidth() > plot.right()
                        ? at.x() - 8 - card.getWidth()
                        : at.x() + 8;
        card.relocate(Math.rint(Math.max(0, left)), at.y());
    }

    private void line(double x, double y, double toX, double toY) {
        line.setStartX(x);
        line.setStartY(y);
        line.setEndX(toX);
        line.setEndY(toY);
    }

    double textX() {
        return text.getLayoutX();
    }

    double textY() {
        return text.getLayoutY();
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            model.notes().chosenProperty().set(id);
            pressed = new Point2D(event.getX(), event.getY());
            drag = new Object();
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            var by = new Point2D(event.getX(), event.getY()).subtract(pressed);
            pressed = new Point2D(event.getX(), event.getY());
            current.ifPresent(shown ->
                    model.notes()
                            .change(
                                    id,
                                    note -> NotePlace.moved(shown, note, by.getX(), by.getY()),
                                    drag));
            event.consume();
        }
    }

    private void click(MouseEvent event) {
        if (event.getClickCount() == 2) {
            model.notes().edit();
        }
        event.consume();
    }
}
