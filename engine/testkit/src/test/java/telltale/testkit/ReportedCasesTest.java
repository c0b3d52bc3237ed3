package telltale.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import telltale.consensus.Statistical;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.detector.Scores;
import telltale.detector.statistical.ExponentialSmoothing;
import telltale.detector.statistical.SeasonalDecomposition;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.threshold.Calibration;

/// Series of the kind that people reported to other programs, written anew, and the rows that are
/// at fault in them.
class ReportedCasesTest {

    @Test
    void theDipOnAStraightDeclineIsFoundAndTheFirstRowsAreNot() throws Exception {
        Series series = PlainSeries.series(column("37-yyyymmdd-weekly.csv", ",", 1));
        assertThat(anomalous(new ExponentialSmoothing(), series)).containsExactly(200);
    }

    @Test
    void theFirstRowOfAWanderingSeriesIsNoAnomaly() throws Exception {
        double[] values =
                column("39-utf16-ampm-quality.csv", "\t", 1, StandardCharsets.UTF_16, '.');
        Series series = PlainSeries.series(values);
        assertThat(anomalous(new ExponentialSmoothing(), series)).containsExactly(100);
        assertThat(anomalous(new Statistical(), series)).containsExactly(100);
    }

    @Test
    void oneSpikeDoesNotMakeItsTimeOfDayAnomalousOnAllDays() throws Exception {
        Series series = PlainSeries.series(column("67-before-first-period.csv", ",", 1));
        assertThat(anomalous(new SeasonalDecomposition(), series)).containsExactly(6 * 144 + 36);
    }

    /// From the reset on, for as long as it may still be an anomaly that ends.
    @Test
    void aCounterIsAnomalousFromItsResetAndNotAtItsStart() throws Exception {
        Series series = PlainSeries.series(column("69-counter-reset.csv", ",", 1));
        List<Integer> rows = anomalous(new ExponentialSmoothing(), series);
        assertThat(rows.getFirst()).isEqualTo(233);
        assertThat(rows.getLast()).isLessThan(290);
    }

    @Test
    void aFallOfOneChannelIsNeitherHiddenNorJoinedByOthersBesideIt() throws Exception {
        String file = "11-sbfspot-units-above.csv";
        double[] power = column(file, ";", 4, StandardCharsets.UTF_8, ',');
        for (int beside : new int[] {6, 7, 8, 9}) {
            double[] other = column(file, ";", beside, StandardCharsets.UTF_8, ',');
            Series series = PlainSeries.series(power, other);
            assertThat(anomalous(new Statistical(), series))
                    .as("beside column %d", beside + 1)
                    .containsExactly(60, 61, 62);
        }
    }

    /// The rows at the default cutoff, all being learnt from.
    private static List<Integer> anomalous(Detector detector, Series series)
            throws InterruptedException {
        Model model = detector.fit(series, Progress.NONE);
        Scores scores = model.score(series, Progress.NONE);
        double cutoff = Calibration.of(model, scores).cutoff(0.95);
        var rows = new TreeSet<Integer>();
        for (int row = 0; row < series.length(); row++) {
            if (scores.at(row) >= cutoff) {
                rows.add(row);
            }
        }
        return List.copyOf(rows);
    }

    private static double[] column(String file, String separator, int column) throws IOException {
        return column(file, separator, column, StandardCharsets.UTF_8, '.');
    }

    /// The numbers of a column, of the lines that begin with a digit.
    private static double[] column(
            String file, String separator, int column, Charset charset, char decimal)
            throws IOException {
        try (InputStream in = ReportedCasesTest.class.getResourceAsStream("/cases/" + file)) {
            assertThat(in).as(file).isNotNull();
            String text = new String(in.readAllBytes(), charset);
            return text.lines()
                    .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
                    .map(line -> line.split(separator, -1)[column])
                    .mapToDouble(cell -> Double.parseDouble(cell.replace(decimal, '.')))
                    .toArray();
        }
    }
}
