package telltale.input.csv.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    private final NumberText point = new NumberText(DecimalMark.POINT);
    private final NumberText comma = new NumberText(DecimalMark.COMMA);

    private static CellKind read(NumberText numbers, String cell) {
        char[] around = ("9" + cell + "9").toCharArray();
        return numbers.read(around, 1, around.length - 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1;1",
                "-1.5;-1.5",
                "+2;2",
                ".5;0.5",
                "5.;5",
                "1e3;1000",
                "1.5E-3;0.0015",
                "1,234.5;1234.5",
                "1,234,567;1234567",
                "' 1 234.5 ';1234.5",
                "1’234;1234",
                "−3;-3",
                "0.1;0.1",
                "1.0D+05;100000",
                "0.30000000000000004;0.30000000000000004",
                "123456789012345678901234567890;1.2345678901234568e29",
                "1e-400;0",
                "9007199254740993;9007199254740992",
                "4.9e-324;4.9e-324",
                "00012;12"
            })
    void readsNumbersWithADecimalPoint(String cell, double expected) {
        assertThat(read(point, cell)).isEqualTo(CellKind.NUMBER);
        assertThat(point.value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,5;1.5",
                "1.234,5;1234.5",
                "1 234,5;1234.5",
                "1\u00a0234,5;1234.5",
                "-0,25;-0.25",
                "1.234;1234",
                "1,234;1.234",
                "1,5e3;1500"
            })
    void readsNumbersWithADecimalComma(String cell, double expected) {
        assertThat(read(comma, cell)).isEqualTo(CellKind.NUMBER);
        assertThat(comma.value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,34", "0,123", "1,23,456", "1,234,5", "1234,567", "1,2345"})
    void takesNoGroupsThatAreNotOfThreeDigits(String cell) {
        assertThat(read(point, cell)).isEqualTo(CellKind.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "NA", "n/a", "NaN", "null", "-", "None", "\\N", "?"})
    void takesWordsForNothingAsMissing(String cell) {
        assertThat(read(point, cell)).isEqualTo(CellKind.MISSING);
        assertThat(point.value()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc", "1.2.3", "1-2", "12:30", "0x1F", "1\u00002", "e5", "+", "1e", "--1"})
    void refusesText(String cell) {
        assertThat(read(point, cell)).isEqualTo(CellKind.TEXT);
        assertThat(point.value()).isNaN();
    }

    @Test
    void tellsWhatNoDoubleHoldsFromText() {
        assertThat(read(point, "1e309")).isEqualTo(CellKind.TOO_LARGE);
        assertThat(read(point, "-1e99999999999")).isEqualTo(CellKind.TOO_LARGE);
        assertThat(read(point, "9".repeat(400))).isEqualTo(CellKind.TOO_LARGE);
        assertThat(read(point, "-Infinity")).isEqualTo(CellKind.INFINITE);
        assertThat(point.value()).isNaN();
    }

    @Test
    void readsYesAndNo() {
        assertThat(read(point, "True")).isEqualTo(CellKind.TRUE);
        assertThat(point.value()).isEqualTo(1);
        assertThat(read(point, "off")).isEqualTo(CellKind.FALSE);
        assertThat(point.value()).isEqualTo(0);
    }

    @Test
    void takesOnlyTheSuffixItWasToldOf() {
        var bar = new NumberText(DecimalMark.POINT, "bar");
        assertThat(read(bar, "1.5 bar")).isEqualTo(CellKind.NUMBER);
        assertThat(bar.value()).isEqualTo(1.5);
        assertThat(read(bar, "1.5")).isEqualTo(CellKind.NUMBER);
        assertThat(read(bar, "1.5 psi")).isEqualTo(CellKind.TEXT);
    }

    @Test
    void namesTheSuffixItFound() {
        char[] cell = "21.5 °C".toCharArray();
        assertThat(point.read(cell, 0, cell.length)).isEqualTo(CellKind.TEXT);
        assertThat(point.unexpectedSuffix(cell)).isEqualTo("°C");
        char[] clock = "12:30".toCharArray();
        assertThat(point.read(clock, 0, clock.length)).isEqualTo(CellKind.TEXT);
        assertThat(point.unexpectedSuffix(clock)).isEmpty();
    }

    @Test
    void readsWhatJavaWritesBitForBit() {
        var random = new Random(7);
        for (int i = 0; i < 50_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (i % 2 == 0) {
                number = Math.round(random.nextGaussian() * 1e6) / 1e3;
            }
            if (Double.isFinite(number)) {
                assertThat(read(point, Double.toString(number))).isEqualTo(CellKind.NUMBER);
                assertThat(point.value()).isEqualTo(number);
            }
        }
    }
}
