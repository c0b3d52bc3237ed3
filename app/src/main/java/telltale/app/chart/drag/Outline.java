package telltale.app.chart.drag;

/// Where the box to zoom to is shown while it is drawn.
public interface Outline {
    void show(double x, double y, double width, double height);

    void hide();
}
