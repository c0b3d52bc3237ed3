package telltale.math.extreme;

/// Grid over shape and log scale of a generalised Pareto distribution that closes in on the
/// posterior's mass.
///
/// The prior is normal on the shape, `N(0.15, 0.2)` within [-0.4, 0.8], and flat on the logarithm
/// of the scale. Scores of well-behaved noise have shapes from -0.2 (half-normal, seen at the
/// levels that matter) over 0 (Laplace) to 0.33 (Student's t with three degrees of freedom).
final class GpdGrid {
    /// Bounds of the shape, wider than those that scores of noise have.
    private static final double LEAST_SHAPE = -0.4;

    /// Upper bound, likewise.
    private static final double GREATEST_SHAPE = 0.8;

    /// Prior of the shape, N(0.15, 0.2): see decisions/confidence.md.
    private static final double PRIOR_MEAN = 0.15;

    /// Its deviation, likewise.
    private static final double PRIOR_DEVIATION = 0.2;

    /// Grid points per side.
    private static final int SIDE = 17;

    /// Rounds in which the grid closes in, at most.
    private static final int MOST_ROUNDS = 6;

    private static final double CLOSE_ENOUGH = 0.6; // a further round would shrink the area less
    private static final double REACH = 4; // standard deviations from the middle to each side
    private static final double NEGLIGIBLE = 1e-4; // of the greatest weight

    private final double[] at;
    private final double[] count;
    private final int length;
    private final double total;
    private final double[] logPosterior = new double[SIDE * SIDE];
    private Box box;
    private double greatest;

    private record Box(double shapeFrom, double shapeTo, double scaleFrom, double scaleTo) {
        double shapeStep() {
            return (shapeTo - shapeFrom) / (SIDE - 1);
        }

        double scaleStep() {
            return (scaleTo - scaleFrom) / (SIDE - 1);
        }

        double area() {
            return shapeStep() * scaleStep();
        }
    }

    private GpdGrid(double[] at, double[] count, int length) {
        this.at = at;
        this.count = count;
        this.length = length;
        double rows = 0;
        double sum = 0;
        for (int i = 0; i < length; i++) {
            rows += count[i];
            sum += count[i] * at[i];
        }
        total = rows;
        double middle = StrictMath.log(sum / rows);
        double half = 1 + 5 / Math.sqrt(rows);
        box = new Box(LEAST_SHAPE, GREATEST_SHAPE, middle - half, middle + half);
    }

    /// The posterior given `count[i]` excesses at each `at[i]`, ascending, `i < length`.
    static GpdPosterior posterior(double[] at, double[] count, int length) {
        var grid = new GpdGrid(at, count, length);
        grid.fill();
        for (int round = 1; round < MOST_ROUNDS; round++) {
            Box closer = grid.closer();
            if (closer.area() > CLOSE_ENOUGH * grid.box.area()) {
                break;
            }
            grid.box = closer;
            grid.fill();
        }
        return grid.posterior();
    }

    private double shapeAt(int i) {
        return box.shapeFrom + i * box.shapeStep();
    }

    private double logScaleAt(int j) {
        return box.scaleFrom + j * box.scaleStep();
    }

    private void fill() {
        greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < SIDE; i++) {
            double shape = shapeAt(i);
            double z = (shape - PRIOR_MEAN) / PRIOR_DEVIATION;
            for (int j = 0; j < SIDE; j++) {
                double logScale = logScaleAt(j);
                double scale = StrictMath.exp(logScale);
                double value =
                        GpdPosterior.logLikelihood(at, count, length, shape, scale)
                                - total * logScale
                                - 0.5 * z * z;
                logPosterior[i * SIDE + j] = value;
                greatest = Math.max(greatest, value);
            }
        }
    }

    private double relative(int cell) {
        return StrictMath.exp(logPosterior[cell] - greatest);
    }

    /// Mean ± reach · deviation of the present weights. Half a step squared is added to the
    /// variance so that a grid too coarse to see the mass does not lose it.
    private Box closer() {
        double weight = 0;
        double shape = 0;
        double scale = 0;
        double shapeSquared = 0;
        double scaleSquared = 0;
        for (int i = 0; i < SIDE; i++) {
            for (int j = 0; j < SIDE; j++) {
                double p = relative(i * SIDE + j);
                weight += p;
                shape += p * i;
                scale += p * j;
                shapeSquared += p * i * i;
                scaleSquared += p * j * j;
            }
        }
        shape /= weight;
        scale /= weight;
        double shapeReach = REACH * Math.sqrt(shapeSquared / weight - shape * shape + 0.5);
        double scaleReach = REACH * Math.sqrt(scaleSquared / weight - scale * scale + 0.5);
        return new Box(
                Math.max(LEAST_SHAPE, box.shapeFrom + (shape - shapeReach) * box.shapeStep()),
                Math.min(GREATEST_SHAPE, box.shapeFrom + (shape + shapeReach) * box.shapeStep()),
                box.scaleFrom + (scale - scaleReach) * box.scaleStep(),
                box.scaleFrom + (scale + scaleReach) * box.scaleStep());
    }

    private GpdPosterior posterior() {
        int size = 0;
        double all = 0;
        double kept = 0;
        double[] relative = new double[SIDE * SIDE];
        for (int cell = 0; cell < relative.length; cell++) {
            relative[cell] = relative(cell);
            all += relative[cell];
            if (relative[cell] > NEGLIGIBLE) {
                kept += relative[cell];
                size++;
            }
        }
        double[] shapes = new double[size];
        double[] scales = new double[size];
        double[] weights = new double[size];
        int to = 0;
        for (int cell = 0; cell < relative.length; cell++) {
            if (relative[cell] > NEGLIGIBLE) {
                shapes[to] = shapeAt(cell / SIDE);
                scales[to] = StrictMath.exp(logScaleAt(cell % SIDE));
                weights[to++] = relative[cell] / kept;
            }
        }
        double prior = PRIOR_DEVIATION * Math.sqrt(2 * Math.PI);
        double evidence = greatest + StrictMath.log(all * box.area() / prior);
        return new GpdPosterior(shapes, scales, weights, evidence);
    }
}
