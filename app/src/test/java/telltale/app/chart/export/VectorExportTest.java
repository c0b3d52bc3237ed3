package telltale.app.chart.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.ChartNote;
import telltale.app.chart.content.FoldPeriod;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.layout.ChartColours;
import telltale.app.chart.model.ChartModel;
import telltale.detector.Scores;
import telltale.series.Series;

class VectorExportTest {
    private static final String HOSTILE =
            "</text><script>alert(1)</script>\u0000\u202e=cmd|'/c'!A1 & 日本";

    private final ChartModel model = new ChartModel();

    @BeforeEach
    void show() {
        model.zoneProperty().set(ZoneOffset.UTC);
        model.contentProperty().set(content());
        model.cutoffProperty().set(2);
        model.panes().add(new PaneContent.HeatMap());
        model.panes().add(new PaneContent.Consensus());
        model.panes().fold(0, FoldPeriod.DAY);
        var place = new ChartNote.Place(600_000_000_000L, 0.5);
        model.notes().add(ChartNote.Kind.ARROW, "series", place, place, HOSTILE);
        model.notes().add(ChartNote.Kind.STRETCH, "series", place, place, "stretch");
        model.notes().add(ChartNote.Kind.READING, "", place, place, "");
    }

    private VectorExport sheet() {
        return new VectorExport(model, model.visibleStack(), ChartColours.light());
    }

    @Test
    void anSvgIsWellFormedAndBearsHostileNames() throws Exception {
        var svg = sheet().svg(900, 600);
        var document = parsed(svg);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        var texts = document.getElementsByTagName("text");
        var all =
                IntStream.range(0, texts.getLength()).mapToObj(i -> texts.item(i).getTextContent());
        assertThat(all)
                .contains("stretch", "V")
                .anyMatch(text -> text.contains("<script>alert(1)</script>"));
        assertThat(new String(svg, StandardCharsets.UTF_8))
                .doesNotContain("\u0000", "\u202e", "href", "onload", "style=");
    }

    @Test
    void anSvgReachesTheExtremesOfEachPart() throws Exception {
        var paths = parsed(sheet().svg(900, 600)).getElementsByTagName("path");
        var points = 0;
        for (var i = 0; i < paths.getLength(); i++) {
            points += paths.item(i).getAttributes().getNamedItem("d").getNodeValue().length();
        }
        assertThat(points).isBetween(5_000, 3_000_000);
    }

    @Test
    void aPdfHasItsObjectsWhereItsTableSays() {
        var pdf = new String(sheet().pdf(900, 600), StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF-1.7").endsWith("%%EOF\n");
        var table = pdf.indexOf("xref\n");
        assertThat(pdf).contains("startxref\n" + table + "\n");
        var entries = Pattern.compile("(\\d{10}) 00000 n ").matcher(pdf);
        var number = 1;
        while (entries.find()) {
            var place = Integer.parseInt(entries.group(1));
            assertThat(pdf.substring(place)).startsWith(number + " 0 obj");
            number++;
        }
        assertThat(number).isEqualTo(8);
        assertThat(pdf).doesNotContain("/JavaScript", "/JS", "/OpenAction", "alert");
    }

    @Test
    void aPdfIsTheSameEachTime() {
        assertThat(sheet().pdf(500, 400)).isEqualTo(sheet().pdf(500, 400));
    }

    @Test
    void theRowsInSightAreWrittenWithInertNames() {
        model.viewport().showTime(model.bounds().part(0, 0.0105), "test");
        var lines = new VisibleRows(model).csv().lines().toList();
        assertThat(lines.getFirst()).startsWith("timestamp,").contains("'=cell (V)");
        assertThat(lines.get(1)).startsWith("1970-01-01T00:00:00Z,");
        assertThat(lines.get(4)).as("a missing value").contains("Z,,");
        assertThat(lines).filteredOn(line -> line.endsWith(",1")).hasSize(2);
    }

    private static Document parsed(byte[] svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static ChartContent content() {
        var rows = 3_000;
        var times = IntStream.range(0, rows).mapToLong(row -> row * 60_000_000_000L).toArray();
        var values = IntStream.range(0, rows).mapToDouble(row -> Math.sin(row * 0.01)).toArray();
        values[3] = Double.NaN;
        var scores = IntStream.range(0, rows).mapToDouble(row -> row % 17 / 6.0).toArray();
        var series =
                Series.of(
                        HOSTILE,
                        Series.Timing.INSTANT,
                        List.of(new Series.Channel("=cell", "V")),
                        times,
                        new double[][] {values});
        return ChartContent.of(series)
                .withScores("z", Scores.of(scores))
                .withMarks(List.of(new AnomalyMark(10, 12, 11, 0.9)));
    }
}
