package telltale.detector.network.kernel;

import static telltale.detector.network.kernel.VectorLanes.COUNT;
import static telltale.detector.network.kernel.VectorLanes.SPECIES;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/// Blocked matrix product on the Vector API; its tiles' sums stay in registers. The loops are
/// unrolled until their methods are too long to be taken into others: only then does the compiler
/// keep the vectors out of the heap. Every number of the product is one sum, from the first term to
/// the last, in whatever tile it lies.
final class VectorProduct {
    /// The rows of a tile.
    private static final int TALL = 8;

    private VectorProduct() {}

    static void multiply(
            MatrixProduct shape, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        if (!shape.adds()) {
            // A tile that had to choose where it starts would not stay in registers.
            for (int i = 0; i < shape.rows(); i++) {
                int row = cAt + i * shape.cRow();
                Arrays.fill(c, row, row + shape.columns(), 0);
            }
        }
        int tall = shape.rows() / TALL * TALL;
        int columns = shape.columns();
        int j = 0;
        for (; j + 2 * COUNT <= columns; j += 2 * COUNT) {
            for (int i = 0; i < tall; i += TALL) {
                int row = cAt + i * shape.cRow();
                tallPair(shape, a, aAt + i * shape.aRow(), b, bAt + j, c, row + j);
            }
        }
        for (; j < columns; j += COUNT) {
            int left = columns - j;
            boolean room = room(shape, b, bAt + j);
            for (int i = 0; i < tall; i += TALL) {
                int aRow = aAt + i * shape.aRow();
                int row = cAt + i * shape.cRow() + j;
                if (room && row + (TALL - 1) * shape.cRow() + COUNT <= c.length) {
                    tall(shape, a, aRow, b, bAt + j, c, row, left);
                } else {
                    for (int k = 0; k < TALL; k++) {
                        int from = aRow + k * shape.aRow();
                        plain(shape, a, from, b, bAt + j, c, row + k * shape.cRow(), left(left));
                    }
                }
            }
        }
        for (int i = tall; i < shape.rows(); i++) {
            row(shape, a, aAt + i * shape.aRow(), b, bAt, c, cAt + i * shape.cRow());
        }
    }

    /// Whether a vector can be read from each row of b.
    private static boolean room(MatrixProduct shape, float[] b, int bAt) {
        return bAt + (shape.inner() - 1) * shape.bRow() + COUNT <= b.length;
    }

    private static int left(int columns) {
        return Math.min(COUNT, columns);
    }

    private static void row(
            MatrixProduct shape, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        int columns = shape.columns();
        int j = 0;
        for (; j + 4 * COUNT <= columns; j += 4 * COUNT) {
            four(shape, a, aAt, b, bAt + j, c, cAt + j);
        }
        for (; j < columns; j += COUNT) {
            if (room(shape, b, bAt + j) && cAt + j + COUNT <= c.length) {
                one(shape, a, aAt, b, bAt + j, c, cAt + j, columns - j);
            } else {
                plain(shape, a, aAt, b, bAt + j, c, cAt + j, left(columns - j));
            }
        }
    }

    private static void four(
            MatrixProduct shape, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        int inner = shape.inner();
        int aColumn = shape.aColumn();
        int bRow = shape.bRow();
        FloatVector c0 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector c1 = FloatVector.fromArray(SPECIES, c, cAt + COUNT);
        FloatVector c2 = FloatVector.fromArray(SPECIES, c, cAt + 2 * COUNT);
        FloatVector c3 = FloatVector.fromArray(SPECIES, c, cAt + 3 * COUNT);
        int from = bAt;
        int at = aAt;
        int even = inner / 2 * 2;
        for (int k = 0; k < even; k += 2) {
            FloatVector factor = FloatVector.broadcast(SPECIES, a[at]);
            c0 = factor.fma(FloatVector.fromArray(SPECIES, b, from), c0);
            c1 = factor.fma(FloatVector.fromArray(SPECIES, b, from + COUNT), c1);
            c2 = factor.fma(FloatVector.fromArray(SPECIES, b, from + 2 * COUNT), c2);
            c3 = factor.fma(FloatVector.fromArray(SPECIES, b, from + 3 * COUNT), c3);
            from += bRow;
            at += aColumn;
            factor = FloatVector.broadcast(SPECIES, a[at]);
            c0 = factor.fma(FloatVector.fromArray(SPECIES, b, from), c0);
            c1 = factor.fma(FloatVector.fromArray(SPECIES, b, from + COUNT), c1);
            c2 = factor.fma(FloatVector.fromArray(SPECIES, b, from + 2 * COUNT), c2);
            c3 = factor.fma(FloatVector.fromArray(SPECIES, b, from + 3 * COUNT), c3);
            from += bRow;
            at += aColumn;
        }
        if (even < inner) {
            FloatVector factor = FloatVector.broadcast(SPECIES, a[at]);
            c0 = factor.fma(FloatVector.fromArray(SPECIES, b, from), c0);
            c1 = factor.fma(FloatVector.fromArray(SPECIES, b, from + COUNT), c1);
            c2 = factor.fma(FloatVector.fromArray(SPECIES, b, from + 2 * COUNT), c2);
            c3 = factor.fma(FloatVector.fromArray(SPECIES, b, from + 3 * COUNT), c3);
        }
        c0.intoArray(c, cAt);
        c1.intoArray(c, cAt + COUNT);
        c2.intoArray(c, cAt + 2 * COUNT);
        c3.intoArray(c, cAt + 3 * COUNT);
    }

    /// @param left how many columns there are, at most a vector of which is done
    private static void one(
            MatrixProduct shape,
            float[] a,
            int aAt,
            float[] b,
            int bAt,
            float[] c,
            int cAt,
            int left) {
        int inner = shape.inner();
        int aColumn = shape.aColumn();
        int bRow = shape.bRow();
        FloatVector sum = FloatVector.fromArray(SPECIES, c, cAt);
        int from = bAt;
        int at = aAt;
        int even = inner / 8 * 8;
        for (int k = 0; k < even; k += 8) {
            FloatVector x = FloatVector.fromArray(SPECIES, b, from);
            sum = FloatVector.broadcast(SPECIES, a[at]).fma(x, sum);
            x = FloatVector.fromArray(SPECIES, b, from + bRow);
            sum = FloatVector.broadcast(SPECIES, a[at + aColumn]).fma(x, sum);
            x = FloatVector.fromArray(SPECIES, b, from + 2 * bRow);
            sum = FloatVector.broadcast(SPECIES, a[at + 2 * aColumn]).fma(x, sum);
            x = FloatVector.fromArray(SPECIES, b, from + 3 * bRow);
            sum = FloatVector.broadcast(SPECIES, a[at + 3 * aColumn]).fma(x, sum);
            x = FloatVector.fromArray(SPECIES, b, from + 4 * bRow);
            sum = FloatVector.broadcast(SPECIES, a[at + 4 * aColumn]).fma(x, sum);
            x = FloatVector.fromArray(SPECIES, b, from + 5 * bRow);
            sum = FloatVector.broadcast(SPECIES, a[at + 5 * aColumn]).fma(x, sum);
            x = FloatVector.fromArray(SPECIES, b, from + 6 * bRow);
            sum = FloatVector.broadcast(SPECIES, a[at + 6 * aColumn]).fma(x, sum);
            x = FloatVector.fromArray(SPECIES, b, from + 7 * bRow);
            sum = FloatVector.broadcast(SPECIES, a[at + 7 * aColumn]).fma(x, sum);
            from += 8 * bRow;
            at += 8 * aColumn;
        }
        for (int k = even; k < inner; k++) {
            sum =
                    FloatVector.broadcast(SPECIES, a[at])
                            .fma(FloatVector.fromArray(SPECIES, b, from), sum);
            from += bRow;
            at += aColumn;
        }
        VectorMask<Float> mask = SPECIES.indexInRange(0, left);
        sum.intoArray(c, cAt, mask);
    }

    /// @param left how many columns there are, at most a vector of which is done
    private static void tall(
            MatrixProduct shape,
            float[] a,
            int aAt,
            float[] b,
            int bAt,
            float[] c,
            int cAt,
            int left) {
        int inner = shape.inner();
        int aColumn = shape.aColumn();
        int bRow = shape.bRow();
        int aRow = shape.aRow();
        int step = shape.cRow();
        FloatVector c0 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector c1 = FloatVector.fromArray(SPECIES, c, cAt + step);
        FloatVector c2 = FloatVector.fromArray(SPECIES, c, cAt + 2 * step);
        FloatVector c3 = FloatVector.fromArray(SPECIES, c, cAt + 3 * step);
        FloatVector c4 = FloatVector.fromArray(SPECIES, c, cAt + 4 * step);
        FloatVector c5 = FloatVector.fromArray(SPECIES, c, cAt + 5 * step);
        FloatVector c6 = FloatVector.fromArray(SPECIES, c, cAt + 6 * step);
        FloatVector c7 = FloatVector.fromArray(SPECIES, c, cAt + 7 * step);
        int from = bAt;
        int at = aAt;
        for (int k = 0; k < inner; k++) {
            FloatVector x = FloatVector.fromArray(SPECIES, b, from);
            c0 = FloatVector.broadcast(SPECIES, a[at]).fma(x, c0);
            c1 = FloatVector.broadcast(SPECIES, a[at + aRow]).fma(x, c1);
            c2 = FloatVector.broadcast(SPECIES, a[at + 2 * aRow]).fma(x, c2);
            c3 = FloatVector.broadcast(SPECIES, a[at + 3 * aRow]).fma(x, c3);
            c4 = FloatVector.broadcast(SPECIES, a[at + 4 * aRow]).fma(x, c4);
            c5 = FloatVector.broadcast(SPECIES, a[at + 5 * aRow]).fma(x, c5);
            c6 = FloatVector.broadcast(SPECIES, a[at + 6 * aRow]).fma(x, c6);
            c7 = FloatVector.broadcast(SPECIES, a[at + 7 * aRow]).fma(x, c7);
            from += bRow;
            at += aColumn;
        }
        VectorMask<Float> mask = SPECIES.indexInRange(0, left);
        c0.intoArray(c, cAt, mask);
        c1.intoArray(c, cAt + step, mask);
        c2.intoArray(c, cAt + 2 * step, mask);
        c3.intoArray(c, cAt + 3 * step, mask);
        c4.intoArray(c, cAt + 4 * step, mask);
        c5.intoArray(c, cAt + 5 * step, mask);
        c6.intoArray(c, cAt + 6 * step, mask);
        c7.intoArray(c, cAt + 7 * step, mask);
    }

    /// What stands so close to the end of an array that no vector can be read there: the same sums,
    /// one by one.
    private static void plain(
            MatrixProduct shape,
            float[] a,
            int aAt,
            float[] b,
            int bAt,
            float[] c,
            int cAt,
            int left) {
        for (int column = 0; column < left; column++) {
            float sum = c[cAt + column];
            for (int k = 0; k < shape.inner(); k++) {
                float factor = a[aAt + k * shape.aColumn()];
                sum = Math.fma(factor, b[bAt + k * shape.bRow() + column], sum);
            }
            c[cAt + column] = sum;
        }
    }

    /// Sixteen sums: as many as hide the time one takes, two vectors of b loaded for eight of a.
    private static void tallPair(
            MatrixProduct shape, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        int inner = shape.inner();
        int aColumn = shape.aColumn();
        int bRow = shape.bRow();
        int aRow = shape.aRow();
        int step = shape.cRow();
        int right = cAt + COUNT;
        FloatVector c0 = FloatVector.fromArray(SPECIES, c, cAt);
        FloatVector d0 = FloatVector.fromArray(SPECIES, c, right);
        FloatVector c1 = FloatVector.fromArray(SPECIES, c, cAt + step);
        FloatVector d1 = FloatVector.fromArray(SPECIES, c, right + step);
        FloatVector c2 = FloatVector.fromArray(SPECIES, c, cAt + 2 * step);
        FloatVector d2 = FloatVector.fromArray(SPECIES, c, right + 2 * step);
        FloatVector c3 = FloatVector.fromArray(SPECIES, c, cAt + 3 * step);
        FloatVector d3 = FloatVector.fromArray(SPECIES, c, right + 3 * step);
        FloatVector c4 = FloatVector.fromArray(SPECIES, c, cAt + 4 * step);
        FloatVector d4 = FloatVector.fromArray(SPECIES, c, right + 4 * step);
        FloatVector c5 = FloatVector.fromArray(SPECIES, c, cAt + 5 * step);
        FloatVector d5 = FloatVector.fromArray(SPECIES, c, right + 5 * step);
        FloatVector c6 = FloatVector.fromArray(SPECIES, c, cAt + 6 * step);
        FloatVector d6 = FloatVector.fromArray(SPECIES, c, right + 6 * step);
        FloatVector c7 = FloatVector.fromArray(SPECIES, c, cAt + 7 * step);
        FloatVector d7 = FloatVector.fromArray(SPECIES, c, right + 7 * step);
        int from = bAt;
        for (int k = 0; k < inner; k++) {
            int at = aAt + k * aColumn;
            FloatVector x = FloatVector.fromArray(SPECIES, b, from);
            FloatVector y = FloatVector.fromArray(SPECIES, b, from + COUNT);
            from += bRow;
            FloatVector factor = FloatVector.broadcast(SPECIES, a[at]);
            c0 = factor.fma(x, c0);
            d0 = factor.fma(y, d0);
            factor = FloatVector.broadcast(SPECIES, a[at + aRow]);
            c1 = factor.fma(x, c1);
            d1 = factor.fma(y, d1);
            factor = FloatVector.broadcast(SPECIES, a[at + 2 * aRow]);
            c2 = factor.fma(x, c2);
            d2 = factor.fma(y, d2);
            factor = FloatVector.broadcast(SPECIES, a[at + 3 * aRow]);
            c3 = factor.fma(x, c3);
            d3 = factor.fma(y, d3);
            factor = FloatVector.broadcast(SPECIES, a[at + 4 * aRow]);
            c4 = factor.fma(x, c4);
            d4 = factor.fma(y, d4);
            factor = FloatVector.broadcast(SPECIES, a[at + 5 * aRow]);
            c5 = factor.fma(x, c5);
            d5 = factor.fma(y, d5);
            factor = FloatVector.broadcast(SPECIES, a[at + 6 * aRow]);
            c6 = factor.fma(x, c6);
            d6 = factor.fma(y, d6);
            factor = FloatVector.broadcast(SPECIES, a[at + 7 * aRow]);
            c7 = factor.fma(x, c7);
            d7 = factor.fma(y, d7);
        }
        c0.intoArray(c, cAt);
        d0.intoArray(c, right);
        c1.intoArray(c, cAt + step);
        d1.intoArray(c, right + step);
        c2.intoArray(c, cAt + 2 * step);
        d2.intoArray(c, right + 2 * step);
        c3.intoArray(c, cAt + 3 * step);
        d3.intoArray(c, right + 3 * step);
        c4.intoArray(c, cAt + 4 * step);
        d4.intoArray(c, right + 4 * step);
        c5.intoArray(c, cAt + 5 * step);
        d5.intoArray(c, right + 5 * step);
        c6.intoArray(c, cAt + 6 * step);
        d6.intoArray(c, right + 6 * step);
        c7.intoArray(c, cAt + 7 * step);
        d7.intoArray(c, right + 7 * step);
    }
}
