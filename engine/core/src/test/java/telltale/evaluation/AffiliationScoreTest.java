package telltale.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import telltale.series.RowRange;

class AffiliationScoreTest {
    private static final int FINE = 40;

    @Test
    void isTheMeanChanceOfARandomPlaceToBeAsFarComputedNaively() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 20; round++) {
            List<RowRange> events = spans(random, 1 + random.nextInt(3));
            List<RowRange> detected = spans(random, 1 + random.nextInt(4));
            AffiliationScore fast = AffiliationScore.of(Labels.of(60, events), detected);
            double[] naive = naive(events, detected);
            assertThat(fast.precision()).isCloseTo(naive[0], within(2e-3));
            assertThat(fast.recall()).isCloseTo(naive[1], within(2e-3));
        }
    }

    @Test
    void aPerfectDetectionHasBothAtOneAndNoneHasNoPrecision() {
        Labels labels = Labels.of(100, List.of(new RowRange(10, 20), new RowRange(60, 61)));
        AffiliationScore perfect = AffiliationScore.of(labels, labels.spans());
        assertThat(perfect.precision()).isEqualTo(1);
        assertThat(perfect.recall()).isEqualTo(1);
        AffiliationScore none = AffiliationScore.of(labels, List.of());
        assertThat(none.precision()).isNaN();
        assertThat(none.recall()).isZero();
        assertThat(none.f1()).isZero();
    }

    private static List<RowRange> spans(SplittableRandom random, int count) {
        List<RowRange> spans = new ArrayList<>();
        int at = random.nextInt(8);
        for (int i = 0; i < count; i++) {
            int from = at + random.nextInt(6);
            int to = from + 1 + random.nextInt(7);
            spans.add(new RowRange(from, to));
            at = to + 1;
        }
        return spans;
    }

    /// The definition with sums over a fine grid in place of integrals.
    private static double[] naive(List<RowRange> events, List<RowRange> detected) {
        double precision = 0;
        double recall = 0;
        int zones = 0;
        for (int e = 0; e < events.size(); e++) {
            RowRange event = events.get(e);
            double from = e == 0 ? 0 : (events.get(e - 1).to() + event.from()) / 2.0;
            double to = e == events.size() - 1 ? 60 : (event.to() + events.get(e + 1).from()) / 2.0;
            double sum = 0;
            int count = 0;
            for (double x : grid(from, to)) {
                if (inside(x, detected)) {
                    sum += chance(distance(x, List.of(event)), List.of(event), from, to);
                    count++;
                }
            }
            if (count == 0) {
                continue;
            }
            zones++;
            precision += sum / count;
            double reached = 0;
            double[] moments = grid(event.from(), event.to());
            for (double y : moments) {
                double d = Double.POSITIVE_INFINITY;
                for (double x : grid(from, to)) {
                    d = inside(x, detected) ? Math.min(d, Math.abs(x - y)) : d;
                }
                double near = Math.min(y + d, to) - Math.max(y - d, from);
                reached += inside(y, detected) ? 1 : 1 - near / (to - from);
            }
            recall += reached / moments.length;
        }
        return new double[] {zones == 0 ? Double.NaN : precision / zones, recall / events.size()};
    }

    private static double chance(double d, List<RowRange> event, double from, double to) {
        if (d == 0) {
            return 1;
        }
        RowRange one = event.getFirst();
        double near = Math.min(one.to() + d, to) - Math.max(one.from() - d, from);
        return 1 - near / (to - from);
    }

    private static double[] grid(double from, double to) {
        int steps = (int) Math.round((to - from) * FINE);
        double[] grid = new double[steps];
        for (int i = 0; i < steps; i++) {
            grid[i] = from + (i + 0.5) / FINE;
        }
        return grid;
    }

    private static boolean inside(double x, List<RowRange> spans) {
        return distance(x, spans) == 0;
    }

    private static double distance(double x, List<RowRange> spans) {
        double distance = Double.POSITIVE_INFINITY;
        for (RowRange span : spans) {
            double d = x < span.from() ? span.from() - x : Math.max(0, x - span.to());
            distance = Math.min(distance, d);
        }
        return distance;
    }
}
