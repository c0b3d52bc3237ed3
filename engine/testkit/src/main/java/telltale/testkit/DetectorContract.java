package telltale.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import telltale.detector.Catalogue;
import telltale.detector.Detector;
import telltale.detector.Explanation;
import telltale.detector.MethodInfo;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.Scorer;
import telltale.detector.Scores;
import telltale.job.Progress;
import telltale.series.Series;

/// What every detector keeps to, whatever it does inside. Each module runs it over its catalogue.
public final class DetectorContract {
    private static final int ROWS = 1_200;

    /// What makes learning short, for the methods that have such settings: what the other settings
    /// do shows all the same.
    private static final Map<String, Object> SHORT = Map.of("epochs", 1L);

    /// Settings in the unit of the data, which may be too small for a training: a refusal is right.
    private static final Set<String> IN_UNITS_OF_THE_DATA = Set.of("dbscan.eps");

    private final Catalogue catalogue;
    private final MethodInfo method;

    private final Map<String, Integer> leastRows;

    private DetectorContract(
            Catalogue catalogue, MethodInfo method, Map<String, Integer> leastRows) {
        this.catalogue = catalogue;
        this.method = method;
        this.leastRows = leastRows;
    }

    /// One container of tests per method.
    ///
    /// @param leastRows the least rows with which each method learns, by id; 1 where it is not
    ///   named
    public static Stream<DynamicNode> of(Catalogue catalogue, Map<String, Integer> leastRows) {
        return catalogue.methods().stream()
                .map(method -> new DetectorContract(catalogue, method, leastRows))
                .map(contract ->
                        DynamicContainer.dynamicContainer(contract.method.id(), contract.tests()));
    }

    private Stream<DynamicTest> tests() {
        return Stream.of(
                test("gives the same scores when fitted again", this::repeats),
                test("streams what it scores as a batch, bit for bit", this::streams),
                test("goes on exactly where a saved stream stood", this::resumes),
                test("knows nothing of later rows", this::isCausal),
                test("fits a slice as it fits a copy", this::slices),
                test("ranks a planted spike highest", this::findsSpike),
                test("takes missing values", this::takesMissing),
                test("scores a row without any value as missing", this::scoresMissing),
                test("leaves a constant series alone", this::takesConstant),
                test("sees a departure from a constant", this::seesDeparture),
                test("takes huge and tiny numbers", this::takesExtremes),
                test("takes several channels", this::takesChannels),
                test("says what it needs where rows are few", this::takesFew),
                test("explains every row", this::explains),
                test("stops when cancelled", this::cancels),
                test("is written into a recipe and read back", this::roundTrips),
                test("is kept in a file and read back, to the last bit", this::isKept),
                test("works or refuses at the ends of its settings", this::takesLimits));
    }

    private static DynamicTest test(String name, Executable body) {
        return DynamicTest.dynamicTest(name, body);
    }

    private Detector detector() {
        return method.detector();
    }

    private static Series seasonal(int rows, long seed) {
        return PlainSeries.series(NoiseKind.SEASONAL.values(rows, seed));
    }

    private static double[] score(Model model, Series series) throws InterruptedException {
        Scores scores = model.score(series, Progress.NONE);
        assertThat(scores.length()).isEqualTo(series.length());
        return scores.values();
    }

    private static double[] stream(Scorer scorer, Series series, int from, int to) {
        double[] row = new double[series.width()];
        double[] scores = new double[to - from];
        for (int i = from; i < to; i++) {
            series.copyRow(i, row);
            scores[i - from] = scorer.next(series.timeAt(i), row);
        }
        return scores;
    }

    private void repeats() throws Exception {
        Series series = seasonal(ROWS, 1);
        double[] first = score(detector().fit(series, Progress.NONE), series);
        double[] second = score(detector().fit(series, Progress.NONE), series);
        assertThat(second).isEqualTo(first);
    }

    private void streams() throws Exception {
        for (Series series : List.of(seasonal(ROWS, 2), withHoles(3), twoChannels(4))) {
            Model model = detector().fit(series.rows(0, 800), Progress.NONE);
            if (model instanceof Model.Causal) {
                double[] streamed = stream(model.open(), series, 0, series.length());
                double[] batch = score(model, series);
                int delay = model.delay();
                int warm = delay;
                while (delay > 0 && Double.isNaN(streamed[warm])) {
                    warm++;
                }
                assertThat(warm).as("rows to warm up").isLessThan(ROWS / 3);
                assertThat(Arrays.copyOfRange(streamed, warm, ROWS))
                        .isEqualTo(Arrays.copyOfRange(batch, warm - delay, ROWS - delay));
            }
        }
    }

    private void resumes() throws Exception {
        Series series = withHoles(5);
        Model model = detector().fit(series, Progress.NONE);
        Scorer whole = model.open();
        for (int stop : new int[] {0, 1, 500, 777}) {
            Scorer begun = model.open();
            stream(begun, series, 0, stop);
            Scorer resumed = model.resume(begun.state());
            whole = model.open();
            stream(whole, series, 0, stop);
            assertThat(stream(resumed, series, stop, ROWS))
                    .isEqualTo(stream(whole, series, stop, ROWS));
        }
        Model other = model;
        assertThat(Assertions.assertThrows(Exception.class, () -> other.resume(new byte[] {1, 2})))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void isCausal() throws Exception {
        Series series = seasonal(ROWS, 6);
        Model model = detector().fit(series, Progress.NONE);
        if (model instanceof Model.Causal) {
            double[] whole = score(model, series);
            double[] part = score(model, series.rows(0, 700));
            int known = 700 - model.delay();
            assertThat(Arrays.copyOf(part, known)).isEqualTo(Arrays.copyOf(whole, known));
        }
    }

    private void slices() throws Exception {
        Series slice = seasonal(ROWS, 7).rows(100, 1_000);
        Series copy =
                Series.of(
                        slice.name(),
                        slice.timing(),
                        slice.channels(),
                        slice.times(),
                        new double[][] {slice.channelValues(0)});
        double[] ofSlice = score(detector().fit(slice, Progress.NONE), slice);
        assertThat(ofSlice).isEqualTo(score(detector().fit(copy, Progress.NONE), copy));
    }

    private void findsSpike() throws Exception {
        double[] values = NoiseKind.SEASONAL.values(ROWS, 8);
        values[900] += 40;
        Series series = PlainSeries.series(values);
        Model model = detector().fit(series, Progress.NONE);
        double[] scores = score(model, series);
        int highest = 0;
        for (int row = 1; row < ROWS; row++) {
            boolean higher = scores[row] > scores[highest] || Double.isNaN(scores[highest]);
            highest = higher ? row : highest;
        }
        // Methods on windows may place the peak anywhere in a window that holds the spike, which is
        // as far as they look ahead; others have to name the row.
        assertThat(highest).isBetween(900 - model.delay(), 900 + model.delay());
    }

    private static Series withHoles(long seed) {
        double[] values = NoiseKind.SEASONAL.values(ROWS, seed);
        for (int row = 0; row < ROWS; row++) {
            if (row < 3 || row % 41 == 7 || (row >= 400 && row < 450)) {
                values[row] = Double.NaN;
            }
        }
        return PlainSeries.series(values);
    }

    private static Series twoChannels(long seed) {
        double[] second = NoiseKind.AR1.values(ROWS, seed);
        second[600] = Double.NaN;
        return PlainSeries.series(NoiseKind.SEASONAL.values(ROWS, seed), second);
    }

    private void takesMissing() throws Exception {
        Series series = withHoles(9);
        double[] scores = score(detector().fit(series, Progress.NONE), series);
        long scored = Arrays.stream(scores).filter(score -> !Double.isNaN(score)).count();
        assertThat(scored).isGreaterThan(ROWS / 3);
        assertThat(scores).doesNotContain(Double.POSITIVE_INFINITY);
    }

    private void scoresMissing() throws Exception {
        Model model = detector().fit(seasonal(ROWS, 10), Progress.NONE);
        if (model instanceof Model.Causal) {
            double[] scores = score(model, withHoles(10));
            assertThat(scores[425]).isNaN();
        }
        double[] nothing = new double[ROWS];
        Arrays.fill(nothing, Double.NaN);
        Series empty = PlainSeries.series(nothing);
        assertThat(score(model, empty)).containsOnly(Double.NaN);
        Assertions.assertThrows(NotEnoughData.class, () -> detector().fit(empty, Progress.NONE));
    }

    private void takesConstant() throws Exception {
        for (double constant : new double[] {0, 7.25, -1e9}) {
            double[] values = new double[ROWS];
            Arrays.fill(values, constant);
            Series series = PlainSeries.series(values);
            double[] scores = score(detector().fit(series, Progress.NONE), series);
            double highest = Arrays.stream(scores).filter(s -> !Double.isNaN(s)).max().orElse(0);
            double lowest = Arrays.stream(scores).filter(s -> !Double.isNaN(s)).min().orElse(0);
            assertThat(highest).isFinite().isLessThanOrEqualTo(lowest + 1e-6);
        }
    }

    private void seesDeparture() throws Exception {
        double[] values = new double[ROWS];
        Arrays.fill(values, 3.5);
        Model model = detector().fit(PlainSeries.series(values.clone()), Progress.NONE);
        values[1_000] = 4.5;
        double[] scores = score(model, PlainSeries.series(values));
        assertThat(scores[1_000]).isFinite().isGreaterThan(scores[900]);
    }

    private void takesExtremes() throws Exception {
        for (double factor : new double[] {1e-12, 1e12}) {
            double[] values = NoiseKind.SEASONAL.values(ROWS, 11);
            for (int row = 0; row < ROWS; row++) {
                values[row] = values[row] * factor + (factor > 1 ? 1e15 : 0);
            }
            Series series = PlainSeries.series(values);
            for (double score : score(detector().fit(series, Progress.NONE), series)) {
                assertThat(Double.isInfinite(score)).isFalse();
            }
        }
    }

    private void takesChannels() throws Exception {
        Series series = twoChannels(12);
        Model model = detector().fit(series, Progress.NONE);
        double[] scores = score(model, series);
        Explanation why = model.explain(series, model.score(series, Progress.NONE), 1_000);
        assertThat(why.contributions()).hasSize(2);
        assertThat(why.contributions().stream().mapToDouble(d -> d).sum()).isBetween(0.999, 1.001);
        assertThat(Arrays.stream(scores).filter(s -> !Double.isNaN(s)).count())
                .isGreaterThan(ROWS / 3);
    }

    private void takesFew() throws Exception {
        int least = leastRows.getOrDefault(method.id(), 1);
        for (int rows : new int[] {0, 1, 2, 3, 4, 7, 20, 63, 64, 65, least - 1, least}) {
            Series series = seasonal(Math.max(0, rows), 13);
            try {
                score(detector().fit(series, Progress.NONE), series);
                assertThat(rows)
                        .as("rows taken; it says it needs %d", least)
                        .isGreaterThanOrEqualTo(least);
            } catch (NotEnoughData e) {
                assertThat(e).hasMessageContaining("needs");
                assertThat(rows).as("rows refused: %s", e.getMessage()).isLessThan(least);
            }
        }
    }

    private void explains() throws Exception {
        Series series = withHoles(14);
        Model model = detector().fit(series, Progress.NONE);
        Scores scores = model.score(series, Progress.NONE);
        for (int row : new int[] {0, 7, 425, 600, ROWS - 1}) {
            Explanation why = model.explain(series, scores, row);
            assertThat(why.row()).isEqualTo(row);
            assertThat(why.score()).isEqualTo(Double.valueOf(scores.at(row)));
            assertThat(why.sentence()).isNotBlank().doesNotContain("NaN");
        }
    }

    private void cancels() throws Exception {
        Series series = seasonal(1_000_000, 15);
        boolean[] finished = new boolean[1];
        Thread work =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                while (true) {
                                    Model model = detector().fit(series, Progress.NONE);
                                    score(model, series);
                                }
                            } catch (InterruptedException e) {
                                finished[0] = true;
                            }
                        });
        work.join(Duration.ofMillis(50));
        work.interrupt();
        if (!work.join(Duration.ofSeconds(2))) {
            fail("still working 2 s after it was cancelled");
        }
        assertThat(finished[0]).isTrue();
    }

    private void roundTrips() {
        Detector detector = detector();
        assertThat(catalogue.describe(detector)).isEqualTo(method.id());
        var settings = method.settings(detector, catalogue);
        assertThat(method.detector(settings, catalogue)).isEqualTo(detector);
    }

    private void isKept() throws Exception {
        for (Series series : List.of(withHoles(17), twoChannels(18))) {
            KeptTwice.of(catalogue, detector(), series).check();
        }
    }

    private void takesLimits() throws Exception {
        Series series = seasonal(ROWS, 16);
        for (var parameter : method.parameters()) {
            for (double limit : new double[] {parameter.min(), parameter.max()}) {
                if (Double.isInfinite(limit)) {
                    continue;
                }
                try {
                    Object written =
                            limit == Math.rint(limit) ? (Object) (long) limit : (Object) limit;
                    Map<String, Object> settings = brief();
                    settings.put(parameter.id(), written);
                    Detector detector = method.detector(settings, catalogue);
                    score(detector.fit(series, Progress.NONE), series);
                } catch (IllegalArgumentException e) {
                    assertThat(IN_UNITS_OF_THE_DATA)
                            .as("the limit refused: %s", e.getMessage())
                            .contains(method.id() + "." + parameter.id());
                } catch (NotEnoughData e) {
                    assertThat(limit).as("the limit refused: %s", e.getMessage()).isGreaterThan(64);
                }
            }
        }
    }

    private Map<String, Object> brief() {
        Map<String, Object> settings = new HashMap<>(SHORT);
        settings.keySet().retainAll(method.parameters().stream().map(p -> p.id()).toList());
        return settings;
    }
}
