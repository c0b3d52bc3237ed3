package telltale.detector.outlier.forest;

/// Random numbers whose whole state is one number (SplitMix64, Steele, Lea and Flood 2014,
/// doi:10.1145/2660193.2660195), so that a stream can be saved and gone on with.
final class SplitMix64 {
    /// The golden gamma (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195).
    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    SplitMix64(long state) {
        this.state = state;
    }

    long state() {
        return state;
    }

    /// From 0 up to 1, never 1.
    double next() {
        state += GAMMA;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1p-53;
    }

    /// From 0 up to `bound`, never that.
    int next(int bound) {
        return (int) (next() * bound);
    }
}
