package telltale.app.chart.input;

/// What a press of a mouse button began. Places are those of the chart.
interface ChartDrag {
    void move(double x, double y);

    /// @param click whether the mouse has hardly moved
    default void end(boolean click) {}
}
