package telltale.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigitsTest {
    @Test
    void zerosThatSayNothingAreLeftOut() {
        assertThat(Digits.of(0.009, 6)).isEqualTo("0.009");
        assertThat(Digits.of(12.5, 6)).isEqualTo("12.5");
        assertThat(Digits.of(-1_200_000, 6)).isEqualTo("-1200000");
        assertThat(Digits.of(0, 6)).isEqualTo("0");
        assertThat(Digits.of(-0.0, 6)).isEqualTo("0");
        assertThat(Digits.of(5, 3)).isEqualTo("5");
    }

    @Test
    void digitsAreSignificantOnes() {
        assertThat(Digits.of(123.456789, 6)).isEqualTo("123.457");
        assertThat(Digits.of(2.0 / 3, 3)).isEqualTo("0.667");
        assertThat(Digits.of(999.9, 3)).isEqualTo("1000");
    }

    @Test
    void theVeryLargeAndTheVerySmallHaveAnExponent() {
        assertThat(Digits.of(1.25e-9, 3)).isEqualTo("1.25e-9");
        assertThat(Digits.of(6.02214e23, 3)).isEqualTo("6.02e23");
        assertThat(Digits.of(-1e12, 6)).isEqualTo("-1e12");
    }

    @Test
    void whatIsNoNumberIsNamed() {
        assertThat(Digits.of(Double.NaN, 6)).isEqualTo("NaN");
        assertThat(Digits.of(Double.NEGATIVE_INFINITY, 6)).isEqualTo("-Infinity");
    }
}
