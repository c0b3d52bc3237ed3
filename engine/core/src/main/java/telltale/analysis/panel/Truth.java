package telltale.analysis.panel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import telltale.detector.Scores;
import telltale.evaluation.Labels;
import telltale.evaluation.Span;
import telltale.evaluation.Vus;
import telltale.evaluation.VusWindow;
import telltale.evaluation.measure.Delay;
import telltale.series.Series;

/// The labels of a series, which methods are measured by on all its rows. Immutable.
///
/// @param series the rows
/// @param labels which of them are anomalous
public record Truth(Series series, Labels labels) {
    private static final int RANDOM_RUNS = 5;

    /// From here on one random run is as good as several.
    private static final int MANY_ROWS = 100_000;

    public Truth {
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

    /// How well a method does under its threshold; cheap, without [Merits#vusPr].
    public Merits of(Finding finding) {
        return finding.result()
                .map(result -> of(finding.spans(), result.fitted().model().delay()))
                .orElse(Merits.NONE);
    }

    /// How well detections do.
    ///
    /// @param detected the rows detected, in order, apart
    /// @param late how many rows later they are known
    public Merits of(List<Span> detected, int late) {
        if (!measurable()) {
            return Merits.NONE;
        }
        long hits = Spans.shared(labels.spans(), detected);
        long rows = detected.stream().mapToLong(Span::length).sum();
        double precision = ratio((double) hits, (double) rows);
        double recall = ratio((double) hits, (double) labels.positives());
        double f1 = ratio(2.0 * hits, (double) (rows + labels.positives()));
        int missed = Spans.apart(labels.spans(), detected).size();
        Delay delay = Delay.of(series, labels, detected, late);
        return new Merits(
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
                ? Vus.of(labels, scores, VusWindow.of(series.channelValues(0))).pr()
                : Double.NaN;
    }

    /// How well a detector does that knows nothing but how many rows are labelled: the mean of a
    /// few runs with random scores, of which it detects the highest.
    public Merits random(long seed) {
        if (!measurable()) {
            return Merits.NONE;
        }
        var random = new SplittableRandom(seed);
        double cutoff = 1 - (double) labels.positives() / labels.length();
        List<Merits> runs = new ArrayList<>();
        for (int run = 0; run < (series.length() > MANY_ROWS ? 1 : RANDOM_RUNS); run++) {
            double[] scores = random.doubles(series.length()).toArray();
            BitSet rows = new BitSet(scores.length);
            for (int row = 0; row < scores.length; row++) {
                rows.set(row, scores[row] >= cutoff);
            }
            runs.add(of(Labels.spans(rows), 0).withVusPr(vusPr(scores)));
        }
        return new Merits(
                mean(runs, Merits::precision),
                mean(runs, Merits::recall),
                mean(runs, Merits::f1),
                mean(runs, Merits::vusPr),
                mean(runs, Merits::found),
                mean(runs, Merits::delayRows),
                mean(runs, Merits::delaySeconds));
    }

    private static double mean(List<Merits> runs, ToDoubleFunction<Merits> figure) {
        return runs.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
