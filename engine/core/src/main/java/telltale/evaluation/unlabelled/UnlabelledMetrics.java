package telltale.evaluation.unlabelled;

import java.util.Map;

/// Metrics of one method on one series without labels. Each figure lies between 0 and 1, higher is
/// better; NaN where it does not apply.
///
/// @param method the candidate's name
/// @param injection how surely an injected anomaly stands out: the chance that its highest score is
///   above that of an equally long quiet stretch, mean over kinds; 0.5 for a random detector
/// @param found the share of injected anomalies that the method's own cutoff finds, mean over kinds
/// @param silence the share of quiet stretches in which the method raises no alarm
/// @param stability how little chance decides: the mean over pairs of seeds of the share of rows
///   common to both among their highest 1 %; 1 where the method makes no random choice
/// @param agreement the mean rank correlation (Spearman) with the scores of the other methods,
///   nothing below 0
/// @param separation how far flagged rows stand from the rest: the distance from the 99 % quantile
///   of the other rows' scores to the flagged rows' median, as a share of that from the others'
///   median; 0 where nothing is flagged
/// @param kinds the figure `injection` for each kind
/// @param seconds how long one run took
/// @param failure why the method failed; empty where it did not
public record UnlabelledMetrics(
        String method,
        double injection,
        double found,
        double silence,
        double stability,
        double agreement,
        double separation,
        Map<InjectionKind, Double> kinds,
        double seconds,
        String failure) {
    public UnlabelledMetrics {
        kinds = Map.copyOf(kinds);
    }

    static UnlabelledMetrics failed(String method, String why) {
        double none = Double.NaN;
        return new UnlabelledMetrics(
                method, none, none, none, none, none, none, Map.of(), none, why);
    }

    /// What methods are ranked by: that injected anomalies stand out counts half, that the method
    /// finds them and is silent elsewhere the other half. Stability, agreement and separation are
    /// shown beside it but do not rank: a method can be steadily, unanimously and clearly wrong.
    public double rank() {
        double balance = found + silence > 0 ? 2 * found * silence / (found + silence) : 0;
        return failure.isEmpty() ? (injection + balance) / 2 : Double.NEGATIVE_INFINITY;
    }

    UnlabelledMetrics withAgreement(double value) {
        return new UnlabelledMetrics(
                method,
                injection,
                found,
                silence,
                stability,
                value,
                separation,
                kinds,
                seconds,
                failure);
    }
}
