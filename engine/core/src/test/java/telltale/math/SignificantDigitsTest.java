package telltale.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignificantDigitsTest {
    @Test
    void zerosThatSayNothingAreLeftOut() {
        assertThat(SignificantDigits.of(0.009, 6)).isEqualTo("0.009");
        assertThat(SignificantDigits.of(12.5, 6)).isEqualTo("12.5");
        assertThat(SignificantDigits.of(-1_200_000, 6)).isEqualTo("-1200000");
        assertThat(SignificantDigits.of(0, 6)).isEqualTo("0");
        assertThat(SignificantDigits.of(-0.0, 6)).isEqualTo("0");
        assertThat(SignificantDigits.of(5, 3)).isEqualTo("5");
    }

    @Test
    void digitsAreSignificantOnes() {
        assertThat(SignificantDigits.of(123.456789, 6)).isEqualTo("123.457");
        assertThat(SignificantDigits.of(2.0 / 3, 3)).isEqualTo("0.667");
        assertThat(SignificantDigits.of(999.9, 3)).isEqualTo("1000");
    }

    @Test
    void theVeryLargeAndTheVerySmallHaveAnExponent() {
        assertThat(SignificantDigits.of(1.25e-9, 3)).isEqualTo("1.25e-9");
        assertThat(SignificantDigits.of(6.02214e23, 3)).isEqualTo("6.02e23");
        assertThat(SignificantDigits.of(-1e12, 6)).isEqualTo("-1e12");
    }

    @Test
    void whatIsNoNumberIsNamed() {
        assertThat(SignificantDigits.of(Double.NaN, 6)).isEqualTo("NaN");
        assertThat(SignificantDigits.of(Double.NEGATIVE_INFINITY, 6)).isEqualTo("-Infinity");
    }
}
