package telltale.math.extreme;

/// How far excesses are from the tail fitted to them, by the statistic of Anderson and Darling 1954
/// (doi:10.2307/2281537), and where a tail starts that fits: the method of Bader, Yan and Zhang
/// 2018 (doi:10.1214/17-AOAS1092), from the longest tail down.
final class GoodnessOfFit {
    /// Of simulated Gaussian, Laplace, autoregressive and Student's t scores nine in ten tails of
    /// 200 are nearer than 1.1 to their fit, nearly all nearer than 2; where the other side of
    /// exponential distances ends, it is about 9. See decisions/confidence.md.
    private static final double FAR = 1.35;

    /// A tail is tried at so much of the one before.
    private static final double SHORTER = 2.0 / 3;

    private GoodnessOfFit() {}

    /// The longest tail of up to `tail` of the first `length` ascending scores, and of `least` at
    /// least, that a generalised Pareto tail fits; `tail` where none does, or the longest does.
    ///
    /// @param tail the scores on both sides of its start differ
    static int fitting(double[] ascending, int length, int tail, int least) {
        for (int tried = tail; tried >= least && tried > 1; ) {
            double[] excesses = Excesses.of(ascending, length, tried).values();
            if (statistic(excesses, GpdPosterior.of(excesses, 1)) <= FAR) {
                return tried;
            }
            int next = Excesses.untied(ascending, length, (int) (SHORTER * tried));
            tried = next < tried ? next : Excesses.above(ascending, length, tried);
        }
        return tail;
    }

    /// The statistic `A²` of ascending excesses; about 0.4 where they are of that tail.
    static double statistic(double[] excesses, GpdPosterior posterior) {
        int n = excesses.length;
        double sum = 0;
        double[] survival = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < posterior.size(); j++) {
                survival[i] +=
                        posterior.weight(j) * StrictMath.exp(posterior.logSurvival(j, excesses[i]));
            }
            survival[i] = Math.clamp(survival[i], 1e-12, 1 - 1e-12);
        }
        for (int i = 0; i < n; i++) {
            sum +=
                    (2 * i + 1)
                            * (StrictMath.log1p(-survival[i])
                                    + StrictMath.log(survival[n - 1 - i]));
        }
        return -n - sum / n;
    }
}
