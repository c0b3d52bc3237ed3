package telltale.detector.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import telltale.detector.Detector;
import telltale.detector.Model;
import telltale.job.Job;
import telltale.job.JobRunner;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.threshold.Calibration;
import telltale.transform.WindowScaling;

class NetworkFitTest {
    private static final Detector LARGE =
            new LstmAutoencoder(
                    32, 32, 16, 1, true, WindowScaling.NONE, 50, 1_024, 1e-3, 1, engine());

    private static EngineChoice engine() {
        return EngineChoice.VECTOR;
    }

    private static Series waves(int rows) {
        var random = new SplittableRandom(5);
        double[] values = new double[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = Math.sin(row / 8.0) + 0.1 * random.nextGaussian();
        }
        return Series.ofValues(values);
    }

    private static Detector quick(int epochs) {
        return new GruAutoencoder(
                16, 16, 8, 1, true, WindowScaling.NONE, epochs, 32, 5e-3, 1, engine());
    }

    @ParameterizedTest
    @ValueSource(strings = {"training, epoch 1", "validating", "judging the network", "scoring"})
    void isCancelledWithinTwoSecondsWhereverItIs(String where) throws Exception {
        Series series = waves(30_000);
        CountDownLatch there = new CountDownLatch(1);
        Progress progress =
                (_, _, step) -> {
                    if (step.equals(where)) {
                        there.countDown();
                    }
                };
        boolean late = where.startsWith("judging") || where.equals("scoring");
        boolean[] cancelled = new boolean[1];
        Thread work =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                (late ? quick(1) : LARGE).fit(series, progress);
                            } catch (InterruptedException e) {
                                cancelled[0] = true;
                            }
                        });
        there.await();
        work.interrupt();
        assertThat(work.join(Duration.ofSeconds(2))).isTrue();
        assertThat(cancelled[0] || late).isTrue();
    }

    @Test
    void tellsOfTheLossOfEveryEpoch() throws Exception {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        Progress listening =
                new Progress() {
                    @Override
                    public void report(long done, long total, String step) {}

                    @Override
                    public void plot(String curve, double x, double y) {
                        told.add(curve + " " + (int) x);
                        assertThat(y).isFinite();
                    }
                };
        quick(2).fit(waves(2_000), listening);
        assertThat(told)
                .containsExactly(
                        "training loss 1",
                        "validation loss 1",
                        "training loss 2",
                        "validation loss 2");
    }

    @Test
    void anAnomalyInTheTrainingIsFoundAllTheSame() throws Exception {
        double[] values = waves(6_000).channelValues(0);
        var random = new SplittableRandom(8);
        for (int row = 3_000; row < 3_500; row++) {
            values[row] += Math.sin((row - 3_000) * Math.PI / 500) * random.nextGaussian();
        }
        Series series = Series.ofValues(values);
        Model model = quick(10).fit(series, Progress.NONE);
        var scores = model.score(series, Progress.NONE);
        var calibration = Calibration.of(model, scores);
        double greatest = Arrays.stream(scores.rows(3_200, 3_300).values()).max().orElse(0);
        assertThat(calibration.confidence(greatest)).isGreaterThan(0.95);
        assertThat(model.anomalousTraining().get(3_250)).isTrue();
        assertThat(model.anomalousTraining().get(1_000)).isFalse();
    }

    /// A process with little memory: a training that needs more than there is, then another.
    static final class Small {
        private Small() {}

        public static void main(String[] arguments) throws Exception {
            Series series = waves(20_000);
            Detector huge =
                    new LstmAutoencoder(
                            64, 128, 128, 3, true, WindowScaling.NONE, 2, 1_024, 1e-3, 1, engine());
            try (JobRunner runner = new JobRunner("test", 1)) {
                Job<Model> failing = runner.submit("huge", p -> huge.fit(series, p));
                try {
                    failing.await();
                } catch (ExecutionException e) {
                    System.out.println("failed: " + e.getCause());
                }
                Job<Model> next = runner.submit("next", p -> quick(1).fit(waves(600), p));
                System.out.println("next: " + next.await().delay());
            }
        }
    }

    @Test
    @Timeout(60)
    void tooLittleMemoryFailsTheTrainingAndNothingElse() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx120m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Small.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader said = process.inputReader()) {
            assertThat(said.readLine()).startsWith("failed: java.lang.OutOfMemoryError");
            assertThat(said.readLine()).isEqualTo("next: 15");
            assertThat(process.waitFor()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
