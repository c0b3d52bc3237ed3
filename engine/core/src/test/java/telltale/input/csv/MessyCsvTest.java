package telltale.input.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import telltale.input.UnusableData;
import telltale.input.csv.cell.DecimalMark;
import telltale.input.csv.format.CsvColumn;
import telltale.input.csv.format.CsvOptions;
import telltale.series.Series.Channel;
import telltale.series.Series.Timing;

class MessyCsvTest {

    @Test
    void opensAGermanExport() throws Exception {
        var read =
                Csv.open(
                        """
                        Messgerät;Kühlraum 3

                        Zeit;Temperatur;Druck
                        ;°C;bar
                        31.01.2024 23:45;-18,5;1.234,5
                        01.02.2024 00:00;-18,25;1.230,0
                        01.02.2024 00:15;;1.229
                        Mittel;-18,4;1231
                        """,
                        Charset.forName("windows-1252"));
        var series = Csv.only(read);
        assertThat(series.timing()).isEqualTo(Timing.LOCAL);
        assertThat(series.channels())
                .containsExactly(new Channel("Temperatur", "°C"), new Channel("Druck", "bar"));
        assertThat(series.timeAt(0)).isEqualTo(Csv.nanos("2024-01-31T23:45"));
        assertThat(series.timeAt(2)).isEqualTo(Csv.nanos("2024-02-01T00:15"));
        assertThat(series.channelValues(0)).containsExactly(-18.5, -18.25, Double.NaN);
        assertThat(series.channelValues(1)).containsExactly(1234.5, 1230, 1229);
        assertThat(read.format().encoding()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(read.format().decimal()).isEqualTo(DecimalMark.COMMA);
        assertThat(read.format().skipLines()).isEqualTo(2);
        assertThat(Csv.warnings(read))
                .containsExactly("line 8: expected a time in 'Zeit', found 'Mittel'");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", " "})
    void findsTheDelimiter(String delimiter) throws Exception {
        var text =
                "time,a,b\n2024-01-01T00:00,1.5,2\n2024-01-01T00:01,2.5,3\n2024-01-01T00:02,3.5,4\n";
        var series = Csv.series(text.replace(",", delimiter));
        assertThat(series.width()).isEqualTo(2);
        assertThat(series.channelValues(0)).containsExactly(1.5, 2.5, 3.5);
    }

    @Test
    void readsColumnsLinedUpByBlanks() throws Exception {
        var series =
                Csv.series(
                        "  time     a   b\n     0   1.5   2\n     1  12.5  13\n    10   3.5   4\n");
        assertThat(series.channelValues(0)).containsExactly(1.5, 12.5, 3.5);
        assertThat(series.times()).containsExactly(0, 1, 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void findsTheEncodingWithAndWithoutAMark(String name) throws Exception {
        var charset = Charset.forName(name);
        var text = "zeit;größe\n2024-01-01;1,5\n2024-01-02;2,5\n2024-01-03;3,5\n";
        for (var mark : List.of("", "\uFEFF")) {
            var series = Csv.only(Csv.open(mark + text, charset));
            assertThat(series.channels().getFirst().name()).isEqualTo("größe");
            assertThat(series.channelValues(0)).containsExactly(1.5, 2.5, 3.5);
        }
    }

    @Test
    void readsOnInWindowsEncodingWhereUtf8EndsFarDown() throws Exception {
        var text = new StringBuilder("time,value,note\n");
        for (int i = 0; i < 50_000; i++) {
            text.append(i).append(",1,ok\n");
        }
        text.append("50000,2,größer\n");
        var read = Csv.open(text.toString(), StandardCharsets.ISO_8859_1);
        assertThat(Csv.only(read).length()).isEqualTo(50_001);
        assertThat(read.format().encoding()).isEqualTo(Charset.forName("windows-1252"));
    }

    @Test
    void countsBytesThatAreNoCharacters() throws Exception {
        var bytes = "time,größe\n0,1\n1,2?\n2,3\n3,4\n".getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xC3;
        var read = Csv.open(bytes, CsvOptions.FOUND);
        assertThat(Csv.warnings(read)).anyMatch(w -> w.contains("1 bytes are no characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsAnyLineEnd(String end) throws Exception {
        var text = "time,value\n2024-01-01,1\n\n2024-01-02,2\n2024-01-03,x\n2024-01-04,4";
        var read = Csv.open(text.replace("\n", end));
        assertThat(Csv.only(read).length()).isEqualTo(4);
        assertThat(Csv.warnings(read)).allMatch(w -> w.startsWith("line 5: "));
    }

    @Test
    void readsQuotesWithDelimitersLineEndsAndQuotesInThem() throws Exception {
        var read =
                Csv.open(
                        """
                        "time","note","value"
                        "2024-01-01","a, ""b""
                        c","1,234.5"
                        "2024-01-02","","2"
                        2024-01-03,x,"3"
                        2024-01-04,x,bad
                        """);
        assertThat(Csv.only(read).channelValues(0)).containsExactly(1234.5, 2, 3, Double.NaN);
        assertThat(Csv.warnings(read)).anyMatch(w -> w.startsWith("line 6: "));
    }

    @Test
    void saysWhereACellGoesOnOverSeveralLines() throws Exception {
        var read = Csv.open("t,n,v\n0,\"a\nb\",1\n1,b,2\n2,c,3\n");
        assertThat(Csv.only(read).length()).isEqualTo(3);
        assertThat(Csv.warnings(read))
                .anyMatch(w -> w.startsWith("line 2: a quoted cell goes on over 2 lines"));
    }

    @Test
    void readsSingleQuotesBackslashesAndBlanksAroundQuotes() throws Exception {
        assertThat(Csv.series("'t','v'\n'2024-01-01','1,5'\n'2024-01-02','2,5'\n").channelValues(0))
                .containsExactly(1.5, 2.5);
        assertThat(
                        Csv.series(
                                        """
                                        t,n,v
                                        2024-01-01,"a \\"b\\", c",1
                                        2024-01-02,"d \\"e, f",2
                                        """)
                                .channelValues(0))
                .containsExactly(1, 2);
        assertThat(
                        Csv.series("t, n, v\n2024-01-01, \"a, b\", 1\n2024-01-02, \"c, d\", 2\n")
                                .channelValues(0))
                .containsExactly(1, 2);
    }

    @Test
    void readsFilesWithoutAHeader() throws Exception {
        var series = Csv.series("2024-01-01,1,2\n2024-01-02,3,4\n");
        assertThat(series.channels())
                .containsExactly(new Channel("column 2"), new Channel("column 3"));
        assertThat(series.length()).isEqualTo(2);
        var single = Csv.series("1.0\n2.0\n100.0\n3.0\n");
        assertThat(single.timing()).isEqualTo(Timing.INDEX);
        assertThat(single.channels()).containsExactly(new Channel("value"));
        assertThat(single.channelValues(0)).containsExactly(1, 2, 100, 3);
        var two = Csv.series("0,5\n1,6\n2,4\n3,9\n");
        assertThat(two.timing()).isEqualTo(Timing.INDEX);
        assertThat(two.channelValues(0)).containsExactly(5, 6, 4, 9);
    }

    @Test
    void takesOneRowOfNumbersForASeries() throws Exception {
        var series = Csv.series("1.0, 2.0, 100.0, 3.0\n");
        assertThat(series.channels()).containsExactly(new Channel("value"));
        assertThat(series.channelValues(0)).containsExactly(1, 2, 100, 3);
    }

    @Test
    void leavesNumbersOfRowsOut() throws Exception {
        var read =
                Csv.open(
                        "id,time,v\n1,2024-01-01,5\n2,2024-01-02,6\n3,2024-01-03,7\n4,2024-01-04,8\n");
        assertThat(Csv.only(read).channels()).containsExactly(new Channel("v"));
        assertThat(Csv.warnings(read)).hasSize(1);
    }

    @Test
    void skipsCommentsAndTakesNamesFromTheLast() throws Exception {
        var series =
                Csv.series("# made by a logger\n# time, temp\n0, 1.5\n1, 2.5\n# pause\n2, 3.5\n");
        assertThat(series.channels()).containsExactly(new Channel("temp"));
        assertThat(series.channelValues(0)).containsExactly(1.5, 2.5, 3.5);
    }

    @Test
    void takesUnitsFromNamesAndCells() throws Exception {
        var series =
                Csv.series("time,temp [°C],pressure (bar),load\n0,1,2,3 %\n1,2,3,4 %\n2,2,3,5 %\n");
        assertThat(series.channels())
                .containsExactly(
                        new Channel("temp", "°C"),
                        new Channel("pressure", "bar"),
                        new Channel("load", "%"));
        assertThat(series.channelValues(2)).containsExactly(3, 4, 5);
        var same = Csv.series("time,v (avg),v (max)\n0,1,2\n1,3,4\n");
        assertThat(same.channels()).containsExactly(new Channel("v (avg)"), new Channel("v (max)"));
    }

    @Test
    void readsDecimalCommasPerColumn() throws Exception {
        var series = Csv.series("t;a;b\n0;1,5;1.5\n1;2,5;2.5\n2;3;3\n");
        assertThat(series.channelValues(0)).containsExactly(1.5, 2.5, 3);
        assertThat(series.channelValues(1)).containsExactly(1.5, 2.5, 3);
    }

    @Test
    void lettsARowFarDownDecideTheDecimalMark() throws Exception {
        var text = new StringBuilder("t;value\n");
        for (int i = 0; i < 3_000; i++) {
            text.append(i).append(";1.234\n");
        }
        text.append("3000;1.234,5\n");
        var read = Csv.open(text.toString());
        assertThat(Csv.only(read).valueAt(0, 0)).isEqualTo(1234);
        assertThat(Csv.only(read).valueAt(0, 3_000)).isEqualTo(1234.5);
        assertThat(read.data().warnings()).isEmpty();
    }

    @Test
    void tellsRepeatedNamesApart() throws Exception {
        var read = Csv.open("time,v,v,\n0,1,2,3\n1,2,3,4\n");
        assertThat(Csv.only(read).channels())
                .containsExactly(new Channel("v"), new Channel("v (2)"), new Channel("column 4"));
        assertThat(Csv.warnings(read)).anyMatch(w -> w.contains("called 'v'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time,v,\n0,1,\n1,2,\n2,3,\n",
                "time,v\n0,1,\n1,2,\n2,3,\n",
                "time,v,\n0,1\n1,2\n2,3\n"
            })
    void ignoresDelimitersAtLineEnds(String text) throws Exception {
        var series = Csv.series(text);
        assertThat(series.channels()).containsExactly(new Channel("v"));
        assertThat(series.channelValues(0)).containsExactly(1, 2, 3);
    }

    @Test
    void refusesAHeaderThatDoesNotFitTheRows() {
        assertThatThrownBy(() -> Csv.open("time,value\n2024-01-01,1,5\n2024-01-02,2,5\n"))
                .isInstanceOf(UnusableData.class)
                .hasMessageContaining("line 1: expected 3 columns as in the rows below, found 2");
    }

    @Test
    void leavesTextOutAndSaysSo() throws Exception {
        var read = Csv.open("time,state,value\n0,ok,1\n1,ok,2\n2,bad,3\n");
        assertThat(Csv.only(read).channels()).containsExactly(new Channel("value"));
        assertThat(Csv.warnings(read)).containsExactly("left out, for holding no numbers: 'state'");
    }

    @Test
    void readsYesAndNoAsOneAndZero() throws Exception {
        var series = Csv.series("time,on\n0,true\n1,false\n2,True\n3,\n");
        assertThat(series.channelValues(0)).containsExactly(1, 0, 1, Double.NaN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"label", "is_anomaly", "Anomaly", "ground_truth"})
    void takesLabelsFromAColumnOfTheirName(String name) throws Exception {
        var series = Csv.series("time,value," + name + "\n0,1,0\n1,2,1\n2,3,0\n");
        assertThat(series.labelled()).isTrue();
        assertThat(series.labelAt(1)).isTrue();
        assertThat(series.labelAt(2)).isFalse();
        assertThat(series.width()).isEqualTo(1);
    }

    @Test
    void takesNoLabelsFromAColumnOfOtherNumbers() throws Exception {
        assertThat(Csv.series("time,value,label\n0,1,5\n1,2,7\n2,3,0\n").width()).isEqualTo(2);
        var text = new StringBuilder("time,value,label\n");
        for (int i = 0; i < 3_000; i++) {
            text.append(i).append(",1,").append(i < 2_500 ? 0 : 2).append('\n');
        }
        var late = Csv.series(text.toString());
        assertThat(late.labelled()).isFalse();
        assertThat(late.width()).isEqualTo(2);
    }

    @Test
    void partsTheLongFormIntoSeries() throws Exception {
        var read =
                Csv.open(
                        """
                        series,timestamp,value,label
                        b,2024-01-01,1,0
                        a,2024-01-01,5,1
                        b,2024-01-02,2,0
                        a,2024-01-02,6,0
                        b,2024-01-03,3,1
                        """);
        assertThat(read.data().series()).extracting(s -> s.name()).containsExactly("b", "a");
        var b = read.data().series().getFirst();
        assertThat(b.channelValues(0)).containsExactly(1, 2, 3);
        assertThat(b.labelAt(2)).isTrue();
        assertThat(read.data().warnings()).isEmpty();
    }

    @Test
    void partsTheLongFormByWhateverTellsRowsOfOneTimeApart() throws Exception {
        var read =
                Csv.open(
                        """
                        when,city,temp
                        2024-01-01,Bonn,1
                        2024-01-01,Köln,2
                        2024-01-02,Bonn,3
                        2024-01-02,Köln,4
                        2024-01-03,Bonn,5
                        2024-01-03,Köln,6
                        """);
        assertThat(read.data().series()).extracting(s -> s.name()).containsExactly("Bonn", "Köln");
    }

    @Test
    void obeysOptions() throws Exception {
        var options =
                CsvOptions.with()
                        .delimiter(";")
                        .decimal(DecimalMark.COMMA)
                        .header(true)
                        .skipLines(1)
                        .time("when")
                        .timePattern("yyyy|MM|dd")
                        .values(List.of("b"))
                        .label("")
                        .build();
        var read =
                Csv.open("junk\nwhen;a;b;label\n2024|01|01;1;2,5;0\n2024|01|02;1;3,5;1\n", options);
        var series = Csv.only(read);
        assertThat(series.channels()).containsExactly(new Channel("b"));
        assertThat(series.channelValues(0)).containsExactly(2.5, 3.5);
        assertThat(series.timeAt(1)).isEqualTo(Csv.nanos("2024-01-02T00:00"));
        assertThat(series.labelled()).isFalse();
        assertThatThrownBy(() -> Csv.open("t,v\n0,1\n", CsvOptions.with().time("x").build()))
                .hasMessage("'test.csv': no column 'x'; there are [t, v]");
    }

    @Test
    void readsTheSameAgainByTheFormatItFound() throws Exception {
        var text =
                """
                Gerät A
                Zeit;Temp [°C];Zustand;Störung
                03.04.2024 10:00;1,5;gut;0
                03.04.2024 10:05;2,5;gut;1
                13.04.2024 10:10;3,5;gut;0
                """;
        var first = Csv.open(text);
        var again = Csv.open(text, first.format().options());
        for (var role : CsvColumn.Role.values()) {
            assertThat(again.format().named(role)).isEqualTo(first.format().named(role));
        }
        assertThat(again.format().rowsFrom()).isEqualTo(first.format().rowsFrom());
        assertThat(Csv.only(again).times()).isEqualTo(Csv.only(first).times());
        assertThat(Csv.only(again).labelAt(1)).isTrue();
    }
}
