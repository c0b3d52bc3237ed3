package telltale.app.chart.paint;

import java.util.Arrays;

/// Anti-aliasing coverage of each pixel of a lane by lines. Lines are added up here before they are
/// coloured, so that the joints of a polyline are no darker than its legs. Not for several threads.
public final class CoverageMask {
    private static final double FAR = 1e6;

    private final int width;
    private final int height;
    private final byte[] covered;
    private int firstRow;
    private int endRow;

    public CoverageMask(int width, int height) {
        this.width = width;
        this.height = height;
        covered = new byte[width * height];
        firstRow = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int firstRow() {
        return firstRow;
    }

    public int endRow() {
        return endRow;
    }

    /// Row by row, 255 for all of a pixel.
    public byte[] covered() {
        return covered;
    }

    /// Empties the stencil, touching only the rows that are set.
    public void clear() {
        if (firstRow < endRow) {
            Arrays.fill(covered, firstRow * width, endRow * width, (byte) 0);
        }
        firstRow = height;
        endRow = 0;
    }

    /// Covers a column between two heights that may lie within a pixel, as much of its width as
    /// `share` says.
    public void column(int x, double top, double bottom, double share) {
        if (x < 0 || x >= width || !(bottom > 0 && top < height)) {
            return;
        }
        var from = Math.max(0, (int) Math.floor(top));
        var to = Math.min(height, (int) Math.ceil(bottom));
        firstRow = Math.min(firstRow, from);
        endRow = Math.max(endRow, to);
        var whole = share >= 1 ? Math.min(to, (int) Math.floor(bottom)) : 0;
        for (var y = from; y < to; y++) {
            var i = y * width + x;
            if (y < whole && y >= top) {
                covered[i] = -1;
            } else {
                add(i, (Math.min(bottom, y + 1) - Math.max(top, y)) * share);
            }
        }
    }

    private void row(int y, double left, double right, double share) {
        var from = Math.max(0, (int) Math.floor(left));
        var to = Math.min(width, (int) Math.ceil(right));
        for (var x = from; x < to; x++) {
            add(y * width + x, (Math.min(right, x + 1) - Math.max(left, x)) * share);
        }
    }

    private void add(int i, double part) {
        var sum = (covered[i] & 0xff) + (int) (part * 255 + 0.5);
        covered[i] = (byte) Math.min(255, sum);
    }

    /// A line of the given thickness; flat ones are made of columns, steep ones of rows.
    public void line(double x0, double y0, double x1, double y1, double thickness) {
        var dx = x1 - x0;
        var dy = Math.clamp(y1, -FAR, FAR) - Math.clamp(y0, -FAR, FAR);
        if (Math.abs(dx) >= Math.abs(dy)) {
            if (dx < 0) {
                flat(x1, y1, x0, y0, thickness);
            } else if (dx > 0) {
                flat(x0, y0, x1, y1, thickness);
            }
        } else if (dy < 0) {
            steep(x1, Math.max(y1, -FAR), x0, Math.min(y0, FAR), thickness);
        } else {
            steep(x0, Math.max(y0, -FAR), x1, Math.min(y1, FAR), thickness);
        }
    }

    private void flat(double x0, double y0, double x1, double y1, double thickness) {
        var slope = (y1 - y0) / (x1 - x0);
        var half = thickness / 2 * Math.sqrt(1 + slope * slope);
        var from = Math.max(0, (int) Math.floor(x0));
        var to = Math.min(width, (int) Math.ceil(x1));
        for (var x = from; x < to; x++) {
            var left = Math.max(x0, x);
            var right = Math.min(x1, x + 1);
            var y = y0 + slope * ((left + right) / 2 - x0);
            column(x, y - half, y + half, right - left);
        }
    }

    private void steep(double x0, double y0, double x1, double y1, double thickness) {
        var slope = (x1 - x0) / (y1 - y0);
        var half = thickness / 2 * Math.sqrt(1 + slope * slope);
        var from = Math.max(0, (int) Math.floor(y0));
        var to = Math.min(height, (int) Math.ceil(y1));
        firstRow = Math.min(firstRow, Math.max(from, 0));
        endRow = Math.max(endRow, to);
        for (var y = from; y < to; y++) {
            var top = Math.max(y0, y);
            var bottom = Math.min(y1, y + 1);
            var x = x0 + slope * ((top + bottom) / 2 - y0);
            row(y, x - half, x + half, bottom - top);
        }
    }

    /// A filled disc.
    public void disc(double x, double y, double radius) {
        var from = Math.max(0, (int) Math.floor(x - radius));
        var to = Math.min(width, (int) Math.ceil(x + radius));
        for (var px = from; px < to; px++) {
            var away = px + 0.5 - x;
            if (Math.abs(away) < radius) {
                var half = Math.sqrt(radius * radius - away * away);
                column(px, y - half, y + half, 1);
            }
        }
    }
}
