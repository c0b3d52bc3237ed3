package telltale.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import telltale.detector.Scores;
import telltale.evaluation.Labels;
import telltale.evaluation.RowScore;
import telltale.series.RowRange;
import telltale.series.Series;
import telltale.threshold.Calibration;
import telltale.threshold.CutoffCounts;
import telltale.threshold.Grouping;
import telltale.threshold.ScorePeaks;
import telltale.threshold.Threshold;

final class MethodPanelTest {
    private static final int ROWS = 5_000;

    @Test
    void peaksFindTheSameAnomaliesAsAllScoresDo() {
        for (int length : new int[] {0, 1, 2, 255, 256, 257, 1021, ROWS}) {
            double[] values = scores(length, 7);
            Scores scores = Scores.of(values);
            Series series = Series.ofValues(new double[length]);
            Calibration calibration = Calibration.of(scores);
            ScorePeaks peaks = ScorePeaks.of(scores);
            for (double cutoff : new double[] {-1, 0, 1, 2.5, 4, 99, Double.POSITIVE_INFINITY}) {
                for (var grouping :
                        List.of(
                                Grouping.PLAIN,
                                new Grouping(
                                        3,
                                        2,
                                        Grouping.PLAIN.direction(),
                                        Grouping.PLAIN.least()))) {
                    assertThat(grouping.find(peaks, series, cutoff, calibration))
                            .as("%d rows over %s", length, cutoff)
                            .isEqualTo(grouping.find(scores, series, cutoff, calibration));
                }
            }
        }
    }

    @Test
    void cutoffsAreThoseOfTheThreshold() {
        for (int length : new int[] {0, 1, 2, 64, 1021, ROWS}) {
            double[] values = scores(length, 3);
            for (int row = 0; row < length; row += 3) {
                values[row] = Math.rint(values[row]);
            }
            Scores scores = Scores.of(values);
            Calibration calibration = Calibration.of(scores);
            CutoffCounts cutoffs = new CutoffCounts(scores, calibration);
            List<Threshold> thresholds = new ArrayList<>();
            for (double part = 0.001; part < 1; part *= 1.3) {
                thresholds.add(new Threshold.Share(part));
                thresholds.add(new Threshold.Confidence(1 - part));
                thresholds.add(new Threshold.Sigma(8 * part));
                thresholds.add(new Threshold.Sigma(8 * part, true));
            }
            thresholds.add(new Threshold.Fixed(1.5));
            thresholds.add(new Threshold.TopK(3));
            for (Threshold threshold : thresholds) {
                assertThat(cutoffs.of(threshold))
                        .as("%s of %d rows", threshold, length)
                        .isEqualTo(threshold.cutoff(scores, calibration));
            }
        }
    }

    @Test
    void consensusAndSharedRowsAreThoseOfBitSets() {
        Random random = new Random(5);
        for (int round = 0; round < 50; round++) {
            List<BitSet> sets = new ArrayList<>();
            List<List<RowRange>> lists = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                BitSet set = new BitSet();
                random.ints(40, 0, 130).forEach(set::set);
                sets.add(set);
                lists.add(Labels.spans(set));
            }
            BitSet both = (BitSet) sets.get(0).clone();
            both.and(sets.get(1));
            assertThat(RangeAgreement.shared(lists.get(0), lists.get(1)))
                    .isEqualTo(both.cardinality());
            for (int least = 1; least <= 4; least++) {
                BitSet expected = new BitSet();
                for (int row = 0; row < 130; row++) {
                    int at = row;
                    long votes = sets.stream().filter(set -> set.get(at)).count();
                    expected.set(row, votes >= least);
                }
                assertThat(RangeAgreement.inAtLeast(least, lists))
                        .isEqualTo(Labels.spans(expected));
            }
            List<Integer> apart = RangeAgreement.apart(lists.get(0), lists.get(1));
            for (int i = 0; i < lists.get(0).size(); i++) {
                RowRange span = lists.get(0).get(i);
                int next = sets.get(1).nextSetBit(span.from());
                boolean alone = next < 0 || next >= span.to();
                assertThat(apart.contains(i)).isEqualTo(alone);
            }
        }
    }

    @Test
    void meritsAreThoseOfTheEvaluation() {
        Series series = Series.ofValues(scores(200, 1));
        Labels labels = Labels.of(200, List.of(new RowRange(10, 20), new RowRange(100, 104)));
        List<RowRange> detected = List.of(new RowRange(15, 25), new RowRange(150, 151));
        LabelMetrics merits = new GroundTruth(series, labels).of(detected, 0);
        RowScore rows = RowScore.of(labels, detected);
        assertThat(merits.precision()).isEqualTo(rows.precision());
        assertThat(merits.recall()).isEqualTo(rows.recall());
        assertThat(merits.f1()).isEqualTo(rows.f1());
        assertThat(merits.found()).isEqualTo(1);
        assertThat(merits.delayRows()).isEqualTo(5);
    }

    @Test
    void nothingIsMeasuredWithoutLabels() {
        GroundTruth truth = new GroundTruth(Series.ofValues(1, 2, 3), Labels.of(3, List.of()));
        assertThat(truth.of(List.of(new RowRange(0, 1)), 0)).isEqualTo(LabelMetrics.NONE);
        assertThat(truth.random(1)).isEqualTo(LabelMetrics.NONE);
        assertThat(PrecisionRecallCurve.of(truth.labels(), Scores.of(1, 2, 3)).best()).isEmpty();
    }

    @Test
    void sweepEndsWithAllRowsAndKnowsTheBestCutoff() {
        Labels labels = Labels.of(8, List.of(new RowRange(2, 4)));
        PrecisionRecallCurve sweep =
                PrecisionRecallCurve.of(labels, Scores.of(0, 1, 9, 8, 7, 1, 0, Double.NaN));
        assertThat(sweep.best()).contains(new PrecisionRecallCurve.Step(8, 1, 1));
        assertThat(sweep.reaching(0.5)).contains(new PrecisionRecallCurve.Step(9, 1, 0.5));
        assertThat(sweep.steps().getLast().recall()).isEqualTo(1);
    }

    private static double[] scores(int length, long seed) {
        Random random = new Random(seed);
        double[] values = new double[length];
        for (int row = 0; row < length; row++) {
            values[row] = random.nextInt(50) == 0 ? Double.NaN : Math.abs(random.nextGaussian());
            values[row] = random.nextInt(100) == 0 ? values[row] * 5 : values[row];
        }
        return values;
    }
}
