package telltale.detector.outlier.svm;

/// Inner products.
final class InnerProducts {
    private InnerProducts() {}

    /// Of `length` numbers of each array; four sums side by side, added up at the end.
    static double of(double[] a, int from, double[] b, int start, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int k = 0;
        for (; k + 3 < length; k += 4) {
            s0 += a[from + k] * b[start + k];
            s1 += a[from + k + 1] * b[start + k + 1];
            s2 += a[from + k + 2] * b[start + k + 2];
            s3 += a[from + k + 3] * b[start + k + 3];
        }
        for (; k < length; k++) {
            s0 += a[from + k] * b[start + k];
        }
        return s0 + s1 + (s2 + s3);
    }
}
