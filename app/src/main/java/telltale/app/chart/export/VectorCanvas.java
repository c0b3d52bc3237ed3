package telltale.app.chart.export;

import telltale.app.chart.axis.PixelBox;

/// What a picture made of lines and texts is drawn on, from the upper left corner. Colours are
/// `0xAARRGGBB`.
interface VectorCanvas {
    /// Which end of a text its place is.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    void fill(double x, double y, double width, double height, int colour);

    /// Lines through points given as x, y, x, y, …
    void lines(double[] points, double thickness, int colour, boolean dashed);

    /// A filled polygon.
    void polygon(double[] points, int colour);

    /// @param y of the middle of the letters
    void text(double x, double y, String text, Lettering lettering);

    /// Until it is ended, what lies outside a box is not drawn.
    void clip(PixelBox box);

    void endClip();

    record Lettering(double size, int colour, Anchor anchor, boolean bold) {}
}
