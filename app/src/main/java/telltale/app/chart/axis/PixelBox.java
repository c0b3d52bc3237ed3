package telltale.app.chart.axis;

/// A rectangle of whole pixels.
public record PixelBox(int left, int top, int width, int height) {

    public int right() {
        return left + width;
    }

    public int bottom() {
        return top + height;
    }

    public boolean contains(double x, double y) {
        return x >= left && x < right() && y >= top && y < bottom();
    }

    /// The same place on a screen with `scale` pixels a unit. Edges that touch go on touching.
    public PixelBox scaled(double scale) {
        var x = (int) Math.round(left * scale);
        var y = (int) Math.round(top * scale);
        return new PixelBox(
                x,
                y,
                (int) Math.round(right() * scale) - x,
                (int) Math.round(bottom() * scale) - y);
    }
}
