package telltale.detector.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EndCorrectionTest {
    private static final int LENGTH = 20;

    /// What windows score depends on where in the period they begin: the mean of all is constant.
    private static double[] periodic() {
        double[] judged = new double[500];
        Arrays.setAll(judged, window -> 1 + (window % LENGTH) / 10.0);
        return judged;
    }

    private static double mean(double[] judged, int from, int to) {
        return Arrays.stream(judged, from, to).average().orElseThrow();
    }

    @Test
    void whatFewWindowsOfAPeriodHaveIsNotOdd() {
        double[] judged = periodic();
        var correction = EndCorrection.of(judged, LENGTH);
        double usual = mean(judged, 0, LENGTH);
        for (int there = LENGTH / 2; there <= LENGTH; there++) {
            double mean = mean(judged, judged.length - there, judged.length);
            assertThat(correction.corrected(mean, there)).isLessThan(usual + 1e-9);
        }
        assertThat(mean(judged, judged.length - 10, judged.length)).isGreaterThan(usual + 0.4);
    }

    @Test
    void whatIsHigherThanFewWindowsEverWereStaysSo() {
        double[] judged = periodic();
        var correction = EndCorrection.of(judged, LENGTH);
        double usual = mean(judged, 0, LENGTH);
        double highest = mean(judged, 10, 20);
        assertThat(correction.corrected(highest + 3, 10)).isCloseTo(usual + 3, within(1e-9));
    }

    @Test
    void aMeanOfAllWindowsIsLeftAsItIs() {
        var correction = EndCorrection.of(periodic(), LENGTH);
        assertThat(correction.corrected(7, LENGTH)).isEqualTo(7);
    }

    @Test
    void tooFewWindowsBeforeTellNothing() {
        var correction = EndCorrection.of(new double[3 * LENGTH], LENGTH);
        assertThat(correction.corrected(7, 10)).isEqualTo(7);
    }

    @Test
    void missingWindowsDoNotCount() {
        double[] judged = periodic();
        Arrays.fill(judged, 300, 330, Double.NaN);
        var correction = EndCorrection.of(judged, LENGTH);
        double mean = mean(judged, judged.length - 10, judged.length);
        assertThat(correction.corrected(mean, 10)).isFinite().isLessThanOrEqualTo(mean);
    }
}
