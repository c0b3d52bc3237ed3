package telltale.detector.shape.profile;

/// One by one.
final class PlainDotProducts implements DotProductKernel {
    @Override
    public double advance(
            double[] products, int base, int from, int to, Subsequences windows, Step step) {
        double best = Double.NEGATIVE_INFINITY;
        for (int j = from; j < to; j++) {
            double gained = Math.fma(step.tilt(), windows.turns[j], products[base + j]);
            double q = Math.fma(step.turn(), windows.tilts[j], gained);
            products[base + j] = q;
            double scaled = q * windows.inverses[j];
            double value = Math.fma(scaled, step.inverse(), windows.offsets[j]);
            best = value > best ? value : best;
        }
        return best;
    }
}
