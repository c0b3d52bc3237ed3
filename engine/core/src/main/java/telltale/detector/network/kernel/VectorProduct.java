package telltale.detector.network.kernel;

import static telltale.detector.network.kernel.Lanes.COUNT;
import static telltale.detector.network.kernel.Lanes.SPECIES;
import static telltale.detector.network.kernel.Lanes.load;
import static telltale.detector.network.kernel.Lanes.of;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/// The matrix product in tiles whose sums stay in registers. Every number of the product is one
/// sum, from the first term to the last, in whatever tile it lies.
final class VectorProduct {
    /// The rows of a tile.
    private static final int TALL = 8;

    private VectorProduct() {}

    static void multiply(
            Product shape, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
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
            VectorMask<Float> mask = Lanes.rest(j, columns);
            for (int i = 0; i < tall; i += TALL) {
                int row = cAt + i * shape.cRow();
                tall(shape, a, aAt + i * shape.aRow(), b, bAt + j, c, row + j, mask);
            }
        }
        for (int i = tall; i < shape.rows(); i++) {
            row(shape, a, aAt + i * shape.aRow(), b, bAt, c, cAt + i * shape.cRow());
        }
    }

    private static void row(
            Product shape, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        int columns = shape.columns();
        int j = 0;
        for (; j + 4 * COUNT <= columns; j += 4 * COUNT) {
            four(shape, a, aAt, b, bAt + j, c, cAt + j);
        }
        for (; j < columns; j += COUNT) {
            one(shape, a, aAt, b, bAt + j, c, cAt + j, Lanes.rest(j, columns));
        }
    }

    private static FloatVector start(Product shape, float[] c, int at) {
        return shape.adds() ? load(c, at) : FloatVector.zero(SPECIES);
    }

    private static FloatVector start(
            Product shape, float[] c, int at, VectorMask<Float> mask) {
        return shape.adds()
                ? FloatVector.fromArray(SPECIES, c, at, mask)
                : FloatVector.zero(SPECIES);
    }

    private static void four(
            Product shape, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        int inner = shape.inner();
        int aColumn = shape.aColumn();
        int bRow = shape.bRow();
        FloatVector c0 = start(shape, c, cAt);
        FloatVector c1 = start(shape, c, cAt + COUNT);
        FloatVector c2 = start(shape, c, cAt + 2 * COUNT);
        FloatVector c3 = start(shape, c, cAt + 3 * COUNT);
        int from = bAt;
        for (int k = 0; k < inner; k++) {
            FloatVector factor = of(a[aAt + k * aColumn]);
            c0 = factor.fma(load(b, from), c0);
            c1 = factor.fma(load(b, from + COUNT), c1);
            c2 = factor.fma(load(b, from + 2 * COUNT), c2);
            c3 = factor.fma(load(b, from + 3 * COUNT), c3);
            from += bRow;
        }
        c0.intoArray(c, cAt);
        c1.intoArray(c, cAt + COUNT);
        c2.intoArray(c, cAt + 2 * COUNT);
        c3.intoArray(c, cAt + 3 * COUNT);
    }

    private static void one(
            Product shape,
            float[] a,
            int aAt,
            float[] b,
            int bAt,
            float[] c,
            int cAt,
            VectorMask<Float> mask) {
        int inner = shape.inner();
        int aColumn = shape.aColumn();
        int bRow = shape.bRow();
        FloatVector sum = start(shape, c, cAt, mask);
        for (int k = 0; k < inner; k++) {
            FloatVector factor = of(a[aAt + k * aColumn]);
            sum = factor.fma(FloatVector.fromArray(SPECIES, b, bAt + k * bRow, mask), sum);
        }
        sum.intoArray(c, cAt, mask);
    }

    private static void tall(
            Product shape,
            float[] a,
            int aAt,
            float[] b,
            int bAt,
            float[] c,
            int cAt,
            VectorMask<Float> mask) {
        int inner = shape.inner();
        int aColumn = shape.aColumn();
        int bRow = shape.bRow();
        int aRow = shape.aRow();
        int step = shape.cRow();
        FloatVector c0 = start(shape, c, cAt, mask);
        FloatVector c1 = start(shape, c, cAt + step, mask);
        FloatVector c2 = start(shape, c, cAt + 2 * step, mask);
        FloatVector c3 = start(shape, c, cAt + 3 * step, mask);
        FloatVector c4 = start(shape, c, cAt + 4 * step, mask);
        FloatVector c5 = start(shape, c, cAt + 5 * step, mask);
        FloatVector c6 = start(shape, c, cAt + 6 * step, mask);
        FloatVector c7 = start(shape, c, cAt + 7 * step, mask);
        for (int k = 0; k < inner; k++) {
            int at = aAt + k * aColumn;
            FloatVector x = FloatVector.fromArray(SPECIES, b, bAt + k * bRow, mask);
            c0 = of(a[at]).fma(x, c0);
            c1 = of(a[at + aRow]).fma(x, c1);
            c2 = of(a[at + 2 * aRow]).fma(x, c2);
            c3 = of(a[at + 3 * aRow]).fma(x, c3);
            c4 = of(a[at + 4 * aRow]).fma(x, c4);
            c5 = of(a[at + 5 * aRow]).fma(x, c5);
            c6 = of(a[at + 6 * aRow]).fma(x, c6);
            c7 = of(a[at + 7 * aRow]).fma(x, c7);
        }
        c0.intoArray(c, cAt, mask);
        c1.intoArray(c, cAt + step, mask);
        c2.intoArray(c, cAt + 2 * step, mask);
        c3.intoArray(c, cAt + 3 * step, mask);
        c4.intoArray(c, cAt + 4 * step, mask);
        c5.intoArray(c, cAt + 5 * step, mask);
        c6.intoArray(c, cAt + 6 * step, mask);
        c7.intoArray(c, cAt + 7 * step, mask);
    }

    /// Sixteen sums: as many as hide the time one takes, two vectors of b loaded for eight of a.
    private static void tallPair(
            Product shape, float[] a, int aAt, float[] b, int bAt, float[] c, int cAt) {
        int inner = shape.inner();
        int aColumn = shape.aColumn();
        int bRow = shape.bRow();
        int aRow = shape.aRow();
        int step = shape.cRow();
        int right = cAt + COUNT;
        FloatVector c0 = start(shape, c, cAt);
        FloatVector d0 = start(shape, c, right);
        FloatVector c1 = start(shape, c, cAt + step);
        FloatVector d1 = start(shape, c, right + step);
        FloatVector c2 = start(shape, c, cAt + 2 * step);
        FloatVector d2 = start(shape, c, right + 2 * step);
        FloatVector c3 = start(shape, c, cAt + 3 * step);
        FloatVector d3 = start(shape, c, right + 3 * step);
        FloatVector c4 = start(shape, c, cAt + 4 * step);
        FloatVector d4 = start(shape, c, right + 4 * step);
        FloatVector c5 = start(shape, c, cAt + 5 * step);
        FloatVector d5 = start(shape, c, right + 5 * step);
        FloatVector c6 = start(shape, c, cAt + 6 * step);
        FloatVector d6 = start(shape, c, right + 6 * step);
        FloatVector c7 = start(shape, c, cAt + 7 * step);
        FloatVector d7 = start(shape, c, right + 7 * step);
        int from = bAt;
        for (int k = 0; k < inner; k++) {
            int at = aAt + k * aColumn;
            FloatVector x = load(b, from);
            FloatVector y = load(b, from + COUNT);
            from += bRow;
            FloatVector factor = of(a[at]);
            c0 = factor.fma(x, c0);
            d0 = factor.fma(y, d0);
            factor = of(a[at + aRow]);
            c1 = factor.fma(x, c1);
            d1 = factor.fma(y, d1);
            factor = of(a[at + 2 * aRow]);
            c2 = factor.fma(x, c2);
            d2 = factor.fma(y, d2);
            factor = of(a[at + 3 * aRow]);
            c3 = factor.fma(x, c3);
            d3 = factor.fma(y, d3);
            factor = of(a[at + 4 * aRow]);
            c4 = factor.fma(x, c4);
            d4 = factor.fma(y, d4);
            factor = of(a[at + 5 * aRow]);
            c5 = factor.fma(x, c5);
            d5 = factor.fma(y, d5);
            factor = of(a[at + 6 * aRow]);
            c6 = factor.fma(x, c6);
            d6 = factor.fma(y, d6);
            factor = of(a[at + 7 * aRow]);
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
