package telltale.app.compare;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import telltale.analysis.Analysis;
import telltale.analysis.Training;
import telltale.analysis.panel.Candidate;
import telltale.analysis.panel.Finding;
import telltale.analysis.panel.Merits;
import telltale.analysis.panel.Truth;
import telltale.app.Examples;
import telltale.app.Spike;
import telltale.app.chart.SeriesChart;
import telltale.app.compare.lineup.Judging;
import telltale.app.compare.lineup.Lineup;
import telltale.app.compare.lineup.Member;
import telltale.app.compare.lineup.Plan;
import telltale.app.detection.ChartFeed;
import telltale.app.series.Entry;
import telltale.evaluation.Labels;
import telltale.evaluation.Span;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.threshold.Grouping;
import telltale.threshold.Threshold;

/// How long it takes from a moved threshold to the painted frame: twelve methods on a million rows,
/// all judged, compared, measured by labels and drawn anew. `main`; without a display.
public final class ThresholdBenchmark {
    private static final int ROWS = 1_000_000;
    private static final int METHODS = 12;
    private static final int MOVES = 120;

    private ThresholdBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Platform.startup(begun::countDown);
        begun.await();
        int[] spikes = new Random(3).ints(2_000, 0, ROWS).distinct().toArray();
        Series series = Examples.noise(ROWS, Arrays.stream(spikes).limit(200).toArray());
        Entry entry = new Entry(Examples.opened("a.csv", series), series, List.of());
        Map<String, Candidate> ran = candidates(entry);
        Plan plan = plan(ran);
        Labels labels = labels(spikes);
        var measured =
                new Judging.Measured(Optional.of(new Truth(series, labels)), Map.of(), Merits.NONE);
        on(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            return true;
        });
        SeriesChart chart = on(() -> new SeriesChart());
        Scene scene = on(() -> new Scene(chart, 1280, 800));
        ChartFeed feed = new ChartFeed(Platform::runLater, Throwable::printStackTrace);
        List<Double> whole = new ArrayList<>();
        List<Double> judged = new ArrayList<>();
        for (int move = 0; move < MOVES; move++) {
            double level = 1 - Math.pow(10, -0.02 - 5.0 * (move * 7 % MOVES) / MOVES);
            long begin = System.nanoTime();
            var rule = new Judging.Rule(new Threshold.Confidence(level), Grouping.PLAIN);
            Lineup lineup = new Judging(plan, ran, Map.of(), rule, measured).lineup();
            judged.add((System.nanoTime() - begin) / 1e6);
            draw(entry, lineup, chart, feed);
            on(() -> scene.snapshot(null));
            whole.add((System.nanoTime() - begin) / 1e6);
        }
        report("judged, compared, measured", judged);
        report("event to painted frame", whole);
        feed.close();
        Platform.exit();
    }

    private static <T> T on(java.util.concurrent.Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }

    private static Map<String, Candidate> candidates(Entry entry) throws InterruptedException {
        Map<String, Candidate> ran = new LinkedHashMap<>();
        for (int i = 0; i < METHODS; i++) {
            var detector = new Spike(0, 1 + 0.1 * i, false, Spike.Side.BOTH_SIDES, List.of());
            Analysis analysis =
                    new Analysis(
                            entry.file().source(),
                            List.of(),
                            detector,
                            new Training.Rows(20_000 * (i + 1)),
                            new Threshold.Confidence(0.95),
                            Grouping.PLAIN);
            String name = "Spike " + i;
            ran.put(name, Candidate.run(name, analysis, entry.series(), Progress.NONE));
        }
        return ran;
    }

    private static Plan plan(Map<String, Candidate> ran) {
        Plan plan = Plan.EMPTY.votes(3);
        for (Candidate candidate : ran.values()) {
            plan = plan.with(candidate.name(), candidate.analysis().detector());
        }
        List<Member> named = new ArrayList<>();
        for (String name : ran.keySet()) {
            named.add(Member.of(name, ran.get(name).analysis().detector()));
        }
        return new Plan(named, plan.votes());
    }

    private static Labels labels(int[] rows) {
        List<Span> spans = new ArrayList<>();
        Arrays.stream(rows).sorted().forEach(row -> spans.add(new Span(row, row + 1)));
        return Labels.of(ROWS, spans);
    }

    private static void draw(Entry entry, Lineup lineup, SeriesChart chart, ChartFeed feed)
            throws InterruptedException {
        List<ChartFeed.Lane> lanes = new ArrayList<>();
        for (Finding finding : lineup.judgement().findings()) {
            lanes.add(new ChartFeed.Lane(finding.name(), finding.result().orElseThrow()));
        }
        CountDownLatch shown = new CountDownLatch(1);
        feed.request(
                new ChartFeed.Wanted(
                        entry,
                        lineup.judgement().findings().getFirst().result(),
                        "Spike",
                        lanes,
                        List.of()),
                content -> {
                    Map<String, Double> at = new LinkedHashMap<>();
                    lanes.forEach(lane -> at.put(lane.name(), lane.result().cutoff()));
                    chart.model().cutoffsProperty().set(Map.copyOf(at));
                    chart.contentProperty().set(content);
                    shown.countDown();
                });
        shown.await();
    }

    private static void report(String what, List<Double> millis) {
        List<Double> sorted = millis.stream().skip(20).sorted().toList();
        System.out.printf(
                "%s: median %.1f ms, p95 %.1f ms, most %.1f ms%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get((int) (sorted.size() * 0.95)),
                sorted.getLast());
    }
}
