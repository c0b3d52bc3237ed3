package telltale.detector.network.learn;

/// Logistic loss of telling pairs that belong together from others: the mean over the former plus
/// the mean over the latter.
final class PretextLoss {
    private PretextLoss() {}

    /// @param logits of the pairs, those that belong together first
    /// @param together how many these are
    /// @param weight what the gradients are multiplied with
    /// @param gradients set to those of the logits
    /// @return the loss, without the weight
    static double of(float[] logits, int together, double weight, float[] gradients) {
        int apart = logits.length - together;
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            boolean joined = i < together;
            double share = joined ? 1.0 / together : 1.0 / apart;
            double odds = joined ? -logits[i] : logits[i];
            // log(1 + e^odds), whose derivative is 1 / (1 + e^-odds)
            sum += share * (Math.max(0, odds) + Math.log1p(Math.exp(-Math.abs(odds))));
            double slope = share / (1 + Math.exp(-odds));
            gradients[i] = (float) (weight * (joined ? -slope : slope));
        }
        return sum;
    }
}
