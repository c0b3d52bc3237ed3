package telltale.app.chart.overlay;

import javafx.scene.shape.Rectangle;
import telltale.app.chart.input.DragOutline;

/// The box to zoom to while it is drawn.
public final class ZoomBox implements DragOutline {
    private final Rectangle node = new Rectangle();

    public ZoomBox() {
        node.getStyleClass().add("zoom-box");
        node.setManaged(false);
        node.setMouseTransparent(true);
        node.setVisible(false);
    }

    public Rectangle node() {
        return node;
    }

    @Override
    public void show(double x, double y, double width, double height) {
        node.setX(x);
        node.setY(y);
        node.setWidth(width);
        node.setHeight(height);
        node.setVisible(true);
    }

    @Override
    public void hide() {
        node.setVisible(false);
    }
}
