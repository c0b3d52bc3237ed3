package telltale.app.chart.paint;

import java.util.Arrays;
import telltale.app.chart.view.Box;

/// An opaque picture in an array of colours, `0xAARRGGBB`, row by row, and the few shapes that are
/// drawn on it. Everything is cut at the edges of the picture. Not for several threads.
public final class Raster {
    private final int width;
    private final int height;
    private final int[] pixels;

    public Raster(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// The array itself, for the image that shows it.
    public int[] pixels() {
        return pixels;
    }

    public int at(int x, int y) {
        return pixels[y * width + x];
    }

    public void clear(int colour) {
        Arrays.fill(pixels, colour | 0xff000000);
    }

    /// Fills a box; the colour's alpha says how much of what is below shows through.
    public void fill(Box box, int colour) {
        var left = Math.max(0, box.left());
        var right = Math.min(width, box.right());
        var alpha = colour >>> 24;
        for (var y = Math.max(0, box.top()); y < Math.min(height, box.bottom()); y++) {
            if (alpha == 255 && left < right) {
                Arrays.fill(pixels, y * width + left, y * width + right, colour);
            } else {
                for (var i = y * width + left; i < y * width + right; i++) {
                    pixels[i] = mixed(pixels[i], colour, alpha);
                }
            }
        }
    }

    /// Lays the colour over one pixel with the given coverage, 0 to 255, on top of its own alpha.
    public void blend(int x, int y, int colour, int coverage) {
        if (x >= 0 && x < width && y >= 0 && y < height) {
            var i = y * width + x;
            pixels[i] = mixed(pixels[i], colour, (colour >>> 24) * coverage / 255);
        }
    }

    /// A column of pixels from `top` to `bottom`, whose ends may lie within a pixel.
    public void column(int x, double top, double bottom, int colour) {
        var from = Math.max(0, (int) Math.floor(top));
        var to = Math.min(height, (int) Math.ceil(bottom));
        for (var y = from; y < to; y++) {
            var covered = Math.min(bottom, y + 1) - Math.max(top, y);
            blend(x, y, colour, (int) (covered * 255 + 0.5));
        }
    }

    /// Lines from lower left to upper right, `spacing` pixels apart, fixed to the picture's corner.
    public void hatch(Box box, int spacing, int colour) {
        for (var y = Math.max(0, box.top()); y < Math.min(height, box.bottom()); y++) {
            for (var x = Math.max(0, box.left()); x < Math.min(width, box.right()); x++) {
                var place = (x + y) % spacing;
                if (place < 2) {
                    blend(x, y, colour, place == 0 ? 255 : 110);
                }
            }
        }
    }

    /// Fills the shape whose distance from the inside is positive: coverage runs over one pixel.
    public void shape(double x, double y, double reach, int colour, Inside inside) {
        for (var py = (int) Math.floor(y - reach); py <= (int) Math.ceil(y + reach); py++) {
            for (var px = (int) Math.floor(x - reach); px <= (int) Math.ceil(x + reach); px++) {
                var depth = inside.depth(px + 0.5 - x, py + 0.5 - y) + 0.5;
                if (depth > 0) {
                    blend(px, py, colour, (int) (Math.min(1, depth) * 255));
                }
            }
        }
    }

    /// How deep a place, seen from a shape's centre, lies inside the shape; negative outside.
    @FunctionalInterface
    public interface Inside {
        double depth(double x, double y);

        static Inside disc(double radius) {
            return (x, y) -> radius - Math.sqrt(x * x + y * y);
        }

        static Inside ring(double radius, double thickness) {
            return (x, y) -> thickness / 2 - Math.abs(Math.sqrt(x * x + y * y) - radius);
        }

        static Inside diamond(double radius) {
            return (x, y) -> (radius - Math.abs(x) - Math.abs(y)) * Math.sqrt(0.5);
        }

        /// A triangle on its tip, `radius` from its centre to its top edge and to its tip.
        static Inside pointer(double radius) {
            return (x, y) -> Math.min(y + radius, (radius - y - 2 * Math.abs(x)) / Math.sqrt(5));
        }
    }

    private static int mixed(int below, int above, int alpha) {
        var a = alpha + (alpha >>> 7);
        var b = 256 - a;
        var redBlue = ((above & 0xff00ff) * a + (below & 0xff00ff) * b) >>> 8 & 0xff00ff;
        var green = ((above & 0xff00) * a + (below & 0xff00) * b) >>> 8 & 0xff00;
        return 0xff000000 | redBlue | green;
    }

    /// Lays one colour a column over the picture where the stencil is set.
    void stencil(Stencil stencil, int left, int top, int[] colours) {
        for (var y = stencil.firstRow(); y < stencil.endRow(); y++) {
            var to = Math.min(stencil.width(), width - left);
            var at = (top + y) * width + left;
            for (var x = 0; x < to; x++) {
                var coverage = stencil.at(x, y);
                if (coverage != 0) {
                    var colour = colours[x];
                    pixels[at + x] =
                            mixed(pixels[at + x], colour, (colour >>> 24) * coverage / 255);
                }
            }
        }
    }
}
