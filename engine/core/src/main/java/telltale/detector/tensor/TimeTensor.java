package telltale.detector.tensor;

/// Times as a tensor, `[time][2]`: whole seconds and the nanoseconds beyond, because a double does
/// not hold every time in ns.
public final class TimeTensor {
    /// Nanoseconds.
    private static final long SECOND = 1_000_000_000L;

    /// Seconds whose nanoseconds a long holds.
    private static final long MOST = Long.MAX_VALUE / SECOND;

    private TimeTensor() {}

    /// @param times in ns
    public static Tensor tensor(long[] times) {
        double[] pairs = new double[2 * times.length];
        for (int i = 0; i < times.length; i++) {
            pairs[2 * i] = Math.floorDiv(times[i], SECOND);
            pairs[2 * i + 1] = Math.floorMod(times[i], SECOND);
        }
        return Tensor.of(pairs, times.length, 2);
    }

    /// What was made into the tensor of this name, in ns.
    ///
    /// @param count how many times there are
    /// @throws IllegalArgumentException where it was not
    public static long[] get(Tensors tensors, String name, int count) {
        double[] pairs = tensors.get(name, count, 2).doubles();
        long[] times = new long[count];
        for (int i = 0; i < count; i++) {
            double seconds = pairs[2 * i];
            double rest = pairs[2 * i + 1];
            boolean fits = Math.abs(seconds) <= MOST && seconds == Math.rint(seconds);
            if (!fits || !(rest >= 0 && rest < SECOND && rest == Math.rint(rest))) {
                throw new IllegalArgumentException(
                        "tensor '%s': expected seconds and nanoseconds, found %s and %s"
                                .formatted(name, seconds, rest));
            }
            times[i] = Math.addExact(Math.multiplyExact((long) seconds, SECOND), (long) rest);
        }
        return times;
    }
}
