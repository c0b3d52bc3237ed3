package telltale.app.series;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import telltale.app.fx.Controls;

/// A line of the list: title over detail, the picture at the right.
final class LineCell extends TreeCell<Line> {
    LineCell() {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText("");
            setTooltip(null);
            return;
        }
        Label title = new Label(line.title());
        VBox words = new VBox(title);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        if (!line.detail().isEmpty()) {
            Label detail = Controls.muted(line.detail());
            detail.setWrapText(false);
            words.getChildren().add(detail);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, words);
        row.setAlignment(Pos.CENTER_LEFT);
        line.sparkline().ifPresent(picture -> row.getChildren().add(new SparklineView(picture)));
        setGraphic(row);
        setAccessibleText(line.title() + (line.detail().isEmpty() ? "" : ", " + line.detail()));
        setTooltip(Controls.tooltip(line.title()));
    }
}
