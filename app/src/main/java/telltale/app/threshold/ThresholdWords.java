package telltale.app.threshold;

import telltale.app.fx.Figures;
import telltale.threshold.Threshold;

/// A threshold in a few words.
public final class ThresholdWords {
    private ThresholdWords() {}

    /// "confidence 0.95", "top 10".
    public static String of(Threshold threshold) {
        return switch (threshold) {
            case Threshold.Confidence(double level) ->
                    "confidence " + ThresholdKind.CONFIDENCE.written(level);
            case Threshold.Share(double fraction) ->
                    "share " + ThresholdKind.SHARE.written(100 * fraction) + " %";
            case Threshold.Sigma(double multiple, boolean robust) ->
                    (robust ? "robust " : "") + ThresholdKind.SIGMA.written(multiple) + " σ";
            case Threshold.Fixed(double value) -> "score " + Figures.value(value);
            case Threshold.TopK(int k) -> "top " + k;
        };
    }
}
