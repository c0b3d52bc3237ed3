package telltale.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import telltale.analysis.Analysis;
import telltale.analysis.Result;
import telltale.analysis.Training;
import telltale.app.ExampleSeries;
import telltale.app.SpikeDetector;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartContent;
import telltale.app.open.DataFiles;
import telltale.input.Source;
import telltale.input.SourceSettings;
import telltale.input.csv.CsvSource;
import telltale.job.Progress;
import telltale.series.RowRange;
import telltale.series.Series;
import telltale.threshold.Grouping;
import telltale.threshold.Threshold;

class FollowedFileTest {
    private static final ChartContent NOTHING = ChartContent.empty();

    @TempDir private Path folder;
    private final AtomicLong clock = new AtomicLong();

    @Test
    void showsTheRowsOfTheFileAndThoseThatCome() throws Exception {
        var all = ExampleSeries.noise(300, 250);
        try (var desk = open(all.rows(0, 200), NOTHING)) {
            assertThat(desk.picture().content().timeline().length()).isEqualTo(200);
            assertThat(desk.step()).isFalse();
            add(all, 200, 300);
            assertThat(desk.step()).isTrue();
            var content = desk.picture().content();
            assertThat(content.timeline().length()).isEqualTo(300);
            assertThat(content.timeline().at(250)).isEqualTo(all.timeAt(250));
            assertThat(content.traces().getFirst().title()).isEqualTo("temperature (°C)");
            assertThat(content.traces().getFirst().rows().valueAt(250)).isGreaterThan(28);
            assertThat(content.lanes()).isEmpty();
        }
    }

    @Test
    void goesOnWithTheTimelineAndTheStretchesThatAreShown() throws Exception {
        var all = ExampleSeries.noise(300);
        var shown =
                ChartContent.of(all)
                        .withLabels(List.of(new RowRange(20, 30)))
                        .withTraining(new RowRange(0, 100));
        try (var desk = open(all.rows(0, 200), shown)) {
            var content = desk.picture().content();
            assertThat(content.timeline().continues(shown.timeline())).isTrue();
            assertThat(content.timeline().goneSince(shown.timeline())).isZero();
            assertThat(content.rows()).isEqualTo(shown.rows());
        }
    }

    @Test
    void scoresWhatComesAsABatchOverAllRowsWould() throws Exception {
        var all = ExampleSeries.noise(400, 150, 320, 350);
        try (var desk = open(all.rows(0, 200), NOTHING)) {
            var result = result(read());
            desk.judge(result, "Spike");
            desk.step();
            assertThat(desk.picture().content().marks())
                    .extracting(AnomalyMark::peak)
                    .contains(150);
            add(all, 200, 400);
            desk.step();
            var content = desk.picture().content();
            assertThat(content.marks()).extracting(AnomalyMark::peak).contains(150, 320, 350);
            var batch = result.fitted().model().score(read(), Progress.NONE);
            var live = content.lanes().getFirst().score();
            assertThat(live.name()).isEqualTo("Spike");
            for (int row = 0; row < 400; row++) {
                assertThat(live.rows().valueAt(row)).isEqualTo(batch.at(row));
            }
        }
    }

    @Test
    void anotherThresholdJudgesWhatIsThere() throws Exception {
        var all = ExampleSeries.noise(400, 150, 320);
        try (var desk = open(all.rows(0, 200), NOTHING)) {
            var result = result(read());
            desk.judge(result, "Spike");
            add(all, 200, 400);
            desk.step();
            int before = desk.picture().content().marks().size();
            desk.judge(result.judge(new Threshold.Fixed(1.5), Grouping.PLAIN), "Spike");
            assertThat(desk.step()).isTrue();
            var many = desk.picture().content().marks();
            assertThat(many.size()).isGreaterThan(before + 5);
            var scores = result.fitted().model().score(read(), Progress.NONE);
            assertThat(many)
                    .extracting(AnomalyMark::from)
                    .containsExactlyElementsOf(
                            Grouping.PLAIN
                                    .find(scores, all, 1.5, result.fitted().calibration())
                                    .stream()
                                    .map(a -> a.from())
                                    .toList());
        }
    }

    @Test
    void scoringGivesWayToShowingWhenItTakesTooLong() throws Exception {
        var all = ExampleSeries.noise(6_000);
        try (var desk = open(all.rows(0, 200), NOTHING)) {
            desk.judge(result(read()), "Spike");
            add(all, 200, 6_000);
            clock.set(-1);
            desk.step();
            assertThat(desk.picture().content().timeline().length()).isEqualTo(6_000);
            assertThat(desk.picture().state().waiting()).isGreaterThan(1_000);
            for (int turn = 0; turn < 2_000 && desk.isBehind(); turn++) {
                desk.step();
            }
            assertThat(desk.isBehind()).isFalse();
            var scores = desk.picture().content().lanes().getFirst().score().rows();
            assertThat(scores.missing(0, 6_000)).isZero();
        }
    }

    @Test
    void beginsAnewWithAFileThatStartsOver() throws Exception {
        var all = ExampleSeries.noise(300);
        try (var desk = open(all.rows(100, 300), NOTHING)) {
            desk.judge(result(read()), "Spike");
            desk.step();
            write(all.rows(0, 50));
            while (desk.step()) {
                // Until all is read.
            }
            var picture = desk.picture();
            assertThat(picture.content().timeline().length()).isEqualTo(50);
            assertThat(picture.state().tally().cuts()).isEqualTo(1);
            assertThat(picture.content().lanes().getFirst().score().rows().missing(0, 50)).isZero();
        }
    }

    @Test
    void saysWhatItCouldNotUse() throws Exception {
        var all = ExampleSeries.noise(300);
        try (var desk = open(all, NOTHING)) {
            add("nonsense\n");
            assertThat(desk.step()).isTrue();
            assertThat(desk.picture().state().remarks())
                    .containsExactly("line 302: expected 2 columns, found 1");
        }
    }

    @Test
    void countsTheRowsOfASecond() throws Exception {
        var all = ExampleSeries.noise(300);
        try (var desk = open(all.rows(0, 100), NOTHING)) {
            add(all, 100, 250);
            desk.step();
            clock.set(2_000_000_000L);
            assertThat(desk.step()).isTrue();
            assertThat(desk.picture().state().perSecond()).isEqualTo(75);
        }
    }

    @Test
    void aFileOfJsonLinesIsOpenedAndFollowedAsWell() throws Exception {
        var file =
                ExampleSeries.file(folder, "pump.jsonl", "{\"t\":0,\"a\":1}\n{\"t\":1,\"a\":2}\n");
        var opened = new DataFiles(SourceSettings.FOUND).read(file, Progress.NONE);
        assertThat(opened.format()).contains("JSON lines");
        var source = (Source.Live) opened.source();
        var target = new FollowedFile.Target(source, "pump", List.of(), NOTHING);
        try (var desk = FollowedFile.open(target, clock::get, Progress.NONE)) {
            Files.writeString(file, "{\"t\":2,\"a\":30}\n", StandardOpenOption.APPEND);
            assertThat(desk.step()).isTrue();
            var content = desk.picture().content();
            assertThat(content.timeline().length()).isEqualTo(3);
            assertThat(content.traces().getFirst().rows().valueAt(2)).isEqualTo(30);
        }
    }

    private FollowedFile open(Series series, ChartContent shown)
            throws IOException, InterruptedException {
        write(series);
        var target = new FollowedFile.Target(CsvSource.of(file()), "noise", List.of(), shown);
        // A clock below zero goes on by itself, a second at each look.
        return FollowedFile.open(
                target,
                () -> clock.get() < 0 ? clock.addAndGet(-1) * -1_000_000_000L : clock.get(),
                Progress.NONE);
    }

    private Path file() {
        return folder.resolve("noise.csv");
    }

    private void write(Series series) {
        ExampleSeries.csv(folder, "noise.csv", series);
    }

    private void add(Series series, int from, int to) throws IOException {
        var text = new StringBuilder();
        for (int row = from; row < to; row++) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%d,%.4f%n",
                            series.timeAt(row) / 1_000_000_000L,
                            series.valueAt(0, row)));
        }
        add(text.toString());
    }

    private void add(String text) throws IOException {
        Files.writeString(file(), text, StandardOpenOption.APPEND);
    }

    private Series read() throws IOException, InterruptedException {
        return CsvSource.of(file()).read(Progress.NONE).series().getFirst();
    }

    private Result result(Series series) throws IOException, InterruptedException {
        return new Analysis(
                        CsvSource.of(file()),
                        List.of(),
                        new SpikeDetector(0, 1, false, SpikeDetector.Side.BOTH_SIDES, List.of()),
                        new Training.All(),
                        new Threshold.Confidence(0.95),
                        Grouping.PLAIN)
                .run(series, Progress.NONE);
    }
}
