package telltale.app.chart.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import telltale.app.chart.axis.AxisId;
import telltale.app.chart.axis.ValueRange;
import telltale.app.chart.content.AnomalyMark;
import telltale.app.chart.content.ChartContent;
import telltale.app.chart.content.ChartLayer;
import telltale.app.chart.content.ChartPaneSpec;
import telltale.app.chart.content.ChartTrace;
import telltale.app.chart.content.EarlierPeriod;
import telltale.app.chart.content.LiveRows;
import telltale.app.chart.content.PaneContent;
import telltale.app.chart.content.ScoreLane;
import telltale.app.chart.layout.ChartColours;
import telltale.app.chart.layout.CursorReading;
import telltale.detector.Scores;
import telltale.math.MinMaxPyramid;
import telltale.series.RowRange;
import telltale.series.Series;
import telltale.series.Series.Channel;
import telltale.series.Series.Timing;

class ChartModelTest {
    private static final int ROWS = 5_000;
    private static final long MINUTE = 60_000_000_000L;

    private final ChartModel model = new ChartModel();

    @BeforeEach
    void show() {
        model.zoneProperty().set(ZoneOffset.UTC);
        model.contentProperty().set(content());
    }

    @Test
    void channelsOfDifferentSizeGetAPaneEachOverTheScores() {
        assertThat(ids()).containsExactly("series", "series-2", "score-main");
    }

    @Test
    void aLaneThatComesGetsAPaneAndOneThatGoesLosesIt() {
        var other = lane("other");
        model.contentProperty().set(model.contentProperty().get().withLane(other));
        assertThat(ids()).containsExactly("series", "series-2", "score-main", "score-other");
        model.contentProperty().set(model.contentProperty().get().withoutLane("other"));
        assertThat(ids()).containsExactly("series", "series-2", "score-main");
    }

    @Test
    void aPaneThatWasRemovedStaysAwayWhileScoresChange() {
        model.panes().remove("score-main");
        model.contentProperty().set(model.contentProperty().get().withMarks(List.of()));
        assertThat(ids()).containsExactly("series", "series-2");
    }

    @Test
    void panesAreMovedJoinedSplitAndMaximised() {
        var panes = model.panes();
        panes.move("score-main", -2);
        assertThat(ids()).containsExactly("score-main", "series", "series-2");
        panes.joinAbove("series-2");
        assertThat(ids()).containsExactly("score-main", "series");
        var joined = (PaneContent.Curves) panes.stack().pane("series").orElseThrow().shown();
        assertThat(joined.axes()).isEqualTo(2);
        panes.split("series");
        assertThat(panes.stack().panes()).hasSize(3);
        panes.toggleMaximised("series");
        assertThat(model.visibleStack().panes())
                .extracting(ChartPaneSpec::id)
                .containsExactly("series");
    }

    @Test
    void aLayoutSetsUpAnotherChartOfTheSameSeriesAlike() {
        model.panes().overlay("series", EarlierPeriod.DAY);
        model.panes().toggleLogarithmic("series-2", 0);
        model.viewport().showTime(model.bounds().part(0.2, 0.5), "test");
        model.viewport().holdRange(new AxisId("series", 0), new ValueRange(0, 3), "test");
        model.toggle(1);
        model.toggle(ChartLayer.LABELS);
        var other = new ChartModel();
        other.contentProperty().set(content());
        other.apply(model.layout());
        assertThat(other.layout()).isEqualTo(model.layout());
    }

    @Test
    void aLayoutOfMoreChannelsLeavesOutWhatIsNotThere() {
        var layout = model.layout();
        var other = new ChartModel();
        var whole = content();
        other.contentProperty()
                .set(ChartContent.of("less", whole.timeline(), whole.traces().subList(0, 1)));
        other.apply(layout);
        assertThat(other.panes().stack().panes())
                .extracting(ChartPaneSpec::id)
                .containsExactly("series");
    }

    @Test
    void unlinkedPanesLookWhereTheyAreTold() {
        model.panes().link(false);
        model.viewport().activeProperty().set("series-2");
        model.viewport().showTime(model.bounds().part(0.2, 0.3), "test");
        var view = model.viewProperty().get();
        assertThat(view.timeOf("series")).isEqualTo(model.bounds());
        assertThat(view.timeOf("series-2").span() / model.bounds().span())
                .isCloseTo(0.1, within(0.01));
        model.panes().link(true);
        assertThat(model.viewProperty().get().time().span() / model.bounds().span())
                .as("all at what was looked at last")
                .isCloseTo(0.1, within(0.01));
    }

    @Test
    void theReadingComparesWithTheReference() {
        model.cursorProperty().set(100);
        model.toggleReference();
        model.cursorProperty().set(1_640);
        var reading =
                CursorReading.of(model, 1_640, new RowRange(1_640, 1_641), ChartColours.light());
        assertThat(reading.apart()).isEqualTo("Δt 1 d 01:40:00");
        assertThat(reading.entries().getFirst().change()).startsWith("Δ ");
        assertThat(reading.sentence()).contains("Δt 1 d 01:40:00", "small", "large", "score");
    }

    @Test
    void aCutoffMovedInALaneTellsWhose() {
        var told = new ArrayList<String>();
        model.onCutoff((lane, value) -> told.add(lane + " " + value));
        model.moveCutoff("other", 3);
        model.moveCutoff(ScoreLane.MAIN, 4);
        assertThat(told).containsExactly("other 3.0", "main 4.0");
        assertThat(model.cutoff("other")).isEqualTo(3);
        assertThat(model.cutoffProperty().get()).isEqualTo(4);
    }

    @Test
    void layersPutAwayAreNotShownAndComeBack() {
        model.toggle(ChartLayer.ANOMALIES);
        assertThat(model.shown().marks()).isEmpty();
        assertThat(model.contentProperty().get().marks()).hasSize(1);
        model.toggle(ChartLayer.ANOMALIES);
        assertThat(model.shown().marks()).hasSize(1);
    }

    @Test
    void theEndIsFollowedUntilSomebodyLooksBack() {
        var rows = new LiveRows("live", Timing.INSTANT, List.of(new Channel("value")), 10_000);
        feed(rows, 1_000);
        model.contentProperty().set(rows.content());
        model.viewport().zoomTime(1, 0.1, "test");
        model.viewport().follow();
        var span = model.time().span();
        feed(rows, 500);
        model.contentProperty().set(rows.content());
        assertThat(model.time().to()).isEqualTo(model.bounds().to());
        assertThat(model.time().span()).isCloseTo(span, within(2.0));
        model.viewport().panTime(-0.5, "test");
        var there = model.time();
        feed(rows, 500);
        model.contentProperty().set(rows.content());
        assertThat(model.time()).isEqualTo(there);
    }

    @Test
    void aPausedChartStandsStillAndLosesNothing() {
        var rows = new LiveRows("live", Timing.INSTANT, List.of(new Channel("value")), 10_000);
        feed(rows, 1_000);
        model.contentProperty().set(rows.content());
        model.viewport().follow();
        model.pausedProperty().set(true);
        feed(rows, 700);
        model.contentProperty().set(rows.content());
        assertThat(model.shown().timeline().length()).isEqualTo(1_000);
        model.pausedProperty().set(false);
        assertThat(model.shown().timeline().length()).isEqualTo(1_700);
        assertThat(model.time().to()).isEqualTo(model.bounds().to());
    }

    @Test
    void rowsThatGoTakeTheCursorWithThem() {
        var rows = new LiveRows("live", Timing.INSTANT, List.of(new Channel("value")), 1_000);
        feed(rows, 2_000);
        model.contentProperty().set(rows.content());
        model.pin(1_900);
        var at = model.shown().timeline().at(1_900);
        feed(rows, 10);
        model.contentProperty().set(rows.content());
        assertThat(model.shown().timeline().at(model.cursorProperty().get())).isEqualTo(at);
    }

    @Test
    void theLastChannelStays() {
        model.toggle(0);
        model.toggle(1);
        assertThat(model.hiddenProperty().get()).isEqualTo(Set.of(0));
        assertThat(model.visibleStack().panes())
                .extracting(ChartPaneSpec::id)
                .containsExactly("series-2", "score-main");
    }

    private final double[] fed = {0};

    private void feed(LiveRows rows, int count) {
        for (var i = 0; i < count; i++) {
            rows.append((long) (++fed[0] * 1e6), new double[] {Math.sin(fed[0] / 50)});
        }
    }

    private List<String> ids() {
        return model.panes().stack().panes().stream().map(ChartPaneSpec::id).toList();
    }

    private static ScoreLane lane(String id) {
        var rows = MinMaxPyramid.of(ROWS, row -> row % 7);
        return new ScoreLane(id, new ChartTrace(id, "", rows), List.of());
    }

    private static ChartContent content() {
        var random = new Random(2);
        var times = IntStream.range(0, ROWS).mapToLong(row -> row * MINUTE).toArray();
        var small = random.doubles(ROWS, 1, 2).toArray();
        var large = random.doubles(ROWS, 100, 900).toArray();
        var series =
                Series.of(
                        "two",
                        Series.Timing.INSTANT,
                        List.of(new Channel("small", "V"), new Channel("large", "A")),
                        times,
                        new double[][] {small, large});
        return ChartContent.of(series)
                .withScores("method", Scores.of(random.doubles(ROWS, 0, 3).toArray()))
                .withMarks(List.of(new AnomalyMark(50, 60, 55, 0.8)));
    }
}
