package telltale.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import telltale.series.RowRange;

class VolumeUnderSurfaceTest {
    private static final int CUTOFFS = 250;

    @Test
    void isTheMeanOverBuffersComputedNaively() {
        SplittableRandom random = new SplittableRandom(6);
        for (int round = 0; round < 30; round++) {
            check(random, 260 + random.nextInt(300), 90, random.nextInt(60));
        }
    }

    @Test
    void buffersWiderThanTheSeriesAndSpansInCrowdsAreComputedNaively() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 60; round++) {
            check(random, 9 + random.nextInt(60), 1 + random.nextInt(20), random.nextInt(160));
        }
    }

    /// @param gap how far spans lie apart at most
    private static void check(SplittableRandom random, int length, int gap, int window) {
        List<RowRange> spans = new ArrayList<>();
        for (int at = random.nextInt(Math.min(8, length - 8));
                at < length - 8;
                at += 2 + random.nextInt(gap)) {
            int to = at + 1 + random.nextInt(7);
            spans.add(new RowRange(at, to));
            at = to;
        }
        Labels labels = Labels.of(length, spans);
        double[] scores = random.doubles(length).map(s -> Math.rint(s * 400)).toArray();
        VolumeUnderSurface fast = VolumeUnderSurface.of(labels, scores, window);
        double[] naive = naive(labels, scores, window);
        assertThat(fast.pr()).isCloseTo(naive[0], within(1e-9));
        assertThat(fast.roc()).isCloseTo(naive[1], within(1e-9));
    }

    /// The definition, cutoff after cutoff and row after row.
    private static double[] naive(Labels labels, double[] scores, int window) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double pr = 0;
        double roc = 0;
        for (int width = 0; width <= window; width++) {
            double recallBefore = 0;
            double fallBefore = 0;
            for (int i = 0; i < CUTOFFS; i++) {
                int place = (int) (i * ((scores.length - 1) / (double) (CUTOFFS - 1)));
                place = i == CUTOFFS - 1 ? scores.length - 1 : place;
                double[] at = at(labels, scores, width, sorted[scores.length - 1 - place]);
                double recall = at[0];
                double fall = at[1];
                pr += (recall - recallBefore) * at[2];
                roc += (fall - fallBefore) * (recall + recallBefore) / 2;
                recallBefore = recall;
                fallBefore = fall;
            }
            roc += (1 - fallBefore) * (1 + recallBefore) / 2;
        }
        return new double[] {pr / (window + 1), roc / (window + 1)};
    }

    /// Recall, fall-out and precision.
    private static double[] at(Labels labels, double[] scores, int width, double cutoff) {
        double hits = 0;
        double extra = 0;
        int taken = 0;
        for (int row = 0; row < scores.length; row++) {
            if (scores[row] < cutoff) {
                continue;
            }
            taken++;
            hits += labels.at(row) ? 1 : 0;
            extra += labels.at(row) ? 0 : weight(labels, row, width);
        }
        List<RowRange> wide = wide(labels, width / 2);
        int touched = 0;
        for (RowRange span : wide) {
            boolean touches = false;
            for (int row = span.from(); row < span.to(); row++) {
                touches |= scores[row] >= cutoff;
            }
            touched += touches ? 1 : 0;
        }
        double positives = labels.positives();
        double widened = positives + extra / 2;
        double recall = Math.min((hits + extra) / widened, 1) * touched / wide.size();
        double fall = (taken - hits - extra) / (labels.length() - widened);
        return new double[] {recall, fall, (hits + extra) / taken};
    }

    /// Spans that overlap are one; those that only touch are two.
    private static List<RowRange> wide(Labels labels, int half) {
        List<RowRange> wide = new ArrayList<>();
        int reach = 0;
        for (RowRange span : labels.spans()) {
            int from = Math.max(0, span.from() - half);
            int to = Math.min(labels.length(), span.to() + half);
            boolean overlaps = !wide.isEmpty() && span.from() - half < reach;
            wide.add(
                    overlaps ? new RowRange(wide.removeLast().from(), to) : new RowRange(from, to));
            reach = span.to() + half;
        }
        return wide;
    }

    private static double weight(Labels labels, int row, int width) {
        double weight = 0;
        for (RowRange span : labels.spans()) {
            int distance = row < span.from() ? span.from() - row : row - span.to() + 1;
            weight += distance <= width / 2 ? Math.sqrt(1 - (double) distance / width) : 0;
        }
        return Math.min(1, weight);
    }
}
