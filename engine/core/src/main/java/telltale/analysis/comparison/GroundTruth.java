package telltale.analysis.comparison;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import telltale.detector.Scores;
import telltale.evaluation.DetectionDelay;
import telltale.evaluation.Labels;
import telltale.evaluation.VolumeUnderSurface;
import telltale.evaluation.VusWindow;
import telltale.series.RowRange;
import telltale.series.Series;

/// Ground truth of a series: its labels, by which methods are measured on all its rows. Immutable.
///
/// @param series the rows
/// @param labels which of them are anomalous
public record GroundTruth(Series series, Labels labels) {
    private static final int RANDOM_RUNS = 5;

    /// From here on one random run is as good as several.
    private static final int MANY_ROWS = 100_000;

    public GroundTruth {
        if (labels.length() != series.length()) {
            throw new IllegalArgumentException(
                    "'%s': expected labels of %d rows, found %d"
                            .formatted(series.name(), series.length(), labels.length()));
        }
    }

    /// Whether there is something to measure: some rows are labelled, and some are not.
    public boolean measurable() {
        return labels.measurable();
    }

    /// How well a method does under its threshold; cheap, without [LabelMetrics#vusPr].
    public LabelMetrics of(MethodResult finding) {
        return finding.result()
                .map(result -> of(finding.spans(), result.fitted().model().delay()))
                .orElse(LabelMetrics.NONE);
    }

    /// How well detections do.
    ///
    /// @param detected the rows detected, in order, apart
    /// @param late how many rows later they are known
    public LabelMetrics of(List<RowRange> detected, int late) {
        if (!measurable()) {
            return LabelMetrics.NONE;
        }
        long hits = RangeAgreement.shared(labels.spans(), detected);
        long rows = detected.stream().mapToLong(RowRange::length).sum();
        double precision = ratio((double) hits, (double) rows);
        double recall = ratio((double) hits, (double) labels.positives());
        double f1 = ratio(2.0 * hits, (double) (rows + labels.positives()));
        int missed = RangeAgreement.apart(labels.spans(), detected).size();
        DetectionDelay delay = DetectionDelay.of(series, labels, detected, late);
        return new LabelMetrics(
                precision,
                recall,
                f1,
                Double.NaN,
                labels.spans().size() - missed,
                delay.rows(),
                delay.seconds());
    }

    private static double ratio(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    /// Volume under the precision-recall surface; NaN where nothing can be measured. Takes about a
    /// second for a million rows.
    public double vusPr(Scores scores) {
        return vusPr(scores.values());
    }

    private double vusPr(double[] scores) {
        return measurable()
                ? VolumeUnderSurface.of(labels, scores, VusWindow.of(series.channelValues(0))).pr()
                : Double.NaN;
    }

    /// How well a detector does that knows nothing but how many rows are labelled: the mean of a
    /// few runs with random scores, of which it detects the highest.
    public LabelMetrics random(long seed) {
        if (!measurable()) {
            return LabelMetrics.NONE;
        }
        var random = new SplittableRandom(seed);
        double cutoff = 1 - (double) labels.positives() / labels.length();
        List<LabelMetrics> runs = new ArrayList<>();
        for (int run = 0; run < (series.length() > MANY_ROWS ? 1 : RANDOM_RUNS); run++) {
            double[] scores = random.doubles(series.length()).toArray();
            BitSet rows = new BitSet(scores.length);
            for (int row = 0; row < scores.length; row++) {
                rows.set(row, scores[row] >= cutoff);
            }
            runs.add(of(Labels.spans(rows), 0).withVusPr(vusPr(scores)));
        }
        return new LabelMetrics(
                mean(runs, LabelMetrics::precision),
                mean(runs, LabelMetrics::recall),
                mean(runs, LabelMetrics::f1),
                mean(runs, LabelMetrics::vusPr),
                mean(runs, LabelMetrics::found),
                mean(runs, LabelMetrics::delayRows),
                mean(runs, LabelMetrics::delaySeconds));
    }

    private static double mean(List<LabelMetrics> runs, ToDoubleFunction<LabelMetrics> figure) {
        return runs.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
