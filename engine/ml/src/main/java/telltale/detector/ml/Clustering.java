package telltale.detector.ml;

/// Hierarchical clustering of windows (complete linkage): the mean line of each, how many it has,
/// and how far its first and last are apart.
final class Clustering {
    /// More clusters than that are not told apart.
    static final int MOST = 12;

    private final double[][] centres;
    private final int[] sizes;
    private final int[] spans;
    private final double error;
    private final int lines;

    private Clustering(double[][] centres, int[] sizes, int[] spans, double error, int lines) {
        this.centres = centres;
        this.sizes = sizes;
        this.spans = spans;
        this.error = error;
        this.lines = lines;
    }

    /// @param cluster the cluster of each line
    /// @param count how many clusters there are
    static Clustering of(double[][] lines, int[] cluster, int count) {
        double[][] centres = new double[count][lines[0].length];
        int[] sizes = new int[count];
        int[] first = new int[count];
        int[] last = new int[count];
        for (int i = 0; i < lines.length; i++) {
            int c = cluster[i];
            first[c] = sizes[c] == 0 ? i : first[c];
            last[c] = i;
            sizes[c]++;
            for (int k = 0; k < centres[c].length; k++) {
                centres[c][k] += lines[i][k];
            }
        }
        int[] spans = new int[count];
        for (int c = 0; c < count; c++) {
            spans[c] = last[c] - first[c] + 1;
            for (int k = 0; k < centres[c].length; k++) {
                centres[c][k] /= Math.max(1, sizes[c]);
            }
        }
        double error = 0;
        for (int i = 0; i < lines.length; i++) {
            error += squared(lines[i], centres[cluster[i]]);
        }
        return new Clustering(centres, sizes, spans, error, lines.length);
    }

    /// The mean lines.
    double[][] centres() {
        return centres;
    }

    /// The sum of the squared distances of the lines from the centre of their cluster.
    double error() {
        return error;
    }

    /// How many bits it takes to tell the lines, but for a constant: which cluster each is in, its
    /// distances from the centre as Gaussian numbers, and the centres themselves.
    double bits() {
        int numbers = centres[0].length;
        double entropy = 0;
        for (int size : sizes) {
            entropy -= size == 0 ? 0 : size * Math.log((double) size / lines);
        }
        double floor = 1e-12;
        double variance = Math.max(floor, error / lines / numbers);
        double distances = lines * numbers / 2.0 * Math.log(variance);
        double told = centres.length * numbers / 2.0 * Math.log(lines);
        return entropy + distances + told;
    }

    /// The weights of the clusters, which add up to one: large, lasting clusters that are close to
    /// the others are normal (Boniol et al., §4.3).
    ///
    /// @param least the distance that centres have at least
    double[] weights(double least) {
        double[] weights = new double[centres.length];
        double total = 0;
        for (int c = 0; c < weights.length; c++) {
            double apart = least;
            for (double[] other : centres) {
                apart += Math.sqrt(squared(centres[c], other) / other.length);
            }
            weights[c] = (double) sizes[c] * sizes[c] * spans[c] / apart;
            total += weights[c];
        }
        for (int c = 0; c < weights.length; c++) {
            weights[c] /= total;
        }
        return weights;
    }

    private static double squared(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double distance = a[i] - b[i];
            sum += distance * distance;
        }
        return sum;
    }
}
