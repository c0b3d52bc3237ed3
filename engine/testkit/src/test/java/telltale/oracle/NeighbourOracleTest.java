package telltale.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import telltale.detector.outlier.LocalOutlierFactor;
import telltale.detector.outlier.neighbour.DensityClusters;
import telltale.detector.outlier.neighbour.LocalOutliers;
import telltale.detector.outlier.neighbour.ReferencePoints;
import telltale.job.Progress;
import telltale.series.Series;
import telltale.transform.WindowScaling;

/// Against scikit-learn's LocalOutlierFactor and DBSCAN: single numbers, blobs in the plane,
/// windows of a season with spikes, and lines of which many are equal.
class NeighbourOracleTest {
    @ParameterizedTest
    @CsvSource({"line,20", "plane,15", "windows,20", "equal,10"})
    void factorsAreThoseOfScikitLearn(String name, int each)
            throws IOException, InterruptedException {
        FixtureColumns oracle = oracle(name);
        ReferencePoints lines = references(oracle, 0, oracle.rows().size());

        double[] factors = factors(LocalOutliers.of(lines, each, Progress.NONE), oracle, 0);

        check(factors, oracle.get("factor"));
    }

    @ParameterizedTest
    @CsvSource({"line,20", "plane,15", "windows,20", "equal,10"})
    void factorsOfNewLinesAreThoseOfScikitLearn(String name, int each)
            throws IOException, InterruptedException {
        FixtureColumns oracle = oracle(name);
        int n = oracle.rows().size();
        ReferencePoints lines = references(oracle, 0, n * 2 / 3);

        double[] factors = factors(LocalOutliers.of(lines, each, Progress.NONE), oracle, 0);

        check(factors, oracle.get("novelty"));
    }

    @ParameterizedTest
    @CsvSource({"line,0.15,6", "plane,0.45,6", "windows,2.6,10", "equal,0.5,12"})
    void clustersAreThoseOfScikitLearn(String name, double eps, int least)
            throws IOException, InterruptedException {
        FixtureColumns oracle = oracle(name);
        int n = oracle.rows().size();

        DensityClusters clusters =
                DensityClusters.of(references(oracle, 0, n), eps, least, Progress.NONE);

        int[] labels = new int[n];
        Arrays.setAll(labels, clusters::label);
        double[] expected = oracle.get("label");
        assertThat(labels).isEqualTo(Arrays.stream(expected).mapToInt(d -> (int) d).toArray());
        double[] core = oracle.get("core");
        for (int line = 0; line < n; line++) {
            assertThat(clusters.core(line)).as("line " + line).isEqualTo(core[line] == 1);
        }
        assertThat(clusters.count()).isEqualTo(1 + Arrays.stream(labels).max().orElseThrow());
    }

    @Test
    void onSingleRowsWithinTheirReachTheMethodScoresTheLogarithmOfTheFactor()
            throws IOException, InterruptedException {
        FixtureColumns oracle = oracle("line");
        double[] values = oracle.get("x0");
        Series series = Series.ofValues(values);
        var method = new LocalOutlierFactor(1, 1, WindowScaling.NONE, 20, 0, 1_000);

        double[] scores = method.fit(series, Progress.NONE).score(series, Progress.NONE).values();

        int[] within =
                IntStream.range(0, values.length)
                        .filter(row -> values[row] > -2 && values[row] < 7.5)
                        .toArray();
        double[] factors = oracle.get("factor");
        assertThat(within).hasSizeGreaterThan(250);
        check(
                Arrays.stream(within).mapToDouble(row -> Math.exp(scores[row])).toArray(),
                Arrays.stream(within).mapToDouble(row -> factors[row]).toArray());
    }

    private static FixtureColumns oracle(String name) throws IOException {
        return FixtureColumns.of("neighbour-" + name + ".csv");
    }

    private static int width(FixtureColumns oracle) {
        return (int) oracle.names().stream().filter(name -> name.startsWith("x")).count();
    }

    private static double[] lines(FixtureColumns oracle, int to) {
        int width = width(oracle);
        double[] lines = new double[to * width];
        for (int k = 0; k < width; k++) {
            double[] column = oracle.get("x" + k);
            for (int i = 0; i < to; i++) {
                lines[i * width + k] = column[i];
            }
        }
        return lines;
    }

    private static ReferencePoints references(FixtureColumns oracle, int from, int to) {
        long[] times = LongStream.range(from, to).toArray();
        return ReferencePoints.of(lines(oracle, to), times, width(oracle), 1);
    }

    private static double[] factors(LocalOutliers outliers, FixtureColumns oracle, int from) {
        int n = oracle.rows().size();
        double[] factors = new double[n];
        long[] times = LongStream.range(from, n).toArray();
        outliers.score(lines(oracle, n), times, n, factors);
        return factors;
    }

    private static void check(double[] found, double[] expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i])
                    .as("line " + i)
                    .isCloseTo(expected[i], within(1e-9 * Math.abs(expected[i])));
        }
    }
}
