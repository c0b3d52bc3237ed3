package telltale.app.compare;

import java.util.Collections;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import telltale.app.compare.lineup.FigureTile;

/// A method in a few large figures, a tile each; two or three in a row.
final class TilesView extends GridPane {

    TilesView() {
        getStyleClass().add("tiles");
        setHgap(8);
        setVgap(8);
    }

    void show(List<FigureTile> tiles) {
        getChildren().clear();
        int columns = tiles.size() > 4 ? 3 : 2;
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(100.0 / columns);
        getColumnConstraints().setAll(Collections.nCopies(columns, column));
        for (int i = 0; i < tiles.size(); i++) {
            add(node(tiles.get(i)), i % columns, i / columns);
        }
    }

    private static VBox node(FigureTile tile) {
        Label name = new Label(tile.name());
        name.getStyleClass().add("muted");
        Label figure = new Label(tile.figure());
        figure.getStyleClass().addAll("tile-figure", "figures");
        Label beside = new Label(tile.beside());
        beside.getStyleClass().addAll("muted", "figures");
        VBox node = new VBox(name, figure, beside);
        node.getStyleClass().add("tile");
        node.setAccessibleRole(AccessibleRole.TEXT);
        node.setAccessibleText((tile.name() + " " + tile.figure() + " " + tile.beside()).strip());
        return node;
    }
}
