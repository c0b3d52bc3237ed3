package telltale.app.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import telltale.app.ExampleSeries;
import telltale.app.Ui;
import telltale.app.task.TasksViewModel;
import telltale.job.JobRunner;
import telltale.series.Series;

final class SeriesViewModelTest {
    private final Ui ui = new Ui();
    private final JobRunner runner = new JobRunner("test", 1);
    private final TasksViewModel tasks = new TasksViewModel(runner, ui);
    private final SeriesViewModel model = new SeriesViewModel(tasks);

    @AfterEach
    void close() {
        runner.close();
    }

    private static Series pump() {
        var channels =
                List.of(new Series.Channel("flow", "m³/h"), new Series.Channel("pressure", "bar"));
        return Series.of(
                "pump",
                Series.Timing.INDEX,
                channels,
                new long[] {0, 1, 2},
                new double[][] {{1, 2, 3}, {4, 5, 6}});
    }

    @Test
    void choosesTheFirstFileAndLeavesTheChoiceToTheNextOnes() {
        model.add(ExampleSeries.opened("a.csv", ExampleSeries.noise(20)), true);
        model.add(ExampleSeries.opened("b.csv", ExampleSeries.noise(20)), false);
        assertThat(model.chosen().get()).map(SeriesEntry::title).contains("a.csv");
        assertThat(model.shown())
                .extracting(SeriesTreeItem::title)
                .containsExactly("a.csv", "b.csv");
    }

    @Test
    void listsTheChannelsOfASeriesWithTheirPictures() {
        model.add(ExampleSeries.opened("pump.csv", pump()), true);
        ui.until(() -> tasks.tasks().isEmpty());
        SeriesTreeItem file = model.shown().getFirst();
        assertThat(file.detail()).isEqualTo("3 rows · 2 channels");
        assertThat(file.children())
                .extracting(SeriesTreeItem::title)
                .containsExactly("flow", "pressure");
        assertThat(file.children()).allMatch(line -> line.sparkline().isPresent());
        SeriesEntry pressure = file.children().get(1).entry().orElseThrow();
        assertThat(pressure.chosen().channelValues(0)).containsExactly(4, 5, 6);
    }

    @Test
    void filtersByEveryWordInALineOrAboveIt() {
        model.add(ExampleSeries.opened("pump.csv", pump()), true);
        model.add(ExampleSeries.opened("web.csv", ExampleSeries.noise(20)), false);
        model.filter().set("pres PUMP");
        assertThat(model.shown())
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.title()).isEqualTo("pump.csv");
                    assertThat(file.children())
                            .extracting(SeriesTreeItem::title)
                            .containsExactly("pressure");
                });
        model.filter().set("nothing");
        assertThat(model.shown()).isEmpty();
        model.filter().set("");
        assertThat(model.shown()).hasSize(2);
    }

    @Test
    void choosesAnotherFileWhenTheChosenOneIsClosed() {
        var a = ExampleSeries.opened("a.csv", ExampleSeries.noise(20));
        var b = ExampleSeries.opened("b.csv", ExampleSeries.noise(20));
        model.add(a, true);
        model.add(b, false);
        model.remove(a);
        assertThat(model.chosen().get()).map(SeriesEntry::file).contains(b);
        model.remove(b);
        assertThat(model.chosen().get()).isEmpty();
    }

    @Test
    void drawsExtremesAndLeavesGapsOut() {
        double[] values = new double[Sparkline.COLUMNS * 10];
        values[25] = 4;
        values[26] = -4;
        java.util.Arrays.fill(values, 100, 110, Double.NaN);
        Sparkline line = Sparkline.of(Series.ofValues(values), 0);
        assertThat(line.highAt(2)).isEqualTo(1);
        assertThat(line.lowAt(2)).isZero();
        assertThat(line.highAt(5)).isEqualTo(0.5);
        assertThat(line.highAt(10)).isNaN();
    }

    @Test
    void drawsAConstantInTheMiddle() {
        Sparkline line = Sparkline.of(Series.ofValues(3, 3, 3), 0);
        assertThat(line.lowAt(0)).isEqualTo(0.5);
    }
}
