package telltale.app.chart.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValueTicksTest {

    @Test
    void ticksAreRoundNumbers() {
        assertThat(labels(-1.2, 3.4, 6)).containsExactly("−1", "0", "1", "2", "3");
        assertThat(labels(0.012, 0.047, 5)).containsExactly("0.02", "0.03", "0.04");
    }

    @Test
    void largeAndSmallNumbersTakePrefixes() {
        assertThat(labels(0, 2.2e6, 5)).containsExactly("0", "0.5 M", "1.0 M", "1.5 M", "2.0 M");
        assertThat(labels(0, 4.5e-6, 5)).containsExactly("0", "1 µ", "2 µ", "3 µ", "4 µ");
        assertThat(labels(0, 45_000, 5))
                .containsExactly("0", "10 000", "20 000", "30 000", "40 000");
    }

    @Test
    void labelsStayShortWhereOnlyTheLastDigitsDiffer() {
        var ticks = ValueTicks.of(new ValueScale(new ValueRange(1e9, 1e9 + 0.0045)), 5);
        assertThat(ticks.base()).isEqualTo("1000000000");
        assertThat(ticks.labels()).allSatisfy(label -> assertThat(label).hasSizeLessThan(12));
        assertThat(ticks.labels()).doesNotHaveDuplicates();
    }

    @Test
    void aBentScaleHasPowersOfTenThatDoNotCrowd() {
        var scale = new ValueScale(new ValueRange(0, 5_000), 2);
        var ticks = ValueTicks.of(scale, 5);
        assertThat(ticks.values()).contains(0.0, 10.0, 100.0, 1_000.0).isSorted();
        for (var i = 1; i < ticks.values().size(); i++) {
            var apart = scale.share(ticks.values().get(i)) - scale.share(ticks.values().get(i - 1));
            assertThat(apart).isGreaterThan(0.1);
        }
    }

    @Test
    void labelsThatWouldTouchAreLeftOutBetweenTheLowestAndTheHighest() {
        var scale = new ValueScale(new ValueRange(0, 100));
        var ticks = new ValueTicks(List.of(0.0, 45.0, 90.0), List.of("0", "45", "90"), "");

        assertThat(ticks.spaced(scale, 0.4).labels()).containsExactly("0", "45", "90");
        assertThat(ticks.spaced(scale, 0.5).labels()).containsExactly("0", "90");
        assertThat(ticks.spaced(scale, 0.95).labels()).containsExactly("0");
    }

    @Test
    void ticksAreFewAndInsideWhateverTheRange() {
        var random = new Random(3);
        for (var trial = 0; trial < 3_000; trial++) {
            var low = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            var span = Math.pow(10, random.nextInt(40) - 20) * (1 + random.nextDouble());
            if (low + span > low + Math.ulp(low) * 1_000) {
                var range = new ValueRange(low, low + span);
                var ticks = ValueTicks.of(new ValueScale(range), 6);
                assertThat(ticks.values()).as("%s", range).hasSizeBetween(1, 8).isSorted();
                assertThat(ticks.values()).allMatch(value -> value <= range.high());
            }
        }
    }

    @Test
    void singleNumbersShowFiveFigures() {
        assertThat(plain(20_957)).isEqualTo("20 957");
        assertThat(plain(1234.5678)).isEqualTo("1 234.6");
        assertThat(plain(-0.25)).isEqualTo("−0.25");
        assertThat(plain(1_234_567)).isEqualTo("1.2346 M");
        assertThat(plain(0)).isEqualTo("0");
        assertThat(plain(Double.NaN)).isEqualTo("–");
        assertThat(ValueText.plain(1.5e6, "W").replace('\u202f', ' ')).isEqualTo("1.5 MW");
        assertThat(ValueText.plain(21.5, "°C").replace('\u202f', ' ')).isEqualTo("21.5 °C");
    }

    private static String plain(double value) {
        return ValueText.plain(value).replace('\u202f', ' ');
    }

    private static List<String> labels(double low, double high, int most) {
        return ValueTicks.of(new ValueScale(new ValueRange(low, high)), most).labels().stream()
                .map(label -> label.replace('\u202f', ' '))
                .toList();
    }
}
