package telltale.app.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import telltale.app.ExampleSeries;
import telltale.app.series.SeriesEntry;
import telltale.evaluation.Labels;
import telltale.evaluation.label.EventList;
import telltale.input.csv.CsvSource;
import telltale.job.Progress;
import telltale.series.Series;

final class LabelSetTest {
    @TempDir private Path folder;

    @Test
    void labelsOfOneKindThatTouchBecomeOne() {
        LabelSet book = LabelSet.EMPTY.with(10, 20, 1).with(20, 30, 1).with(5, 12, 1);
        assertThat(book.events()).containsExactly(new LabelledEvent(5, 30, 1, ""));
    }

    @Test
    void labelOfAnotherKindGivesWay() {
        LabelSet book = LabelSet.EMPTY.with(10, 30, 1).with(15, 20, 2);
        assertThat(book.events())
                .containsExactly(
                        new LabelledEvent(10, 15, 1, ""),
                        new LabelledEvent(15, 20, 2, ""),
                        new LabelledEvent(20, 30, 1, ""));
    }

    @Test
    void erasingLeavesWhatSticksOut() {
        LabelSet book = LabelSet.EMPTY.with(10, 30, 1).without(15, 40);
        assertThat(book.events()).containsExactly(new LabelledEvent(10, 15, 1, ""));
        assertThat(book.without(0, 100).events()).isEmpty();
    }

    @Test
    void clickTakesTheWholeEventAwayOrLabelsTheRow() {
        LabelSet book = LabelSet.EMPTY.with(10, 30, 1);
        assertThat(book.toggled(29, 1).events()).isEmpty();
        assertThat(book.toggled(30, 2).events()).hasSize(2);
    }

    @Test
    void bothFilesReadBackAsTheSameLabels() throws Exception {
        Series series = ExampleSeries.noise(200, 50);
        SeriesEntry entry =
                new SeriesEntry(ExampleSeries.opened("a.csv", series), series, List.of());
        LabelSet book =
                LabelSet.EMPTY
                        .with(20, 30, 3)
                        .with(100, 101, 1)
                        .replaced(
                                new LabelledEvent(100, 101, 1, ""),
                                new LabelledEvent(100, 101, 1, "a, \"b\""));
        Path column = folder.resolve("labelled.csv");
        LabelSaving.column(entry, book, column);
        Series back = CsvSource.of(column).read(Progress.NONE).series().getFirst();
        assertThat(back.labelled()).isTrue();
        assertThat(Labels.of(back).spans()).isEqualTo(book.spans());
        assertThat(back.channelValues(0)).isEqualTo(series.channelValues(0));
        assertThat(events(entry, book).labels(series, "noise", Duration.ZERO).spans())
                .isEqualTo(book.spans());
    }

    private EventList events(SeriesEntry entry, LabelSet book) throws IOException {
        Path file = folder.resolve("events.csv");
        LabelSaving.events(entry, book, file);
        return EventList.read(file);
    }

    @Test
    void modelTellsOfEditsAndForgetsThemOnlyWhenToldTo() {
        Series series = ExampleSeries.noise(200, 50);
        SeriesEntry entry =
                new SeriesEntry(ExampleSeries.opened("a.csv", series), series, List.of());
        SeriesEntry other =
                new SeriesEntry(ExampleSeries.opened("b.csv", series), series, List.of());
        LabelsViewModel model = new LabelsViewModel();
        int[] told = {0};
        model.whenChanged(() -> told[0]++);
        model.look(Optional.of(entry));
        model.add(10, 20);
        model.add(10, 20);
        assertThat(told[0]).isEqualTo(1);
        var before = model.edits();
        model.look(Optional.of(other));
        assertThat(model.book().get().events()).isEmpty();
        model.look(Optional.of(entry));
        assertThat(model.book().get().events()).hasSize(1);
        model.toggle(15);
        assertThat(model.labels().orElseThrow().positives()).isZero();
        model.show(before);
        assertThat(model.labels().orElseThrow().positives()).isEqualTo(10);
    }
}
