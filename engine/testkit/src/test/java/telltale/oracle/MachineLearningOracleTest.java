package telltale.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import telltale.detector.outlier.forest.IsolationTrees;
import telltale.detector.outlier.svm.SupportVectors;
import telltale.detector.window.FeatureMatrix;
import telltale.job.Progress;

/// Against scikit-learn: on two clouds in four dimensions, on the rows of a series and on its
/// windows.
class MachineLearningOracleTest {
    private static FixtureColumns oracle;

    @BeforeAll
    static void read() throws IOException {
        oracle = FixtureColumns.of("windows.csv");
    }

    /// Some lines and what is known of them.
    private static final class Data {
        private final double[] lines;
        private final int width;
        private final double[] labels;

        private Data(double[] lines, int width, double[] labels) {
            this.lines = lines;
            this.width = width;
            this.labels = labels;
        }

        static Data of(String name) {
            return switch (name) {
                case "cloud" -> cloud();
                case "row" -> windows(1);
                default -> windows(16);
            };
        }

        private static Data cloud() {
            double[] lines = new double[4 * oracle.get("odd").length];
            for (int k = 0; k < 4; k++) {
                double[] column = oracle.get("x" + k);
                for (int i = 0; i < column.length; i++) {
                    lines[4 * i + k] = column[i];
                }
            }
            return new Data(lines, 4, oracle.get("odd"));
        }

        private static Data windows(int width) {
            double[] values = oracle.get("value");
            int count = values.length - width + 1;
            double[] lines = new double[count * width];
            for (int i = 0; i < count; i++) {
                System.arraycopy(values, i, lines, i * width, width);
            }
            return new Data(lines, width, Arrays.copyOf(oracle.get("off"), count));
        }

        int count() {
            return labels.length;
        }
    }

    @ParameterizedTest
    @CsvSource({"cloud", "row", "window"})
    void isolationForestRanksAsThatOfScikitLearn(String name) throws InterruptedException {
        var data = Data.of(name);
        double[] theirs = Arrays.copyOf(oracle.get(name), data.count());
        double[] ours = new double[data.count()];

        var lines = FeatureMatrix.of(data.lines, data.width);
        IsolationTrees.grow(lines, 10_000, 256, 1, Progress.NONE)
                .score(data.lines, data.count(), ours);

        assertThat(correlation(ranks(ours), ranks(theirs))).isGreaterThanOrEqualTo(0.97);
        assertThat(areaUnderCurve(ours, data.labels))
                .isCloseTo(areaUnderCurve(theirs, data.labels), within(0.01));
        for (int i = 0; i < ours.length; i++) {
            assertThat(ours[i]).isCloseTo(theirs[i], within(0.02));
        }
    }

    @ParameterizedTest
    @CsvSource({"cloud, 0.05", "row, 0.5", "window, 0.1"})
    void exactSupportVectorsDecideAsThoseOfScikitLearn(String name, double nu)
            throws InterruptedException {
        var data = Data.of(name);
        double[] theirs = Arrays.copyOf(oracle.get("svm_" + name), data.count());
        double[] ours = new double[data.count()];

        double gamma = SupportVectors.scale(data.lines, data.width);
        SupportVectors.exact(data.lines, data.width, nu, gamma, Progress.NONE)
                .decide(data.lines, data.count(), ours);

        double size = Arrays.stream(theirs).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < ours.length; i++) {
            assertThat(ours[i])
                    .isCloseTo(theirs[i], within(1e-3 * Math.abs(theirs[i]) + 1e-5 * size));
        }
    }

    @ParameterizedTest
    @CsvSource({"cloud, 0.05", "row, 0.5", "window, 0.1"})
    void approximateSupportVectorsRankAsExactOnes(String name, double nu)
            throws InterruptedException {
        var data = Data.of(name);
        double[] exact = Arrays.copyOf(oracle.get("svm_" + name), data.count());
        double[] ours = new double[data.count()];

        double gamma = SupportVectors.scale(data.lines, data.width);
        SupportVectors.approximate(data.lines, data.width, nu, gamma, 200, 1, Progress.NONE)
                .decide(data.lines, data.count(), ours);

        assertThat(correlation(ranks(ours), ranks(exact))).isGreaterThanOrEqualTo(0.97);
        assertThat(correlation(ours, exact)).isGreaterThanOrEqualTo(0.97);
        long outside = Arrays.stream(ours).filter(decision -> decision < 0).count();
        assertThat((double) outside / data.count()).isCloseTo(nu, within(0.01));
    }

    private static double[] ranks(double[] values) {
        var order =
                IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> values[i]))
                        .toList();
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < ranks.length) {
            int to = from;
            while (to < ranks.length && values[order.get(to)] == values[order.get(from)]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order.get(i)] = (from + to + 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElseThrow();
        double meanB = Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static double areaUnderCurve(double[] scores, double[] labels) {
        double[] ranks = ranks(scores);
        double sum = 0;
        double odd = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += labels[i] * ranks[i];
            odd += labels[i];
        }
        return (sum - odd * (odd + 1) / 2) / (odd * (scores.length - odd));
    }
}
