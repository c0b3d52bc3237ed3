package telltale.detector.network.kernel;

/// The shape of a matrix product `c = a · b`, or `c += a · b`. `b` and `c` are stored row by row;
/// `a` is read by two steps, so that it may be a transposed matrix or part of one.
///
/// @param rows the rows of a and c
/// @param inner the columns of a, the rows of b
/// @param columns the columns of b and c
/// @param aRow how far apart two rows of a are
/// @param aColumn how far apart two columns of a are
/// @param bRow how far apart two rows of b are
/// @param cRow how far apart two rows of c are
/// @param adds whether the product is added to c
public record MatrixProduct(
        int rows, int inner, int columns, int aRow, int aColumn, int bRow, int cRow, boolean adds) {

    /// Of matrices without gaps.
    public static MatrixProduct of(int rows, int inner, int columns) {
        return new MatrixProduct(rows, inner, columns, inner, 1, columns, columns, false);
    }

    /// With `a` stored transposed: its columns lie in rows of the matrix that is there.
    public static MatrixProduct ofTransposed(int rows, int inner, int columns) {
        return new MatrixProduct(rows, inner, columns, 1, rows, columns, columns, false);
    }

    /// Parts of wider matrices.
    public MatrixProduct within(int aWidth, int bWidth, int cWidth) {
        boolean transposed = aColumn != 1;
        return new MatrixProduct(
                rows,
                inner,
                columns,
                transposed ? 1 : aWidth,
                transposed ? aWidth : 1,
                bWidth,
                cWidth,
                adds);
    }

    /// The same, added to what is there.
    public MatrixProduct adding() {
        return new MatrixProduct(rows, inner, columns, aRow, aColumn, bRow, cRow, true);
    }
}
