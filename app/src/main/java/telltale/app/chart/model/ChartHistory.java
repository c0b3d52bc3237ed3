package telltale.app.chart.model;

/// Undo history that the steps on a chart belong to. The window has one for everything; a chart by
/// itself has none.
public interface ChartHistory {
    /// Keeps nothing.
    ChartHistory NONE = new None();

    /// A step on the chart is about to be taken.
    void begins();

    /// The step that began last goes on.
    void goesOn();

    /// The step that began last is over.
    void note();

    /// Takes the last step back; whether there was one.
    boolean undo();

    /// Does the step that was taken back last again; whether there was one.
    boolean redo();

    /// Looks at what was looked at before; whether there was something.
    boolean zoomBack();

    /// Looks again at what was gone back from; whether there was something.
    boolean zoomForward();

    /// Whether there is a view to go to.
    ///
    /// @param direction -1 back, 1 forward
    boolean canZoom(int direction);

    /// See [#NONE].
    record None() implements ChartHistory {
        @Override
        public void begins() {}

        @Override
        public void goesOn() {}

        @Override
        public void note() {}

        @Override
        public boolean undo() {
            return false;
        }

        @Override
        public boolean redo() {
            return false;
        }

        @Override
        public boolean zoomBack() {
            return false;
        }

        @Override
        public boolean zoomForward() {
            return false;
        }

        @Override
        public boolean canZoom(int direction) {
            return false;
        }
    }
}
