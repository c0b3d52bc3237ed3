package telltale.app.compare;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import telltale.app.compare.lineup.Line;
import telltale.app.text.Texts;

/// A method in a few large figures, a tile each.
final class TilesView extends GridPane {
    private static final int COLUMNS = 3;

    TilesView() {
        getStyleClass().add("tiles");
        setHgap(8);
        setVgap(8);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(column);
        }
    }

    void show(Line line) {
        getChildren().clear();
        add(Texts.of("page.anomalies"), Line.count(line.anomalies()));
        add(Texts.of("compare.agreement"), Line.share(line.agreement()));
        add(Texts.of("compare.speed"), Line.count(line.rowsPerSecond()));
        if (!Double.isNaN(line.merits().f1())) {
            add("F1", Line.share(line.merits().f1()));
            add(Texts.of("compare.precision"), Line.share(line.merits().precision()));
            add(Texts.of("compare.recall"), Line.share(line.merits().recall()));
        }
    }

    private void add(String name, String figure) {
        Label large = new Label(figure);
        large.getStyleClass().addAll("tile-figure", "figures");
        Label small = new Label(name);
        small.getStyleClass().add("muted");
        VBox tile = new VBox(large, small);
        tile.setAlignment(Pos.CENTER_LEFT);
        tile.getStyleClass().add("tile");
        int at = getChildren().size();
        add(tile, at % COLUMNS, at / COLUMNS);
    }
}
