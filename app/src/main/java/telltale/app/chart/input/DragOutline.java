package telltale.app.chart.input;

/// Where the box to zoom to is shown while it is drawn.
public interface DragOutline {
    void show(double x, double y, double width, double height);

    void hide();
}
