package telltale.app.chart.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import telltale.app.chart.axis.PixelBox;

class VectorCanvasTest {
    private static final VectorCanvas.Lettering PLAIN =
            new VectorCanvas.Lettering(12, 0xff112233, VectorCanvas.Anchor.START, false);

    private static String page(PdfCanvas canvas) throws IOException {
        var file = canvas.finish("title");
        var text = new String(file, StandardCharsets.ISO_8859_1);
        var start = text.indexOf("stream\n") + 7;
        try (var in =
                new InflaterInputStream(
                        new ByteArrayInputStream(file, start, file.length - start))) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String hex(String text) {
        var all = new StringBuilder();
        for (var one : text.getBytes(StandardCharsets.ISO_8859_1)) {
            all.append("%02x".formatted(one));
        }
        return all.toString();
    }

    @Test
    void latinTextOfAPdfStaysTextAndOtherTextIsOutlines() throws IOException {
        var latin = new PdfCanvas(100, 50);
        latin.text(10, 20, "42.5 °C", PLAIN);
        assertThat(page(latin)).contains("<" + hex("42.5 ") + "b0" + hex("C") + "> Tj");
        var other = new PdfCanvas(100, 50);
        other.text(10, 20, "Ω", PLAIN);
        assertThat(page(other)).doesNotContain(" Tj").contains(" m\n", "f\n");
    }

    @Test
    void aPdfTextEndsWhereItsAnchorIs() throws IOException {
        var canvas = new PdfCanvas(100, 50);
        canvas.text(90, 20, "00", new VectorCanvas.Lettering(10, 0, VectorCanvas.Anchor.END, true));
        // Two digits of Helvetica, 0.556 of the size each.
        assertThat(page(canvas)).contains("/F2 10 Tf 1 0 0 -1 78.88 23.5 Tm");
    }

    @Test
    void aPdfTurnsTheAxisAndClips() throws IOException {
        var canvas = new PdfCanvas(100, 40);
        canvas.clip(new PixelBox(1, 2, 3, 4));
        canvas.fill(5, 6, 7, 8, 0x80ff0000);
        canvas.endClip();
        assertThat(page(canvas))
                .startsWith("0.75 0 0 -0.75 0 30 cm")
                .contains("q 1 2 3 4 re W n\n/A128 gs 1 0 0 rg\n5 6 7 8 re f\nQ\n");
    }

    @Test
    void anSvgSaysOpacityOnlyWhereThereIsSome() {
        var canvas = new SvgCanvas();
        canvas.fill(0, 0, 1, 1, 0xff00ff00);
        canvas.polygon(new double[] {0, 0, 1, 0, 0, 1.005}, 0x330000ff);
        assertThat(canvas.finish(10, 10, "<t>"))
                .contains("fill=\"#00ff00\"/>", "M0 0L1 0L0 1", "fill-opacity=\"0.2\"")
                .contains("<title>&lt;t&gt;</title>");
    }

    @Test
    void numbersAreAsShortAsTheyCanBe() {
        assertThat(SvgCanvas.number(12)).isEqualTo("12");
        assertThat(SvgCanvas.number(0.5)).isEqualTo("0.5");
        assertThat(SvgCanvas.number(-1.239)).isEqualTo("-1.24");
        assertThat(SvgCanvas.number(100)).isEqualTo("100");
    }
}
