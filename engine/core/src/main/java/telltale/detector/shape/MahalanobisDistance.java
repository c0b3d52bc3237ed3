package telltale.detector.shape;

import java.util.Arrays;
import telltale.detector.window.WindowScoring;
import telltale.job.ParallelRows;
import telltale.job.Progress;
import telltale.math.Cholesky;

/// Judges a window by its distance from the mean of others, each direction measured in what they
/// spread there: the root of the mean of `p² / (λ + ridge)` over all principal components, of
/// variance `λ`, with projections `p`. It is worked out without them, by the Cholesky factor of the
/// covariance. Windows of many numbers are averaged down to fewer first. Immutable.
public final class MahalanobisDistance implements WindowScoring {
    /// The most numbers of a window that are told apart.
    private static final int MOST = 400;

    /// The least variance, in squared deviations of the channel: less is noise of a flat stretch.
    private static final double FLAT = 0.05 * 0.05;

    /// Windows scored side by side.
    private static final int BATCH = 64;

    private final int width;
    private final int bin;
    private final double[] mean;
    private final double[][] whitening;

    private MahalanobisDistance(int width, int bin, double[] mean, double[][] whitening) {
        this.width = width;
        this.bin = bin;
        this.mean = mean;
        this.whitening = whitening;
    }

    /// Learns from windows.
    ///
    /// @param lines the windows, one after the other
    /// @param width the numbers of one
    /// @param ridge what is added to every variance, as a share of the mean variance
    public static MahalanobisDistance of(double[] lines, int width, double ridge, Progress progress)
            throws InterruptedException {
        int bin = Math.ceilDiv(width, MOST);
        int bins = Math.ceilDiv(width, bin);
        int count = lines.length / width;
        double[] mean = new double[bins];
        double[][] distances = new double[count][bins];
        for (int line = 0; line < count; line++) {
            binned(lines, line * width, width, bin, distances[line]);
            for (int i = 0; i < bins; i++) {
                mean[i] += distances[line][i];
            }
        }
        for (int i = 0; i < bins; i++) {
            mean[i] /= count;
        }
        for (double[] distance : distances) {
            for (int i = 0; i < bins; i++) {
                distance[i] -= mean[i];
            }
        }
        double[][] covariance = covariance(distances, bins, progress);
        double trace = 0;
        for (int i = 0; i < bins; i++) {
            trace += covariance[i][i];
        }
        double added = Math.max(FLAT, ridge * trace / bins);
        for (int i = 0; i < bins; i++) {
            covariance[i][i] += added;
        }
        return new MahalanobisDistance(width, bin, mean, whitening(covariance));
    }

    /// The lower half. `O(count · bins² / 2)`.
    private static double[][] covariance(double[][] distances, int bins, Progress progress)
            throws InterruptedException {
        double[][] covariance = new double[bins][];
        ParallelRows.run(
                bins,
                8,
                progress,
                "learning",
                (from, to) -> {
                    for (int i = from; i < to; i++) {
                        double[] sums = new double[i + 1];
                        for (double[] distance : distances) {
                            double factor = distance[i];
                            for (int j = 0; j <= i; j++) {
                                sums[j] = Math.fma(factor, distance[j], sums[j]);
                            }
                        }
                        for (int j = 0; j <= i; j++) {
                            sums[j] /= distances.length;
                        }
                        covariance[i] = sums;
                    }
                });
        return covariance;
    }

    /// The inverse of the Cholesky factor, its rows as long as they need be. `O(bins³)`.
    private static double[][] whitening(double[][] covariance) {
        int bins = covariance.length;
        double[] lower = new double[bins * bins];
        for (int i = 0; i < bins; i++) {
            System.arraycopy(covariance[i], 0, lower, i * bins, i + 1);
        }
        Cholesky.factor(lower, bins, bins);
        double[][] inverse = new double[bins][];
        for (int i = 0; i < bins; i++) {
            double[] row = new double[i + 1];
            for (int k = 0; k < i; k++) {
                double factor = lower[i * bins + k];
                for (int j = 0; j <= k; j++) {
                    row[j] -= factor * inverse[k][j];
                }
            }
            double diagonal = lower[i * bins + i];
            for (int j = 0; j < i; j++) {
                row[j] /= diagonal;
            }
            row[i] = 1 / diagonal;
            inverse[i] = row;
        }
        return inverse;
    }

    /// Means of neighbouring numbers, times the root of how many, so that noise keeps its size.
    private static void binned(double[] lines, int at, int width, int bin, double[] into) {
        if (bin == 1) {
            System.arraycopy(lines, at, into, 0, width);
            return;
        }
        for (int i = 0; i < into.length; i++) {
            int from = i * bin;
            int to = Math.min(width, from + bin);
            double sum = 0;
            for (int k = from; k < to; k++) {
                sum += lines[at + k];
            }
            into[i] = sum / Math.sqrt(to - from);
        }
    }

    @Override
    public void score(double[] windows, long[] times, int count, double[] scores) {
        int bins = mean.length;
        double[] line = new double[bins];
        double[][] distances = new double[bins][Math.min(count, BATCH)];
        double[] sums = new double[Math.min(count, BATCH)];
        for (int from = 0; from < count; from += BATCH) {
            int batch = Math.min(count - from, BATCH);
            for (int w = 0; w < batch; w++) {
                binned(windows, (from + w) * width, width, bin, line);
                for (int i = 0; i < bins; i++) {
                    distances[i][w] = line[i] - mean[i];
                }
            }
            Arrays.fill(scores, from, from + batch, 0);
            for (int i = 0; i < bins; i++) {
                Arrays.fill(sums, 0);
                project(whitening[i], distances, sums, batch);
                for (int w = 0; w < batch; w++) {
                    scores[from + w] = Math.fma(sums[w], sums[w], scores[from + w]);
                }
            }
            for (int w = from; w < from + batch; w++) {
                scores[w] = Math.sqrt(scores[w] / bins);
            }
        }
    }

    private static void project(double[] row, double[][] distances, double[] sums, int batch) {
        for (int k = 0; k < row.length; k++) {
            double factor = row[k];
            double[] distance = distances[k];
            for (int w = 0; w < batch; w++) {
                sums[w] = Math.fma(factor, distance[w], sums[w]);
            }
        }
    }
}
