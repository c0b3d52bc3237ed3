package telltale.detector.forecast.curve;

import java.util.ArrayList;
import java.util.List;
import telltale.job.ParallelRows;
import telltale.job.Progress;

/// Parallel passes over the rows of a training, by the calling thread and idle ones of the common
/// pool. Rows are taken in fixed pieces and these added up in order, so that the number of threads
/// changes no bit.
final class RowPasses {
    /// Rows per task; fixed, so that sums do not depend on the number of threads.
    private static final int PIECE = 8_192;

    private final CurveSpec form;
    private final TimeScaler axis;
    private final long[] times;
    private final double[] values;
    private final int coefficients;
    private final List<Piece> pieces = new ArrayList<>();

    /// Rows of one segment.
    private record Piece(int segment, int from, int to) {}

    /// What is done with a piece.
    @FunctionalInterface
    private interface Work {
        void run(int piece);
    }

    /// @param values none of them missing; takes ownership
    RowPasses(CurveSpec form, long[] times, double[] values) {
        this.form = form;
        this.times = times;
        axis = new TimeScaler(form, times, values);
        this.values = values;
        for (int row = 0; row < values.length; row++) {
            values[row] /= axis.unit();
        }
        coefficients = new Regressors(form.seasons(), form.holidays()).count();
        for (int segment = 0; segment < axis.segments(); segment++) {
            int end = axis.firstRow(segment + 1);
            for (int from = axis.firstRow(segment); from < end; from += PIECE) {
                pieces.add(new Piece(segment, from, Math.min(end, from + PIECE)));
            }
        }
    }

    TimeScaler axis() {
        return axis;
    }

    int rows() {
        return values.length;
    }

    /// How many parameters there are.
    int size() {
        return 2 + axis.segments() - 1 + coefficients;
    }

    double value(int row) {
        return values[row];
    }

    /// The normal equations at a point, residuals weighed as by Huber (1964).
    ///
    /// @param limit from where on a residual counts by its size, not its square
    /// @param whole whether the matrix is wanted too
    NormalEquations normal(double[] point, double limit, boolean whole, Progress progress)
            throws InterruptedException {
        int columns = 3 + coefficients;
        GramMatrix[] parts = new GramMatrix[pieces.size()];
        double[] squares = new double[parts.length];
        forAll(
                progress,
                piece -> {
                    var scan = new Scan(point);
                    parts[piece] = new GramMatrix(columns);
                    squares[piece] = scan.sum(pieces.get(piece), limit, parts[piece], whole);
                });
        GramMatrix[] segments = new GramMatrix[axis.segments()];
        double sum = 0;
        for (int piece = 0; piece < parts.length; piece++) {
            int segment = pieces.get(piece).segment;
            sum += squares[piece];
            if (segments[segment] == null) {
                segments[segment] = parts[piece];
            } else {
                segments[segment].add(parts[piece]);
            }
        }
        return NormalEquations.of(form, axis.changes(), segments, point, sum);
    }

    /// The residuals at a point.
    double[] residuals(double[] point, Progress progress) throws InterruptedException {
        double[] residuals = new double[values.length];
        forAll(
                progress,
                piece -> {
                    var scan = new Scan(point);
                    Piece rows = pieces.get(piece);
                    for (int row = rows.from; row < rows.to; row++) {
                        residuals[row] = scan.residual(row, rows.segment);
                    }
                });
        return residuals;
    }

    /// The square of a residual, or what counts for it beyond the limit.
    static double square(double residual, double limit) {
        double size = Math.abs(residual);
        return size <= limit ? size * size : limit * (2 * size - limit);
    }

    private void forAll(Progress progress, Work work) throws InterruptedException {
        ParallelRows.run(pieces.size(), 1, progress, "fitting", (from, _) -> work.run(from));
    }

    /// One thread's.
    private final class Scan {
        private final PiecewiseTrend trend;
        private final double[] betas;
        private final Regressors regressors = new Regressors(form.seasons(), form.holidays());

        Scan(double[] point) {
            double[] changes = axis.changes();
            trend = new PiecewiseTrend(form.growth(), form.cap() / axis.unit(), changes, point);
            betas = new double[coefficients];
            System.arraycopy(point, 2 + changes.length, betas, 0, coefficients);
        }

        double residual(int row, int segment) {
            double level = trend.at(axis.scaled(times[row]), segment);
            double swing = regressors.sum(times[row], betas);
            return values[row] - (form.multiplicative() ? level * (1 + swing) : level + swing);
        }

        double sum(Piece piece, double limit, GramMatrix into, boolean whole) {
            double[] block = new double[(3 + coefficients) * GramMatrix.BLOCK];
            double squares = 0;
            for (int from = piece.from; from < piece.to; from += GramMatrix.BLOCK) {
                int rows = Math.min(GramMatrix.BLOCK, piece.to - from);
                for (int i = 0; i < rows; i++) {
                    squares += fill(block, i, from + i, piece.segment, limit);
                }
                into.add(block, rows, whole ? 0 : 2 + coefficients);
            }
            return squares;
        }

        /// Writes a row's columns: the derivatives by slope and level of the straight trend, by the
        /// coefficients, and the residual.
        private double fill(double[] block, int place, int row, int segment, double limit) {
            double t = axis.scaled(times[row]);
            double level = trend.at(t, segment);
            int first = 2 * GramMatrix.BLOCK + place;
            regressors.write(times[row], block, first, GramMatrix.BLOCK);
            double swing = 0;
            for (int c = 0; c < coefficients; c++) {
                swing += betas[c] * block[first + c * GramMatrix.BLOCK];
            }
            double pace = trend.pace(level);
            double expected = level + swing;
            if (form.multiplicative()) {
                expected = level * (1 + swing);
                pace *= 1 + swing;
                for (int c = 0; c < coefficients; c++) {
                    block[first + c * GramMatrix.BLOCK] *= level;
                }
            }
            double residual = values[row] - expected;
            block[place] = pace * t;
            block[GramMatrix.BLOCK + place] = pace;
            block[first + coefficients * GramMatrix.BLOCK] = Math.clamp(residual, -limit, limit);
            return square(residual, limit);
        }
    }
}
