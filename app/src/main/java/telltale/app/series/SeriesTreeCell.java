package telltale.app.series;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import telltale.app.fx.FormControls;

/// A line of the list: title over detail, the picture at the right.
final class SeriesTreeCell extends TreeCell<SeriesTreeItem> {
    SeriesTreeCell() {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(SeriesTreeItem line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText("");
            setTooltip(null);
            return;
        }
        Label title = new Label(line.title());
        title.setMinWidth(0);
        Label detail = FormControls.unit(line.detail());
        HBox second = new HBox(8, detail, FormControls.spacer());
        second.setAlignment(Pos.CENTER_LEFT);
        line.sparkline().ifPresent(p -> second.getChildren().add(new SparklineView(p)));
        VBox words = new VBox(2, title, second);
        words.setMinWidth(0);
        setGraphic(words);
        setAccessibleText(line.title() + (line.detail().isEmpty() ? "" : ", " + line.detail()));
        setTooltip(FormControls.tooltip(line.title()));
    }
}
