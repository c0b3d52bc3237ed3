package telltale.analysis.recipe;

import java.util.List;
import java.util.Map;
import telltale.detector.NearestName;
import telltale.threshold.Threshold;

/// How a threshold is written: `{confidence: 0.95}` in recipes, `confidence:0.95` in one word;
/// `standout` alone is `standout:0`.
public final class ThresholdForm {
    static final List<String> KINDS =
            List.of("standout", "confidence", "share", "sigma", "robust_sigma", "fixed", "top");

    private ThresholdForm() {}

    /// The threshold of a word such as `sigma:3`.
    ///
    /// @throws IllegalArgumentException saying what is expected
    public static Threshold of(String word) {
        int colon = word.indexOf(':');
        if (word.strip().equals("standout")) {
            return new Threshold.Standout();
        }
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "expected a threshold such as confidence:0.95, found '%s'".formatted(word));
        }
        String kind = word.substring(0, colon).strip();
        if (!KINDS.contains(kind)) {
            throw new IllegalArgumentException(NearestName.unknown("threshold", kind, KINDS));
        }
        return of(kind, RecipeWords.number("threshold " + kind, word.substring(colon + 1)));
    }

    /// The threshold of a map such as `{confidence: 0.95}`.
    public static Threshold read(YamlEntry entry) {
        YamlEntry value = entry.only(KINDS);
        double number = value.number();
        return value.at(() -> of(value.key(), number));
    }

    private static Threshold of(String kind, double number) {
        return switch (kind) {
            case "standout" ->
                    new Threshold.Standout(RecipeWords.whole("threshold standout", number));
            case "confidence" -> new Threshold.Confidence(number);
            case "share" -> new Threshold.Share(number);
            case "sigma" -> new Threshold.Sigma(number);
            case "robust_sigma" -> new Threshold.Sigma(number, true);
            case "fixed" -> new Threshold.Fixed(number);
            default -> new Threshold.TopK(RecipeWords.whole("threshold top", number));
        };
    }

    /// What [#read] reads.
    public static Map<String, Object> describe(Threshold threshold) {
        return switch (threshold) {
            case Threshold.Standout(int further) -> Map.of("standout", further);
            case Threshold.Confidence(double level) -> Map.of("confidence", level);
            case Threshold.Share(double fraction) -> Map.of("share", fraction);
            case Threshold.Sigma(double multiple, boolean robust) ->
                    Map.of(robust ? "robust_sigma" : "sigma", multiple);
            case Threshold.Fixed(double value) -> Map.of("fixed", value);
            case Threshold.TopK(int k) -> Map.of("top", k);
        };
    }
}
