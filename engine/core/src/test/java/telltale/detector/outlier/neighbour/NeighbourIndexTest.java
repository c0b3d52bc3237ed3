package telltale.detector.outlier.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import telltale.job.Progress;

class NeighbourIndexTest {
    private static final int EACH = 7;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16, 33, 100})
    void findsWhatComparingAllPairsFinds(int width) throws InterruptedException {
        for (int count : new int[] {1, 2, 63, 64, 65, 1_021}) {
            ReferencePoints lines = references(count, width, 3);

            NeighbourLists found = index(lines).ofReferences(EACH, Progress.NONE);

            for (int of = 0; of < count; of++) {
                double[] distances = distances(lines, of);
                assertThat(found.count(of)).isEqualTo(Math.min(EACH, distances.length));
                for (int rank = 0; rank < found.count(of); rank++) {
                    assertThat(found.distance(of, rank)).isCloseTo(distances[rank], within(1e-12));
                    assertThat(lines.apart(found.line(of, rank), of)).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1,500", "8,500", "32,300", "90,130"})
    void findsTheSameWhateverIsLookedForTogether(int width, int count) throws InterruptedException {
        ReferencePoints lines = references(count, width, 1);
        NeighbourIndex index = index(lines);

        NeighbourLists together = index.nearest(lines.lines, lines.times, count, EACH);

        for (int of = 0; of < count; of++) {
            double[] line = Arrays.copyOfRange(lines.lines, of * width, (of + 1) * width);
            NeighbourLists alone = index.nearest(line, new long[] {of}, 1, EACH);
            for (int rank = 0; rank < EACH; rank++) {
                assertThat(alone.line(0, rank)).isEqualTo(together.line(of, rank));
                assertThat(alone.distance(0, rank)).isEqualTo(together.distance(of, rank));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 16, 17, 80})
    void vectorsAndPlainLoopsAgreeToTheLastBit(int size) {
        var random = new SplittableRandom(3);
        float[] tile = new float[size * DistanceKernel.LANES];
        float[] quad = new float[size * DistanceKernel.QUAD];
        IntStream.range(0, tile.length).forEach(i -> tile[i] = (float) random.nextGaussian());
        IntStream.range(0, quad.length).forEach(i -> quad[i] = (float) random.nextGaussian());
        var plain = new DistanceKernel.Found();
        var vector = new DistanceKernel.Found();
        for (DistanceKernel.Found found : new DistanceKernel.Found[] {plain, vector}) {
            float[] limits = {2 * size, Float.POSITIVE_INFINITY, -1, 1.5f * size};
            System.arraycopy(limits, 0, found.limits, 0, DistanceKernel.QUAD);
        }

        new PlainDistances().near(tile, 0, quad, size, plain);
        new VectorDistances().near(tile, 0, quad, size, vector);

        assertThat(VectorDistances.fits()).isTrue();
        assertThat(vector.hits).isEqualTo(plain.hits);
        assertThat(plain.hits[0]).isNotZero().isNotEqualTo(-1);
        assertThat(plain.hits[1]).isEqualTo(-1);
        assertThat(plain.hits[2]).isZero();
        for (int place = 0; place < plain.squares.length; place++) {
            if ((plain.hits[place / DistanceKernel.LANES] >>> place % DistanceKernel.LANES & 1)
                    == 1) {
                assertThat(vector.squares[place]).isEqualTo(plain.squares[place]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 40})
    void equalLinesAreAllNeighbours(int width) throws InterruptedException {
        double[] lines = new double[200 * width];
        Arrays.fill(lines, 1e9);
        var references = ReferencePoints.of(lines, LongStream.range(0, 200).toArray(), width, 1);

        NeighbourLists found = index(references).ofReferences(EACH, Progress.NONE);

        for (int of = 0; of < 200; of++) {
            assertThat(found.count(of)).isEqualTo(EACH);
            assertThat(found.distance(of, EACH - 1)).isZero();
        }
    }

    @Test
    void hugeAndTinyNumbersStayInOrder() throws InterruptedException {
        double[] lines = {0, 1e-9, 3e-9, 1e200, -1e200, 5};
        double[] twice =
                Arrays.stream(lines).flatMap(d -> Arrays.stream(new double[] {d, d})).toArray();
        long[] times = LongStream.range(0, 6).toArray();

        NeighbourLists of =
                index(ReferencePoints.of(twice, times, 2, 1)).ofReferences(2, Progress.NONE);

        assertThat(of.line(0, 0)).isEqualTo(1);
        assertThat(of.line(2, 0)).isEqualTo(1);
        assertThat(of.line(5, 1)).isLessThan(3);
    }

    private static NeighbourIndex index(ReferencePoints lines) throws InterruptedException {
        return NeighbourIndex.of(lines, Progress.NONE);
    }

    /// Blobs, so that boxes leave something out.
    private static ReferencePoints references(int count, int width, long apart) {
        var random = new SplittableRandom(count + width);
        double[] lines = new double[count * width];
        for (int i = 0; i < count; i++) {
            double centre = 5 * random.nextInt(4);
            for (int k = 0; k < width; k++) {
                lines[i * width + k] = centre + random.nextGaussian() * (1 + k % 3);
            }
        }
        return ReferencePoints.of(lines, LongStream.range(0, count).toArray(), width, apart);
    }

    /// From all lines that may be neighbours, rising.
    private static double[] distances(ReferencePoints lines, int of) {
        return IntStream.range(0, lines.count())
                .filter(line -> lines.apart(line, of))
                .mapToDouble(line -> Math.sqrt(lines.square(lines.lines, of * lines.width(), line)))
                .sorted()
                .toArray();
    }
}
