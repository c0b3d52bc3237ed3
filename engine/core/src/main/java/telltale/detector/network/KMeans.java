package telltale.detector.network;

import java.util.Arrays;
import java.util.stream.IntStream;
import telltale.detector.network.kernel.Kernels;
import telltale.detector.network.kernel.MatrixProduct;
import telltale.job.ParallelRows;
import telltale.job.Progress;

/// K-means clustering (Lloyd 1982, doi:10.1109/TIT.1982.1056489) of embeddings, of which the one
/// nearest to each centre is kept. Distances are matrix products, `O(points · clusters · numbers)`
/// a round; centres start from embeddings spread evenly in time.
final class KMeans {
    /// Rounds of assigning and moving; the centres hardly move after. Bounds the time, not tuned.
    private static final int ROUNDS = 8;

    /// Points compared at a time; changes no result.
    private static final int BLOCK = 128;

    private final Kernels kernels;
    private final float[] points;
    private final int count;
    private final int width;
    private final int clusters;
    private final Progress progress;

    /// `[number][cluster]`
    private final float[] centres;

    private final float[] halves;
    private final int[] nearest;

    /// `[point]`: minus half the squared distance to the nearest centre.
    private final float[] closeness;

    private KMeans(Kernels kernels, float[] points, int width, int clusters, Progress progress) {
        this.kernels = kernels;
        this.points = points;
        this.width = width;
        this.clusters = clusters;
        this.progress = progress;
        count = points.length / width;
        centres = new float[width * clusters];
        halves = new float[clusters];
        nearest = new int[count];
        closeness = new float[count];
    }

    /// The points nearest to the centres, in order; all where there are no more than clusters.
    ///
    /// @param points `[point][number]`
    static int[] medoids(
            Kernels kernels, float[] points, int width, int clusters, Progress progress)
            throws InterruptedException {
        int count = points.length / width;
        if (count <= clusters) {
            return IntStream.range(0, count).toArray();
        }
        return new KMeans(kernels, points, width, clusters, progress).run();
    }

    private int[] run() throws InterruptedException {
        for (int cluster = 0; cluster < clusters; cluster++) {
            int point = (int) ((long) cluster * count / clusters);
            for (int k = 0; k < width; k++) {
                centres[k * clusters + cluster] = points[point * width + k];
            }
        }
        assign(0);
        for (int round = 1; round < ROUNDS; round++) {
            move();
            assign(round);
        }
        int[] medoids = new int[clusters];
        Arrays.fill(medoids, -1);
        for (int point = 0; point < count; point++) {
            int kept = medoids[nearest[point]];
            if (kept < 0 || closeness[point] > closeness[kept]) {
                medoids[nearest[point]] = point;
            }
        }
        return Arrays.stream(medoids).filter(point -> point >= 0).sorted().toArray();
    }

    /// Centres become the means of their points; one without any stays.
    private void move() {
        double[] sums = new double[clusters * width];
        int[] sizes = new int[clusters];
        for (int point = 0; point < count; point++) {
            int cluster = nearest[point];
            sizes[cluster]++;
            for (int k = 0; k < width; k++) {
                sums[cluster * width + k] += points[point * width + k];
            }
        }
        for (int cluster = 0; cluster < clusters; cluster++) {
            for (int k = 0; k < width && sizes[cluster] > 0; k++) {
                centres[k * clusters + cluster] =
                        (float) (sums[cluster * width + k] / sizes[cluster]);
            }
        }
    }

    private void assign(int round) throws InterruptedException {
        Arrays.fill(halves, 0);
        for (int k = 0; k < width; k++) {
            for (int cluster = 0; cluster < clusters; cluster++) {
                float number = centres[k * clusters + cluster];
                halves[cluster] += number * number / 2;
            }
        }
        String named = "choosing normal patches";
        ParallelRows.run(count, BLOCK, progress.within(round, ROUNDS, named), named, this::assign);
    }

    private float half(int point) {
        float half = 0;
        for (int k = point * width; k < (point + 1) * width; k++) {
            half += points[k] * points[k] / 2;
        }
        return half;
    }

    private void assign(int from, int to) {
        float[] products = new float[(to - from) * clusters];
        MatrixProduct product = MatrixProduct.of(to - from, width, clusters);
        kernels.multiply(product, points, from * width, centres, 0, products, 0);
        for (int point = from; point < to; point++) {
            int at = (point - from) * clusters;
            int best = 0;
            float most = Float.NEGATIVE_INFINITY;
            for (int cluster = 0; cluster < clusters; cluster++) {
                float close = products[at + cluster] - halves[cluster];
                if (close > most) {
                    most = close;
                    best = cluster;
                }
            }
            nearest[point] = best;
            closeness[point] = most - half(point);
        }
    }
}
