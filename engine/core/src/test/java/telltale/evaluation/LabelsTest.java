package telltale.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import telltale.series.RowRange;

class LabelsTest {
    private static final Labels LABELS =
            Labels.of(20, List.of(new RowRange(1, 3), new RowRange(6, 7), new RowRange(18, 20)));

    @Test
    void widenedLabelsStayWithinTheRowsAndMerge() {
        assertThat(LABELS.widened(2).spans())
                .containsExactly(new RowRange(0, 9), new RowRange(16, 20));
        assertThat(LABELS.widened(0)).isSameAs(LABELS);
    }

    @Test
    void labelsOfRowsAreCountedFromTheirFirst() {
        assertThat(LABELS.rows(2, 19).spans())
                .containsExactly(new RowRange(0, 1), new RowRange(4, 5), new RowRange(16, 17));
    }

    @Test
    void theLengthOfTheSpanIsTheToleranceOfTheArchive() {
        Labels labels = Labels.of(2_000, List.of(new RowRange(1_000, 1_300)));
        double[] scores = new double[2_000];
        scores[750] = 1;
        UcrHit ucr = UcrHit.of(labels, scores, UcrHit.TOLERANCE);
        assertThat(ucr.row()).isEqualTo(750);
        assertThat(ucr.hit()).isFalse();
        assertThat(ucr.hitByLength()).isTrue();
    }
}
