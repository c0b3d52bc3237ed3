package telltale.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import telltale.detector.NotEnoughData;
import telltale.series.RowRange;
import telltale.series.Series;

class TrainingTest {
    private final Series series = Series.ofValues(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);

    @Test
    void takesAllRows() {
        assertThat(new Training.All().of(series)).isEqualTo(new RowRange(0, 10));
    }

    @Test
    void takesTheFirstRowsAndNoMoreThanThereAre() {
        assertThat(new Training.Rows(3).of(series)).isEqualTo(new RowRange(0, 3));
        assertThat(new Training.Rows(99).of(series)).isEqualTo(new RowRange(0, 10));
    }

    @Test
    void takesAShareOfAtLeastOneRow() {
        assertThat(new Training.Share(0.3).of(series)).isEqualTo(new RowRange(0, 3));
        assertThat(new Training.Share(1).of(series)).isEqualTo(new RowRange(0, 10));
        assertThat(new Training.Share(1e-9).of(series)).isEqualTo(new RowRange(0, 1));
    }

    @Test
    void takesTheRowsBeforeATimeAndBetweenTwo() {
        assertThat(new Training.Until(Timestamp.of("4")).of(series)).isEqualTo(new RowRange(0, 4));
        assertThat(new Training.Range(Timestamp.of("4"), Timestamp.of("7")).of(series))
                .isEqualTo(new RowRange(4, 7));
    }

    @Test
    void saysWhereTheSeriesIsWhenNoRowIsLeft() {
        assertThatExceptionOfType(NotEnoughData.class)
                .isThrownBy(() -> new Training.Until(Timestamp.of("0")).of(series))
                .withMessage(
                        "training on the rows before 0: 'values' has none, it goes from 0 to 9");
        assertThatExceptionOfType(NotEnoughData.class)
                .isThrownBy(() -> new Training.All().of(Series.ofValues()))
                .withMessage("'values' has no rows");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Training.Rows(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Training.Share(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Training.Share(1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Training.Share(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Training.Range(Timestamp.of("7"), Timestamp.of("7")))
                .withMessage("training range: expected a time after '7', found '7'");
    }
}
