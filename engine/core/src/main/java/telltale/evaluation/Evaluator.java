package telltale.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import telltale.series.RowRange;
import telltale.series.Series;

/// What scores and detections of one series are measured against: the labels of the rows that are
/// scored. Immutable.
///
/// Figures over cutoffs come from the scores, the others from the detections of the product's own
/// cutoff. What cannot be said is NaN: most figures where no row is labelled, those of [UcrHit]
/// where there is not exactly one event.
public final class Evaluator {
    private static final double DAY_NANOS = 86_400e9;
    private static final int RANDOM_RUNS = 5;

    /// How many cutoffs of a series the best one of a corpus is looked for among.
    private static final int MOST_CUTOFFS = 1_000;

    private final Series whole;
    private final Labels all;
    private final RowRange scored;
    private final int tolerance;
    private final int window;
    private final Series series;
    private final Labels labels;

    /// @param whole the series with all its rows
    /// @param labels of all its rows
    /// @param scored which rows count
    /// @param tolerance how many rows an alarm may lie before or after an event and still be right
    public Evaluator(Series whole, Labels labels, RowRange scored, int tolerance) {
        if (labels.length() != whole.length() || scored.to() > whole.length()) {
            throw new IllegalArgumentException(
                    "'%s': expected labels of %d rows, found %d, and rows within them, found %s"
                            .formatted(whole.name(), whole.length(), labels.length(), scored));
        }
        this.whole = whole;
        this.all = labels;
        this.scored = scored;
        this.tolerance = tolerance;
        this.window = VusWindow.of(whole.channelValues(0));
        this.series = whole.rows(scored.from(), scored.to());
        this.labels = labels.rows(scored.from(), scored.to());
    }

    /// The rows that count.
    public RowRange scored() {
        return scored;
    }

    /// The labels of the rows that count.
    public Labels labels() {
        return labels;
    }

    /// The figures of a method whose scores are confidences and known at once.
    ///
    /// @param scores one for each row of the whole series
    /// @param detected the rows it calls anomalous, of the whole series, in order, apart
    public Evaluation measure(double[] scores, List<RowRange> detected) {
        return measure(scores, scores, detected, 0);
    }

    /// The figures of a method that promises nothing.
    public Evaluation measure(
            double[] scores, double[] confidences, List<RowRange> detected, int late) {
        return measure(scores, confidences, detected, late, Double.NaN);
    }

    /// The figures of a method.
    ///
    /// @param scores one for each row of the whole series
    /// @param confidences likewise: the same on the one scale that all series have in common
    /// @param detected the rows it calls anomalous, of the whole series, in order, apart
    /// @param late how many rows later the method knows what a row's score is. NAB and the delay
    ///   are told when alarms come, all else which rows they are about
    /// @param promised how many false alarms the method promises per normal row; NaN = unknown
    public Evaluation measure(
            double[] scores,
            double[] confidences,
            List<RowRange> detected,
            int late,
            double promised) {
        int length = whole.length();
        if (scores.length != length || confidences.length != length) {
            throw new IllegalArgumentException(
                    "'%s': expected %d scores, found %d and %d confidences"
                            .formatted(whole.name(), length, scores.length, confidences.length));
        }
        double[] counted = Arrays.copyOfRange(scores, scored.from(), scored.to());
        List<RowRange> clipped = clipped(detected);
        Map<Metric, Double> figures = new EnumMap<>(Metric.class);
        addRanking(figures, counted);
        addDetection(figures, clipped, late);
        figures.put(Metric.FALSE_ALARMS_PROMISED, 1_000 * promised);
        List<NabScore.Part> nab = nab(detected, late);
        NabCurve curve = NabScore.curve(all, behind(confidences, late), scored, MOST_CUTOFFS);
        NabScore.Profile[] profiles = NabScore.Profile.values();
        for (int i = 0; i < profiles.length; i++) {
            NabScore.Profile profile = profiles[i];
            NabScore.Part part = nab.get(i);
            figures.put(Metric.nab(profile), part.score(profile));
            figures.put(
                    Metric.bestNab(profile), NabCurve.best(List.of(curve), part, profile).score());
        }
        return new Evaluation(MetricValues.of(figures), nab, curve);
    }

    /// Each score where it is known: so many rows further down.
    private static double[] behind(double[] scores, int late) {
        if (late == 0) {
            return scores;
        }
        double[] behind = new double[scores.length];
        int missing = Math.min(late, scores.length);
        Arrays.fill(behind, 0, missing, Double.NaN);
        System.arraycopy(scores, 0, behind, missing, scores.length - missing);
        return behind;
    }

    /// What is left of a method that failed: nothing but that it earned nothing.
    public Evaluation failed() {
        return new Evaluation(MetricValues.none(), nab(List.of(), 0), NabCurve.NOTHING);
    }

    private List<NabScore.Part> nab(List<RowRange> detected, int late) {
        int[] alarms = detected.stream().mapToInt(span -> span.from() + late).toArray();
        List<NabScore.Part> parts = new ArrayList<>();
        for (NabScore.Profile profile : NabScore.Profile.values()) {
            parts.add(NabScore.part(all, alarms, scored, profile));
        }
        return List.copyOf(parts);
    }

    private List<RowRange> clipped(List<RowRange> detected) {
        List<RowRange> clipped = new ArrayList<>();
        for (RowRange span : detected) {
            int from = Math.max(span.from(), scored.from()) - scored.from();
            int to = Math.min(span.to(), scored.to()) - scored.from();
            if (from < to) {
                clipped.add(new RowRange(from, to));
            }
        }
        return clipped;
    }

    private void addRanking(Map<Metric, Double> figures, double[] scores) {
        if (!labels.measurable()) {
            return;
        }
        VolumeUnderSurface vus = VolumeUnderSurface.of(labels, scores, window);
        figures.put(Metric.VUS_PR, vus.pr());
        figures.put(Metric.VUS_ROC, vus.roc());
        RankingScore ranking = RankingScore.of(labels, scores);
        figures.put(Metric.AUC_PR, ranking.aucPr());
        figures.put(Metric.AUC_ROC, ranking.aucRoc());
        figures.put(Metric.BEST_F1, ranking.bestF1());
        BestOverCutoffs best = BestOverCutoffs.of(labels, scores);
        figures.put(Metric.BEST_EVENT_F1, best.eventF1());
        figures.put(Metric.BEST_LINE_EVENT_F1, BestLine.eventF1(labels, scores, tolerance));
        figures.put(Metric.BEST_RANGE_F1, best.rangeF1());
        figures.put(Metric.POINT_ADJUSTED_F1, best.pointAdjustedF1());
        if (labels.spans().size() == 1) {
            UcrHit ucr = UcrHit.of(labels, scores, UcrHit.TOLERANCE);
            figures.put(Metric.UCR_HIT, ucr.hit() ? 1.0 : 0.0);
            figures.put(Metric.UCR_HIT_LENGTH, ucr.hitByLength() ? 1.0 : 0.0);
        }
    }

    private void addDetection(Map<Metric, Double> figures, List<RowRange> detected, int late) {
        EventScore events = EventScore.of(labels, detected, tolerance);
        double wrong = events.detected() - events.right();
        figures.put(Metric.FALSE_ALARMS_PER_1000_ROWS, 1000 * wrong / labels.length());
        figures.put(Metric.FALSE_ALARMS_PER_DAY, wrong / days());
        RowScore rows = RowScore.of(labels, detected);
        figures.put(Metric.ACCURACY, rows.accuracy());
        if (!labels.measurable()) {
            return;
        }
        figures.put(Metric.PRECISION, rows.precision());
        figures.put(Metric.RECALL, rows.recall());
        figures.put(Metric.F1, rows.f1());
        figures.put(Metric.EVENT_PRECISION, events.precision());
        figures.put(Metric.EVENT_RECALL, events.recall());
        figures.put(Metric.EVENT_F1, events.f1());
        figures.put(Metric.RANGE_F1, RangeScore.of(labels, detected).f1());
        AffiliationScore affiliation = AffiliationScore.of(labels, detected);
        figures.put(Metric.AFFILIATION_PRECISION, affiliation.precision());
        figures.put(Metric.AFFILIATION_RECALL, affiliation.recall());
        figures.put(Metric.AFFILIATION_F1, affiliation.f1());
        DetectionDelay delay = DetectionDelay.of(series, labels, detected, late);
        figures.put(Metric.DELAY_ROWS, delay.rows());
        figures.put(Metric.DELAY_SECONDS, delay.seconds());
    }

    /// How long the rows last, the last one as long as the others; NaN where they have no times.
    private double days() {
        int length = series.length();
        if (series.timing() == Series.Timing.INDEX || length < 2) {
            return Double.NaN;
        }
        double span = (double) series.timeAt(length - 1) - series.timeAt(0);
        return span * length / (length - 1) / DAY_NANOS;
    }

    /// The mean figures of a detector that knows nothing: scores evenly distributed over [0, 1), of
    /// which it detects the highest, as many rows as are labelled (so it is told how many there
    /// are). None where no row is labelled.
    public Evaluation random(long seed) {
        if (!labels.measurable()) {
            return failed();
        }
        List<Evaluation> runs = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        double cutoff = 1 - (double) labels.positives() / labels.length();
        for (int run = 0; run < RANDOM_RUNS; run++) {
            double[] scores = random.doubles(whole.length()).toArray();
            BitSet rows = new BitSet(scores.length);
            for (int row = 0; row < scores.length; row++) {
                rows.set(row, scores[row] >= cutoff);
            }
            runs.add(measure(scores, Labels.spans(rows)));
        }
        return Evaluation.mean(runs);
    }

    @Override
    public String toString() {
        return "%s, tolerance %d, buffer %d".formatted(scored, tolerance, window);
    }
}
