package telltale.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DisplayNumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "41.35|41.35",
                "74.4522|74.452",
                "1234567.89|1,234,567.9",
                "0.0012345|0.0012",
                "0.00001234|1.23e-05",
                "123456789012|1.23e+11",
                "-33.1|-33.1",
                "NaN|–",
            })
    void writesValuesWithAFewDigits(double value, String written) {
        assertThat(DisplayNumbers.value(value)).isEqualTo(written);
    }

    @Test
    void signsDeviations() {
        assertThat(DisplayNumbers.signed(2)).isEqualTo("+2");
        assertThat(DisplayNumbers.signed(-2)).isEqualTo("−2");
        assertThat(DisplayNumbers.signed(0)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"0.5,0.500", "0.978,0.978", "0.9995,0.9995", "0.99999,>0.9999", "1,>0.9999"})
    void tellsConfidencesFromOne(double confidence, String written) {
        assertThat(DisplayNumbers.confidence(confidence)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0 s",
        "5000000,5 ms",
        "1500000000,1.5 s",
        "60000000000,1 min",
        "1230000000000,20 min 30 s",
        "5400000000000,1 h 30 min",
        "273600000000000,3 d 4 h",
    })
    void writesDurationsInTheirLargestUnits(long nanos, String written) {
        assertThat(DisplayNumbers.duration(nanos)).isEqualTo(written);
    }

    @Test
    void counts() {
        assertThat(DisplayNumbers.count(1, "row", "rows")).isEqualTo("1 row");
        assertThat(DisplayNumbers.count(14_400, "row", "rows")).isEqualTo("14,400 rows");
    }
}
