package telltale.app.chart.export;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import telltale.app.chart.axis.PixelBox;

/// A sketch as a PDF of one page: lines and shapes as such, texts in Helvetica, which every reader
/// has. What Helvetica cannot write is drawn as the outlines of its letters. Nothing in the file
/// can run.
final class PdfCanvas implements VectorCanvas {
    private static final double POINTS = 0.75;
    private static final Charset LATIN = Charset.forName("windows-1252");

    /// Of Helvetica, thousandths of its size, from the space to the tilde.
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556,
        556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722,
        722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
        667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,
        500, 334, 260, 334, 584
    };

    private final int width;
    private final int height;
    private final StringBuilder page = new StringBuilder();
    private final Map<Integer, String> alphas = new TreeMap<>();

    /// @param width in pixels, of which a page has 96 an inch
    PdfCanvas(int width, int height) {
        this.width = width;
        this.height = height;
        page.append(
                "%s 0 0 -%s 0 %s cm 1 J 1 j\n".formatted(n(POINTS), n(POINTS), n(height * POINTS)));
    }

    @Override
    public void fill(double x, double y, double wide, double tall, int colour) {
        colour(colour, false);
        page.append("%s %s %s %s re f\n".formatted(n(x), n(y), n(wide), n(tall)));
    }

    @Override
    public void lines(double[] points, double thickness, int colour, boolean dashed) {
        colour(colour, true);
        page.append(n(thickness)).append(" w ").append(dashed ? "[6 4] 0 d\n" : "[] 0 d\n");
        path(points);
        page.append("S\n");
    }

    @Override
    public void polygon(double[] points, int colour) {
        colour(colour, false);
        path(points);
        page.append("h f\n");
    }

    private void path(double[] points) {
        for (var i = 0; i + 1 < points.length; i += 2) {
            page.append(n(points[i]))
                    .append(' ')
                    .append(n(points[i + 1]))
                    .append(i == 0 ? " m\n" : " l\n");
        }
    }

    @Override
    public void text(double x, double y, String raw, Lettering lettering) {
        var text = plain(raw);
        colour(lettering.colour(), false);
        var latin = LATIN.newEncoder().canEncode(text);
        var share =
                switch (lettering.anchor()) {
                    case START -> 0.0;
                    case MIDDLE -> 0.5;
                    case END -> 1.0;
                };
        var wide = latin ? width(text, lettering.size()) : outlineWidth(text, lettering);
        var left = x - share * wide;
        var base = y + lettering.size() * 0.35;
        if (latin) {
            page.append(
                    "BT /%s %s Tf 1 0 0 -1 %s %s Tm %s Tj ET\n"
                            .formatted(
                                    lettering.bold() ? "F2" : "F1",
                                    n(lettering.size()),
                                    n(left),
                                    n(base),
                                    hex(text.getBytes(LATIN))));
        } else {
            outline(left, base, text, lettering);
        }
    }

    /// Narrow spaces are no letters of Helvetica; a space will do. Control characters go.
    private static String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints()
                .map(c -> c == '\u202f' || c == '\u2009' ? ' ' : c == '\u2212' ? '–' : c)
                .filter(c -> c >= ' ' && !SvgCanvas.turnsText(c))
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static double width(String text, double size) {
        var sum = 0;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i) - ' ';
            sum += letter < WIDTHS.length ? WIDTHS[letter] : 556;
        }
        return sum * size / 1000;
    }

    private static Font font(Lettering lettering) {
        var style = lettering.bold() ? Font.BOLD : Font.PLAIN;
        return new Font(Font.SANS_SERIF, style, 1).deriveFont((float) lettering.size());
    }

    private static double outlineWidth(String text, Lettering lettering) {
        var context = new FontRenderContext(null, true, true);
        return font(lettering).getStringBounds(text, context).getWidth();
    }

    private void outline(double x, double y, String text, Lettering lettering) {
        var context = new FontRenderContext(null, true, true);
        var letters = font(lettering).createGlyphVector(context, text);
        var path = letters.getOutline((float) x, (float) y).getPathIterator(null);
        var at = new double[6];
        var last = new double[2];
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO ->
                        page.append(n(at[0])).append(' ').append(n(at[1])).append(" m\n");
                case PathIterator.SEG_LINETO ->
                        page.append(n(at[0])).append(' ').append(n(at[1])).append(" l\n");
                case PathIterator.SEG_QUADTO -> {
                    curve(
                            last[0] + (at[0] - last[0]) * 2 / 3,
                            last[1] + (at[1] - last[1]) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                    at[0] = at[2];
                    at[1] = at[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    curve(at);
                    at[0] = at[4];
                    at[1] = at[5];
                }
                default -> page.append("h\n");
            }
            last[0] = at[0];
            last[1] = at[1];
        }
        page.append("f\n");
    }

    private void curve(double... points) {
        for (var value : points) {
            page.append(n(value)).append(' ');
        }
        page.append("c\n");
    }

    @Override
    public void clip(PixelBox box) {
        page.append(
                "q %d %d %d %d re W n\n"
                        .formatted(box.left(), box.top(), box.width(), box.height()));
    }

    @Override
    public void endClip() {
        page.append("Q\n");
    }

    private void colour(int colour, boolean stroke) {
        var alpha = colour >>> 24;
        var name = alphas.computeIfAbsent(alpha, key -> "A" + key);
        page.append(
                "/%s gs %s %s %s %s\n"
                        .formatted(
                                name,
                                n((colour >> 16 & 255) / 255.0),
                                n((colour >> 8 & 255) / 255.0),
                                n((colour & 255) / 255.0),
                                stroke ? "RG" : "rg"));
    }

    private static String n(double value) {
        return SvgCanvas.number(value);
    }

    private static String hex(byte[] bytes) {
        var text = new StringBuilder("<");
        for (var one : bytes) {
            text.append("%02x".formatted(one & 255));
        }
        return text.append('>').toString();
    }

    /// The whole file.
    byte[] finish(String title) {
        var states = new StringBuilder();
        alphas.forEach((alpha, name) -> {
            var share = n(alpha / 255.0);
            states.append("/%s <</ca %s /CA %s>> ".formatted(name, share, share));
        });
        var objects = new ArrayList<byte[]>();
        objects.add(ascii("<</Type /Catalog /Pages 2 0 R>>"));
        objects.add(ascii("<</Type /Pages /Kids [3 0 R] /Count 1>>"));
        objects.add(
                ascii(
                        """
                        <</Type /Page /Parent 2 0 R /MediaBox [0 0 %s %s] /Contents 4 0 R \
                        /Resources <</Font <</F1 5 0 R /F2 6 0 R>> /ExtGState <<%s>>>>>>\
                        """
                                .formatted(n(width * POINTS), n(height * POINTS), states)));
        objects.add(stream(deflated(ascii(page.toString()))));
        objects.add(font("Helvetica"));
        objects.add(font("Helvetica-Bold"));
        var utf16 = ("\ufeff" + plain(title)).getBytes(StandardCharsets.UTF_16BE);
        objects.add(ascii("<</Title %s /Producer (Telltale)>>".formatted(hex(utf16))));
        return file(objects);
    }

    private static byte[] font(String name) {
        return ascii(
                "<</Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding>>"
                        .formatted(name));
    }

    private static byte[] stream(byte[] packed) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(
                ascii("<</Length %d /Filter /FlateDecode>>\nstream\n".formatted(packed.length)));
        out.writeBytes(packed);
        out.writeBytes(ascii("\nendstream"));
        return out.toByteArray();
    }

    private static byte[] file(List<byte[]> objects) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ascii("%PDF-1.7\n"));
        var places = new ArrayList<Integer>();
        for (var number = 1; number <= objects.size(); number++) {
            places.add(out.size());
            out.writeBytes(ascii(number + " 0 obj\n"));
            out.writeBytes(objects.get(number - 1));
            out.writeBytes(ascii("\nendobj\n"));
        }
        var start = out.size();
        var table =
                new StringBuilder(
                        "xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
        for (var place : places) {
            table.append("%010d 00000 n \n".formatted(place));
        }
        table.append(
                "trailer\n<</Size %d /Root 1 0 R /Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(objects.size() + 1, objects.size(), start));
        out.writeBytes(ascii(table.toString()));
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] plain) {
        var deflater = new Deflater(9);
        try {
            deflater.setInput(plain);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var part = new byte[1 << 14];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
