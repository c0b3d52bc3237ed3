package telltale.app.chart.export;

import java.util.Locale;
import telltale.app.chart.axis.PixelBox;

/// A sketch as SVG without script, style sheet or anything from elsewhere. Every text from outside
/// is escaped.
final class SvgCanvas implements VectorCanvas {
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder clips = new StringBuilder();
    private int clipCount;

    /// The whole file.
    String finish(int width, int height, String title) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" \
        font-family="Helvetica, Arial, sans-serif" role="img">
        <title>%s</title>
        <defs>
        %s</defs>
        %s</svg>
        """
                .formatted(width, height, width, height, escaped(title), clips, body);
    }

    @Override
    public void fill(double x, double y, double width, double height, int colour) {
        body.append("<rect x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\" ")
                .append(paint("fill", colour))
                .append("/>\n");
    }

    @Override
    public void lines(double[] points, double thickness, int colour, boolean dashed) {
        body.append("<path d=\"");
        path(points);
        body.append("\" fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\" ")
                .append("stroke-width=\"")
                .append(number(thickness))
                .append("\" ")
                .append(dashed ? "stroke-dasharray=\"6 4\" " : "")
                .append(paint("stroke", colour))
                .append("/>\n");
    }

    @Override
    public void polygon(double[] points, int colour) {
        body.append("<path d=\"");
        path(points);
        body.append("Z\" ").append(paint("fill", colour)).append("/>\n");
    }

    private void path(double[] points) {
        for (var i = 0; i + 1 < points.length; i += 2) {
            body.append(i == 0 ? 'M' : 'L')
                    .append(number(points[i]))
                    .append(' ')
                    .append(number(points[i + 1]));
        }
    }

    @Override
    public void text(double x, double y, String text, Lettering lettering) {
        var anchor =
                switch (lettering.anchor()) {
                    case START -> "start";
                    case MIDDLE -> "middle";
                    case END -> "end";
                };
        body.append("<text x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y + lettering.size() * 0.35))
                .append("\" font-size=\"")
                .append(number(lettering.size()))
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\" ")
                .append(lettering.bold() ? "font-weight=\"bold\" " : "")
                .append(paint("fill", lettering.colour()))
                .append('>')
                .append(escaped(text))
                .append("</text>\n");
    }

    @Override
    public void clip(PixelBox box) {
        clipCount++;
        clips.append(
                "<clipPath id=\"c%d\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/></clipPath>\n"
                        .formatted(clipCount, box.left(), box.top(), box.width(), box.height()));
        body.append("<g clip-path=\"url(#c").append(clipCount).append(")\">\n");
    }

    @Override
    public void endClip() {
        body.append("</g>\n");
    }

    private static String paint(String what, int colour) {
        var alpha = (colour >>> 24) / 255.0;
        var text = "%s=\"#%06x\"".formatted(what, colour & 0xffffff);
        return alpha > 0.999 ? text : text + " %s-opacity=\"%s\"".formatted(what, number(alpha));
    }

    static String number(double value) {
        var text = String.format(Locale.ROOT, "%.2f", value);
        var end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
    }

    /// Turns what follows round, so that a name reads as another one.
    static boolean turnsText(int letter) {
        return (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
    }

    /// For XML: markup is no markup any more, and what no XML may hold is left out.
    static String escaped(String text) {
        var safe = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '\t' || (c >= ' ' && c != 0xfffe && c != 0xffff))
                .filter(c -> (c < 0xd800 || c > 0xdfff) && !turnsText(c))
                .forEach(c -> {
                    switch (c) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        case '\'' -> safe.append("&#39;");
                        default -> safe.appendCodePoint(c);
                    }
                });
        return safe.toString();
    }
}
