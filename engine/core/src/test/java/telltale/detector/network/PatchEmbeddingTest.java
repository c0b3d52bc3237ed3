package telltale.detector.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import telltale.detector.Model;
import telltale.detector.NotEnoughData;
import telltale.detector.network.kernel.Kernels;
import telltale.detector.tensor.Tensor;
import telltale.detector.tensor.TensorModel;
import telltale.detector.tensor.Tensors;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowScaling;

class PatchEmbeddingTest {
    private static double[] waves(int rows) {
        var random = new SplittableRandom(5);
        double[] values = new double[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = Math.sin(row * Math.PI / 16) + 0.05 * random.nextGaussian();
        }
        return values;
    }

    private static PatchEmbedding quick(int window, int epochs) {
        return new PatchEmbedding(
                window, 8, 16, 256, 3, WindowScaling.Z_NORM, 0.1, epochs, 32, 2e-3, 1);
    }

    @Test
    void aPeriodOfAnotherShapeScoresHighestThoughNoValueIsUnusual() throws Exception {
        double[] values = waves(4_000);
        for (int row = 3_008; row < 3_040; row++) {
            values[row] = Math.abs(values[row]); // a full-wave rectified period
        }
        Series series = Series.ofValues(values);
        Model model = quick(32, 5).fit(series.rows(0, 2_000), Progress.NONE);
        double[] scores = model.score(series, Progress.NONE).values();
        int highest = 2_000;
        for (int row = 2_000; row < 4_000; row++) {
            highest = scores[row] > scores[highest] ? row : highest;
        }
        assertThat(highest).isBetween(3_000, 3_048);
    }

    @Test
    void anAnomalyInTheTrainingIsHeldForOne() throws Exception {
        double[] values = waves(4_000);
        for (int row = 2_016; row < 2_048; row++) {
            values[row] = Math.abs(values[row]);
        }
        Series series = Series.ofValues(values);
        Model model = quick(32, 5).fit(series, Progress.NONE);
        assertThat(model.anomalousTraining().get(2_030)).isTrue();
        assertThat(model.anomalousTraining().get(1_000)).isFalse();
    }

    @Test
    void learningLowersTheLoss() throws Exception {
        List<Double> losses = Collections.synchronizedList(new ArrayList<>());
        Progress listening =
                new Progress() {
                    @Override
                    public void report(long done, long total, String step) {}

                    @Override
                    public void plot(String curve, double x, double y) {
                        assertThat(curve).isEqualTo("training loss");
                        losses.add(y);
                    }
                };
        quick(32, 10).fit(Series.ofValues(waves(3_000)), listening);
        assertThat(losses).hasSizeBetween(2, 10);
        assertThat(Collections.min(losses)).isLessThan(0.8 * losses.getFirst());
    }

    @Test
    void scoresAreTheSameOnOneThreadAndOnMany() throws Exception {
        Series series = Series.ofValues(waves(2_000));
        double[] many = scores(series);
        // Work is shared with the common pool, which is kept busy elsewhere.
        var release = new CountDownLatch(1);
        for (int i = 0; i < ForkJoinPool.getCommonPoolParallelism(); i++) {
            ForkJoinPool.commonPool().execute(() -> await(release));
        }
        try {
            assertThat(scores(series)).isEqualTo(many);
        } finally {
            release.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double[] scores(Series series) throws InterruptedException {
        return quick(32, 2).fit(series, Progress.NONE).score(series, Progress.NONE).values();
    }

    @Test
    void anotherSeedGivesOtherScores() throws Exception {
        Series series = Series.ofValues(waves(1_000));
        var other =
                new PatchEmbedding(32, 8, 16, 256, 3, WindowScaling.Z_NORM, 0.1, 2, 32, 2e-3, 2);
        assertThat(other.fit(series, Progress.NONE).score(series, Progress.NONE).values())
                .isNotEqualTo(scores(series));
    }

    @Test
    void aLongPatchHasSeveralRowsPerStepAndIsRestoredAllTheSame() throws Exception {
        Series series = Series.ofValues(waves(2_500));
        PatchEmbedding detector = quick(300, 1);
        Model model = detector.fit(series, Progress.NONE);
        assertThat(model.delay()).isEqualTo(299);
        Model restored = detector.restore(((TensorModel) model).tensors());
        assertThat(restored.score(series, Progress.NONE).values())
                .isEqualTo(model.score(series, Progress.NONE).values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"patch", "bank.times", "windows.frame", "bank.embeddings"})
    void aTensorThatIsNoneOfAModelIsNamed(String name) throws Exception {
        PatchEmbedding detector = quick(32, 1);
        Model model = detector.fit(Series.ofValues(waves(600)), Progress.NONE);
        Tensors tensors = ((TensorModel) model).tensors();
        var broken = new LinkedHashMap<>(tensors.byName());
        Tensor tensor = tensors.get(name);
        double[] numbers = tensor.doubles();
        Arrays.fill(numbers, Double.NaN);
        int[] shape = tensor.shape().stream().mapToInt(n -> n).toArray();
        broken.put(name, Tensor.of(numbers, shape));
        String plain = name.substring(name.indexOf('.') + 1);
        assertThatThrownBy(() -> detector.restore(Tensors.of(broken)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + plain + "'");
    }

    @Test
    void aTrainingWithoutPatchesThatShareNoRowIsRefused() {
        assertThatThrownBy(() -> quick(100, 1).fit(Series.ofValues(waves(250)), Progress.NONE))
                .isInstanceOf(NotEnoughData.class)
                .hasMessageContaining("300");
    }

    @Test
    void aFallToAnotherLevelOfTheSameShapeIsFarther() throws Exception {
        double[] values = waves(3_000);
        for (int row = 2_500; row < 3_000; row++) {
            values[row] = 0.3 * values[row];
        }
        Series series = Series.ofValues(values);
        Model model = quick(32, 3).fit(series.rows(0, 2_000), Progress.NONE);
        double[] scores = model.score(series, Progress.NONE).values();
        double before = Arrays.stream(scores, 2_100, 2_400).max().orElseThrow();
        double after = Arrays.stream(scores, 2_600, 2_900).min().orElseThrow();
        assertThat(after).isGreaterThan(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"training, epoch 1", "embedding patches", "choosing normal patches"})
    void isCancelledWithinTwoSecondsWhereverItIs(String where) throws Exception {
        Series series = Series.ofValues(waves(60_000));
        CountDownLatch there = new CountDownLatch(1);
        boolean[] cancelled = new boolean[1];
        Progress progress =
                (_, _, step) -> {
                    if (step.equals(where)) {
                        there.countDown();
                    }
                };
        Thread work =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                new PatchEmbedding(
                                                32,
                                                16,
                                                32,
                                                4_096,
                                                3,
                                                WindowScaling.Z_NORM,
                                                0.1,
                                                where.startsWith("training") ? 50 : 1,
                                                32,
                                                2e-3,
                                                1)
                                        .fit(series, progress);
                            } catch (InterruptedException e) {
                                cancelled[0] = true;
                            }
                        });
        there.await();
        work.interrupt();
        assertThat(work.join(Duration.ofSeconds(2))).isTrue();
        assertThat(cancelled[0]).isTrue();
    }

    @Test
    void theBankGivesTheMeanDistanceToTheNearestThatShareNoRow() {
        var random = new SplittableRandom(3);
        int width = 5;
        int size = 67;
        float[] embeddings = new float[size * width];
        long[] times = new long[size];
        for (int i = 0; i < embeddings.length; i++) {
            embeddings[i] = (float) random.nextGaussian();
        }
        Arrays.setAll(times, i -> 10L * i);
        var bank = new MemoryBank(Kernels.best(), embeddings, times, 25);
        double[] found = new double[size];
        bank.distances(embeddings, times, 0, size, 3, found);
        for (int query = 0; query < size; query++) {
            int of = query;
            double expected =
                    java.util.stream.IntStream.range(0, size)
                            .filter(i -> Math.abs(i - of) > 2)
                            .mapToDouble(i -> half(embeddings, width, of, i))
                            .sorted()
                            .limit(3)
                            .average()
                            .orElseThrow();
            assertThat(found[query]).isCloseTo(expected, within(1e-5));
        }
    }

    private static double half(float[] embeddings, int width, int one, int other) {
        double sum = 0;
        for (int k = 0; k < width; k++) {
            double off = embeddings[one * width + k] - embeddings[other * width + k];
            sum += off * off / 2;
        }
        return sum;
    }

    @Test
    void clustersAreStoodForByThePointNearestToTheirCentre() throws Exception {
        // Two groups around 0 and 10, each with one point in its middle.
        float[] points = {-2, -1, 0, 1, 2, 8, 9, 10, 11, 12};
        int[] kept = KMeans.medoids(Kernels.best(), points, 1, 2, Progress.NONE);
        assertThat(kept).containsExactly(2, 7);
    }

    @Test
    void fewPointsAreAllKept() throws Exception {
        int[] kept = KMeans.medoids(Kernels.best(), new float[] {3, 1, 2}, 1, 3, Progress.NONE);
        assertThat(kept).containsExactly(0, 1, 2);
    }
}
