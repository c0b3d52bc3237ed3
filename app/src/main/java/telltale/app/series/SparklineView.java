package telltale.app.series;

import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// A channel as a small picture: a column a pixel or two, from its least to its greatest value.
final class SparklineView extends Region {
    private static final double HEIGHT = 20;
    private static final double THIN = 1.25;

    SparklineView(Sparkline line) {
        getStyleClass().add("sparkline");
        Path path = new Path();
        path.getStyleClass().add("sparkline-line");
        path.setStrokeWidth(THIN);
        boolean pen = false;
        for (int column = 0; column < Sparkline.COLUMNS; column++) {
            double high = line.highAt(column);
            if (Double.isNaN(high)) {
                pen = false;
                continue;
            }
            double top = y(high);
            double bottom = y(line.lowAt(column));
            path.getElements().add(pen ? new LineTo(column, top) : new MoveTo(column, top));
            if (bottom - top > THIN) {
                path.getElements().add(new LineTo(column, bottom));
            }
            pen = true;
        }
        getChildren().add(path);
        setMinSize(Sparkline.COLUMNS, HEIGHT);
        setMaxSize(Sparkline.COLUMNS, HEIGHT);
        setPrefSize(Sparkline.COLUMNS, HEIGHT);
        setMouseTransparent(true);
    }

    private static double y(double share) {
        return THIN + (1 - share) * (HEIGHT - 2 * THIN);
    }
}
