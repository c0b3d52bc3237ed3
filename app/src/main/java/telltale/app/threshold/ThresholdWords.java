package telltale.app.threshold;

import telltale.app.fx.DisplayNumbers;
import telltale.app.fx.Texts;
import telltale.threshold.Threshold;

/// A threshold in a few words.
public final class ThresholdWords {
    private ThresholdWords() {}

    /// "confidence 0.95", "top 10".
    public static String of(Threshold threshold) {
        return switch (threshold) {
            case Threshold.Standout(int further) ->
                    further == 0
                            ? Texts.of("threshold.by-standout")
                            : Texts.of("threshold.by-standout-further", further);
            case Threshold.Confidence(double level) ->
                    Texts.of("threshold.by-confidence", ThresholdKind.CONFIDENCE.written(level));
            case Threshold.Share(double fraction) ->
                    Texts.of("threshold.by-share", ThresholdKind.SHARE.written(100 * fraction));
            case Threshold.Sigma(double multiple, boolean robust) ->
                    Texts.of(
                            robust ? "threshold.by-robust" : "threshold.by-sigma",
                            ThresholdKind.SIGMA.written(multiple));
            case Threshold.Fixed(double value) ->
                    Texts.of("threshold.by-score", DisplayNumbers.value(value));
            case Threshold.TopK(int k) -> Texts.of("threshold.by-top", k);
        };
    }
}
