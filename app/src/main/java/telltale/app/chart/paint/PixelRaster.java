package telltale.app.chart.paint;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import telltale.app.chart.axis.PixelBox;

/// Raster image in an array of colours, `0xAARRGGBB`, row by row, and the few shapes that are drawn
/// on it. Everything is cut at the edges of the picture. Not for several threads.
public final class PixelRaster {
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final int width;
    private final int height;
    private final int[] pixels;

    public PixelRaster(int width, int height) {
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
    public void fill(PixelBox box, int colour) {
        var left = Math.max(0, box.left());
        var right = Math.min(width, box.right());
        var alpha = colour >>> 24;
        for (var y = Math.max(0, box.top()); y < Math.min(height, box.bottom()); y++) {
            if (alpha == 255 && left < right) {
                Arrays.fill(pixels, y * width + left, y * width + right, colour);
            } else {
                run(y * width + left, y * width + right, colour);
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

    /// Fills between two edges, one of each a column from `left` on, in pixels from the top; their
    /// ends may lie within a pixel. NaN leaves a column as it is.
    public void between(int left, double[] tops, double[] bottoms, int colour) {
        var spans = new Spans(tops, bottoms, height);
        for (var first = 0; first < tops.length; first += Spans.BLOCK) {
            var end = Math.min(tops.length, first + Spans.BLOCK);
            var block = spans.block(first, end);
            for (var y = block.least; y < block.most; y++) {
                var at = y * width + left;
                if (y >= block.innerFrom && y < block.innerTo) {
                    run(at + first, at + end, colour);
                } else {
                    for (var x = first; x < end; x++) {
                        if (spans.holds(x, y)) {
                            pixels[at + x] = mixed(pixels[at + x], colour, colour >>> 24);
                        }
                    }
                }
            }
        }
        for (var x = 0; x < tops.length; x++) {
            ends(left + x, tops[x], bottoms[x], colour);
        }
    }

    /// The same with a colour of its own for each column, all of them opaque, cut at the box's top
    /// and bottom; the edges are in pixels from the box's top.
    public void spans(PixelBox box, double[] tops, double[] bottoms, int[] colours) {
        var spans = new Spans(tops, bottoms, box.height());
        for (var first = 0; first < colours.length; first += Spans.BLOCK) {
            var end = Math.min(colours.length, first + Spans.BLOCK);
            var block = spans.block(first, end);
            for (var y = block.least; y < block.most; y++) {
                var at = (box.top() + y) * width + box.left();
                if (y >= block.innerFrom && y < block.innerTo) {
                    System.arraycopy(colours, first, pixels, at + first, end - first);
                } else {
                    for (var x = first; x < end; x++) {
                        if (spans.holds(x, y)) {
                            pixels[at + x] = colours[x];
                        }
                    }
                }
            }
        }
        var low = box.height();
        for (var x = 0; x < colours.length; x++) {
            var top = Math.max(0, tops[x]);
            var bottom = Math.min(low, bottoms[x]);
            if (top < bottom) {
                ends(box.left() + x, top + box.top(), bottom + box.top(), colours[x]);
            }
        }
    }

    /// The whole pixels between edges, seen in blocks of a few columns: rows that all of them fill
    /// are filled at once, and rows that none of them touches are not looked at.
    private static final class Spans {
        static final int BLOCK = 16;

        private final int[] from;
        private final int[] to;

        private record Block(int least, int most, int innerFrom, int innerTo) {}

        Spans(double[] tops, double[] bottoms, int height) {
            from = new int[tops.length];
            to = new int[tops.length];
            for (var x = 0; x < tops.length; x++) {
                var empty = Double.isNaN(tops[x]);
                from[x] = empty ? height : Math.max(0, (int) Math.ceil(tops[x]));
                to[x] = empty ? 0 : Math.min(height, (int) Math.floor(bottoms[x]));
            }
        }

        boolean holds(int x, int y) {
            return y >= from[x] && y < to[x];
        }

        Block block(int first, int end) {
            var least = Integer.MAX_VALUE;
            var most = 0;
            var innerFrom = 0;
            var innerTo = Integer.MAX_VALUE;
            for (var x = first; x < end; x++) {
                least = from[x] < to[x] ? Math.min(least, from[x]) : least;
                most = from[x] < to[x] ? Math.max(most, to[x]) : most;
                innerFrom = Math.max(innerFrom, from[x]);
                innerTo = Math.min(innerTo, to[x]);
            }
            return new Block(least, most, innerFrom, innerTo);
        }
    }

    /// The parts of pixels that a column ends in.
    private void ends(int x, double top, double bottom, int colour) {
        if (Double.isNaN(top)) {
            return;
        }
        var first = (int) Math.floor(top);
        var last = (int) Math.floor(bottom);
        if (first == last) {
            end(x, first, bottom - top, colour);
        } else {
            end(x, first, first + 1 - top, colour);
            end(x, last, bottom - last, colour);
        }
    }

    /// A loop of its own without a branch, for the compiler to make vectors of.
    private void run(int from, int to, int colour) {
        var alpha = colour >>> 24;
        for (var i = from; i < to; i++) {
            pixels[i] = mixed(pixels[i], colour, alpha);
        }
    }

    private void end(int x, int y, double share, int colour) {
        if (share > 0 && share < 1) {
            blend(x, y, colour, (int) (share * 255));
        }
    }

    /// Lines from lower left to upper right or, where the spacing is negative, from upper left to
    /// lower right, so many pixels apart, fixed to the picture's corner.
    public void hatch(PixelBox box, int apart, int colour) {
        var spacing = Math.abs(apart);
        for (var y = Math.max(0, box.top()); y < Math.min(height, box.bottom()); y++) {
            var before = Math.floorMod(-(box.left() + (apart > 0 ? y : -y)), spacing);
            for (var x = box.left() + before - spacing; x < box.right(); x += spacing) {
                if (x >= box.left()) {
                    blend(x, y, colour, 255);
                }
                if (x + 1 >= box.left() && x + 1 < box.right()) {
                    blend(x + 1, y, colour, 110);
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

    /// Lays one colour a column over the picture where the stencil is set. Most of a stencil is
    /// empty, so eight pixels at a time are looked at.
    public void stencil(CoverageMask stencil, int left, int top, int[] colours) {
        var covered = stencil.covered();
        var opaque = Arrays.stream(colours).allMatch(colour -> colour >>> 24 == 255);
        var to = Math.min(stencil.width(), width - left);
        for (var y = stencil.firstRow(); y < stencil.endRow(); y++) {
            var at = (top + y) * width + left;
            var from = y * stencil.width();
            var x = 0;
            while (x + 8 <= to) {
                var eight = (long) EIGHT.get(covered, from + x);
                var start = x;
                if (eight == -1 && opaque) {
                    while (x + 8 <= to && (long) EIGHT.get(covered, from + x) == -1) {
                        x += 8;
                    }
                    System.arraycopy(colours, start, pixels, at + start, x - start);
                    continue;
                }
                x += 8;
                if (eight != 0) {
                    lay(covered, from, at, start, x, colours);
                }
            }
            lay(covered, from, at, x, to, colours);
        }
    }

    private void lay(byte[] covered, int from, int at, int start, int end, int[] colours) {
        for (var x = start; x < end; x++) {
            var coverage = covered[from + x] & 0xff;
            if (coverage == 255 && colours[x] >>> 24 == 255) {
                pixels[at + x] = colours[x];
            } else if (coverage != 0) {
                var alpha = (colours[x] >>> 24) * coverage / 255;
                pixels[at + x] = mixed(pixels[at + x], colours[x], alpha);
            }
        }
    }
}
